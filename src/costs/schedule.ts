/** How many sessions, and on which days: from a published timetable and what the person knows. */
import { addDays, addMonths } from '../logic/dates.ts';
import type { Condition, Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { Protocol, SelfPayPrice } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { ResultSource } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { type Assumption, note } from './assumption.ts';
import { exactly, isExact, type Range, type Variant } from './cents.ts';
import { cite } from './cite.ts';

/** A kind of use for which prices and timetables are kept apart. */
export type Group = Condition['group'];

/** Taken when the condition is not known, and named then: most of the bundled timetables and prices are for it. */
const USUAL_GROUP: Group = 'psychiatric';

export interface Schedule {
  group: Group;
  /** What one "session" is: a visit, or a month of medicine taken at home. */
  unit: SelfPayPrice['unit'];
  sessions: Range;
  /** The first day: today where none is known. */
  first: string;
  /** Days of the sessions, for each count. */
  dates: (variant: Variant) => string[];
  assumed: Assumption[];
  sources: ResultSource[];
}

/**
 * The timetable for a product and condition: one made for the condition, else for the wider condition of which it is a
 * form, else for its group. A timetable of another group is never taken.
 */
export function chooseProtocol(
  product: string,
  condition: Condition | undefined,
  protocols: readonly Protocol[],
): Protocol | undefined {
  const own = protocols.filter((protocol) => protocol.product === product);
  const named = (id: string | undefined) =>
    own.find((protocol) => id !== undefined && protocol.conditions !== 'any' && protocol.conditions.includes(id));
  const general = own.filter((protocol) => protocol.conditions === 'any');
  const group = condition?.group ?? USUAL_GROUP;
  return (
    named(condition?.id) ??
    named(condition?.formOf) ??
    general.find((protocol) => protocol.group === group) ??
    general.find((protocol) => protocol.group === 'any')
  );
}

/** Days of the first `count` sessions. Beyond the listed ones they follow every `thenEvery` days. */
export function sessionDays(protocol: Protocol, count: number, start: string): string[] {
  const listed = protocol.days.slice(0, count);
  const last = protocol.days.at(-1) ?? 0;
  const extra = Array.from({ length: count - listed.length }, (_, i) => last + protocol.thenEvery * (i + 1));
  return [...listed, ...extra].map((offset) => addDays(start, offset));
}

const YEAR = 365;

/** Treatment that goes on is counted for six months at a time: plans renew their approval in such spans. */
const GOING_ON_MONTHS = 6;

/** The pace of treatment that goes on: that of the last stage. Where its low count is none at all, the usual one. */
function paceOf(protocol: Protocol | undefined): Range | undefined {
  const last = protocol?.afterwards?.at(-1);
  const usual = last?.every.typical;
  if (!last || usual === null || usual === undefined) return undefined;
  return { low: last.every.low ?? usual, typical: usual, high: last.every.high ?? usual };
}

/** Days from the first one to a last one (not included), so many days apart. */
function steadyDays(start: string, end: string, gap: number): string[] {
  const days: string[] = [];
  for (let day = start; day < end; day = addDays(day, gap)) days.push(day);
  return days;
}

/** Days for each count at a steady pace, with how many they are. */
function steady(start: string, months: number, pace: Range): Pick<Schedule, 'first' | 'sessions' | 'dates'> {
  const end = addMonths(start, months);
  const days = (variant: Variant) => steadyDays(start, end, pace[variant]);
  const dates = { low: days('low'), typical: days('typical'), high: days('high') };
  return {
    first: start,
    sessions: { low: dates.low.length, typical: dates.typical.length, high: dates.high.length },
    dates: (variant) => dates[variant],
  };
}

const goesOn = (person: Person): boolean => person.case.treatment?.phase === 'renewal';

/** Days of a whole year: the first course, then its stages. */
function yearDays(protocol: Protocol, first: string[], variant: Variant, start: string): string[] {
  const end = addDays(start, YEAR);
  const days = [...first];
  for (const { sessions, every } of protocol.afterwards ?? []) {
    const gap = every[variant];
    if (gap === null) continue;
    for (let n = 0; sessions === null || n < sessions; n += 1) {
      const next = addDays(days.at(-1) ?? start, gap);
      if (next >= end) return days;
      days.push(next);
    }
  }
  return days;
}

/**
 * The first course and what follows it within a year of its first day.
 * @returns undefined when no source says how treatment goes on.
 */
export function yearSchedule(person: Person, product: Product, course: Schedule, data: Data, words: Words) {
  const protocol = chooseProtocol(product.id, person.condition, data.protocols().items);
  if (!protocol?.afterwards) return undefined;
  const pace = goesOn(person) ? paceOf(protocol) : undefined;
  if (pace) return { ...course, ...steady(course.first, 12, pace) };
  const days = (variant: Variant) => yearDays(protocol, course.dates(variant), variant, course.first);
  const dates = { low: days('low'), typical: days('typical'), high: days('high') };
  const sessions: Range = { low: dates.low.length, typical: dates.typical.length, high: dates.high.length };
  return {
    ...course,
    sessions,
    dates: (variant: Variant) => dates[variant],
    assumed: [...course.assumed, ...protocol.afterwards.map(({ plain }) => note(words.costs.afterwards(plain)))],
  };
}

/** @returns undefined when neither a timetable nor a number of sessions is known. */
export function scheduleFor(person: Person, product: Product, data: Data, words: Words): Schedule | undefined {
  const say = words.costs;
  const { sources, items } = data.protocols();
  const protocol = chooseProtocol(product.id, person.condition, items);
  const given = person.case.treatment?.sessions;
  const start = person.case.treatment?.startDate ?? person.asOf;
  const assumed: Assumption[] = [];
  const month = protocol?.unit === 'month';

  if (!protocol && given === undefined) return undefined;
  if (!person.condition) assumed.push({ says: say.conditionAssumed, brief: say.brief.condition });
  if (person.case.treatment?.startDate === undefined) {
    assumed.push({
      says: say.startAssumed(words.language.date(start)),
      brief: say.brief.start(words.language.date(start)),
    });
  }
  const pace = goesOn(person) ? paceOf(protocol) : undefined;
  if (protocol && pace && given === undefined) {
    const course = steady(start, GOING_ON_MONTHS, pace);
    const count = say.count(course.sessions.typical, month);
    const { low, high } = course.sessions;
    assumed.push({
      says: say.goingOn(GOING_ON_MONTHS, count, low, high, protocol.afterwards?.at(-1)?.plain ?? ''),
      brief: count,
    });
    return {
      group: person.condition?.group ?? USUAL_GROUP,
      unit: protocol.unit,
      ...course,
      assumed,
      sources: cite('costs/protocols', sources, protocol.sources),
    };
  }
  if (!protocol) assumed.push(note(say.noTimetable(words.language.date(start))));
  const sessions = given === undefined ? (protocol?.sessions ?? exactly(1)) : exactly(given);
  if (protocol && given === undefined) {
    const count = say.count(sessions.typical, month);
    const says = isExact(sessions)
      ? say.sessionsAssumed(count, protocol.plain)
      : say.sessionsRange(count, sessions.low, sessions.high, protocol.plain);
    assumed.push({ says, brief: count });
  }
  if (protocol && given !== undefined && given > 1) assumed.push(note(say.datesAssumed(protocol.name)));

  // One list for the longest course: shorter ones are its beginning.
  const longest = pace
    ? Array.from({ length: sessions.high }, (_, i) => addDays(start, i * pace.typical))
    : protocol
      ? sessionDays(protocol, sessions.high, start)
      : Array.from({ length: sessions.high }, () => start);
  return {
    group: person.condition?.group ?? USUAL_GROUP,
    unit: protocol?.unit ?? 'session',
    first: start,
    sessions,
    dates: (variant) => longest.slice(0, sessions[variant]),
    assumed,
    sources: protocol ? cite('costs/protocols', sources, protocol.sources) : [],
  };
}
