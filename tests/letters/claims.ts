/** What a letter claims: its numbers, days, laws and names. Each must stand in the case, in the data or in the template. */
import { longDate } from '../../src/words/en/date.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const LONG_DATE = new RegExp(`(?:${MONTHS})(?: \\d{1,2},)? \\d{4}`, 'g');
const CITE = /\d+ (?:CFR|U\.S\.C\.|CCR|CMR) \d[\da-z-]*(?:\.\d[\d-]*)*(?:\([0-9a-zA-Z]+\))*/g;
const NUMBER = /\d+(?:[.,]\d+)*/g;
/** Words with a capital inside a line, alone or in a row: names of payers, drugs, studies, offices, laws. */
const NAME = /(?<=[a-z,;:(“] )[A-Z][\w’'&/-]*(?: [A-Z][\w’'&/-]*)*/g;

const plain = (text: string) =>
  text
    .replace(/\\([\\`*_#|~:.@=+-])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\*\*/g, '');

/** Every string in a value, at any depth. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(strings);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

export interface Corpus {
  /** All text in which a claim may stand. */
  text: string;
  /** Days, as the letters write them. */
  days: Set<string>;
}

/** @param known the case with its result, the entries of the data that belong to it, and the template. */
export function corpusOf(...known: unknown[]): Corpus {
  const all = known.flatMap(strings);
  const days = all.filter((text) => /^\d{4}(?:-\d{2}){0,2}$/.test(text)).map(longDate);
  return { text: plain(all.join(' \n ')).toLowerCase(), days: new Set(days) };
}

/** @returns the claims of a letter that stand in none of the corpora; an empty list when all are known. */
export function unsupported(markdown: string, ...corpora: Corpus[]): string[] {
  const letter = plain(markdown);
  const rest = letter.replace(LONG_DATE, ' ');
  const stands = (claim: string) => corpora.some(({ text }) => text.includes(claim.toLowerCase()));
  const counted = (number: string) => {
    const whole = new RegExp(`(?<![\\d.])${number.replace(/[.]/g, '\\.')}(?![\\d]|[.,]\\d)`);
    return corpora.some(({ text }) => whole.test(text));
  };
  return [
    ...(letter.match(LONG_DATE) ?? []).filter((day) => !corpora.some(({ days }) => days.has(day)) && !stands(day)),
    ...(rest.match(CITE) ?? []).filter((cite) => !stands(cite)),
    ...(rest.match(NUMBER) ?? []).filter((number) => !counted(number)),
    ...(rest.match(NAME) ?? []).filter((name) => !stands(name)),
  ];
}
