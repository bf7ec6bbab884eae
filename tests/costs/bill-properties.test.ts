/** Any one bill: what must hold for every bill and every plan. */

import { describe, expect, it } from 'vitest';
import { bill, programOf } from '../../src/bill.ts';
import { check } from '../../src/check.ts';
import { type BillQuestion, shareBills } from '../../src/costs/bill.ts';
import { toCents } from '../../src/costs/cents.ts';
import type { Benefits } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import fc from '../properties.ts';

const data = openData();

const money = fc.integer({ min: 0, max: 5_000_000 });
const dollars = money.map((cents) => cents / 100);
const benefits: fc.Arbitrary<Benefits> = fc.record(
  {
    deductible: dollars,
    deductibleMet: dollars,
    coinsurance: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    copay: dollars,
    copayBeforeDeductible: fc.boolean(),
    outOfPocketMax: dollars,
    outOfPocketMet: dollars,
    familyDeductible: dollars,
    familyDeductibleMet: dollars,
    familyOutOfPocketMax: dollars,
    familyOutOfPocketMet: dollars,
    deductibleKind: fc.constantFrom('embedded', 'aggregate'),
  },
  { requiredKeys: [] },
);
const question = fc.record({
  bills: fc.array(money, { minLength: 1, maxLength: 4 }),
  allowed: fc.option(fc.array(money, { minLength: 1, maxLength: 1 }), { nil: undefined }),
  notCovered: fc.option(fc.array(money, { minLength: 1, maxLength: 1 }), { nil: undefined }),
  benefits,
  network: fc.constantFrom('in', 'out', undefined),
});
const of = ({
  bills,
  allowed,
  notCovered,
  network,
  benefits: terms,
}: {
  bills: number[];
  allowed: number[] | undefined;
  notCovered: number[] | undefined;
  network: 'in' | 'out' | undefined;
  benefits: Benefits;
}): BillQuestion => ({
  bills,
  benefits: terms,
  ...(allowed ? { allowed } : {}),
  ...(notCovered ? { notCovered } : {}),
  ...(network ? { network } : {}),
});

