/** A safe last day that is over, where states may give more: the right may still be open, and nobody is told it is not. */
import { describe, expect, it } from 'vitest';
import { rights } from '../../src/rights/index.ts';
import { en } from '../../src/words/index.ts';
import { dataWithRights, personWith, realData, right } from './people.ts';

describe('state fair hearing after the plan’s appeal (90 days, in some states 120)', () => {
  const hearing = (asOf: string, state = 'TX') =>
    rights(
      personWith({
        kind: 'medicaid-managed',
        state,
        asOf,
        request: { stage: 'appeal-denied', deniedOn: '2026-08-01', denialReason: 'not-medically-necessary' },
      }),
      realData,
      en,
    ).deadlines.find(({ id }) => id.startsWith('fair-hearing') && !id.includes('decision'));
  const outer =
    'The safe last day was October 30, 2026. Some states give up to 120 calendar days: until November 29, 2026. Ask today.';

  it('until the safe day that day counts', () => {
    for (const asOf of ['2026-08-02', '2026-10-30']) {
      expect(hearing(asOf), asOf).toMatchObject({ due: '2026-10-30', passed: false });
      expect(hearing(asOf)?.counts).toBe('90 calendar days from the date on the letter');
      expect(hearing(asOf)?.notes, asOf).not.toContain(outer);
    }
  });
  it('after it the outer one does, and the person is told to ask at once', () => {
    for (const asOf of ['2026-10-31', '2026-11-29']) {
      expect(hearing(asOf), asOf).toMatchObject({ due: '2026-11-29', passed: false });
      expect(hearing(asOf)?.counts).toBe('120 calendar days from the date on the letter');
      expect(hearing(asOf)?.notes[0], asOf).toBe(outer);
    }
  });
  it('then it has passed', () => {
    expect(hearing('2026-11-30')).toMatchObject({ due: '2026-10-30', passed: true });
    expect(hearing('2026-11-30')?.notes[0]).toBe(en.rights.passed.review);
  });
  it('a state with 120 days of its own has these alone', () => {
    expect(hearing('2026-11-26', 'VA')).toMatchObject({ due: '2026-11-29', passed: false });
    expect(hearing('2026-11-26', 'VA')?.notes.join(' ')).not.toContain('Some states');
  });
});

it('no outer time, or no day to count from: nothing is said of it', () => {
  const of = (more: Parameters<typeof right>[2], request: { deniedOn?: string }) =>
    rights(
      personWith({ kind: 'employer-insured', request: { stage: 'denied', ...request } }),
      dataWithRights([
        right('hearing', 'fair-hearing', { clock: { value: 90, unit: 'calendar-days' }, from: 'notice', ...more }),
      ]),
      en,
    ).deadlines[0];
  expect(of({}, { deniedOn: '2026-08-01' })).toMatchObject({ due: '2026-10-30', passed: true });
  expect(of({ outerClock: { value: 120, unit: 'calendar-days' } }, {})).toMatchObject({ due: null, passed: false });
});
