/** `ketcover letter KIND`: a draft letter as Markdown, as JSON, or as a page for printing. */
import { check } from '../check.ts';
import { clean, quoted } from '../intake/clean.ts';
import { nearestOf } from '../intake/names.ts';
import { letter } from '../letters/index.ts';
import { openData } from '../store/store.ts';
import { en } from '../words/index.ts';
import { contextFor, printErrors, printRecordNotes, readCaseInput, writeFile } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { factFlags } from './fact-flags.ts';
import type { Io } from './io.ts';

const say = en.letters;

export async function runLetter(kind: string, options: Record<string, unknown>, io: Io): Promise<number> {
  const data = openData();
  const json = options.json === true;
  const ids = data.letters().map(({ id }) => id);
  if (!ids.includes(kind)) {
    io.err(`${say.none(quoted(kind), nearestOf(clean(kind).slice(0, 100), ids))}\n`);
    return EXIT.wrongInput;
  }
  const reading = readCaseInput(factFlags(options), options.input as string | undefined, contextFor(data), io);
  if ('errors' in reading) return printErrors(reading.errors, json, io);
  const result = check({ ...reading.case, asOf: reading.case.asOf ?? io.today() }, data);
  const draft = letter(kind, result, data, en);
  if (!draft) throw new Error(`The template of the letter ${kind} is missing`);

  printRecordNotes(reading, io);

  const path = options.html as string | undefined;
  if (path !== undefined) {
    const { letterPage } = await import('../letters/html.ts');
    const code = writeFile(path, letterPage(draft), say.written, io);
    if (code !== EXIT.answered) return code;
  } else if (json) io.out(`${JSON.stringify(draft, null, 2)}\n`);
  else io.out(draft.markdown);
  if (!json && draft.blanks.length > 0) io.err(`${say.hint(draft.blanks.length)}\n`);
  return EXIT.answered;
}
