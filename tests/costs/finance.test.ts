import { describe, expect, it } from 'vitest';
import { deduction } from '../../src/bill.ts';
import { deductible, loan, taxSaved } from '../../src/costs/finance.ts';
import fc from '../properties.ts';

describe('paying in parts', () => {
  it('without interest: the amount in equal parts', () => {
    expect(loan(120_000, 0, 12)).toEqual({ monthly: 10_000, last: 10_000, months: 12, total: 120_000, interest: 0 });
    expect(loan(10_000, 0, 3)).toMatchObject({ monthly: 3334, last: 3332, total: 10_000 });
  });
  it('$10,000 at 12% over 12 months: $888.49 a month (the usual table of annuities)', () => {
    const { monthly, total } = loan(1_000_000, 0.12, 12);
    expect(monthly).toBe(88_849);
    expect(total).toBe(1_066_186);
  });
  it('month by month: $320 at 10% over 3 months', () => {
    // $108.46 a month: $320 + $2.67 interest, then $214.21 + $1.79, then $107.54 + $0.90. The annuity is $108.4494; with
    // $108.45 rounded interest would leave $108.46 for the end, so a cent more is paid each month.
    expect(loan(32_000, 0.1, 3)).toEqual({ monthly: 10_846, last: 10_844, months: 3, total: 32_536, interest: 536 });
  });
  it('one month, nothing owed, and less than a cent a month', () => {
    expect(loan(12_345, 0.12, 1)).toEqual({ monthly: 12_469, last: 12_468, months: 1, total: 12_468, interest: 123 });
    expect(loan(0, 0.12, 12)).toEqual({ monthly: 0, last: 0, months: 12, total: 0, interest: 0 });
    expect(loan(5, 0, 12)).toEqual({ monthly: 1, last: 1, months: 12, total: 5, interest: 0 });
  });
  it('the parts make up the amount and the interest; the last is never larger', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 0, max: 3600 }),
        fc.integer({ min: 1, max: 84 }),
        (amount, basisPoints, months) => {
          const { monthly, last, total, interest } = loan(amount, basisPoints / 10_000, months);
          expect(total).toBe(amount + interest);
          expect(last).toBeLessThanOrEqual(monthly);
          expect(interest).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(monthly * months);
        },
      ),
    );
  });
  it('a higher rate never costs less', () => {
    expect(loan(240_000, 0.3, 24).total).toBeGreaterThan(loan(240_000, 0.1, 24).total);
  });
});

describe('untaxed money', () => {
  it('saves the tax that it would have borne', () => {
    expect(taxSaved(240_000, 0.22)).toBe(52_800);
  });
});

describe('the federal deduction for medical costs', () => {
  // The rule as https://www.kpmcpa.com/irs-guidance-regarding-qualified-medical-expenses/ states it: what exceeds 7.5% of AGI.
  it('counts what exceeds 7.5% of income, at the marginal rate', () => {
    expect(deductible(800_000, 6_000_000)).toBe(350_000);
    expect(deduction(8000, 60_000, 0.22)).toEqual({ deductible: 3500, saves: 770 });
  });
  it('is nothing below that', () => {
    expect(deduction(2000, 60_000, 0.22)).toEqual({ deductible: 0, saves: 0 });
    expect([deductible(450_000, 6_000_000), deductible(450_001, 6_000_000)]).toEqual([0, 1]);
  });
});
