/** "sertraline 150 mg 8 weeks no-response" and the ways in which people write the same, in English and in Spanish. */
import type { Trial, TrialOutcome } from '../model/case.ts';
import type { DrugsFile } from '../model/catalog.ts';
import { findDrug } from '../model/find-drug.ts';
import { clean } from './clean.ts';

/** In this order: "no response" before "response", "partial response" before both. */
const OUTCOMES: readonly [TrialOutcome, RegExp][] = [
  [
    'intolerant',
    /\b(intoleran\w*|side[- ]?effects?|could ?n[o']?t (?:take|tolerate)|not tolerated|allerg\w*|efectos? secundarios?|no (?:lo |la )?(?:pud[eo]|toler\w+)(?: tomar(?:lo)?| tolerar(?:lo)?)?|alergi\w*)\b/i,
  ],
  [
    'partial',
    /\b(partial\w*(?:[- ]response)?|(?:helped )?(?:a little|some(?:what)?)|not enough|parcial\w*|(?:ayudo )?(?:un poco|algo|en parte)|no (?:lo )?suficiente|insuficiente)\b/i,
  ],
  [
    'no-response',
    /\b(no[- ]?response|no[- ]?effect|failed|fail|did ?n[o']?t (?:work|help)|no help|nothing|no benefit|ineffective|sin (?:respuesta|efecto|mejoria|beneficio)|no (?:me )?(?:ayudo|funciono|sirvio|respondi[o]?)|fallo|nada)\b/i,
  ],
  [
    'response',
    /\b(response|responded|helped|worked|remission|effective|(?:me )?(?:ayudo|funciono|sirvio)|respuesta|remision)\b/i,
  ],
];

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

/**
 * @returns the trial with the drug's common name where the table knows it, or undefined when no drug name stands in
 * the text.
 */
export function readTrial(text: string, table: DrugsFile): Trial | undefined {
  let rest = ` ${clean(text)
    .replace(/[\u2019]/g, "'")
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')} `;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ');
    return match;
  };

  const episode = take(
    /\b(?:in |en )?(?:(this|current|present|an? earlier|an? past|another|not this|est[ae]|otr[ao]) (?:episod[eio]+|depression)|(episodio) (actual|anterior))\b/i,
  );
  const ended = take(
    /\b(?:(?:until|ended|stopped|in|hasta|termino|en)\s+)*((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)\b(?!\s*mg)/i,
  );
  const dose = take(/\b(\d+(?:\.\d+)?)\s*mg\b(?:\s*(?:\/|a |per |al |por )\s*d(?:ay|ia))?/i);
  const time = take(
    /\b(?:(?:for|x|por|durante)\s*)?(\d+(?:\.\d+)?)\s*-?\s*(w(?:ee)?ks?|wk|w|mo(?:nth)?s?|years?|yrs?|sem(?:ana)?s?|mes(?:es)?|anos?)\b\.?/i,
  );
  const outcome = OUTCOMES.find(([, pattern]) => take(pattern));
  const name = rest
    .replace(/[,;:()]/g, ' ')
    .replace(/\b(for|x|at|daily|a day|per day|then|and|por|durante|con|al dia|diarios?|luego|y)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  if (!/[a-z]{3}/i.test(name)) return undefined;

  const known = findDrug(name, table);
  const unit = UNITS[time?.[2]?.charAt(0).toLowerCase() ?? ''] ?? 'week';
  return {
    drug: known?.name ?? name,
    ...(dose ? { doseMg: Number(dose[1]) } : {}),
    ...(time ? { weeks: Math.round(Number(time[1]) * WEEKS_IN[unit]) } : {}),
    ...(outcome ? { outcome: outcome[0] } : {}),
    ...(ended?.[1] ? { ended: ended[1] } : {}),
    ...(episode
      ? { thisEpisode: /^(this|current|present|est[ae]|actual)$/i.test(episode[1] ?? episode[3] ?? '') }
      : {}),
  };
}
