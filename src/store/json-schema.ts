/** JSON Schemas (draft 2020-12) of the case, the result and every kind of data file. */
import * as z from 'zod';
import { caseSchema } from '../model/case-schema.ts';
import { OUTPUTS } from '../model/outputs.ts';
import { FILE_KINDS } from './schemas.ts';

const outputs: Readonly<Record<string, z.ZodType>> = OUTPUTS;

/** @param name case, an output, or the name of a kind of data file. @throws Error for any other name. */
export async function jsonSchemaOf(name: string): Promise<unknown> {
  const schema =
    name === 'case' ? caseSchema() : (outputs[name] ?? FILE_KINDS.find((kind) => kind.name === name)?.schema);
  if (!schema) throw new Error(`there is no schema "${name}"`);
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
}
