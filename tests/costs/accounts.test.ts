/** Untaxed accounts: who may put money in, and no more than the year allows. Figures: `aid/paying`, `taxAccounts`. */
import { describe, expect, it } from 'vitest';
import { untaxed } from '../../src/bill.ts';
import { accountsFor } from '../../src/costs/accounts.ts';
import type { Benefits, Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { person, data as small } from './fixtures.ts';

const data = openData();
const ask = (amount: number, plan: NonNullable<Case['plan']>, more: Case = {}) =>
  untaxed(amount, 0.22, { asOf: '2026-11-23', plan, ...more }, data);
const ids = (plan: NonNullable<Case['plan']>) => ask(9000, plan)?.accounts.map(({ id }) => id);

describe('the limits of a year', () => {
  // Rev. Proc. 2025-19: $4,400 and $8,750; Rev. Proc. 2025-32: $3,400.
  it('no tax is saved on what cannot be put in', () => {
    expect(ask(9000, { kind: 'employer-insured' })?.accounts).toMatchObject([
      { id: 'fsa', year: 2026, limit: 3400, counts: 3400, saves: 748 },
      { id: 'hsa', year: 2026, limit: 4400, counts: 4400, saves: 968 },
    ]);
    expect(ask(1000, { kind: 'employer-insured' })?.accounts).toMatchObject([
      { id: 'fsa', counts: 1000, saves: 220 },
      { id: 'hsa', counts: 1000, saves: 220 },
    ]);
  });
  it('family cover, and age 55', () => {
    const limit = (benefits: Benefits, age?: number) =>
      ask(20000, { kind: 'employer-insured', benefits }, age ? { patient: { age } } : {})?.accounts.find(
        ({ id }) => id === 'hsa',
      )?.limit;
    expect(limit({ familyDeductible: 5000 })).toBe(8750);
    expect(limit({ familyOutOfPocketMax: 9000 })).toBe(8750);
    expect(limit({}, 54)).toBe(4400);
    expect(limit({}, 55)).toBe(5400);
    expect(limit({ familyDeductible: 5000 }, 60)).toBe(9750);
  });
  it('of a year that is not known yet are those of the year before, and named so', () => {
    expect(ask(9000, { kind: 'employer-insured' }, { asOf: '2027-02-01' })?.accounts).toMatchObject([
      { id: 'fsa', year: 2026, limit: 3400 },
      { id: 'hsa', year: 2027, limit: 4500 },
    ]);
    expect(ask(9000, { kind: 'employer-insured' }, { asOf: '2025-02-01' })?.accounts).toMatchObject([
      { id: 'fsa', year: 2025, limit: 3300 },
      { id: 'hsa', year: 2025, limit: 4300 },
    ]);
  });
  it('every account has its source; without limits nothing is said', () => {
    for (const { sources } of ask(9000, { kind: 'employer-insured' })?.accounts ?? []) {
      expect(sources.length).toBeGreaterThan(0);
    }
    expect(accountsFor(person({}), 900_000, 0.22, small)).toBeUndefined();
    expect(ask(9000, {}, { asOf: '2024-01-01' })).toBeUndefined();
  });
});

describe('who may have one', () => {
  it.each<[string, string[]]>([
    ['employer-insured', ['fsa', 'hsa']],
    ['employer-self-funded', ['fsa', 'hsa']],
    ['government-self-funded', ['fsa', 'hsa']],
    ['fehb', ['fsa', 'hsa']],
    // A flexible spending account is an employer's.
    ['marketplace', ['hsa']],
    ['sharing-ministry', []],
    ['original-medicare', []],
    ['medicare-advantage', []],
    ['medicaid-ffs', []],
    ['tricare', []],
    ['va', []],
    ['uninsured', []],
  ])('%s: %j', (kind, expected) => {
    expect(ids({ kind })).toEqual(expected);
  });
  it('nobody without insurance; of an unknown plan either is possible', () => {
    expect(ids({ payer: 'none' })).toEqual([]);
    expect(ids({})).toEqual(['fsa', 'hsa']);
  });
  it('a deductible that is too low shows that the plan is no high-deductible plan', () => {
    expect(ids({ kind: 'employer-insured', benefits: { deductible: 1699.99 } })).toEqual(['fsa']);
    expect(ids({ kind: 'employer-insured', benefits: { deductible: 1700 } })).toEqual(['fsa', 'hsa']);
    expect(ids({ kind: 'employer-insured', benefits: { familyDeductible: 3399 } })).toEqual(['fsa']);
  });
  it('a bronze plan counts as one from 2026, whatever its deductible', () => {
    const plan = { kind: 'marketplace', benefits: { deductible: 1000 } };
    expect(ask(9000, plan)).toMatchObject({ accounts: [{ id: 'hsa' }], bronzeCounts: [{ id: 'aid:kpmg-bronze-hsa' }] });
    expect(ask(9000, plan, { asOf: '2025-06-01' })).toMatchObject({ accounts: [], bronzeCounts: [] });
    expect(ask(9000, { kind: 'employer-insured' })?.bronzeCounts).toEqual([]);
  });
});
