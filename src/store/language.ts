/**
 * Sentences of the data in another language. `data/lang/<language>/` holds, for each kind of data file, the English
 * sentence and what it is in that language; further names by which people call things stand in `names.json`. Data files
 * themselves stay English: who adds a policy needs no other language, and `npm run lang` lists what is not translated.
 */

export type Language = 'en' | 'es';

/** English sentence -> the same in another language. */
export type Sentences = Readonly<Record<string, string>>;

/** Further names by id, for one list of the data. */
type Names = Readonly<Record<string, readonly string[]>>;

interface Kind {
  /** Which files of `data/`. */
  files: RegExp;
  /** Names of the fields that hold sentences. */
  sentences: readonly string[];
  /** Fields of names: translated where a translation is there, else they stay as they are. */
  names?: readonly string[];
}

/**
 * By the name of the file with their translations. Titles of sources and policies, names of companies and the places in a
 * document ("Criteria, item 3") stay as the document has them, so that they can be found there. So do citations of a
 * number; the name of a law keeps its English beside what it is.
 */
export const KINDS: Readonly<Record<string, Kind>> = {
  aid: { files: /^aid\//, sentences: ['name', 'says', 'phone'] },
  alternatives: { files: /^alternatives\.json$/, sentences: ['name', 'says'] },
  conditions: { files: /^conditions\.json$/, sentences: ['name', 'plain', 'note', 'notes'] },
  costs: { files: /^costs\//, sentences: ['plain', 'basis', 'cautions'], names: ['name'] },
  drugs: { files: /^drugs\.json$/, sentences: ['caution', 'unit'] },
  evidence: {
    files: /^evidence\.json$/,
    sentences: ['claim', 'found', 'grades', 'plain', 'sayInstead', 'truth'],
    names: ['name'],
  },
  letters: { files: /^letters\/letters\.json$/, sentences: ['title', 'plain', 'within'], names: ['cite'] },
  payers: { files: /^payers\.json$/, sentences: ['decidedBy', 'note'], names: ['name'] },
  'plan-kinds': { files: /^plan-kinds\.json$/, sentences: ['name', 'plain', 'howToTell', 'regulator'] },
  policies: { files: /^policies\//, sentences: ['says', 'show', 'incomplete', 'notes', 'change'] },
  products: { files: /^products\.json$/, sentences: ['name', 'short', 'plain', 'labelNote', 'says', 'needs', 'after'] },
  rights: {
    files: /^rights\//,
    sentences: [
      ...['label', 'says', 'clockNote', 'documents', 'fee', 'where', 'regulator', 'phone'],
      ...['name', 'plain', 'remedies', 'evidence'],
      ...['also', 'sendTo', 'appealNote', 'calledAs'],
    ],
    names: ['cite'],
  },
  steps: { files: /^steps\.json$/, sentences: ['says'] },
  typical: { files: /^typical\.json$/, sentences: ['says'] },
};

/** Parts of a file that are not for readers of a report, or stay as the source has them. */
const NOT_TRANSLATED: readonly string[] = ['sources', 'source', 'regulatorSource', 'labelSource', 'examples', 'places'];

/** Something to read: a word of letters stands in it. Phone numbers, codes and web addresses need no translation. */
const isText = (text: string) => /[a-z]{2}/i.test(text) && !/^https?:\/\/\S+$/.test(text);

export function kindOf(file: string): string | undefined {
  return Object.keys(KINDS).find((name) => KINDS[name]?.files.test(file));
}

type Replace = (text: string, required: boolean) => string;

/** Replaces every sentence in the value itself: it was just read, nobody else has it, and a copy takes time. */
function replaceIn(value: unknown, field: string, kind: Kind, replace: Replace): unknown {
  const required = kind.sentences.includes(field);
  const texts = required || kind.names?.includes(field) === true;
  if (typeof value === 'string') return texts && isText(value) ? replace(value, required) : value;
  if (value === null || typeof value !== 'object') return value;
  const of = value as Record<string, unknown>;
  // Lists of codes, figures and other names are long, and hold no sentence.
  if (!texts && Array.isArray(value) && typeof value[0] !== 'object') return value;
  for (const key of Object.keys(of)) {
    if (NOT_TRANSLATED.includes(key)) continue;
    // What lies in a list belongs to the field of the list; the grades of evidence are sentences by the name of the grade.
    of[key] = replaceIn(of[key], Array.isArray(value) || field === 'grades' ? field : key, kind, replace);
  }
  return value;
}

/** Every sentence of a file that a reader can meet, each once. */
export function sentencesOf(file: string, value: unknown): string[] {
  const kind = KINDS[kindOf(file) ?? ''];
  const found = new Set<string>();
  if (kind) {
    replaceIn(value, '', kind, (text, required) => {
      if (required) found.add(text);
      return text;
    });
  }
  return [...found];
}

/** Lists of the data whose entries people call by names, and the field that holds these. */
const NAMED: Readonly<Record<string, { list: string; field: string }>> = {
  'conditions.json': { list: 'conditions', field: 'words' },
  'drugs.json': { list: 'drugs', field: 'brands' },
  'payers.json': { list: 'payers', field: 'aliases' },
  'plan-kinds.json': { list: 'planKinds', field: 'words' },
  'products.json': { list: 'products', field: 'words' },
  'rights/denial-reasons.json': { list: 'reasons', field: 'words' },
};

interface NamedEntry extends Record<string, unknown> {
  id?: string;
  name: string;
}

const entriesOf = (file: string, value: unknown): NamedEntry[] =>
  (value as Record<string, NamedEntry[] | undefined>)[NAMED[file]?.list ?? ''] ?? [];

/** Adds the names of the other language before the English ones, and keeps the English name as one of them. */
function addNames(
  file: string,
  value: unknown,
  english: readonly string[],
  names: Readonly<Record<string, Names>>,
): void {
  const named = NAMED[file];
  if (!named) return;
  const more = names[named.list] ?? {};
  entriesOf(file, value).forEach((entry, i) => {
    const old = english[i] as string;
    const found = more[entry.id ?? old];
    const own = Array.isArray(found) ? found.filter((name) => typeof name === 'string') : [];
    const kept = (entry[named.field] as string[] | undefined) ?? [];
    if (own.length > 0 || old !== entry.name) {
      entry[named.field] = [...own, ...(old === entry.name ? [] : [old]), ...kept];
    }
  });
}

/** Stands before a sentence that is not translated, so that its language is no surprise. */
const UNTRANSLATED: Readonly<Record<Exclude<Language, 'en'>, string>> = { es: '[en ingl\u00e9s]' };

/**
 * A data file in another language.
 * @param file path below `data/`.
 * @param value what stands in it; its sentences are replaced in it.
 * @param sentences gives the translations by their name; not asked for English.
 * @returns the value. A sentence without a translation stays, marked.
 */
export function translated<T>(file: string, value: T, language: Language, sentences: (name: string) => unknown): T {
  const name = kindOf(file);
  const kind = name === undefined ? undefined : KINDS[name];
  if (language === 'en' || name === undefined || !kind) return value;
  const known = sentences(name) as Sentences;
  const english = entriesOf(file, value).map((entry) => entry.name);
  replaceIn(value, '', kind, (text, required) => {
    const said = Object.hasOwn(known, text) ? known[text] : undefined;
    // A file of translations that was edited by hand may hold anything.
    return typeof said === 'string' ? said : required ? `${UNTRANSLATED[language]} ${text}` : text;
  });
  if (NAMED[file]) addNames(file, value, english, sentences('names') as Readonly<Record<string, Names>>);
  return value;
}
