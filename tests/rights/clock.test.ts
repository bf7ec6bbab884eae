/** From a clock to a day: each rule of counting. */

import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isFederalHoliday, isWeekend } from '../../src/logic/dates.ts';
import type { Clock, Right } from '../../src/model/right.ts';
import { lastDay } from '../../src/rights/clock.ts';
import { rights } from '../../src/rights/index.ts';
import { en } from '../../src/words/index.ts';
import fc from '../properties.ts';
import { dataWithRights, personWith, right } from './people.ts';

describe('the last day of a clock', () => {
  const rows: [string, string, number, Clock['unit'], string | null][] = [
    ['calendar days', '2026-10-06', 180, 'calendar-days', '2027-04-04'],
    ['days over a leap day', '2028-02-01', 30, 'calendar-days', '2028-03-02'],
    ['days over a February without one', '2027-02-01', 30, 'calendar-days', '2027-03-03'],
    ['days over the year end', '2026-12-31', 1, 'calendar-days', '2027-01-01'],
    ['60 days', '2026-11-23', 60, 'calendar-days', '2027-01-22'],
    ['four months', '2026-09-20', 4, 'months', '2027-01-20'],
    ['months to a shorter month', '2026-10-31', 4, 'months', '2027-02-28'],
    ['months to February of a leap year', '2027-10-31', 4, 'months', '2028-02-29'],
    ['a month from leap day', '2028-02-29', 12, 'months', '2029-02-28'],
    ['months over the year end', '2026-08-31', 6, 'months', '2027-02-28'],
    ['business days inside a week', '2026-11-16', 3, 'business-days', '2026-11-19'],
    ['business days over a weekend', '2026-11-20', 1, 'business-days', '2026-11-23'],
    ['business days over Thanksgiving', '2026-11-25', 1, 'business-days', '2026-11-27'],
    ['business days over Christmas and a weekend', '2026-12-24', 1, 'business-days', '2026-12-28'],
    ['business days over New Year', '2026-12-30', 3, 'business-days', '2027-01-05'],
    ['business days over Independence Day kept on Friday', '2026-07-02', 1, 'business-days', '2026-07-06'],
    ['hours have no day', '2026-11-23', 72, 'hours', null],
  ];
  it.each(rows)('%s: from %s, %i %s', (_, from, value, unit, due) => {
    expect(lastDay(from, { value, unit })).toBe(due);
  });

  const days = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('never falls before its start, and a longer clock never ends earlier', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom<Clock['unit']>('calendar-days', 'business-days', 'months'),
        fc.integer({ min: 1, max: 60 }),
        (from, unit, value) => {
          const due = lastDay(from, { value, unit }) as string;
          const longer = lastDay(from, { value: value + 1, unit }) as string;
          expect(due > from && longer > due).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a count of business days ends on a working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (from, value) => {
        const due = lastDay(from, { value, unit: 'business-days' }) as string;
        expect(isWeekend(due) || isFederalHoliday(due)).toBe(false);
        expect(daysBetween(from, due)).toBeGreaterThanOrEqual(value);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the day a clock starts', () => {
  const appeal = (more: Partial<Right>) =>
    right('internal-appeal', 'internal-appeal', { clock: { value: 60, unit: 'calendar-days' }, ...more });
  const only = (more: Partial<Right>, request: object, asOf?: string) => {
    const data = dataWithRights([appeal(more)]);
    const person = personWith({
      kind: 'employer-insured',
      ...(asOf ? { asOf } : {}),
      request: { stage: 'denied', ...request },
    });
    const [deadline] = rights(person, data, en).deadlines;
    if (!deadline) throw new Error('no deadline');
    return deadline;
  };
  const bothDates = { deniedOn: '2026-10-02', receivedOn: '2026-10-06' };

  it('receipt: the day the letter came', () => {
    expect(only({ from: 'receipt' }, bothDates)).toMatchObject({
      id: 'internal-appeal-1',
      from: '2026-10-06',
      due: '2026-12-05',
      counts: '60 calendar days from receipt',
      who: 'member',
      passed: false,
    });
  });

  it('receipt not known: the date on the letter, and it says so', () => {
    const deadline = only({ from: 'receipt' }, { deniedOn: '2026-10-02' });
    expect(deadline).toMatchObject({ from: '2026-10-02', due: '2026-12-01' });
    expect(deadline.notes).toEqual([en.rights.countedFromLetter('2026-10-02')]);
  });

  it('receipt presumed some days after the date on the letter', () => {
    const deadline = only({ from: 'receipt', presumedReceiptDays: 5 }, { deniedOn: '2026-10-02' });
    expect(deadline).toMatchObject({ from: '2026-10-07', due: '2026-12-06' });
    expect(deadline.notes).toContain(en.rights.presumedReceipt(5, '2026-10-07'));
  });

  it('an earlier receipt counts before a presumed one', () => {
    const deadline = only({ from: 'receipt', presumedReceiptDays: 5 }, bothDates);
    expect(deadline).toMatchObject({ from: '2026-10-06', due: '2026-12-05' });
  });

  it('a later receipt than presumed would have to be proved: the safe day is kept', () => {
    const late = { deniedOn: '2026-10-02', receivedOn: '2026-10-20' };
    const deadline = only({ from: 'receipt', presumedReceiptDays: 5 }, late);
    expect(deadline).toMatchObject({ from: '2026-10-07', due: '2026-12-06' });
    expect(deadline.notes).toContain(en.rights.presumedEarlier(5, '2026-10-07'));
  });

  it('no date known: no day, and it asks for one', () => {
    expect(only({ from: 'receipt' }, {})).toMatchObject({ due: null, from: null, passed: false });
    expect(only({ from: 'receipt' }, {}).notes).toEqual([en.rights.needAnyDate]);
  });

  it('notice: the date on the letter, never the day it came', () => {
    expect(only({ from: 'notice' }, bothDates)).toMatchObject({ from: '2026-10-02', due: '2026-12-01' });
    const unknown = only({ from: 'notice' }, { receivedOn: '2026-10-06' });
    expect(unknown).toMatchObject({ due: null, counts: '60 calendar days from the date on the letter' });
    expect(unknown.notes).toEqual([en.rights.needLetterDate]);
  });

  it('hours: no day, but the count', () => {
    const hours: Partial<Right> = { from: 'request', who: 'plan', clock: { value: 72, unit: 'hours' } };
    expect(only(hours, bothDates)).toMatchObject({
      due: null,
      who: 'plan',
      counts: '72 hours from when the plan gets the request',
    });
  });

  it('a clock from a request is on whoever got it, also where the right is the member’s', () => {
    expect(only({ from: 'request' }, bothDates)).toMatchObject({ who: 'plan', due: null });
    expect(only({ from: 'request', who: 'provider' }, bothDates).counts).toContain('from the day you ask');
    expect(only({ from: 'request', who: 'reviewer' }, bothDates).counts).toContain('the reviewer gets the request');
  });

  it('a bill or an appointment has no day in a case', () => {
    expect(only({ from: 'bill' }, bothDates)).toMatchObject({
      due: null,
      counts: '60 calendar days from the date on the bill',
    });
    expect(only({ from: 'scheduling', who: 'provider' }, bothDates).due).toBeNull();
  });

  it('a right to file without a number of days says so', () => {
    const data = dataWithRights([right('hearing', 'fair-hearing', { clockNote: 'Read your notice.' })]);
    const person = personWith({ kind: 'employer-insured', request: { stage: 'denied', ...bothDates } });
    expect(rights(person, data, en).deadlines).toEqual([
      expect.objectContaining({ id: 'hearing', due: null, counts: 'Read your notice', notes: [] }),
    ]);
  });

  it.each([
    ['a Saturday', '2026-10-06', '2026-12-05', en.rights.weekend('2026-12-05', 'Saturday')],
    ['a Sunday', '2026-10-07', '2026-12-06', en.rights.weekend('2026-12-06', 'Sunday')],
    ['a holiday', '2026-10-26', '2026-12-25', en.rights.holiday('2026-12-25')],
  ])('a last day on %s is kept, and it is said', (_, receivedOn, due, note) => {
    const deadline = only({ from: 'receipt' }, { receivedOn });
    expect(deadline.due).toBe(due);
    expect(deadline.notes).toEqual([note]);
  });

  it('a working day needs no note', () => {
    expect(only({ from: 'receipt' }, { receivedOn: '2026-10-08' })).toMatchObject({ due: '2026-12-07', notes: [] });
  });

  it('has passed from the next day on, and says what remains', () => {
    const request = { receivedOn: '2026-09-24' };
    expect(only({ from: 'receipt' }, request, '2026-11-22')).toMatchObject({ due: '2026-11-23', passed: false });
    expect(only({ from: 'receipt' }, request, '2026-11-23').passed).toBe(false);
    const late = only({ from: 'receipt' }, request, '2026-11-24');
    expect(late.passed).toBe(true);
    expect(late.notes[0]).toBe(en.rights.passed.appeal);
  });

  it('dates come first, the earliest on top', () => {
    const data = dataWithRights([
      right('decision', 'internal-appeal', {
        who: 'plan',
        from: 'request',
        clock: { value: 30, unit: 'calendar-days' },
      }),
      right('later', 'internal-appeal', { from: 'receipt', clock: { value: 90, unit: 'calendar-days' } }),
      right('sooner', 'internal-appeal', { from: 'notice', clock: { value: 90, unit: 'calendar-days' } }),
    ]);
    const person = personWith({ kind: 'employer-insured', request: { stage: 'denied', ...bothDates } });
    expect(rights(person, data, en).deadlines.map(({ id }) => id)).toEqual(['sooner', 'later', 'decision']);
    expect(addDays('2026-10-02', 90)).toBe('2026-12-31');
  });
});
