import { describe, expect, it } from 'vitest';
import { chooseProtocol, scheduleFor, sessionDays } from '../../src/costs/schedule.ts';
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
    expect(scheduleFor(person(pain), sc, data, en)).toBeUndefined();
  });
});
