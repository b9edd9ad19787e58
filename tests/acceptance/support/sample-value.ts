export interface JsonSchema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  format?: string;
  minimum?: number;
  minLength?: number;
  minItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
}

/** The least value that a schema of the OpenAPI file takes, so that a new route is called rightly without anybody writing its body. */
export function sampleValue(schema: JsonSchema, schemas: Record<string, JsonSchema>): unknown {
  if (schema.$ref) return sampleValue(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.anyOf) return sampleValue(schema.anyOf[0]!, schemas);
  if (schema.format === 'uri') return 'https://receiver.invalid/';
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, sampleValue(schema.properties![name]!, schemas)]));
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleValue(schema.items!, schemas));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return 'x'.repeat(Math.max(schema.minLength ?? 1, 1));
  }
}
