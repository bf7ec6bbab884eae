/** Words of letters that do not stand in their templates: blanks, names of scales, what was tried. */
import { longDate } from '../../logic/dates.ts';

export const letters = {
  blank: {
    payer: '[name of the plan or insurer]',
    regulator: '[the office that watches over this plan]',
    product: '[treatment]',
    condition: '[diagnosis]',
    sessions: '[number]',
    date: '[date]',
    letterDate: '[date of the letter]',
  },
  score: { phq9: 'PHQ-9', madrs: 'MADRS', hamd17: 'HAM-D 17', qids: 'QIDS' },
  tried: {
    augmentationTried: 'A second medicine added to an antidepressant: [name, dose, weeks, result]',
    psychotherapyTried: 'Talk therapy: [kind, dates, number of sessions, result]',
    tmsTried: 'TMS: [dates, number of sessions, result]',
    ectTried: 'ECT: [dates, number of sessions, result]',
  },
  trial: {
    dose: (mg: number | undefined) => (mg === undefined ? '[dose]' : `${mg} mg a day`),
    length: (weeks: number | undefined) => (weeks === undefined ? '[how long]' : `${weeks} weeks`),
    ended: (when: string | undefined) => (when === undefined ? '[dates]' : `until ${longDate(when)}`),
    outcome: {
      'no-response': 'did not help',
      partial: 'helped only in part',
      intolerant: 'could not be tolerated',
      response: 'helped',
    },
    noOutcome: '[result]',
  },
  policy: (payer: string, title: string, number: string | null, dated: string | null) =>
    `${payer}, “${title}”${number ? `, ${number}` : ''}${dated ? `, ${longDate(dated)}` : ''}`,
  none: (found: string, near: string[]) =>
    `There is no letter ${found}.${near.length > 0 ? ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?` : ''} See: ketcover list letters`,
  hint: (blanks: number) =>
    blanks === 1
      ? 'One blank in square brackets is yours to fill in. Read the draft before you send it.'
      : `${blanks} blanks in square brackets are yours to fill in. Read the draft before you send it.`,
  written: (path: string) => `Letter written: ${path}`,
};
