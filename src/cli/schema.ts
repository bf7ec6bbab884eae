/** `ketcover schema`: JSON Schemas for scripts, made from the same schemas that check the data. */
import { clean, quoted } from '../intake/clean.ts';
import { nearestOf } from '../intake/names.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { SCHEMAS } from './schemas.ts';

export async function runSchema(what: string, io: Io): Promise<number> {
  if (!SCHEMAS.includes(what)) {
    const near = nearestOf(clean(what), SCHEMAS);
    const { noSchema, didYouMean } = io.words.cli;
    const hint = near[0] === undefined ? '' : didYouMean(near[0]);
    io.err(`${noSchema(quoted(what), SCHEMAS.join(', '), hint)}\n`);
    return EXIT.wrongInput;
  }
  const { jsonSchemaOf } = await import('../store/json-schema.ts');
  io.out(`${JSON.stringify(await jsonSchemaOf(what), null, 2)}\n`);
  return EXIT.answered;
}
