/** `ketcover compare`: every product side by side for one person. */
import { compare } from '../compare.ts';
import { contextFor, dataFor, printErrors, readCaseInput } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { factFlags } from './fact-flags.ts';
import { type Io, printText } from './io.ts';

export async function runCompare(options: Record<string, unknown>, io: Io): Promise<number> {
  const data = dataFor(io);
  const json = options.json === true;
  const reading = readCaseInput(
    factFlags(options),
    options.input as string | undefined,
    contextFor(data, io.words),
    io,
  );
  if ('errors' in reading) return printErrors(reading.errors, json, io);
  const result = compare({ ...reading.case, asOf: reading.case.asOf ?? io.today() }, data, io.words);
  result.warnings.unshift(...reading.warnings);
  if (json) io.out(`${JSON.stringify(result, null, 2)}\n`);
  else {
    const { compareReport } = await import('../report/compare.ts');
    printText(compareReport(result, { width: io.width, theme: await io.theme(), words: io.words }), io);
  }
  return EXIT.answered;
}
