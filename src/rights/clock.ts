/** From a right with a clock to a day. Each rule of counting stands here once; the lengths come from the data. */

import { addBusinessDays, addDays, addMonths, isFederalHoliday, isWeekend, nextWorkingDay } from '../logic/dates.ts';
import { textOrder } from '../logic/order.ts';
import type { Person } from '../model/person.ts';
import type { Deadline } from '../model/result.ts';
import type { Clock, Right, RightsFile } from '../model/right.ts';
import type { Words } from '../words/index.ts';
import { isLaterLevel, type Stage, stageOf } from './select.ts';

/** Steps by which a member asks somebody to look again. They have a last day even where no number is bundled. */
const FILING: readonly Right['step'][] = [
  'internal-appeal',
  'second-appeal',
  'external-review',
  'fair-hearing',
  'medicare-level',
  'exception',
  'continuity',
];

/** Appeals inside the plan are numbered by level, urgent or not; every other deadline has the id of its right. */
const LEVEL: Readonly<Record<string, string>> = {
  'internal-appeal': 'internal-appeal-1',
  'internal-appeal-urgent': 'internal-appeal-1',
  'second-appeal': 'internal-appeal-2',
};

/** The id of the deadline that belongs to a right. */
export function deadlineId(right: Right): string {
  // A state's own appeal inside the plan is still level 1, and its own review still the review.
  const general = right.id.replace(/^(internal-appeal|external-review)-[a-z]{2}$/, '$1');
  return LEVEL[general] ?? general;
}

/** The label without what only tells the entries of a data file apart. */
export function labelOf(right: Right, { rights: { inOtherStates } }: Words): string {
  return right.label.endsWith(inOtherStates) ? right.label.slice(0, -inOtherStates.length) : right.label;
}

/**
 * The last day of a clock. The day of the event is not counted: 10 days from May 1 end on May 11. Months are calendar
 * months, clamped to the end of a shorter month. Business days skip weekends and federal holidays.
 * @returns null for hours: the case knows no time of day.
 */
export function lastDay(from: string, { value, unit }: Clock): string | null {
  if (unit === 'calendar-days') return addDays(from, value);
  if (unit === 'business-days') return addBusinessDays(from, value);
  if (unit === 'months') return addMonths(from, value);
  return null;
}

/** The last day before and after what the right's own rule says of months too short and of days off. */
function lastDaysOf(right: Right, from: string): { counted: string; due: string } | null {
  const plain = right.clock ? lastDay(from, right.clock) : null;
  if (plain === null) return null;
  const tooShort = right.clock?.unit === 'months' && plain.slice(8) < from.slice(8);
  const counted = tooShort && right.noSuchDay === 'next-month' ? addDays(plain, 1) : plain;
  return { counted, due: right.dayOff === 'next-working-day' ? nextWorkingDay(counted) : counted };
}

/**
 * The right with its outer clock, where only that one still runs. The safe last day stays the first one: after it the
 * person must hurry, but not give up.
 * @returns undefined before the safe last day is over, after the outer one, and where there is no outer one.
 */
function inOuterTime({ outerClock, ...right }: Right, from: string | null, asOf: string): Right | undefined {
  if (!outerClock || from === null) return undefined;
  const outer = { ...right, clock: outerClock };
  const safe = lastDaysOf(right, from);
  const last = lastDaysOf(outer, from);
  return safe && last && safe.due < asOf && asOf <= last.due ? outer : undefined;
}

/** Who is under the clock. One that runs from a request binds whoever got the request, also where the right is the member's. */
function whose(right: Right): Deadline['who'] {
  return right.who === 'member' && right.from === 'request' ? 'plan' : right.who;
}

function countsInWords(right: Right, words: Words): string {
  const { length, from, counts } = words.rights;
  // No number holds for everyone: what is known of the time is a sentence of the data.
  if (!right.clock || !right.from) return (right.clockNote ?? '').replace(/\.$/, '');
  const started =
    right.from !== 'request'
      ? from[right.from]
      : right.who === 'provider'
        ? from.youAsk
        : right.who === 'reviewer'
          ? from.reviewerGetsIt
          : from.planGetsIt;
  return counts(length[right.clock.unit](right.clock.value), started);
}

/** Where and how a right is used, as one line. */
export function contactOf(right: Right): string | null {
  const ways = [right.where, right.phone].filter((way) => way !== undefined);
  return ways.length > 0 ? ways.join(', ') : null;
}

interface Start {
  from: string | null;
  notes: string[];
}

