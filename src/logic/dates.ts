/**
 * Calendar arithmetic on plain days ('YYYY-MM-DD'), with no time zone anywhere. From Temporal the functions alone are
 * taken, so that only what is used here goes into the program.
 */
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

/** @throws RangeError for a day that does not exist. */
function plain(day: string): PlainDate.Record {
  return PlainDate.create(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** @returns true for a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    plain(text);
    return true;
  } catch {
    return false;
  }
}

/** @returns the day `days` calendar days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  // A course of a year has dozens of dates, each asked for many times over; a UTC timestamp counts days exactly.
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** @returns the same day of the month `months` later; the last day of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  return PlainDate.toString(PlainDate.addMonths(plain(day), months));
}

/** @returns whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return PlainDate.diffDays(plain(a), plain(b));
}

/** @returns whole months from `a` to `b`. */
export function monthsBetween(a: string, b: string): number {
  return PlainDate.diff(plain(a), plain(b), { largestUnit: 'months' }).months;
}

export function isWeekend(day: string): boolean {
  return PlainDate.dayOfWeek(plain(day)) >= 6;
}

/** The n-th given weekday (1 Monday … 7 Sunday) of a month; n = -1 is the last. */
function nthWeekday(year: number, month: number, weekday: number, n: number): string {
  const first = PlainDate.create(year, month, 1);
  if (n > 0) {
    const toFirst = (weekday - PlainDate.dayOfWeek(first) + 7) % 7;
    return PlainDate.toString(PlainDate.addDays(first, toFirst + 7 * (n - 1)));
  }
  const last = PlainDate.create(year, month, PlainDate.daysInMonth(first));
  return PlainDate.toString(PlainDate.subtractDays(last, (PlainDate.dayOfWeek(last) - weekday + 7) % 7));
}

/** A fixed holiday is kept on Friday when it falls on Saturday, on Monday when on Sunday (5 U.S.C. 6103(b)). */
function observed(year: number, month: number, dayOfMonth: number): string {
  const date = PlainDate.create(year, month, dayOfMonth);
  const weekday = PlainDate.dayOfWeek(date);
  return PlainDate.toString(PlainDate.addDays(date, weekday === 6 ? -1 : weekday === 7 ? 1 : 0));
}

/** Federal legal holidays as observed in one year, by 5 U.S.C. 6103(a) and (b). Juneteenth since 2021. */
export function federalHolidays(year: number): string[] {
  const fixed = [
    observed(year, 1, 1),
    observed(year, 7, 4),
    observed(year, 11, 11),
    observed(year, 12, 25),
    // New Year's Day of the next year can be observed on 31 December of this one.
    observed(year + 1, 1, 1),
  ];
  if (year >= 2021) fixed.push(observed(year, 6, 19));
  return [
    ...fixed,
    nthWeekday(year, 1, 1, 3), // Birthday of Martin Luther King, Jr.
    nthWeekday(year, 2, 1, 3), // Washington's Birthday
    nthWeekday(year, 5, 1, -1), // Memorial Day
    nthWeekday(year, 9, 1, 1), // Labor Day
    nthWeekday(year, 10, 1, 2), // Columbus Day
    nthWeekday(year, 11, 4, 4), // Thanksgiving Day
  ]
    .filter((day) => day.startsWith(String(year)))
    .sort();
}

export function isFederalHoliday(day: string): boolean {
  return federalHolidays(Number(day.slice(0, 4))).includes(day);
}

/** @returns the day `days` business days later: weekends and federal holidays are not counted. */
export function addBusinessDays(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (!isWeekend(at) && !isFederalHoliday(at)) left -= 1;
  }
  return at;
}

/** @returns the day itself, or the first one after it that is neither a weekend nor a federal holiday. */
export function nextWorkingDay(day: string): string {
  return isWeekend(day) || isFederalHoliday(day) ? addBusinessDays(day, 1) : day;
}

/** @returns the last day that a date as sources bear it ('2025', '2025-03', '2025-03-09') can mean. */
export function lastDayOf(partial: string): string {
  if (partial.length === 10) return partial;
  if (partial.length === 7) {
    const days = PlainDate.daysInMonth(plain(`${partial}-01`));
    return `${partial}-${days}`;
  }
  return `${partial}-12-31`;
}

/** @returns the first day that a date as sources bear it can mean. */
export function firstDayOf(partial: string): string {
  return partial.length === 10 ? partial : partial.length === 7 ? `${partial}-01` : `${partial}-01-01`;
}