describe('for every bill', () => {
  const letters = fc.constantFrom('A', 'F', 'G', 'K', 'L', 'N');
  it('with a second plan and a family too, who pays what makes up the bill, in whole cents', () => {
    fc.assert(
      fc.property(
        question,
        letters,
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 4 }),
        (asked, letter, people) => {
          const plan = { payer: 'medicare', kind: 'original-medicare', secondPlan: 'medigap' as const };
          const program = programOf({ asOf: '2026-11-23', plan: { ...plan, medigapPlan: letter } }, data);
          const { bills, you } = shareBills({ ...of(asked), people, ...(program ? { program } : {}) }, en);
          for (const one of bills) {
            const cents = [one.you, one.plan, one.secondPlan, one.writtenOff].map((amount) => amount * 100);
            for (const amount of cents) expect(Math.abs(amount - Math.round(amount))).toBeLessThan(1e-4);
            expect(cents.reduce((sum, amount) => sum + Math.round(amount), 0)).toBe(toCents(one.bill));
            for (const amount of cents) expect(amount).toBeGreaterThanOrEqual(0);
            expect(one.parts.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)).toBe(toCents(one.you));
          }
          expect(toCents(you)).toBe(bills.reduce((sum, one) => sum + toCents(one.you), 0));
        },
      ),
    );
  });
  it('one person under a name is the same as without one', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const names = asked.bills.map(() => 'Ann');
        const { bills } = shareBills({ ...of(asked), people: names }, en);
        const plain = shareBills(of(asked), en).bills;
        expect(bills.map(({ you, after }) => [you, after])).toEqual(plain.map(({ you, after }) => [you, after]));
      }),
    );
  });
  it('a bill in many parts costs what the whole does, to half a cent a part', () => {
    fc.assert(
      fc.property(benefits, money, fc.integer({ min: 2, max: 30 }), (given, part, n) => {
        const { copay: _copay, ...terms } = given;
        const parts = shareBills({ bills: Array.from({ length: n }, () => part), benefits: terms }, en).you;
        const whole = shareBills({ bills: [part * n], benefits: terms }, en).you;
        expect(Math.abs(toCents(parts) - toCents(whole))).toBeLessThanOrEqual(Math.ceil(n / 2));
      }),
    );
  });
  it('you, plan and what is written off make up the bill; the parts make up what you pay', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { bills } = shareBills(of(asked), en);
        for (const bill of bills) {
          expect(toCents(bill.you) + toCents(bill.plan) + toCents(bill.writtenOff)).toBe(toCents(bill.bill));
          // Amounts can be negative (the maximum), which `toCents` is not for.
          const parts = bill.parts.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
          expect(parts).toBe(toCents(bill.you));
          expect(bill.you).toBeGreaterThanOrEqual(0);
          expect(bill.plan).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
  it('a higher bill never costs less', () => {
    fc.assert(
      fc.property(question, money, (asked, more) => {
        const [first = 0] = asked.bills;
        const one = shareBills(of({ ...asked, bills: [first] }), en).you;
        expect(shareBills(of({ ...asked, bills: [first + more] }), en).you).toBeGreaterThanOrEqual(one);
      }),
    );
  });
  it('nothing beyond the maximum but what does not count toward it', () => {
    fc.assert(
      fc.property(question, dollars, (asked, outOfPocketMax) => {
        const terms = { ...asked.benefits, outOfPocketMax, outOfPocketMet: 0, deductibleMet: 0 };
        const { bills } = shareBills(of({ ...asked, benefits: terms }), en);
        const counted = bills.reduce((sum, { you, parts }) => {
          const apart = parts.filter(({ id }) => id === 'balance' || id === 'not-covered');
          return sum + toCents(you) - apart.reduce((total, { amount }) => total + toCents(amount), 0);
        }, 0);
        expect(counted).toBeLessThanOrEqual(toCents(outOfPocketMax));
      }),
    );
  });
  it('two half bills cost what one whole bill does (coinsurance rounds each by less than a cent; a copay is for each)', () => {
    fc.assert(
      fc.property(benefits, money, (given, half) => {
        const { copay: _copay, ...terms } = given;
        const twice = shareBills({ bills: [half, half], benefits: terms }, en).you;
        const whole = shareBills({ bills: [2 * half], benefits: terms }, en).you;
        expect(Math.abs(toCents(twice) - toCents(whole))).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('a deductible paid before costs as much as one paid with the bill before it', () => {
    fc.assert(
      fc.property(dollars, money, money, (deductible, before, bill) => {
        const terms = { deductible, coinsurance: 0.2 };
        const later = shareBills({ bills: [before, bill], benefits: terms }, en).bills[1];
        const met = Math.min(before, toCents(deductible)) / 100;
        const alone = shareBills({ bills: [bill], benefits: { ...terms, deductibleMet: met } }, en).bills[0];
        expect(later?.you).toBe(alone?.you);
      }),
    );
  });
});

describe('a treatment of one session costs what a bill of its amount does', () => {
  const benefitsOf = (deductible: number, coinsurance: number, copay?: number): Benefits => ({
    ...{ deductible, deductibleMet: 0, coinsurance, outOfPocketMax: 5000, outOfPocketMet: 0, planYearStart: '01-01' },
    ...(copay === undefined ? {} : { copay, copayBeforeDeductible: false }),
  });
  const grid = [80, 1200, 12_000].flatMap((amount) =>
    [0, 1500].flatMap((deductible) =>
      [0.2, 0.33].flatMap((share) =>
        [undefined, 40].map((copay) => [amount, benefitsOf(deductible, share, copay)] as const),
      ),
    ),
  );
  it.each(grid)('$%i, %o', (amount, terms) => {
    const result = check(
      {
        asOf: '2026-06-01',
        patient: { age: 43, state: 'TX' },
        plan: { payer: 'aetna', kind: 'employer-insured', network: 'in', benefits: terms },
        diagnosis: { condition: 'crps' },
        treatment: {
          ...{ product: 'iv-ketamine', sessions: 1, startDate: '2026-06-02' },
          ...{ allowedPerSession: amount, pricePerSession: amount },
        },
      },
      data,
    );
    const approved = result.costs.find(({ id }) => id === 'if-approved');
    expect(approved?.you.typical).toBe(bill([amount], terms).you);
  });
});
