/** `ketcover compare`: every product side by side for one person. */
import { compare } from '../compare.ts';
import { openData } from '../store/store.ts';
import { en } from '../words/index.ts';
import { contextFor, printErrors, readCaseInput } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { factFlags } from './fact-flags.ts';
import { type Io, printText } from './io.ts';

export async function runCompare(options: Record<string, unknown>, io: Io): Promise<number> {
  const data = openData();
  const json = options.json === true;
  const reading = readCaseInput(factFlags(options), options.input as string | undefined, contextFor(data), io);
  if ('errors' in reading) return printErrors(reading.errors, json, io);
  const result = compare({ ...reading.case, asOf: reading.case.asOf ?? io.today() }, data);
  result.warnings.unshift(...reading.warnings);
  if (json) io.out(`${JSON.stringify(result, null, 2)}\n`);
  else {
    const { compareReport } = await import('../report/compare.ts');
    printText(compareReport(result, { width: io.width, theme: await io.theme(), words: en }), io);
  }
  return EXIT.answered;
}
