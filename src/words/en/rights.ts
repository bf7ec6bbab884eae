/** Sentences of `src/rights`. */

import type { Clock } from '../../model/right.ts';
import { longDate } from './date.ts';

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export const rights = {
  /** Ends the labels of the data that only tell the entries of one file apart. */
  inOtherStates: ' (in other states)',
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
  // Hours run from a moment, not from a day.
  counts: (length: string, from: string) =>
    `${length} from ${/hours?$/.test(length) ? from.replace(/^the day /, 'when ') : from}`,

  countedFromLetter: (day: string) =>
    `The day you got the letter is not known. So the time is counted from the date on the letter, ${longDate(day)}, which is the safe way.`,
  presumedReceipt: (days: number, day: string) =>
    `The day you got the letter is not known. The rule takes it as ${plural(days, 'day')} after the date on the letter, so the time is counted from ${longDate(day)}.`,
  presumedEarlier: (days: number, day: string) =>
    `The rule takes it that you got the letter ${plural(days, 'day')} after its date, unless you can prove a later day. So the time is counted from ${longDate(day)}, which is the safe way.`,
  aheadOfToday: (day: string) =>
    `The date that you gave for the letter, ${longDate(day)}, has not come yet. Please check it: the last days shown are counted from it, and may be too late.`,
  needLetterDate: 'Give the date on the letter to see the last day: the time runs from that date.',
  needAnyDate: 'Give the day you got the letter, or the date on it, to see the last day.',
  laterLevel:
    'The time starts with the decision of the level before this one. As far as we know, you do not have it yet.',
  newestLetter:
    'The time runs from the newest letter, the one that turned down your appeal. If you gave the dates of the first denial, give those of the newer letter.',
  weekend: (day: string, weekday: 'Saturday' | 'Sunday') =>
    `${longDate(day)} is a ${weekday}. Some rules then allow the next working day. To be safe, be earlier.`,
  holiday: (day: string) =>
    `${longDate(day)} is a federal holiday. Some rules then allow the next working day. To be safe, be earlier.`,
  otherStates: 'This is the rule in most states. Your state may have its own: tell us your state to see it.',
  passed: {
    appeal:
      'This date has passed. What may remain: ask in writing for more time for a good reason (good cause), such as illness or a letter that came late. Your clinic can also send a new request: if the plan says no again, a new time starts.',
    review:
      'This date has passed. What may remain: ask in writing for more time for a good reason (good cause), such as illness. Your clinic can also send the plan a new request with new facts: if the plan says no again, you start over with new times.',
    /** `rule`: what a rule of this kind of plan says of a late one. */
    byRule: (rule: string, newRequest: boolean) =>
      [
        `This date has passed. That need not be the end. ${rule}`,
        newRequest &&
          'Your clinic can also send a new request, best with something new in it: if the plan says no again, a new time starts.',
      ]
        .filter(Boolean)
        .join(' '),
    other: 'This date has passed. Ask if a late request is still accepted.',
  },
  outerTime: (safe: string, length: string, last: string) =>
    `The safe last day was ${longDate(safe)}. Some states give up to ${length}: until ${longDate(last)}. Ask today.`,
  moved: (counted: string, due: string) =>
    `The time ends on ${longDate(counted)}, a day off. The rule moves the last day to the next working day, ${longDate(due)}.`,
  checkLetter: 'Check your letter: the date or the time named there counts if it is different.',

  /** What the law of a state adds. */
  state: {
    federalMinimum:
      'We did not find the time limit of this state’s own law. So this counts the four months that federal law gives at least.',
    review: {
      label: (calledAs: string | undefined, state: string | undefined) =>
        `Ask for ${calledAs ?? 'an external review'}${state ? ` (${state})` : ''}`,
      says: (law: {
        sendTo: string;
        length: string;
        from: 'receipt' | 'notice';
        also: string | undefined;
        medicalOnly: boolean;
      }) =>
        [
          `An independent doctor who does not work for the plan looks at your case again. Send the request within ${law.length} of ${law.from === 'receipt' ? 'the day you get the final denial' : 'the date on the final denial'}. It goes to: ${law.sendTo}.`,
          law.also,
          'It can look at medical need, experimental treatment, and the place or level of care.',
          law.medicalOnly && 'It cannot look at a service the plan plainly excludes, or at a billing error.',
        ]
          .filter(Boolean)
          .join(' '),
      documents: [
        'The final denial letter',
        'The external review request form',
        'Your doctor’s letter',
        'Medical records',
        'Studies or guidelines that support the treatment',
      ],
    },
    answer: {
      label: 'External reviewer’s decision',
      labelUrgent: 'External reviewer’s urgent decision',
      says: (length: string, urgent: boolean) =>
        `The independent reviewer must decide ${urgent ? 'an urgent case ' : ''}within ${length} after getting the request. The plan must follow the decision.`,
    },
    steps: {
      label: (state: string | undefined) =>
        `Ask to skip “try another medicine first” (step therapy exception${state ? `, ${state}` : ''})`,
      exception: (also: string | undefined) =>
        [
          'State law lets your prescriber ask the plan for an exception. Reasons that usually count: the other medicine would harm you; it is not likely to work for you; you have already tried it, also under an earlier plan; or you do well on the one you take.',
          also,
        ]
          .filter(Boolean)
          .join(' '),
      silence: 'If the plan does not answer in time, the request counts as granted.',
      timeNotFound: (urgent: boolean) =>
        `The law gives this right. We did not find how fast the plan must answer ${urgent ? 'an urgent request' : 'a usual request'}. Ask the plan for its time limit.`,
      ban: (also: string | undefined) =>
        [
          'The law of your state does not let plans make you try other medicines first. Say so in your appeal. If the plan does not change its answer, tell the state office.',
          also,
        ]
          .filter(Boolean)
          .join(' '),
      none: (state: string | undefined, bill: string | undefined) =>
        `We found no law on this in ${state ?? 'your state'}: ${bill ? `a bill for one was before the legislature in ${bill}` : 'a list of such laws has none for it'}. Your prescriber can still ask the plan for an exception under the plan’s own rules.`,
      notFound: (state: string | undefined) =>
        `We did not find out whether ${state ?? 'your state'} has a law on this. Your prescriber can still ask the plan for an exception. The state office can tell you if the law helps.`,
      noLaw: 'No state law found',
      documents: [
        'Your prescriber’s statement why the other medicines do not fit',
        'A list of what you tried, with dates and doses',
      ],
    },
    complaint: {
      label: (office: string, state: string | undefined) => `Complain to the ${office}${state ? ` (${state})` : ''}`,
      says: (also: string | undefined) =>
        [
          'You can complain at any time, also while an appeal runs. The state can check whether the insurer followed the law.',
          also,
        ]
          .filter(Boolean)
          .join(' '),
      cite: 'State insurance law',
    },
  },

  planKindUnknown: (question: string) =>
    `Without the kind of plan we cannot tell your appeal rights and their last days. This question settles it: “${question}” Until then, go by the dates in your letter.`,
  nothingBundled: (planKind: string) =>
    `We have no appeal rules with a source for this kind of plan (${planKind}). Go by the steps and dates in your letter.`,
};