/** The day on which the clock starts, with what must be said about it. Requests and bills have no day in a case. */
function startOf(right: Right, person: Person, words: Words): Start {
  const { deniedOn, receivedOn } = person.case.request ?? {};
  const say = words.rights;
  if (isLaterLevel(right, person)) return { from: null, notes: [say.laterLevel] };
  if (right.from === 'notice')
    return deniedOn ? { from: deniedOn, notes: [] } : { from: null, notes: [say.needLetterDate] };
  if (right.from !== 'receipt') return { from: null, notes: [] };

  const presumed = right.presumedReceiptDays;
  if (!deniedOn) return receivedOn ? { from: receivedOn, notes: [] } : { from: null, notes: [say.needAnyDate] };
  if (presumed === undefined) {
    return receivedOn ? { from: receivedOn, notes: [] } : { from: deniedOn, notes: [say.countedFromLetter(deniedOn)] };
  }
  const presumedDay = addDays(deniedOn, presumed);
  if (!receivedOn) return { from: presumedDay, notes: [say.presumedReceipt(presumed, presumedDay)] };
  // A later receipt counts only if it can be proved, so the earlier day is the safe one.
  if (receivedOn > presumedDay) return { from: presumedDay, notes: [say.presumedEarlier(presumed, presumedDay)] };
  return { from: receivedOn, notes: [] };
}

/** What a rule of the plan kind says of a request that comes after the last day. */
export interface Late {
  says: string;
  /** How its source is called in the result. */
  source: string;
}

/** Original Medicare decides after the treatment: there is no request that could be sent anew. */
const NO_REQUEST = ['original-medicare'];

function passedNote(right: Right, late: Late | undefined, { planKind }: Person, words: Words): string {
  const { passed } = words.rights;
  if (late !== undefined && FILING.includes(right.step))
    return passed.byRule(late.says, !NO_REQUEST.includes(planKind?.id ?? ''));
  if (right.step === 'internal-appeal' || right.step === 'second-appeal') return passed.appeal;
  return FILING.includes(right.step) ? passed.review : passed.other;
}

/** A member's last day on a day off: some rules move it, so the day is kept, as the safest, and the person is told. */
function dayOffNotes(due: string, words: Words): string[] {
  if (isWeekend(due)) return [words.rights.weekend(due, isWeekend(addDays(due, 1)) ? 'Saturday' : 'Sunday')];
  return isFederalHoliday(due) ? [words.rights.holiday(due)] : [];
}

/**
 * @param source how the source of the right is called in the result.
 * @returns the deadline of a right; undefined for a right that has no time limit.
 */
export function deadlineOf(
  right: Right,
  person: Person,
  source: string,
  words: Words,
  late?: Late,
): Deadline | undefined {
  const files = right.who === 'member' && FILING.includes(right.step);
  if (!right.clock && !(files && right.clockNote)) return undefined;

  const stage: Stage = stageOf(person);
  const { from, notes } = startOf(right, person, words);
  const safe = from === null ? null : lastDaysOf(right, from);
  const outer = inOuterTime(right, from, person.asOf);
  const days = outer && from !== null ? lastDaysOf(outer, from) : safe;
  const due = days?.due ?? null;
  const passed = due !== null && due < person.asOf;
  const who = whose(right);
  const stateGuessed = right.states !== undefined && person.case.patient?.state === undefined;
  return {
    id: deadlineId(right),
    label: labelOf(right, words),
    due,
    from,
    counts: countsInWords(outer ?? right, words),
    who,
    passed,
    cite: right.cite,
    notes: [
      ...(passed ? [passedNote(right, late, person, words)] : []),
      ...(outer?.clock && safe && due
        ? [words.rights.outerTime(safe.due, words.rights.length[outer.clock.unit](outer.clock.value), due)]
        : []),
      ...notes,
      ...(days && !passed && days.counted !== days.due ? [words.rights.moved(days.counted, days.due)] : []),
      ...(due !== null && !passed && who === 'member' ? dayOffNotes(due, words) : []),
      ...(due !== null && stage === 'appeal-denied' ? [words.rights.newestLetter] : []),
      ...(stateGuessed ? [words.rights.otherStates] : []),
      ...(right.clock && right.clockNote ? [right.clockNote] : []),
      ...(who === 'member' && right.clock && right.confidence !== 'high' ? [words.rights.checkLetter] : []),
    ],
    contact: contactOf(right),
    fee: right.fee ?? null,
    binding: right.binding ?? null,
    source,
    ...(passed && late && FILING.includes(right.step) ? { lateSource: late.source } : {}),
    confidence: right.confidence,
  };
}

/** Dated ones first, the earliest on top; then in the order of their steps. */
export function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  const dated = deadlines.filter((deadline) => deadline.due !== null);
  const undated = deadlines.filter((deadline) => deadline.due === null);
  return [...dated.sort((a, b) => textOrder(a.due as string, b.due as string)), ...undated];
}

/** How a source of the rights of a plan kind is called in the result. */
export function rightsFileName(file: RightsFile): string {
  return `rights/${file.planKind}`;
}
