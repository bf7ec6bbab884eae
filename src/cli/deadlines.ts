/** `ketcover deadlines`: only the dates; with `--ics`, a calendar file with reminders. */
import { check, warningsOnDates } from '../check.ts';
import { contextFor, dataFor, printErrors, readCaseInput, writeFile } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { factFlags } from './fact-flags.ts';
import { type Io, printText } from './io.ts';

export async function runDeadlines(options: Record<string, unknown>, io: Io): Promise<number> {
  const data = dataFor(io);
  const json = options.json === true;
  const reading = readCaseInput(
    factFlags(options),
    options.input as string | undefined,
    contextFor(data, io.words),
    io,
  );
  if ('errors' in reading) return printErrors(reading.errors, json, io);
  const given = { ...reading.case, asOf: reading.case.asOf ?? io.today() };
  const result = check(given, data, io.words);
  result.warnings = [...reading.warnings, ...warningsOnDates(given, data, io.words)];
  const { asOf, deadlines, openFacts, warnings } = result;

  if (json) {
    const used = new Set(deadlines.flatMap(({ source, lateSource }) => [source, lateSource]));
    const answer = {
      asOf,
      case: result.case,
      deadlines,
      openFacts: openFacts.filter(({ affects, fact }) => affects === 'steps' || fact === 'plan.kind'),
      sources: result.sources.filter(({ id }) => used.has(id)),
      warnings,
    };
    io.out(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    const { deadlineReport } = await import('../report/text.ts');
    const productName = (id: string) => data.products().find((product) => product.id === id)?.name ?? id;
    const options = { width: io.width, theme: await io.theme(), details: true, words: io.words, productName };
    printText(deadlineReport(result, options), io);
  }

  const path = options.ics as string | undefined;
  if (path === undefined) return EXIT.answered;
  const { calendar } = await import('../report/calendar.ts');
  const file = calendar(deadlines, asOf, io.words);
  if (file === undefined) {
    io.err(`${io.words.report.calendar.nothing}\n`);
    return EXIT.answered;
  }
  return writeFile(path, file, io.words.report.calendar.written, io);
}
