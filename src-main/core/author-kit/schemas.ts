/**
 * JSON Schemas of the YAML files, for editors: they complete keys and mark what is wrong while it is written. The build writes them to
 * out/schemas: what makes them would otherwise lie in every start, beside the part of zod that checks.
 */
import * as z from 'zod';
import { OwnChecksFile } from '../checks/format';
import { ChapterFile, CodeSystemFile, FactsFile, RuleBookFile } from '../rules/format';
import { EXPLANATIONS } from './explanations';
import type { KitFile } from './kit-files';
import { type SchemaName, schemaFile } from './schema-names';

const SCHEMAS: Readonly<Record<SchemaName, z.ZodType>> = {
  facts: FactsFile,
  'own-checks': OwnChecksFile,
  'code-system': CodeSystemFile,
  'rule-book': RuleBookFile,
  chapter: ChapterFile,
};

/** What only the app itself lays over a book: never written by an author. */
const NOT_WRITTEN = ['local', 'settles', 'official', 'imported'];

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * All schemas by name, in draft 7, which editors know best. They hold what the form of a file is; that references lead somewhere and that
 * every combination is decided only `isf certify` knows.
 */
export function jsonSchemas(): { name: SchemaName; schema: JsonSchema }[] {
  return (Object.keys(SCHEMAS) as SchemaName[]).map((name) => ({
    name,
    schema: forAuthors(z.toJSONSchema(SCHEMAS[name], { target: 'draft-07', io: 'input' })) as JsonSchema,
  }));
}

/** The schemas as files. */
export function schemaFiles(): KitFile[] {
  return jsonSchemas().map(({ name, schema }) => ({ path: schemaFile(name), text: `${JSON.stringify(schema, null, 2)}\n` }));
}

/** A copy without what authors do not write, and with what the keys mean. */
function forAuthors(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((item) => item !== 'local').map(forAuthors);
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(
    Object.entries(part).map(([keyword, value]) => [keyword, keyword === 'properties' ? properties(value) : forAuthors(value)]),
  );
}

function properties(all: Readonly<Record<string, object>>): Record<string, unknown> {
  const written = Object.entries(all).filter(([key]) => !NOT_WRITTEN.includes(key));
  return Object.fromEntries(
    written.map(([key, schema]) => {
      const description = EXPLANATIONS[key];
      return [key, { ...(description === undefined ? {} : { description }), ...(forAuthors(schema) as object) }];
    }),
  );
}
