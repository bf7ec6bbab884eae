/** `ketcover letter KIND`: a draft letter as Markdown, as JSON, or as a page for printing. */
import { check } from '../check.ts';
import { clean, quoted } from '../intake/clean.ts';
import { nearestOf } from '../intake/names.ts';
import { letter } from '../letters/index.ts';
import type { Case } from '../model/case.ts';
import { openData } from '../store/store.ts';
import { contextFor, dataFor, printDamage, printErrors, printRecordNotes, readCaseInput, writeFile } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { factFlags } from './fact-flags.ts';
import type { Io } from './io.ts';
import { LANGUAGES, type Language, wordsFor } from './language.ts';

const BOTH = 'both';

/**
 * The languages of the letter, the one to send first. Insurers read English, so a person who reads another language gets
 * the English letter and, after it, what it says.
 * @returns undefined when the value of `--letter-lang` is none.
 */
function languagesOf(asked: string | undefined, own: Language): Language[] | undefined {
  const wanted = asked?.trim().toLowerCase() ?? BOTH;
  if (wanted === BOTH) return own === 'en' ? (asked === undefined ? ['en'] : [...LANGUAGES]) : ['en', own];
  const known = LANGUAGES.find((language) => language === wanted);
  return known && [known];
}

/** A draft in one language, undefined when its template is damaged, and the data that was read for it. */
async function drafted(kind: string, given: Case & { asOf: string }, language: Language) {
  const data = openData(undefined, language);
  const words = await wordsFor(language);
  return { draft: letter(kind, check(given, data, words), data, words), data };
}

export async function runLetter(kind: string, options: Record<string, unknown>, io: Io): Promise<number> {
  const data = dataFor(io);
  const json = options.json === true;
  const say = io.words.letters;
  const ids = data.letters().map(({ id }) => id);
  if (!ids.includes(kind)) {
    printDamage(data, io);
    io.err(`${say.none(quoted(kind), nearestOf(clean(kind).slice(0, 100), ids))}\n`);
    return EXIT.wrongInput;
  }
  const asked = options.letterLang as string | undefined;
  const languages = languagesOf(asked, io.words.language.code);
  if (!languages) {
    const allowed = [...LANGUAGES, BOTH].join(', ');
    io.err(`${io.words.cli.noLanguage('--letter-lang', quoted(asked ?? ''), allowed)}\n`);
    return EXIT.wrongInput;
  }
  const context = contextFor(data, io.words);
  const reading = readCaseInput(factFlags(options), options.input as string | undefined, context, io);
  if ('errors' in reading) return printErrors(reading.errors, json, io);
  const given = { ...reading.case, asOf: reading.case.asOf ?? io.today() };
  const drafts = await Promise.all(languages.map((language) => drafted(kind, given, language)));
  printRecordNotes(reading, io);
  // The same file may be damaged in the answer of both languages.
  const damage = new Set(drafts.flatMap((of) => of.data.damaged()).map((one) => io.words.coverage.damaged(one)));
  for (const sentence of damage) io.err(`${sentence}\n`);
  const [main, second] = drafts.map(({ draft }) => draft);
  if (!main) return EXIT.failed;

  const path = options.html as string | undefined;
  if (path !== undefined) {
    const { letterPage } = await import('../letters/html.ts');
    const page = letterPage(main, second && { letter: second, note: say.both });
    const code = writeFile(path, page, say.written, io);
    if (code !== EXIT.answered) return code;
  } else if (json) io.out(`${JSON.stringify(second ? { ...main, translation: second } : main, null, 2)}\n`);
  else if (second) {
    // The letter to send comes first and whole; what it says in the other language is for the person alone.
    const { before, after } = say.both;
    io.out(`> ${before}\n\n${main.markdown}\n---\n\n> ${after}\n\n${second.markdown}`);
  } else io.out(main.markdown);
  if (!json && main.blanks.length > 0) io.err(`${say.hint(main.blanks.length)}\n`);
  return EXIT.answered;
}
