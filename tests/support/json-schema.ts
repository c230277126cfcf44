/** As much of JSON Schema as our own schemas use, so that a test can hold files against them. An unknown keyword is an error, never passed over. */

export type Schema = Readonly<Record<string, unknown>>;

/** Says nothing of what is valid. */
const SAYS_NOTHING = new Set(['$schema', 'default', 'description', 'format', 'definitions']);

/** What is wrong with `value`, each with its path; empty where the schema accepts it. */
export function schemaFaults(schema: Schema, value: unknown, path = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    if (SAYS_NOTHING.has(keyword)) return [];
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`The test does not know the keyword ${keyword}`);
    return check(wanted as never, value, path, schema);
  });
}

type Check = (wanted: never, value: unknown, path: string, schema: Schema) => string[];

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);
const unless = (holds: boolean, path: string, message: string): string[] => (holds ? [] : [`${path || '/'}: ${message}`]);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
};

const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (wanted: string, value, path) => {
    const is = TYPES[wanted];
    if (!is) throw new Error(`The test does not know the type ${wanted}`);
    return unless(is(value), path, `is no ${wanted}`);
  },
  enum: (wanted: unknown[], value, path) => unless(wanted.includes(value), path, `is none of ${wanted.join(', ')}`),
  const: (wanted: unknown, value, path) => unless(value === wanted, path, `is not ${String(wanted)}`),
  pattern: (wanted: string, value, path) => unless(typeof value !== 'string' || new RegExp(wanted).test(value), path, `is not ${wanted}`),
  minLength: (wanted: number, value, path) => unless(typeof value !== 'string' || value.length >= wanted, path, 'is too short'),
  minimum: (wanted: number, value, path) => unless(typeof value !== 'number' || value >= wanted, path, 'is too small'),
  exclusiveMinimum: (wanted: number, value, path) => unless(typeof value !== 'number' || value > wanted, path, 'is too small'),
  maximum: (wanted: number, value, path) => unless(typeof value !== 'number' || value <= wanted, path, 'is too large'),
  minItems: (wanted: number, value, path) => unless(!Array.isArray(value) || value.length >= wanted, path, 'has too few items'),
  items: (wanted: Schema, value, path) =>
    Array.isArray(value) ? value.flatMap((item, index) => schemaFaults(wanted, item, `${path}/${index}`)) : [],
  required: (wanted: string[], value, path) =>
    isObject(value) ? wanted.filter((key) => !(key in value)).map((key) => `${path || '/'}: lacks ${key}`) : [],
  properties: (wanted: Record<string, Schema>, value, path) =>
    isObject(value)
      ? Object.entries(wanted).flatMap(([key, schema]) => (key in value ? schemaFaults(schema, value[key], `${path}/${key}`) : []))
      : [],
  additionalProperties: (wanted: boolean | Schema, value, path, { properties = {} }) => {
    const others = isObject(value) ? Object.keys(value).filter((key) => !(key in (properties as object))) : [];
    return others.flatMap((key) =>
      wanted === false ? [`${path || '/'}: has ${key}`] : schemaFaults(wanted as Schema, (value as Schema)[key], `${path}/${key}`),
    );
  },
  propertyNames: (wanted: Schema, value, path) =>
    isObject(value) ? Object.keys(value).flatMap((key) => schemaFaults(wanted, key, `${path}/${key}`)) : [],
  anyOf: (wanted: Schema[], value, path) =>
    unless(
      wanted.some((schema) => schemaFaults(schema, value, path).length === 0),
      path,
      'fits none of the forms',
    ),
};
