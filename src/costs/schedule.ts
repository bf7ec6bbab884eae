/** How many sessions, and on which days: from a published timetable and what the person knows. */
import { addDays, addMonths } from '../logic/dates.ts';
import type { Condition, Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { Protocol } from '../model/money.ts';
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
  unit: Protocol['unit'];
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

/** Treatment that goes on: the pace of the last stage, and what the source says of it. */
interface Later {
  pace: Range;
  plain: string;
}

/** @returns undefined where no source gives a usual pace. Where its low count is none at all, the usual one stands for it. */
function laterOf(protocol: Protocol): Later | undefined {
  const last = protocol.afterwards?.at(-1);
  if (!last || last.every.typical === null) return undefined;
  const { low, typical, high } = last.every;
  return { pace: { low: low ?? typical, typical, high: high ?? typical }, plain: last.plain };
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
function yearDays(stages: NonNullable<Protocol['afterwards']>, first: string[], variant: Variant, start: string) {
  const end = addDays(start, YEAR);
  const days = [...first];
  for (const { sessions, every } of stages) {
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
  const { afterwards } = protocol;
  const later = goesOn(person) ? laterOf(protocol) : undefined;
  if (later) return { ...course, ...steady(course.first, 12, later.pace) };
  const days = (variant: Variant) => yearDays(afterwards, course.dates(variant), variant, course.first);
  const dates = { low: days('low'), typical: days('typical'), high: days('high') };
  const sessions: Range = { low: dates.low.length, typical: dates.typical.length, high: dates.high.length };
  return {
    ...course,
    sessions,
    dates: (variant: Variant) => dates[variant],
    assumed: [...course.assumed, ...afterwards.map(({ plain }) => note(words.costs.afterwards(plain)))],
  };
}

/** @returns undefined when neither a timetable nor a number of sessions is known. */
export function scheduleFor(person: Person, product: Product, data: Data, words: Words): Schedule | undefined {
  const say = words.costs;
  const { sources, items } = data.protocols();
  const protocol = chooseProtocol(product.id, person.condition, items);
  const { sessions: given, startDate } = person.case.treatment ?? {};
  const first = startDate ?? person.asOf;
  const on = words.language.date(first);
  const group = person.condition?.group ?? USUAL_GROUP;
  const assumed: Assumption[] = [
    ...(person.condition ? [] : [{ says: say.conditionAssumed, brief: say.brief.condition }]),
    ...(startDate === undefined ? [{ says: say.startAssumed(on), brief: say.brief.start(on) }] : []),
  ];

  if (!protocol) {
    if (given === undefined) return undefined;
    return {
      ...{ group, unit: 'session', first, sessions: exactly(given), sources: [] },
      dates: () => Array.from({ length: given }, () => first),
      assumed: [...assumed, note(say.noTimetable(on))],
    };
  }

  const { unit } = protocol;
  const known = { group, unit, first, sources: cite('costs/protocols', sources, protocol.sources) };
  const later = goesOn(person) ? laterOf(protocol) : undefined;
  if (given !== undefined) {
    const days = later
      ? Array.from({ length: given }, (_, i) => addDays(first, i * later.pace.typical))
      : sessionDays(protocol, given, first);
    const between = note(later ? say.datesGoingOn(later.plain) : say.datesAssumed(protocol.name));
    return {
      ...{ ...known, sessions: exactly(given), dates: () => days },
      assumed: [...assumed, ...(given > 1 ? [between] : [])],
    };
  }
  if (later) {
    const course = steady(first, GOING_ON_MONTHS, later.pace);
    const { low, typical, high } = course.sessions;
    const count = say.count(typical, unit === 'month');
    const says = say.goingOn(GOING_ON_MONTHS, count, low, high, later.plain);
    return { ...known, ...course, assumed: [...assumed, { says, brief: count }] };
  }
  const { sessions } = protocol;
  const count = say.count(sessions.typical, unit === 'month');
  const says = isExact(sessions)
    ? say.sessionsAssumed(count, protocol.plain)
    : say.sessionsRange(count, sessions.low, sessions.high, protocol.plain);
  // One list for the longest course: shorter ones are its beginning.
  const longest = sessionDays(protocol, sessions.high, first);
  return {
    ...{ ...known, sessions, dates: (variant) => longest.slice(0, sessions[variant]) },
    assumed: [...assumed, { says, brief: count }],
  };
}
