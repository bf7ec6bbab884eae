/** The text of `forms.ts`, made from the JSON Schemas: part of `npm run schemas`. A test holds it current. */
import type { Form } from './form.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { FILE_KINDS } from './schemas.ts';

interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema | false;
  prefixItems?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
}

const TYPES: Readonly<Record<string, Form>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'yes-no',
  null: 'null',
};

/** @throws Error for a part of JSON Schema that no schema of ours uses yet. */
export function formOf(schema: JsonSchema): Form {
  if (Array.isArray(schema.type)) return schema.type.map((type) => formOf({ ...schema, type }));
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return several.map(formOf);
  if ('const' in schema) return { words: [schema.const] };
  if (schema.enum) return { words: schema.enum };
  // A row of mixed cells: each of them is one of its kinds.
  if (schema.type === 'array' && schema.prefixItems) return { list: schema.prefixItems.map(formOf) };
  if (schema.type === 'array') return { list: formOf(schema.items || {}) };
  if (schema.type === 'object') {
    const { properties = {}, required = [], additionalProperties } = schema;
    if (Object.keys(properties).length === 0 && typeof additionalProperties === 'object') {
      return { each: formOf(additionalProperties) };
    }
    const parts = (wanted: boolean) =>
      Object.fromEntries(
        Object.entries(properties)
          .filter(([key]) => key !== '$schema' && required.includes(key) === wanted)
          .map(([key, of]) => [key, formOf(of)]),
      );
    return { fields: parts(true), may: parts(false) };
  }
  if (schema.type === undefined && Object.keys(schema).length === 0) return 'any';
  const form = TYPES[schema.type ?? ''];
  if (!form) throw new Error(`no form for ${JSON.stringify(schema)}`);
  return form;
}

/** Policies have a check of their own, which also knows trees of criteria (`sound.ts`). */
const WITHOUT = ['policy'];

/** Of a source only what an answer shows of it: files hold hundreds of them, and each part takes time at every start. */
function lighter(form: Form): Form {
  if (typeof form === 'string') return form;
  if (Array.isArray(form)) return form.map(lighter);
  const shape = form as Exclude<Form, string | readonly Form[]>;
  if ('words' in shape) return shape;
  if ('list' in shape) return { list: lighter(shape.list) };
  if ('each' in shape) return { each: lighter(shape.each) };
  if ('url' in shape.fields && 'seen' in shape.fields) {
    return { fields: { id: 'text', title: 'text', url: 'text' }, may: {} };
  }
  const parts = (of: Readonly<Record<string, Form>>) =>
    Object.fromEntries(Object.entries(of).map(([key, part]) => [key, lighter(part)]));
  return { fields: parts(shape.fields), may: parts(shape.may) };
}

/** @returns the source text of `src/store/forms.ts`. */
export async function formsText(): Promise<string> {
  const lines: string[] = [];
  for (const { name, matches } of FILE_KINDS) {
    if (WITHOUT.includes(name)) continue;
    lines.push(`  [${matches}, ${JSON.stringify(lighter(formOf((await jsonSchemaOf(name)) as JsonSchema)))}],`);
  }
  return [
    '// Made by `npm run schemas` from the schemas in `src/model`: change those, not this file.',
    '// biome-ignore-all format: made by a script',
    '// biome-ignore-all lint: made by a script',
    "import type { Form } from './form.ts';",
    '',
    '/** Which files of `data/`, and their form. A function: most starts of the program need none of them. */',
    'export const forms = (): readonly (readonly [RegExp, Form])[] => [',
    ...lines,
    '];',
    '',
  ].join('\n');
}
