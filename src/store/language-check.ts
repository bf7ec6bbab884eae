/**
 * `npm run lang`: which sentences of the data are not translated, and which translations no data file uses any more.
 * `npm run lang -- es policies` prints the missing ones of a kind as JSON, ready to be filled in.
 * `npm run lang -- es prune` takes the unused ones out of the files.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenLine, NOT_JSON } from './broken-json.ts';
import { DATA_FOLDER, dataFiles } from './data-files.ts';
import { KINDS, kindOf, type Language, type Sentences, sentencesOf } from './language.ts';

export interface Coverage {
  kind: string;
  sentences: number;
  missing: string[];
  /** Translations of sentences that stand in no file. */
  unused: string[];
}

/** @throws Error that names the file and the line when it is not JSON */
function json(path: string): unknown {
  const text = readFileSync(join(DATA_FOLDER, path), 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`data/${path}:${brokenLine(text, error as Error)}: ${NOT_JSON}`);
  }
}

/** How much of each kind of data file is translated. */
export function coverageOf(language: Exclude<Language, 'en'>): Coverage[] {
  const files = dataFiles();
  return Object.keys(KINDS).map((kind) => {
    const own = files.filter((file) => kindOf(file) === kind).map((file) => [file, json(file)] as const);
    const sentences = new Set(own.flatMap(([file, value]) => sentencesOf(file, value)));
    // A name may be translated without having to be.
    const texts = new Set(own.flatMap(([, value]) => JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"/g) ?? []));
    const known = json(`lang/${language}/${kind}.json`) as Sentences;
    return {
      kind,
      sentences: sentences.size,
      missing: [...sentences].filter((text) => known[text] === undefined),
      unused: Object.keys(known).filter((text) => !texts.has(JSON.stringify(text))),
    };
  });
}

function prune(language: Exclude<Language, 'en'>, kind: string, unused: readonly string[]): void {
  const path = `lang/${language}/${kind}.json`;
  const kept = Object.entries(json(path) as Sentences).filter(([text]) => !unused.includes(text));
  writeFileSync(join(DATA_FOLDER, path), `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

/** @throws Error in words for a language or a kind that there is not, and for a broken file */
function run(language: Exclude<Language, 'en'>, only: string | undefined): void {
  const languages = readdirSync(join(DATA_FOLDER, 'lang'));
  if (!languages.includes(language))
    throw new Error(`There is no language "${language}". There is: ${languages.join(', ')}`);
  if (only !== undefined && only !== 'prune' && !Object.hasOwn(KINDS, only))
    throw new Error(`There is no kind "${only}". Kinds: ${Object.keys(KINDS).join(', ')}, or prune`);
  const coverage = coverageOf(language);
  if (only === 'prune') {
    for (const { kind, unused } of coverage) prune(language, kind, unused);
  } else if (only !== undefined) {
    const missing = coverage.find(({ kind }) => kind === only)?.missing ?? [];
    console.log(JSON.stringify(Object.fromEntries(missing.map((text) => [text, ''])), null, 2));
  } else {
    for (const { kind, sentences, missing, unused } of coverage) {
      console.log(`${kind}: ${sentences} sentences, ${missing.length} not translated, ${unused.length} unused`);
    }
    const count = coverage.reduce((sum, { missing }) => sum + missing.length, 0);
    console.log(`${language}: ${count} sentences are not translated`);
    process.exitCode = count > 0 ? 1 : 0;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [language = 'es', only] = process.argv.slice(2) as [Exclude<Language, 'en'>?, string?];
  try {
    run(language, only);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
