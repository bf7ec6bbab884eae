/** Helpers that the Spanish sentences share. */

/** "a, b y c". "y" turns to "e" before an i sound, "o" to "u" before an o sound. */
export const list = (items: readonly string[], word: 'y' | 'o' = 'y'): string => {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${joint(word, last)} ${last}`;
};

function joint(word: 'y' | 'o', next: string): string {
  if (word === 'y') return /^h?i(?!e)/i.test(next) ? 'e' : 'y';
  return /^h?o/i.test(next) ? 'u' : 'o';
}

export const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Dolor neuropático" inside a sentence is "dolor neuropático"; "TEPT" stays. */
export const lowerFirst = (text: string) =>
  /^[A-Z\u00c0-\u00dc][a-z\u00e0-\u00ff]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Articles by the first word of a name of an illness or a treatment, in small letters. */
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ketamina|esketamina|infusi\u00f3n|inyecci\u00f3n|depresi\u00f3n|fibromialgia|migra\u00f1a|cefalea|anestesia|crisis)/,
    'la',
  ],
  [/^(?:aerosol|dolor|trastorno|tept|toc|sdrc)/, 'el'],
  [/^pensamientos/, 'los'],
];

/** "dolor por cáncer" -> "el dolor por cáncer". A name that stands in no list stays without an article: "Spravato". */
export function withArticle(name: string): string {
  const article = ARTICLES.find(([first]) => first.test(name.toLowerCase()))?.[1];
  return article === undefined ? name : `${article} ${lowerFirst(name)}`;
}

/** Sentences of the data end with a period or not; inside ours they do not. */
export const bare = (says: string) => says.replace(/[.\s]+$/, '');

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** '2026-04-04' -> '4 de abril de 2026'; '2026-04' -> 'abril de 2026'; '2026' stays. */
export function longDate(partial: string): string {
  const [year, month, dayOfMonth] = partial.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name) return partial;
  return dayOfMonth ? `${Number(dayOfMonth)} de ${name} de ${year}` : `${name} de ${year}`;
}

/** A whole date with its article: "el 4 de abril de 2026"; a month or a year with "en". */
export const onDate = (partial: string) => `${partial.length === 10 ? 'el' : 'en'} ${longDate(partial)}`;

/** The unit of a course, which the costs name in English. */
export const unitOf = (unit: string, n: number): string =>
  unit === 'month' ? (n === 1 ? 'mes' : 'meses') : n === 1 ? 'sesión' : 'sesiones';

/** "a session", "a month". */
export const perUnit = (unit: string): string => (unit === 'month' ? 'al mes' : 'por sesión');
