import { describe, expect, it } from 'vitest';
import { chooseProtocol, scheduleFor, sessionDays, yearSchedule } from '../../src/costs/schedule.ts';
import type { Protocol } from '../../src/model/money.ts';
import { en } from '../../src/words/index.ts';
import { crps, data, depression, person, protocols } from './fixtures.ts';

const six = protocols[0] as Protocol;

describe('which timetable', () => {
  it('prefers the condition, then the wider condition, then the group', () => {
    expect(chooseProtocol('iv-ketamine', crps, protocols)?.id).toBe('crps');
    expect(chooseProtocol('iv-ketamine', { ...crps, id: 'migraine' }, protocols)?.id).toBe('pain');
    expect(chooseProtocol('iv-ketamine', depression, protocols)?.id).toBe('six');
    expect(chooseProtocol('esketamine', depression, protocols)?.id).toBe('resistant');
  });

  it('never takes the timetable of another group', () => {
    expect(
      chooseProtocol('iv-ketamine', { ...crps, id: 'anesthesia', group: 'anesthesia' }, protocols),
    ).toBeUndefined();
    expect(chooseProtocol('sc-ketamine', crps, protocols)).toBeUndefined();
  });

  it('takes one for any group only where the group has none of its own', () => {
    const any = { ...six, id: 'any', group: 'any' as const };
    expect(chooseProtocol('iv-ketamine', depression, [any, six])?.id).toBe('six');
    expect(chooseProtocol('iv-ketamine', { ...crps, group: 'anesthesia' }, [six, any])?.id).toBe('any');
  });

  it('takes the one for mental health when the condition is not known', () => {
    expect(chooseProtocol('iv-ketamine', undefined, protocols)?.id).toBe('six');
  });
});

describe('days of the sessions', () => {
  it('follows the list', () => {
    expect(sessionDays(six, 6, '2026-12-07')).toEqual([
      '2026-12-07',
      '2026-12-09',
      '2026-12-11',
      '2026-12-14',
      '2026-12-16',
      '2026-12-18',
    ]);
  });

  it('stops early for fewer sessions and goes on at the later pace for more', () => {
    expect(sessionDays(six, 2, '2026-12-30')).toEqual(['2026-12-30', '2027-01-01']);
    expect(sessionDays(six, 8, '2026-12-07').slice(6)).toEqual(['2027-01-15', '2027-02-12']);
  });
});

describe('the schedule of a person', () => {
  it('is exact when the number is given', () => {
    const schedule = scheduleFor(
      person({ treatment: { sessions: 3, startDate: '2026-12-07' } }),
      person({}).product,
      data,
      en,
    );
    expect(schedule?.sessions).toEqual({ low: 3, typical: 3, high: 3 });
    expect(schedule?.dates('typical')).toEqual(['2026-12-07', '2026-12-09', '2026-12-11']);
    expect(schedule?.assumed.map(({ says }) => says)).toEqual([
      'The days between sessions follow this usual plan: Six in two weeks.',
    ]);
    expect(schedule?.sources.map(({ id }) => id)).toEqual(['costs/protocols:protocol']);
  });

  it('says what it assumed when nothing is given', () => {
    const schedule = scheduleFor(person({ condition: undefined }), person({}).product, data, en);
    expect(schedule?.sessions).toEqual({ low: 4, typical: 6, high: 8 });
    expect(schedule?.dates('low')).toHaveLength(4);
    expect(schedule?.dates('high')).toHaveLength(8);
    expect(schedule?.assumed.map(({ says }) => says)).toEqual([
      'The condition is not known. The usual course for a mental health condition is taken.',
      'No first day is known. The course is counted from November 23, 2026.',
      'The number of sessions is not known: 6 sessions, between 4 and 8. Six drips, three a week.',
    ]);
  });

  it('puts a given number on one day when no timetable is known, and gives up without a number', () => {
    const pain = { condition: crps, product: 'sc-ketamine' };
    const sc = person(pain).product;
    const schedule = scheduleFor(person({ ...pain, treatment: { sessions: 2 } }), sc, data, en);
    expect(schedule?.dates('typical')).toEqual(['2026-11-23', '2026-11-23']);
    expect(schedule?.assumed.map(({ says }) => says)).toContain(
      'No sourced timetable was found. All sessions are counted on November 23, 2026.',
    );
    expect(schedule?.sources).toEqual([]);
    expect(scheduleFor(person(pain), sc, data, en)).toBeUndefined();
  });

  it('says nothing of the days between sessions where there is one', () => {
    const one = scheduleFor(
      person({ treatment: { sessions: 1, startDate: '2026-12-07' } }),
      person({}).product,
      data,
      en,
    );
    expect(one?.assumed).toEqual([]);
  });
});

