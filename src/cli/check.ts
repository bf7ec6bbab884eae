/** `ketcover check`: flags and input file to one case, one case to a report. */
import { check } from '../check.ts';
import { isFhir, readFhir } from '../fhir/read.ts';
import { complaint } from '../intake/clean.ts';
import { type FlagValues, merged, readFlags } from '../intake/flags.ts';
import { type InputError, readCase } from '../intake/index.ts';
import type { Context } from '../intake/values.ts';
import { isDay } from '../logic/dates.ts';
import type { Case } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { Result } from '../model/result.ts';
import { icdReader, openData } from '../store/store.ts';
import type { Words } from '../words/index.ts';
import { EXIT } from './exit-codes.ts';
import { factFlags } from './fact-flags.ts';
import { type Io, printText } from './io.ts';

/** A single case is a few thousand bytes; more than this is a mistake. */
const CASE_LIMIT = 1_000_000;
/** A whole health record (FHIR) can be much longer. */
const INPUT_LIMIT = 64_000_000;

/** The bundled data with its sentences in the language of the person. */
export const dataFor = ({ words }: Io): Data => openData(undefined, words.language.code);

/** Why a file could not be read, by the code of the system. */
export function whyUnreadable(code: string, { intake }: Words): string | undefined {
  return (intake.file.why as Readonly<Record<string, string>>)[code];
}

/** The same where a file is written. */
export function whyNotWritten(code: string, words: Words): string {
  return (
    (words.intake.file.whyNotWritten as Readonly<Record<string, string>>)[code] ?? whyUnreadable(code, words) ?? code
  );
}

/** What the reading of input needs, over the bundled data. */
export const contextFor = (data: Data, words: Words): Context => ({ data, words, icd: icdReader() });

/** Data files that had to be left out, on stderr: for answers that have no place for warnings. */
export function printDamage(data: Data, io: Io): void {
  for (const damage of data.damaged()) io.err(`${io.words.coverage.damaged(damage)}\n`);
}

/** @returns the parsed JSON, or a sentence on what is wrong with the file. */
function readInput(path: string, io: Io): { value: unknown } | { problem: string } {
  const say = io.words.intake.file;
  const name = path === '-' ? say.standardInput : path.slice(0, 200);
  let bytes: Uint8Array;
  try {
    const got = io.read(path, INPUT_LIMIT);
    if (got.more) return { problem: say.tooLarge(name, '64 MB') };
    bytes = got.bytes;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return { problem: say.unreadable(name, whyUnreadable(code, io.words) ?? code) };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: say.notText(name) };
  }
  if (text.trim() === '') return { problem: say.empty(name) };
  try {
    const value: unknown = JSON.parse(text);
    return bytes.length > CASE_LIMIT && !isFhir(value) ? { problem: say.tooLarge(name, '1 MB') } : { value };
  } catch (error) {
    return resourceLines(text, io.words) ?? { problem: say.notJson(name, complaint(error)) };
  }
}

/** FHIR resources, one a line, as servers export them. @returns undefined when the text is something else. */
function resourceLines(text: string, { fhir }: Words): { value: unknown } | { problem: string } | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.find((line) => line !== '') ?? '';
  if (!/^\{.*"resourceType"/.test(first)) return undefined;
  const resources: unknown[] = [];
  for (const [i, line] of lines.entries()) {
    if (line === '') continue;
    try {
      resources.push(JSON.parse(line));
    } catch (error) {
      return { problem: fhir.errors.line(i + 1, complaint(error)) };
    }
  }
  return { value: resources };
}

/** `record`: what was read from a health record, and what was not; also among the warnings. */
export type CaseInput =
  | { case: Case; warnings: string[]; record?: { notes: string[]; subject: string | undefined } }
  | { errors: InputError[] };

