import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addMonths,
  daysBetween,
  federalHolidays,
  firstDayOf,
  isDay,
  isFederalHoliday,
  isWeekend,
  lastDayOf,
  monthsBetween,
  nextWorkingDay,
} from '../../src/logic/dates.ts';
import { longDate } from '../../src/words/en/date.ts';

describe('calendar days', () => {
  it.each([
    ['2026-10-06', 180, '2027-04-04'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 60, '2027-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s + %i days = %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(n);
  });

  it.each([
    ['2026-10-31', 4, '2027-02-28'],
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-08-15', 4, '2026-12-15'],
  ])('%s + %i months = %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected);
  });

  it('knows which days exist', () => {
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2026-2-3')).toBe(false);
    expect(isDay('02/30/2026')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
    expect(isDay('on 2026-02-03')).toBe(false);
    expect(isDay('2026-02-03T10:00')).toBe(false);
    expect(isDay('12026-02-03')).toBe(false);
    expect(isDay('+002026-02-03')).toBe(false);
  });

  it('counts whole months only', () => {
    expect(monthsBetween('2026-01-15', '2027-03-14')).toBe(13);
    expect(monthsBetween('2026-01-15', '2027-03-15')).toBe(14);
    expect(monthsBetween('2026-03-15', '2026-01-15')).toBe(-2);
  });

  it('reads dates as sources bear them', () => {
    expect(lastDayOf('2026-02')).toBe('2026-02-28');
    expect(lastDayOf('2025')).toBe('2025-12-31');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(lastDayOf('2025-03-09')).toBe('2025-03-09');
    expect(firstDayOf('2025-03')).toBe('2025-03-01');
    expect(firstDayOf('2025')).toBe('2025-01-01');
    expect(firstDayOf('2025-03-09')).toBe('2025-03-09');
    expect(longDate('2026-01')).toBe('January 2026');
    expect(longDate('2026-12-09')).toBe('December 9, 2026');
    expect(longDate('2026-04-04')).toBe('April 4, 2026');
    expect(longDate('2026-04')).toBe('April 2026');
    expect(longDate('2026')).toBe('2026');
  });
});

describe('federal holidays', () => {
  // Observed dates as the Office of Personnel Management lists them:
  // https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/
  it('2026', () => {
    expect(federalHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });
  // Christmas and Juneteenth fall on a Saturday, Independence Day on a Sunday, New Year's Day 2028 on a Saturday.
  it('2027, with four days that move', () => {
    expect(federalHolidays(2027)).toEqual([
      '2027-01-01',
      '2027-01-18',
      '2027-02-15',
      '2027-05-31',
      '2027-06-18',
      '2027-07-05',
      '2027-09-06',
      '2027-10-11',
      '2027-11-11',
      '2027-11-25',
      '2027-12-24',
      '2027-12-31',
    ]);
  });
  it('Juneteenth since 2021', () => {
    expect(federalHolidays(2020).filter((day) => day.startsWith('2020-06'))).toEqual([]);
    expect(federalHolidays(2021).filter((day) => day.startsWith('2021-06'))).toEqual(['2021-06-18']);
  });
  it('the fourth Thursday of a November that begins with one', () => {
    expect(isFederalHoliday('2029-11-22')).toBe(true);
    expect(isFederalHoliday('2029-11-29')).toBe(false);
  });
  it('moves New Year’s Day 2022 to Friday, December 31, 2021', () => {
    expect(federalHolidays(2021)).toContain('2021-12-31');
    expect(federalHolidays(2022)).not.toContain('2022-01-01');
  });
  it('counts business days over Thanksgiving and the weekend', () => {
    expect(isFederalHoliday('2026-11-26')).toBe(true);
    expect(isWeekend('2026-11-28')).toBe(true);
    expect(addBusinessDays('2026-11-25', 1)).toBe('2026-11-27');
    expect(addBusinessDays('2026-11-25', 2)).toBe('2026-11-30');
  });
  it('a weekend is Saturday and Sunday', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(isWeekend)).toEqual([false, true, true, false]);
  });
  it('goes on from a day off to the next working day, and keeps a working day', () => {
    expect(nextWorkingDay('2026-11-26')).toBe('2026-11-27');
    expect(nextWorkingDay('2026-11-28')).toBe('2026-11-30');
    expect(nextWorkingDay('2026-11-30')).toBe('2026-11-30');
    expect(nextWorkingDay('2027-07-03')).toBe('2027-07-06');
    expect(addBusinessDays('2026-11-28', 0)).toBe('2026-11-28');
  });
});