/** Six drips, then what `afterwards` says. */
function going(
  afterwards: Protocol['afterwards'],
  more: Partial<Protocol> = {},
  who: Parameters<typeof person>[0] = {},
) {
  const someone = person({ ...who, treatment: { startDate: '2027-01-01', ...who.treatment } });
  const items: Protocol[] = [{ ...six, ...more, ...(afterwards ? { afterwards } : {}) }];
  const own = { ...data, protocols: () => ({ ...data.protocols(), items }) };
  const course = scheduleFor(someone, someone.product, own, en);
  if (!course) throw new Error('no course');
  return { course, year: yearSchedule(someone, someone.product, course, own, en) };
}
const every = (low: number | null, typical: number | null, high: number | null) => ({ low, typical, high });
const monthly = { sessions: null, every: every(56, 28, 14), plain: 'One a month.' };
const weekly = { sessions: 2, every: every(7, 7, 7), plain: 'Two more, weekly.' };

describe('a year', () => {
  it('goes stage by stage: two weekly ones after the first six, then one a month', () => {
    const { year } = going([weekly, monthly]);
    // The sixth is on day 11 (January 12). Then days 18 and 25, then every 28 days up to day 361: 12 more.
    expect(year?.dates('typical').slice(5, 10)).toEqual([
      ...['2027-01-12', '2027-01-19', '2027-01-26', '2027-02-23', '2027-03-23'],
    ]);
    expect(year?.sessions.typical).toBe(8 + 12);
    expect(year?.assumed.map(({ says }) => says)).toEqual([
      'The number of sessions is not known: 6 sessions, between 4 and 8. Six drips, three a week.',
      'For the year: Two more, weekly.',
      'For the year: One a month.',
    ]);
  });
  it('ends before the same day a year later', () => {
    // One session, then one every 73 days: days 0, 73, 146, 219, 292. Day 365 is January 1, 2028.
    const { year } = going([{ ...monthly, every: every(73, 73, 73) }], {}, { treatment: { sessions: 1 } });
    expect(year?.dates('typical')).toEqual(['2027-01-01', '2027-03-15', '2027-05-27', '2027-08-08', '2027-10-20']);
  });
  it('is not known where no source says how it goes on, or no timetable is known', () => {
    expect(going(undefined).year).toBeUndefined();
    expect(going([monthly], { product: 'esketamine' }, { treatment: { sessions: 2 } }).year).toBeUndefined();
  });
});

describe('treatment that goes on', () => {
  const renewal = { phase: 'renewal' } as const;

  it('is counted at the last stage’s pace, up to the day before half a year is over', () => {
    // September 1, 2027 to March 1, 2028 is 182 days: 4, 7 or 13 sessions, every 56, 28 or 14 days; the next would be March 1
    // itself (13 x 14 = 182).
    const { course } = going([weekly, monthly], {}, { treatment: { ...renewal, startDate: '2027-09-01' } });
    expect(course.sessions).toEqual({ low: 4, typical: 7, high: 13 });
    expect(course.dates('high').at(-1)).toBe('2028-02-16');
    expect(course.assumed).toEqual([
      {
        says: 'Treatment goes on, so the next 6 months are counted at the later pace: 7 sessions, between 4 and 13. One a month.',
        brief: '7 sessions',
      },
    ]);
    expect(course.sources.map(({ id }) => id)).toEqual(['costs/protocols:protocol']);
  });
  it('belongs to the kind of illness that it is for; to mental health where that is not known', () => {
    const pain = going([monthly], { group: 'pain' }, { condition: crps, treatment: renewal });
    expect(pain.course.group).toBe('pain');
    expect(going([monthly], {}, { condition: undefined, treatment: renewal }).course.group).toBe('psychiatric');
  });
  it('with a number given, follows the later pace and says so', () => {
    const { course } = going([weekly, monthly], {}, { treatment: { ...renewal, sessions: 3 } });
    expect(course.dates('typical')).toEqual(['2027-01-01', '2027-01-29', '2027-02-26']);
    expect(course.assumed.map(({ says }) => says)).toEqual([
      'The days between sessions follow the later pace: One a month.',
    ]);
  });
  it('is counted as a first course where no usual later pace is known, or no timetable at all', () => {
    const rare = { ...monthly, every: every(null, null, 28) };
    expect(going([rare], {}, { treatment: renewal }).course.sessions).toEqual({ low: 4, typical: 6, high: 8 });
    const none = going([monthly], { product: 'esketamine' }, { treatment: { ...renewal, sessions: 2 } }).course;
    expect(none.dates('typical')).toEqual(['2027-01-01', '2027-01-01']);
  });
});

describe('medicine by the month', () => {
  it('is counted in months, the first course and later', () => {
    const month = { unit: 'month', sessions: { low: 1, typical: 1, high: 3 }, days: [0], thenEvery: 30 } as const;
    const first = going([monthly], { ...month, days: [0] }).course;
    expect(first.unit).toBe('month');
    expect(first.assumed[0]?.brief).toBe('1 month');
    const later = going([monthly], { ...month, days: [0] }, { treatment: { phase: 'renewal' } }).course;
    expect(later.unit).toBe('month');
    expect(later.assumed[0]?.brief).toBe('7 months');
  });
});
