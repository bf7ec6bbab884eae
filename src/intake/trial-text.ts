/** "sertraline 150 mg 8 weeks no-response" and the ways in which people write the same, in English and in Spanish. */
import type { Trial, TrialOutcome } from '../model/case.ts';
import type { DrugsFile } from '../model/catalog.ts';
import { findDrug } from '../model/find-drug.ts';
import { clean } from './clean.ts';

/** What turns a word round, with up to three words between: "never really worked", "neither of them helped". */
const NOT =
  "(?:not|never|neither|none|nothing|nor|nunca|ningun[oa]?|tampoco|no|(?:did|do|does|was|were|is|are|has|have|had|would)n'?t)";
const upToThree = '(?:[a-z]+ ){0,3}';
const any = (...parts: readonly string[]) => new RegExp(`\\b(?:${parts.join('|')})\\b`, 'i');

/** In this order: "no response" before "response", "partial response" before both. */
const OUTCOMES: readonly [TrialOutcome | undefined, RegExp][] = [
  [
    'intolerant',
    /\b(intoleran\w*|side[- ]?effects?|could ?n[o']?t (?:take|tolerate|stand)|not tolerated|allerg\w*|efectos? secundarios?|no (?:lo |la )?(?:pud[eo]|toler\w+)(?: tomar(?:lo)?| tolerar(?:lo)?)?|alergi\w*)\b/i,
  ],
  // What helped once and then no more is neither of the four: the person is asked.
  [
    undefined,
    /\b(?:(?:helped|worked|response|responded)\b[^a-z]*(?:at first|for a while|a while)?[^a-z]*(?:and |but )?(?:then )?)?(?:stopped|quit|no longer) (?:work|help)(?:ing|s|ed)?\b|\b(?:wore off|pooped out|used to (?:work|help)|dejo de (?:funcionar|ayudar|servir))\b/i,
  ],
  ['no-response', any(`${NOT} ${upToThree}(?:at all|(?:a|one) bit|anything|nada)`)],
  [
    'partial',
    any(
      'partial\\w*(?:[- ]response)?',
      `${NOT} ${upToThree}(?:enough|much|a lot|fully|completely)`,
      '(?:helped |worked )?(?:only )?(?:a little(?: bit)?|a bit|some(?:what)?|slightly|kind of|sort of)',
      '(?:very )?little (?:help|effect|improvement|benefit|relief|response|change)',
      '(?:barely|hardly|minimal\\w*) [a-z]+',
      'parcial\\w*',
      '(?:ayudo )?(?:muy poco|un poco|algo|en parte)',
      'no (?:lo )?suficiente',
      'insuficiente',
    ),
  ],
  [
    'no-response',
    any(
      'no[- ]?(?:response|effect|improvement|change|difference|help|benefit|better|good|luck|use|relief|results?)(?: to (?:both|either|any)(?: of (?:them|these))?)?',
      `${NOT} ${upToThree}(?:(?:work|help|respond)(?:ed|s|ing)?|effective|useful|successful)(?: (?:n?or) [a-z]+)?`,
      'without (?:any )?(?:success|effect|benefit|help|relief|improvement|response|results?)',
      `(?:nunca|ningun[oa]?|tampoco|no) ${upToThree}(?:ayud|funcion|sirv|respond)[a-z]*`,
      'failed|fail|failure|nothing|ineffective|useless|zero|zilch|nada|peor|fallo|fallaron',
      '(?:made (?:me|it) )?worse',
      'sin (?:respuesta|efecto|mejoria|beneficio|cambios?|resultados?)',
      'no(?=[ ,.;]*$)',
    ),
  ],
  [
    'response',
    any(
      'response|responded|helps?|helped|helping|works?|worked|working|remission|effective',
      '(?:me )?(?:ayud[oa]|funcion[oa]|sirvi?[oe])',
      'respuesta|remision',
    ),
  ],
  // Only where nothing is said of how it worked: a trouble by name.
  [
    'intolerant',
    /\b(?:(?:stopped|quit|because of|due to|dej[eo]|por) (?:\w+ ){0,3})?(?:nausea\w*|vomit\w*|rash|dizz\w*|weight gain|made me sick|mareos?|sarpullido)\b/i,
  ],
];

/** Beside "helped" these mean that it is not so simple; then the person is asked. */
const DOUBT = any(
  NOT,
  'hardly|barely',
  'but|until|only|brief\\w*|short\\w*|first|initial\\w*|while|pero|hasta|solo|principio|rato',
);

/** A month is taken as 4 weeks, the shorter way round, so that a trial is never made longer than it was. */
const WEEKS_IN = { week: 1, month: 4, year: 52 } as const;

/** Units of time by their first letter: weeks and semanas, months and meses, years and años. */
const UNITS: Readonly<Record<string, keyof typeof WEEKS_IN>> = {
  w: 'week',
  s: 'week',
  m: 'month',
  y: 'year',
  a: 'year',
};

const UNIT = '(w(?:ee)?ks?|w|mo(?:nth)?s?|years?|yrs?|sem(?:ana)?s?|mes(?:es)?|anos?)\\b\\.?';

/** Small numbers as words, before a unit of time. */
const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  eight: '8',
  ten: '10',
  twelve: '12',
  un: '1',
  una: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  ocho: '8',
  diez: '10',
  doce: '12',
  a: '1',
  an: '1',
};

const MONTHS = ['jan|ene', 'feb', 'mar', 'apr|abr', 'may', 'jun', 'jul', 'aug|ago', 'sep', 'oct', 'nov', 'dec|dic'];
const MONTH_NAME = '(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|oct|nov|dec|dic)[a-z]*\\.?';
/** A day, a month or a year; a year that is a dose ("lithium 2000 mg") is none. */
const DATE = '((?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?)\\b(?!\\s*mg)';

/** "March 2024" as "2024-03", so that one form of date is left. */
const withPlainMonths = (text: string) =>
  text.replace(
    new RegExp(`\\b(${MONTH_NAME})(?: de| of|,)?\\s+((?:19|20)\\d\\d)\\b(?!\\s*mg)`, 'gi'),
    (_, month, year) => {
      const index = MONTHS.findIndex((names) => names.split('|').some((name) => month.toLowerCase().startsWith(name)));
      return `${year}-${String(index + 1).padStart(2, '0')}`;
    },
  );

/** Weeks that surely lie between two dates of which only the year or the month is known; none if that may be nothing. */
function weeksBetween(from: string, to: string): number | undefined {
  const months = (date: string, whole: number) =>
    Number(date.slice(0, 4)) * 12 + (date.length > 4 ? Number(date.slice(5, 7)) : whole);
  // From the end of the first to the start of the second.
  const between = months(to, 1) - months(from, 12) - 1;
  return between > 0 ? between * WEEKS_IN.month : undefined;
}

/** The drug's name among the other words, if the table knows one and only one there; the longer name before the shorter. */
function drugIn(words: readonly string[], table: DrugsFile): string | undefined {
  const whole = findDrug(words.join(' '), table);
  if (whole) return whole.name;
  const found = new Set<string>();
  const left = [...words];
  for (let size = Math.min(4, left.length); size > 0; size -= 1) {
    for (let at = 0; at + size <= left.length; at += 1) {
      const known = findDrug(left.slice(at, at + size).join(' '), table);
      if (!known) continue;
      found.add(known.name);
      left.fill('', at, at + size);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** Words of a trial that say nothing by themselves. */
const EMPTY = any(
  'mg|mcg|pills?|tabs?|tablets?|tried|took|taken|taking|was|were|is|on|the|my|i|it|me|in|of|to|them|both|all|each|every|then|also|after',
  'dose|max|maximum|full|about|up|xr|er|sr|cr|xl|ir|hcl|generic|brand|morning|night|bedtime|qhs|qd|daily|day|week|weeks|months?|years?',
  'and|with|plus|for|at|a|an|el|la|los|las|lo|me|mi|de|del|en|tome|tomaba|dosis|cada|noche|manana|ambos|todos',
);

export interface ReadTrial {
  trial: Trial;
  /** What stands there beside and was not understood. */
  unread: string;
}

/** @returns the trial of `readTrialText` alone. */
export const readTrial = (text: string, table: DrugsFile): Trial | undefined => readTrialText(text, table)?.trial;

/**
 * @returns the trial with the drug's common name where the table knows it, or undefined when no drug name stands in
 * the text.
 */
export function readTrialText(text: string, table: DrugsFile): ReadTrial | undefined {
  // Single spaces: two patterns for spaces side by side would share out many of them in endless ways.
  let rest = ` ${withPlainMonths(
    clean(text)
      .replace(/[\u2019]/g, "'")
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\s+/g, ' '),
  )} `;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ');
    return match;
  };

  const episode = take(
    /\b(?:in |en )?(?:(this|current|present|an? earlier|an? past|another|not this|est[ae]|otr[ao]) (?:episod[eio]+|depression)|(episodio) (actual|anterior))\b/i,
  );
  // How long ago it was says neither how long it was taken nor, without a date of today, when it ended.
  take(
    new RegExp(`\\b(?:(?:about|over|hace)\\s+)?(?:\\d+|${Object.keys(NUMBERS).join('|')})\\s*${UNIT}\\s*ago\\b`, 'i'),
  );
  take(new RegExp(`\\bhace\\s+(?:\\d+|${Object.keys(NUMBERS).join('|')})\\s*${UNIT}`, 'i'));
  const span = take(
    new RegExp(
      `\\b(?:(?:from|since|between|de|desde|entre)\\s+)?${DATE}\\s*(?:-|\\u2013|to|until|till|and|through|a|al|hasta|y)\\s*${DATE}`,
      'i',
    ),
  );
  // Begun then and not said to have ended.
  if (!span) take(new RegExp(`\\b(?:ever )?(?:since|from|desde)\\s+${DATE}`, 'i'));
  const ended = span ? null : take(new RegExp(`\\b(?:(?:until|ended|stopped|in|hasta|termino|en)\\s+)*${DATE}`, 'i'));
  const PER_DAY = '(?:\\s*(?:\\/\\s*|a |per |al |por )?d(?:ay|aily|ia|iarios?)?\\b)?';
  // Of several doses ("50 -> 200 mg", "10/20 mg") the last is the one that was reached.
  const dose = take(
    new RegExp(
      `\\b(?:\\d+(?:\\.\\d+)? ?(?:mg ?)?(?:->|-|\\/|to|then|a|up to) ?)*(\\d+(?:\\.\\d+)?) ?mgs?\\b${PER_DAY}`,
      'i',
    ),
  );
  const twice = dose
    ? take(/\b(?:twice (?:a day|daily)|2 ?x (?:a day|daily)|bid|b\.i\.d\.|dos veces al dia)\b/i)
    : null;
  const number = `(?:about |over |at least |unos |mas de )?(half an?|medio|\\d+(?:\\.\\d+)?|${Object.keys(NUMBERS).join('|')})`;
  const time = take(
    new RegExp(
      `\\b(?:(?:for|x|por|durante)\\s*)?${number}(?: ?(?:-|to|or|a) ?(\\d+(?:\\.\\d+)?))? ?(?:- ?)?${UNIT}`,
      'i',
    ),
  );
  // "150 - 3 months" is no range but a dose and a time: the number before the line goes back to the others.
  const notRange = time?.[2] !== undefined && Number(time[1]) > Number(time[2]);
  if (notRange) rest = `${rest} ${time[1]} `;
  // Days as figures only: "a day" is how often, not how long.
  const days = time ? null : take(/\b(\d{1,3}) ?(?:days?|dias?)\b/i);
  take(/\b(?:no|without|few|minor|mild|sin|pocos) (?:[a-z]+ )?(?:side[- ]?effects?|efectos? secundarios?)\b/i);
  const said = OUTCOMES.find(([, pattern]) => take(pattern))?.[0];
  const outcome = said === 'response' && DOUBT.test(rest) ? undefined : said;
  const words = rest
    .replace(/[,;:()]/g, ' ')
    .replace(/\b(for|x|at|daily|a day|per day|then|and|por|durante|con|al dia|diarios?|luego|y)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  // A number right behind the name, with no unit: "Celexa 40".
  const bare = dose ? null : /^(.*[a-z])\s+(\d{1,3}(?:\.\d+)?)\b(?!\s*(?:mcg|ug|ml|pills?|tab|cap|times))/i.exec(words);
  const known = drugIn(words.split(' '), table) ?? drugIn((bare?.[1] ?? '').split(' '), table);
  const name = bare?.[1] ?? words;
  if (!/[a-z]{3}/i.test(name)) return undefined;

  const unit = UNITS[time?.[3]?.charAt(0).toLowerCase() ?? ''] ?? 'week';
  const count = (notRange ? time[2] : time?.[1])?.toLowerCase() ?? '';
  const often = /^(?:half|medio)/.test(count) ? 0.5 : Number(NUMBERS[count] ?? count);
  const weeks = time
    ? unit === 'year' && often === 0.5
      ? 6 * WEEKS_IN.month
      : Math.round(often * WEEKS_IN[unit])
    : days
      ? Math.floor(Number(days[1]) / 7)
      : span?.[1] && span[2]
        ? weeksBetween(span[1], span[2])
        : undefined;
  const doseMg = dose ? Number(dose[1]) * (twice ? 2 : 1) : bare ? Number(bare[2]) : undefined;
  const until = span?.[2] ?? ended?.[1];
  const trial: Trial = {
    drug: known ?? name,
    ...(doseMg !== undefined ? { doseMg } : {}),
    ...(weeks !== undefined ? { weeks } : {}),
    ...(outcome ? { outcome } : {}),
    ...(until ? { ended: until } : {}),
    ...(episode
      ? { thisEpisode: /^(this|current|present|est[ae]|actual)$/i.test(episode[1] ?? episode[3] ?? '') }
      : {}),
  };
  return { trial, unread: known ? unreadOf(words, known, table) : '' };
}

/** What is left of the words without the drug, its number and what says nothing. */
function unreadOf(words: string, known: string, table: DrugsFile): string {
  const drug = findDrug(known, table);
  const names = [known, ...(drug?.brands ?? [])].flatMap((name) => name.toLowerCase().split(' '));
  const left = words
    .split(' ')
    .filter((word) => /[a-z]{2}/i.test(word) && !names.includes(word.toLowerCase()) && !EMPTY.test(word));
  return left.join(' ');
}
