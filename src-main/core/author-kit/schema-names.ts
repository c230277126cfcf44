/** The kinds of YAML files that have a JSON Schema. */
export type SchemaName = 'facts' | 'own-checks' | 'code-system' | 'rule-book' | 'chapter';

/** The name of the file that holds a schema. */
export function schemaFile(name: SchemaName): string {
  return `${name}.schema.json`;
}