/** One case from flags and, where given, an input file; every error of both at once. */
export function readCaseInput(flags: FlagValues, input: string | undefined, context: Context, io: Io): CaseInput {
  const { raw, errors } = readFlags(flags, context);
  const refused = (message: string): CaseInput => {
    const error = { path: '--input', flag: '--input', found: '', allowed: '', suggestions: [], message };
    const rest = readCase(raw, context);
    return { errors: [error, ...errors, ...('errors' in rest ? rest.errors : [])] };
  };
  let value: unknown = raw;
  let record: { notes: string[]; subject: string | undefined } | undefined;
  if (input !== undefined) {
    const got = readInput(input, io);
    if ('problem' in got) return refused(got.problem);
    value = got.value;
    if (isFhir(value)) {
      const asOf = raw.asOf && isDay(raw.asOf) ? raw.asOf : io.today();
      const network = raw.plan?.network === 'out' ? ({ network: 'out' } as const) : {};
      const read = readFhir(value, { asOf, ...network }, context);
      if ('problem' in read) return refused(read.problem);
      value = read.case;
      record = read;
    }
    value = merged(value, raw);
    // Trials of the person's own take the place of those of the record, and with them what was said of these.
    if (record && raw.history?.antidepressantTrials && raw.history.allTrialsListed === undefined) {
      delete (value as Case).history?.allTrialsListed;
    }
  }
  const reading = readCase(value, context);
  if ('errors' in reading) return { errors: [...errors, ...reading.errors] };
  if (errors.length > 0) return { errors };
  return record ? { ...reading, warnings: [...record.notes, ...reading.warnings], record } : reading;
}

/** Notes on a health record, on stderr: for answers that have no place for them. */
export function printRecordNotes(reading: { record?: { notes: string[] } }, io: Io): void {
  for (const note of reading.record?.notes ?? []) io.err(`${note}\n`);
}

/** Every error on its own line, on stderr; as JSON when JSON was asked for. */
export function printErrors(errors: readonly InputError[], json: boolean, io: Io): number {
  if (json) io.err(`${JSON.stringify({ errors }, null, 2)}\n`);
  else io.err(`${errors.map((error) => error.message).join('\n')}\n`);
  return EXIT.wrongInput;
}

/**
 * Writes a file that was asked for and says so, or says why it could not be written.
 * @param written the sentence for success, from the path.
 */
export function writeFile(path: string, text: string, written: (path: string) => string, io: Io): number {
  const name = path.slice(0, 200);
  try {
    io.write(path, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    io.err(`${io.words.intake.file.unwritable(name, whyNotWritten(code, io.words))}\n`);
    return EXIT.failed;
  }
  io.err(`${written(name)}\n`);
  return EXIT.answered;
}

export async function printReport(result: Result, details: boolean, data: Data, io: Io): Promise<void> {
  const { textReport } = await import('../report/text.ts');
  printText(
    textReport(result, {
      width: io.width,
      theme: await io.theme(),
      details,
      words: io.words,
      productName: (id) => data.products().find((product) => product.id === id)?.name ?? id,
      plain: io.plain,
    }),
    io,
  );
}

export async function runCheck(options: Record<string, unknown>, io: Io): Promise<number> {
  const data = dataFor(io);
  const json = options.json === true;
  const fhir = options.fhir === true ? await import('../fhir/answer.ts') : undefined;
  const input = options.input as string | undefined;
  const reading = readCaseInput(factFlags(options), input, contextFor(data, io.words), io);
  if ('errors' in reading) {
    if (!fhir) return printErrors(reading.errors, json, io);
    io.err(`${JSON.stringify(fhir.operationOutcome(reading.errors), null, 2)}\n`);
    return EXIT.wrongInput;
  }
  const result = check({ ...reading.case, asOf: reading.case.asOf ?? io.today() }, data, io.words);
  result.warnings.unshift(...reading.warnings);
  if (fhir) {
    const response = fhir.eligibilityResponse(result, data, io.words, { subject: reading.record?.subject });
    io.out(`${JSON.stringify(response, null, 2)}\n`);
  } else if (json) io.out(`${JSON.stringify(result, null, 2)}\n`);
  else await printReport(result, options.details === true, data, io);
  const path = options.html as string | undefined;
  if (path === undefined) return EXIT.answered;
  const { pageOf } = await import('./page.ts');
  return writeFile(path, pageOf(reading.case, result, data, io.words), io.words.html.written, io);
}
