/** `batch --fields`: the names of parts of a result, and which of them no result can have. */
import { jsonSchemaOf } from '../../store/json-schema.ts';

interface Schema {
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: readonly Schema[];
}

/** Can a value of this form have something under these names? */
function reaches(schema: Schema, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  const { properties, additionalProperties, items, anyOf } = schema;
  if (anyOf?.some((form) => reaches(form, [key, ...rest]))) return true;
  if (properties && Object.hasOwn(properties, key)) return reaches(properties[key] as Schema, rest);
  if (items && /^\d+$/.test(key)) return reaches(items, rest);
  // Free names, as in the case.
  return additionalProperties !== undefined && additionalProperties !== false;
}

/** @returns the fields that no answer of batch can have, and the names of the parts that all have. */
export async function strangeFields(fields: readonly string[]): Promise<{ strange: string[]; parts: string[] }> {
  const batch = (await jsonSchemaOf('batch')) as Schema;
  const result = (await jsonSchemaOf('result')) as Schema;
  return {
    strange: fields.filter((field) => ![batch, result].some((schema) => reaches(schema, field.split('.')))),
    parts: Object.keys(result.properties ?? {}),
  };
}
