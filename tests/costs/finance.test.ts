import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deduction } from '../../src/bill.ts';
import { deductible, loan, taxSaved } from '../../src/costs/finance.ts';

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
  });
});
