/** Sentences of `src/rights`. */
import { longDate } from '../../logic/dates.ts';
import type { Clock } from '../../model/right.ts';

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export const rights = {
  length: {
    hours: (n) => plural(n, 'hour'),
    'calendar-days': (n) => plural(n, 'calendar day'),
    'business-days': (n) => plural(n, 'business day'),
    months: (n) => plural(n, 'calendar month'),
  } satisfies Record<Clock['unit'], (n: number) => string>,
  from: {
    receipt: 'receipt',
    notice: 'the date on the letter',
    bill: 'the date on the bill',
    scheduling: 'the day you make the appointment',
    planGetsIt: 'the day the plan gets the request',
    reviewerGetsIt: 'the day the reviewer gets the request',
    youAsk: 'the day you ask',
  },
  counts: (length: string, from: string) => `${length} from ${from}`,

  countedFromLetter: (day: string) =>
    `The day you got the letter is not known. So the time is counted from the date on the letter, ${longDate(day)}, which is the safe way.`,
  presumedReceipt: (days: number, day: string) =>
    `The day you got the letter is not known. The rule takes it as ${plural(days, 'day')} after the date on the letter, so the time is counted from ${longDate(day)}.`,
  presumedEarlier: (days: number, day: string) =>
    `The rule takes it that you got the letter ${plural(days, 'day')} after its date, unless you can prove a later day. So the time is counted from ${longDate(day)}, which is the safe way.`,
  needLetterDate: 'Give the date on the letter to see the last day: the time runs from that date.',
  needAnyDate: 'Give the day you got the letter, or the date on it, to see the last day.',
  newestLetter:
    'The time runs from the newest letter, the one that turned down your appeal. If you gave the dates of the first denial, give those of the newer letter.',
  weekend: (day: string, weekday: 'Saturday' | 'Sunday') =>
    `${longDate(day)} is a ${weekday}. Some rules then allow the next working day. To be safe, be earlier.`,
  holiday: (day: string) =>
    `${longDate(day)} is a federal holiday. Some rules then allow the next working day. To be safe, be earlier.`,
  otherStates: 'This is the rule in most states. Your state may have its own: tell us your state to see it.',
  passed: {
    appeal:
      'This day has passed. Ask in writing if a late appeal is accepted for a good reason, such as illness or a letter that came late. Your clinic can also send a new request: if the plan says no again, a new time starts.',
    review:
      'This day has passed. Ask in writing if a late request is accepted for a good reason, such as illness. Your clinic can also send the plan a new request with new facts: if the plan says no again, you start over with new times.',
    other: 'This day has passed. Ask if a late request is still accepted.',
  },

  planKindUnknown: (question: string) =>
    `Without the kind of plan we cannot tell your appeal rights and their last days. This question settles it: “${question}” Until then, go by the dates in your letter.`,
  nothingBundled: (planKind: string) =>
    `We have no appeal rules with a source for this kind of plan (${planKind}). Go by the steps and dates in your letter.`,
};
