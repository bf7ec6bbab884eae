/** Sentences of `src/report`. */

import type { Basis, CriterionState, Status } from '../../model/result.ts';
import type { Confidence } from '../../model/source.ts';
import { longDate } from './date.ts';
import { grouped } from './grouped.ts';

export const report = () => ({
  title: (asOf: string) => `ketcover: answer for ${longDate(asOf)}`,
  covered: 'Is it covered?',
  howMuch: 'What will it cost?',
  whatNow: 'What to do now',
  status: {
    excluded: 'Not covered',
    unlikely: 'Unlikely',
    'not-yet': 'Not yet',
    possible: 'Possible',
    likely: 'Likely',
    unknown: 'Not known',
  } satisfies Record<Status, string>,
  confidence: {
    high: 'high',
    medium: 'medium',
    low: 'low',
  } satisfies Record<Confidence, string>,
  basis: {
    'plan-exclusion': 'the plan booklet, as you told us',
    'payer-policy': 'what we read of the insurer’s written policy',
    'program-rule': 'the rules of the program',
    typical: 'what is usual; nothing about your own plan',
    none: 'no policy at all',
  } satisfies Record<Basis, string>,
  /** No plan: nothing to look up. */
  basisNoPlan: 'what you told us',
  sure: (level: string, basis: string) => `How sure this is: ${level}. It rests on ${basis}.`,
  priorAuthorization: {
    yes: 'Prior authorization (asking the plan first) is needed.',
    no: 'Prior authorization (asking the plan first) is not needed.',
    unknown: 'Whether the plan must be asked first (prior authorization) is not stated.',
  },
  benefit: {
    pharmacy:
      'The policy puts the medicine under the pharmacy benefit: a pharmacy bills it, often with a copay of its own (--drug-copay).',
    either: 'The medicine can be billed by the clinic (medical benefit) or by a pharmacy (pharmacy benefit).',
  },
  otherChances: 'Other forms of treatment for the same person:',
  option: (product: string, status: string) => `${product}: ${status.toLowerCase()}`,
  openQuestions: 'Questions that can still change this answer:',
  answerWith: (flag: string) => `answer with --${flag}`,
  moreOpen: (n: number) => `and ${n} more (see --details)`,

  costLine: (title: string, n: number, unit: string) => `${title} (${n} ${unit}${n === 1 ? '' : 's'})`,
  about: (typical: string, low: string, high: string) =>
    low === high ? `you pay ${typical}` : `you pay about ${typical} (from ${low} to ${high})`,
  assumed: 'Assumed:',
  noCost: 'No price with a source is known for this. Ask the clinic for a written estimate.',

  by: (date: string) => `by ${longDate(date)}`,
  due: (date: string, rule: string | null) =>
    rule ? `Last day: ${longDate(date)} (${rule})` : `Last day: ${longDate(date)}`,
  clock: (rule: string) => `Time limit: ${rule}`,
  take: 'Have ready:',
  draft: (letter: string) => `Draft letter: ketcover letter ${letter}`,
  contact: (contact: string) => `Contact: ${contact}`,
  detailsHint:
    'Add --details for every condition, date and source, --html report.html for a page to print, or --json for everything.',

  // Details.
  criteria: 'The conditions, one by one',
  state: { met: 'met', 'not-met': 'not met', 'not-known': 'not known' } satisfies Record<CriterionState, string>,
  have: (have: string | null, need: string) =>
    have === null ? `asked for: ${need}` : `you: ${have}; asked for: ${need}`,
  oneIsEnough: (n: number) => `one of ${n} ways; one is enough`,
  show: (how: string) => `How to show it: ${how}`,
  noCriteria: 'The policy names no conditions that could be checked here.',
  evidence: 'What studies say',
  evidenceGrade: (grade: string, contested: boolean, label: string) =>
    `Our grade: ${grade}${contested ? ', and good sources disagree' : ''}. ${label}.`,
  grade: { strong: 'strong', moderate: 'moderate', limited: 'limited', insufficient: 'too little to judge' },
  label: {
    approved: 'The FDA has approved it for this use',
    'off-label': 'An approved drug, but not for this use (off-label)',
    unapproved: 'Mixed by a pharmacy; the FDA has not approved this form',
  },
  evidenceFor: 'Speaks for it:',
  evidenceAgainst: 'Speaks against it, or limits it:',
  study: (name: string, year: number, people: number | null, found: string) =>
    `${name} (${year}${people ? `, ${grouped(people)} people` : ''}): ${found}`,
  trials: 'Your past antidepressants, by this policy',
  counts: { yes: 'counts', no: 'does not count', 'not-known': 'not sure' },
  changes: 'What would change the answer',
  change: (change: string, status: string) => `${change}. Then: ${status.toLowerCase()}`,
  options: 'Each form of treatment',
  policies: 'Policies used',
  policyDates: (effective: string | null, reviewed: string | null, seen: string) =>
    [
      effective ? `in force since ${longDate(effective)}` : 'start date not stated',
      reviewed ? `reviewed ${longDate(reviewed)}` : 'review date not stated',
      `read ${longDate(seen)}`,
    ].join(', '),
  incomplete: (what: string) => `Not readable: ${what}`,
  alsoSays: 'Also worth knowing:',
  costParts: 'The costs in parts',
  perSession: (typical: string, low: string, high: string, unit: string) =>
    low === high ? `${typical} a ${unit}` : `${typical} a ${unit} (from ${low} to ${high})`,
  byMonth: 'Month by month, by the typical figures:',
  noDeadlines: 'No dates follow from what is known.',
  openDates: 'Questions that can still add or change a date:',
  compare: {
    cost: (you: string, n: number, unit: string, year: string) =>
      `about ${you} for ${n} ${unit}${n === 1 ? '' : 's'}${year}`,
    year: (you: string) => `, ${you} in 12 months`,
    criteria: (met: number, notMet: number, open: number) =>
      `Conditions of the policy: ${met} met, ${notMet} not met, ${open} not known`,
    approved: (cost: string) => `If approved you pay ${cost}`,
    selfPaid: (cost: string) => `If you pay yourself: ${cost}`,
    evidence: (grade: string, contested: boolean, label: string) =>
      `Studies: ${grade}${contested ? ', and good sources disagree' : ''}. ${label}`,
    noEvidence: 'Studies: no row in our table for this use',
    given: { clinic: 'Given at a clinic', home: 'Taken at home' },
    countedFor: (product: string) =>
      `The sessions, prices and dose that you gave are counted for ${product} only. The others are counted by their usual course and prices.`,
    notCounted:
      'The sessions, prices and dose that you gave belong to one treatment, and none was named, so they are not counted. Name it with --product.',
  },
  calendar: {
    summary: (label: string, who: string) => `${label} (${who})`,
    description: (counts: string, cite: string, sure: string, notes: string[]) =>
      [`Counted: ${counts}. Rule: ${cite}. How sure: ${sure}.`, ...notes, 'Check the date in your letter.'].join('\n'),
    where: (contact: string) => `Where: ${contact}`,
    reminder: (label: string, days: number) => `In ${days} days: ${label}`,
    nothing: 'There is no date still to come, so no calendar file was written.',
    written: (path: string) => `Calendar file written: ${path}`,
  },
  help: 'Help with paying',
  beside: 'In short, what you pay:',
  spans: ['this course', '6 months', '12 months'],
  besideInWords: (title: string, [course, half, year]: readonly string[]) =>
    year === '-'
      ? `${title}: this course ${course}`
      : `${title}: this course ${course}, 6 months ${half}, 12 months ${year}`,
  /** Signs read out as words. */
  plain: { times: 'times', met: 'met:', notMet: 'not met:', notKnown: 'not known:' },
  levers: 'What would change it most:',
  lever: (says: string, you: string, saves: string) => `${says}: about ${you}, which is ${saves} less.`,
  sameAsAlone: (title: string) =>
    `${title}: the same as if you pay the clinic yourself, as long as the plan pays nothing back.`,
  yearLine: (typical: string, low: string, high: string, n: number, unit: string) =>
    `In 12 months, ${unit === 'month' ? `paid about ${n} times` : `with about ${n} ${unit}s`}: ${low === high ? typical : `about ${typical} (from ${low} to ${high})`}`,
  deadlines: 'Dates',
  noDate: 'no date yet',
  passed: 'this day has passed',
  countsFrom: (counts: string, cite: string) => `${counts}; ${cite}`,
  who: { member: 'you', plan: 'the plan', reviewer: 'the reviewer', provider: 'the clinic' },
  fee: (fee: string) => `Fee: ${fee}`,
  binding: 'The plan must follow the decision.',
  surety: (level: string) => `how sure: ${level}`,
  sources: 'Sources',
  dated: (dated: string | null, seen: string) =>
    `${dated ? `dated ${longDate(dated)}` : 'bears no date'}, read ${longDate(seen)}`,
  warnings: 'Please note',
  disclaimer: 'This is information, not medical or legal advice. Your plan’s own documents decide.',
  crisis: 'If you think about ending your life: call or text 988, any time, free. You are not alone.',
});
