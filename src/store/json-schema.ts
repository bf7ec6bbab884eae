/** JSON Schemas (draft 2020-12) of the case, the result and every kind of data file. */
import * as z from 'zod';
import { caseSchema } from '../model/case-schema.ts';
import { result } from '../model/result.ts';
import { FILE_KINDS } from './schemas.ts';

/** @param name case, result, or the name of a kind of data file. @throws Error for any other name. */
export async function jsonSchemaOf(name: string): Promise<unknown> {
  const schema =
    name === 'case' ? caseSchema() : name === 'result' ? result : FILE_KINDS.find((kind) => kind.name === name)?.schema;
  if (!schema) throw new Error(`there is no schema "${name}"`);
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
}
