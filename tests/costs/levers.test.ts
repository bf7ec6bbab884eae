/** What would change the cost most: six drips in two weeks, $450 each, of which the plan allows what each example says. */
import { describe, expect, it } from 'vitest';
import { costs } from '../../src/costs/index.ts';
import type { Benefits, Case } from '../../src/model/case.ts';
import { en } from '../../src/words/index.ts';
import { data, person, verdict } from './fixtures.ts';

const terms: Benefits = {
  ...{ deductible: 2000, deductibleMet: 0, coinsurance: 0.2, outOfPocketMax: 8000, outOfPocketMet: 0 },
  planYearStart: '01-01',
};
const changes = (asOf: string, benefits: Benefits, treatment: Case['treatment']) =>
  costs(
    person({
      asOf,
      plan: { network: 'in', benefits: { ...terms, ...benefits } },
      treatment: { pricePerSession: 450, allowedPerSession: 900, ...treatment },
    }),
    verdict('likely'),
    [],
    data,
    en,
  ).changes;
const change = (id: string, ...of: Parameters<typeof changes>) => changes(...of).find((entry) => entry.id === id);

describe('what is worth naming', () => {
  it.each([
    [50, 50],
    [49.99, undefined],
  ])('a deductible of $%d with nothing to share after it', (deductible, saves) => {
    const found = change('deductible-met', '2026-11-23', { deductible, coinsurance: 0 }, { startDate: '2026-12-07' });
    expect(found?.saves).toBe(saves);
  });
  it('the largest saving comes first', () => {
    const found = changes('2026-11-23', { deductible: 400 }, { allowedPerSession: 300, startDate: '2026-12-07' });
    // Six times $450 is 2700. With the plan: 400 + 20 % of 1400 = 680. With the deductible met: 20 % of 1800 = 360.
    expect(found.map(({ id, saves }) => [id, saves])).toEqual([
      ['in-network', 2020],
      ['covered', 2020],
      ['deductible-met', 320],
    ]);
  });
  it('a deductible that is met this year is open again in the next', () => {
    // 2000 + 20 % of 3400, or 20 % of 5400.
    const found = change('deductible-met', '2026-11-23', { deductibleMet: 2000 }, { startDate: '2027-01-04' });
    expect(found).toMatchObject({ you: 1080, saves: 1600 });
  });
});

describe('waiting for the next plan year', () => {
  // Nine drips: the last three 28 days apart. Eight in 2026 cost 2000 + 20 % of 5200 = 3040, the ninth is all deductible:
  // 900. All nine in 2027: 2000 + 20 % of 6100 = 3220.
  const nine = (startDate: string) => change('next-plan-year', '2026-09-01', {}, { sessions: 9, startDate });

  it('is named when it begins within three months', () => {
    expect(nine('2026-10-01')).toMatchObject({ you: 3220, saves: 720 });
    expect(nine('2026-10-01')?.says).toContain('January 1, 2027');
  });
  it('is not named when it is further off', () => {
    expect(nine('2026-09-30')).toBeUndefined();
  });
  it('counts from the day on which this plan’s year begins', () => {
    // Four in the old year: 2000 + 20 % of 1600 = 2320; two in the new: 1800. All in the new: 2000 + 20 % of 3400.
    const found = change('next-plan-year', '2026-06-01', { planYearStart: '07-01' }, { startDate: '2026-06-22' });
    expect(found).toMatchObject({ you: 2680, saves: 4120 - 2680 });
    expect(found?.says).toContain('July 1, 2026');
  });
  it('is named where no first day is known, so that the course is counted from today', () => {
    // Today, December 21: five of six in 2026, 2000 + 20 % of 2500, and one in 2027, 900. All in 2027: 2000 + 20 % of 3400.
    expect(change('next-plan-year', '2026-12-21', {}, {})).toMatchObject({ you: 2680, saves: 3400 - 2680 });
  });
  it('is no choice any more once treatment has begun, nor is another first day', () => {
    // Begun on December 21: five in 2026, one in 2027. From January 1 or 4 it would have cost $720 less.
    const ids = changes('2027-01-04', {}, { startDate: '2026-12-21' }).map(({ id }) => id);
    expect(ids).toContain('deductible-met');
    expect(ids).not.toContain('next-plan-year');
    expect(ids).not.toContain('start-sooner');
  });
});
