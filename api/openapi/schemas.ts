import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/** Turns zod schemas into JSON Schema; those with an id become shared components, named once. */
export function createSchemaBook() {
  const components: Record<string, JsonSchema> = {};
  return {
    components,
    describe(schema: z.ZodType): JsonSchema {
      // As input: what a client may send, and without forbidding that answers grow fields.
      const {
        $defs = {},
        $schema: _,
        ...own
      } = shared(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' })) as JsonSchema & { $defs?: Record<string, JsonSchema> };
      const id = z.globalRegistry.get(schema)?.id;
      for (const [name, definition] of Object.entries($defs)) components[name] ??= named(definition);
      if (!id) return own;
      components[id] ??= named(own);
      return { $ref: `#/components/schemas/${id}` };
    },
  };
}

const named = ({ id: _, ...schema }: JsonSchema): JsonSchema => schema;

const shared = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
