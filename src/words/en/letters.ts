/** Words of letters that do not stand in their templates: blanks, names of scales, what was tried. */
import { longDate } from './date.ts';

export const letters = {
  blank: {
    payer: '[name of the plan or insurer]',
    regulator: '[the office that watches over this plan]',
    /** The data names the office as the reader knows it ("your state insurance department"): its address is theirs to find. */
    regulatorOf: (office: string) => `[name and address of the office: ${office.replace(/[[\]]/g, '')}]`,
    urgency: '[yes or no]',
    product: '[treatment]',
    condition: '[diagnosis]',
    sessions: '[number]',
    date: '[date]',
    letterDate: '[date of the letter]',
  },
  /** A regulator that there is none: the data says so in words. */
  noRegulator: /^None/,
  urgent: { yes: 'yes, the clinician’s note is enclosed', no: 'no' },
  appeal: {
    usualTitle: 'Appeal of a denial',
    title: {
      'original-medicare': 'Request for a redetermination (appeal, level 1)',
      'medicare-advantage': 'Request for reconsideration (appeal, level 1)',
      'part-d': 'Request for a redetermination (appeal, level 1)',
      'medicaid-ffs': 'Request for a state fair hearing',
      fehb: 'Request for reconsideration of a denial',
      tricare: 'Request for reconsideration of a denial',
      va: 'Clinical appeal',
      'sharing-ministry': 'Dispute of a decision not to share',
    } as Partial<Record<string, string>>,
    usualTo: 'To the appeals department:',
    to: {
      'medicaid-ffs': 'To the state hearing office:',
      va: 'To the patient advocate:',
      'workers-comp': 'To the office that decides on disputes about treatment:',
      'sharing-ministry': 'To the people who decide on disputes:',
    } as Partial<Record<string, string>>,
  },
  score: { phq9: 'PHQ-9', madrs: 'MADRS', hamd17: 'HAM-D 17', qids: 'QIDS' },
  scored: (scale: string, value: number) => `${scale}: ${value}, on [date]`,
  study: (name: string, year: number, people: number | null, found: string, title: string | undefined) =>
    `${name} (${year}${people ? `, ${people} people` : ''}): ${found}${title ? ` Source: ${title}.` : ''}`,
  tried: {
    augmentationTried: 'A second medicine added to an antidepressant: [name, dose, weeks, result]',
    psychotherapyTried: 'Talk therapy: [kind, dates, number of sessions, result]',
    tmsTried: 'TMS: [dates, number of sessions, result]',
    ectTried: 'ECT: [dates, number of sessions, result]',
  },
  trial: {
    dose: (mg: number | undefined) => (mg === undefined ? '[dose]' : `${mg} mg a day`),
    length: (weeks: number | undefined) =>
      weeks === undefined ? '[how long]' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
    ended: (when: string | undefined) => (when === undefined ? '[dates]' : `until ${longDate(when)}`),
    outcome: {
      'no-response': 'did not help',
      partial: 'helped only in part',
      intolerant: 'could not be tolerated',
      response: 'helped',
    },
    noOutcome: '[result]',
    notCounted: ' (not one of those that are counted below)',
  },
  policy: (payer: string, title: string, number: string | null, dated: string | null) =>
    `${payer}, “${title}”${number ? `, ${number}` : ''}${dated ? `, ${longDate(dated)}` : ''}`,
  /** A letter in two languages: over the one to send, and over what it says in the language of the person. */
  both: {
    before: 'This is the letter to send.',
    after: 'This is what the letter says in the other language. It is for you; do not send it.',
  },
  none: (found: string, near: string[]) =>
    `There is no letter ${found}.${near.length > 0 ? ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?` : ''} See: ketcover list letters`,
  hint: (blanks: number) =>
    blanks === 1
      ? 'One blank in square brackets is yours to fill in. Read the draft before you send it.'
      : `${blanks} blanks in square brackets are yours to fill in. Read the draft before you send it.`,
  written: (path: string) => `Letter written: ${path}`,
};
