import { describe, expect, it } from 'vitest';
import { type Plan, planYearOf, shareCourse, shareOneBill, type Terms } from '../../src/costs/benefits.ts';
import fc from '../properties.ts';

/** Dollars in, dollars out, so that the tables below read like the sources. */
function share(bill: number, terms: Partial<Terms>, met: { deductible?: number; outOfPocket?: number } = {}) {
  const cents = (dollars: number) => Math.round(dollars * 100);
  const { copay, ...rest } = terms;
  const result = shareOneBill(
    cents(bill),
    {
      coinsurance: 0,
      copayBeforeDeductible: false,
      ...rest,
      deductible: cents(terms.deductible ?? 0),
      outOfPocketMax: terms.outOfPocketMax == null ? null : cents(terms.outOfPocketMax),
      ...(copay === undefined ? {} : { copay: cents(copay) }),
    },
    { deductibleMet: cents(met.deductible ?? 0), outOfPocketMet: cents(met.outOfPocket ?? 0) },
  );
  const dollars = (value: number) => value / 100;
  return {
    parts: [result.deductible, result.copay, result.coinsurance, result.capped].map(dollars),
    you: dollars(result.you),
    plan: dollars(result.plan),
    met: [result.after.deductibleMet, result.after.outOfPocketMet].map(dollars),
  };
}

describe('one bill: published examples', () => {
  it('$100 visit, 20 %, deductible paid: $20, and $100 when it is not (Connect for Health Colorado, glossary)', () => {
    // http://connectforhealthco.com/glossary/coinsurance/
    expect(share(100, { deductible: 1000, coinsurance: 0.2 }, { deductible: 1000 }).you).toBe(20);
    expect(share(100, { deductible: 1000, coinsurance: 0.2 }).you).toBe(100);
  });

  it('$1,500 scan, $1,000 of deductible left, 20 %: $1,100 and $400 (HelpBetter, insurance basics)', () => {
    // https://www.helpbetter.org/academy/guides/insurance-basics/examples
    const result = share(1500, { deductible: 1000, coinsurance: 0.2, outOfPocketMax: 6000 });
    expect(result).toEqual({ parts: [1000, 0, 100, 0], you: 1100, plan: 400, met: [1000, 1100] });
  });

  it('the same plan: $200 visit with a $30 copay from the first visit: $30 and $170', () => {
    const result = share(200, { deductible: 1000, copay: 30, copayBeforeDeductible: true, coinsurance: 0.2 });
    expect(result).toEqual({ parts: [0, 30, 0, 0], you: 30, plan: 170, met: [0, 30] });
  });

  it('the same plan: $50,000 stay after $1,100 paid: 20 % would be $10,000, the $6,000 maximum leaves $4,900', () => {
    const result = share(
      50_000,
      { deductible: 1000, coinsurance: 0.2, outOfPocketMax: 6000 },
      { deductible: 1000, outOfPocket: 1100 },
    );
    expect(result).toEqual({ parts: [0, 0, 10_000, 5100], you: 4900, plan: 45_100, met: [1000, 6000] });
  });

  it('$5,000 deductible, 20 %, $6,000 maximum: 20 % stops at $1,000 (Blue Cross Blue Shield of Texas)', () => {
    // http://www.bcbstx.com/insurance-basics/how-health-insurance-works/deductibles-and-coinsurance
    const plan = { deductible: 5000, coinsurance: 0.2, outOfPocketMax: 6000 };
    expect(share(10_000, plan).you).toBe(6000);
    expect(share(9_999, plan).you).toBe(5999.8);
    expect(share(200, plan, { deductible: 5000, outOfPocket: 5000 }).you).toBe(40);
    expect(share(200, plan, { deductible: 5000, outOfPocket: 6000 }).you).toBe(0);
  });
});

describe('one bill: worked by hand', () => {
  it.each<[string, number, Partial<Terms>, { deductible?: number; outOfPocket?: number }, number[], number]>([
    // 1500 + 20 % of 10,500
    ['$12,000, $1,500, 20 %', 12_000, { deductible: 1500, coinsurance: 0.2 }, {}, [1500, 0, 2100, 0], 3600],
    [
      'the same with a $3,000 maximum',
      12_000,
      { deductible: 1500, coinsurance: 0.2, outOfPocketMax: 3000 },
      {},
      [1500, 0, 2100, 600],
      3000,
    ],
    ['bill inside the deductible', 300, { deductible: 1650, coinsurance: 0.2 }, {}, [300, 0, 0, 0], 300],
    [
      'bill across the deductible',
      300,
      { deductible: 2000, coinsurance: 0.2 },
      { deductible: 1900 },
      [100, 0, 40, 0],
      140,
    ],
    [
      'copay from the start',
      300,
      { deductible: 2000, copay: 40, copayBeforeDeductible: true, coinsurance: 0.2 },
      {},
      [0, 40, 0, 0],
      40,
    ],
    ['copay after the deductible', 300, { deductible: 2000, copay: 40 }, { deductible: 1900 }, [100, 40, 0, 0], 140],
    ['copay above what is left', 300, { deductible: 2000, copay: 40 }, { deductible: 1720 }, [280, 20, 0, 0], 300],
    ['copay above the bill', 25, { copay: 40 }, {}, [0, 25, 0, 0], 25],
    ['copay in place of coinsurance', 300, { copay: 40, coinsurance: 0.5 }, {}, [0, 40, 0, 0], 40],
    [
      'maximum already reached',
      300,
      { deductible: 2000, coinsurance: 0.2, outOfPocketMax: 500 },
      { outOfPocket: 500 },
      [300, 0, 0, 300],
      0,
    ],
    ['maximum cuts a copay', 300, { copay: 40, outOfPocketMax: 500 }, { outOfPocket: 490 }, [0, 40, 0, 30], 10],
    [
      'more met than the deductible',
      300,
      { deductible: 2000, coinsurance: 0.2 },
      { deductible: 2500 },
      [0, 0, 60, 0],
      60,
    ],
    ['nothing to share', 0, { deductible: 2000, coinsurance: 0.2, copay: 40 }, {}, [0, 0, 0, 0], 0],
    ['half a cent', 0.05, { coinsurance: 0.1 }, {}, [0, 0, 0.01, 0], 0.01],
  ])('%s', (_name, bill, terms, met, parts, you) => {
    const result = share(bill, terms, met);
    expect(result.parts).toEqual(parts);
    expect(result.you).toBe(you);
    expect(result.plan).toBe(Math.round((bill - you) * 100) / 100);
  });
});

describe('a course of bills', () => {
  const terms: Terms = { deductible: 50_000, coinsurance: 0.2, copayBeforeDeductible: false, outOfPocketMax: 100_000 };
  const plan: Plan = {
    planYearStart: '01-01',
    asOf: '2026-11-23',
    termsOn: () => terms,
    metSoFar: () => ({ deductibleMet: 40_000, outOfPocketMet: 40_000 }),
  };
  const four = ['2026-12-28', '2026-12-30', '2027-01-01', '2027-01-04'].map((day) => ({ day, allowed: 30_000 }));

  it('starts the deductible again when the plan year turns', () => {
    // 2026: 100 + 20 % of 200 = 140, then 60. 2027: 300, then 200 + 20 % of 100 = 220.
    expect(shareCourse(four, plan).map(({ you }) => you)).toEqual([14_000, 6_000, 30_000, 22_000]);
  });

  it('keeps one plan year when its start is not known', () => {
    const { planYearStart: _, ...oneYear } = plan;
    expect(shareCourse(four, oneYear).map(({ you }) => you)).toEqual([14_000, 6_000, 6_000, 6_000]);
  });

  it('turns on the very day, and not on the day before', () => {
    expect(shareCourse(four, { ...plan, planYearStart: '12-30' }).map(({ you }) => you)).toEqual([
      14_000, 30_000, 22_000, 6_000,
    ]);
  });

  it('drops what was paid before when the whole course lies in the next plan year', () => {
    const later = four.slice(2);
    expect(shareCourse(later, plan).map(({ you }) => you)).toEqual([30_000, 22_000]);
  });

  it('starts the maximum again as well, and takes the terms of the new year', () => {
    const course = ['2026-12-28', '2026-12-30', '2027-01-04'].map((day) => ({ day, allowed: 500_000 }));
    const shared = shareCourse(course, {
      ...plan,
      termsOn: (day) => (day < '2027' ? terms : { ...terms, outOfPocketMax: 120_000 }),
    });
    expect(shared.map(({ you }) => you)).toEqual([60_000, 0, 120_000]);
  });

  it.each([
    ['2026-12-31', '01-01', '2026-01-01'],
    ['2027-01-01', '01-01', '2027-01-01'],
    ['2026-06-30', '07-01', '2025-07-01'],
    ['2026-07-01', '07-01', '2026-07-01'],
  ])('%s is in the plan year (start %s) of %s', (day, start, year) => {
    expect(planYearOf(day, start)).toBe(year);
  });
});

describe('properties of the engine', () => {
  const amount = fc.integer({ min: 0, max: 5_000_000 });
  const termsOf = fc.record({
    deductible: amount,
    copay: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
    copayBeforeDeductible: fc.boolean(),
    coinsurance: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    outOfPocketMax: fc.option(amount),
  });
  const terms = termsOf.map(({ copay, ...rest }): Terms => (copay === undefined ? rest : { ...rest, copay }));
  const met = fc.record({ deductibleMet: amount, outOfPocketMet: amount });

  it('the parts add up to the whole, and nothing is negative', () => {
    fc.assert(
      fc.property(amount, terms, met, (bill, plan, before) => {
        const { deductible, copay, coinsurance, capped, you, plan: paid } = shareOneBill(bill, plan, before);
        expect(deductible + copay + coinsurance - capped).toBe(you);
        expect(you + paid).toBe(bill);
        for (const part of [deductible, copay, coinsurance, capped, you, paid]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(Number.isInteger(part)).toBe(true);
        }
      }),
    );
  });

  it('a higher bill never costs the member less, nor the plan', () => {
    fc.assert(
      fc.property(amount, amount, terms, met, (a, b, plan, before) => {
        const small = shareOneBill(Math.min(a, b), plan, before);
        const large = shareOneBill(Math.max(a, b), plan, before);
        expect(large.you).toBeGreaterThanOrEqual(small.you);
        expect(large.plan).toBeGreaterThanOrEqual(small.plan);
      }),
    );
  });

  it('a year of bills never costs more than the maximum', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), terms, (bills, plan) => {
        let before = { deductibleMet: 0, outOfPocketMet: 0 };
        for (const bill of bills) before = shareOneBill(bill, plan, before).after;
        if (plan.outOfPocketMax !== null) expect(before.outOfPocketMet).toBeLessThanOrEqual(plan.outOfPocketMax);
      }),
    );
  });

  it('two half bills are one whole bill, for deductible and coinsurance in even amounts', () => {
    // Whole dollars and whole percents: no cent is ever rounded.
    const dollars = fc.integer({ min: 0, max: 20_000 }).map((value) => value * 100);
    fc.assert(
      fc.property(
        dollars,
        dollars,
        fc.integer({ min: 0, max: 100 }),
        fc.option(dollars),
        (half, deductible, percent, max) => {
          const plan: Terms = {
            deductible,
            coinsurance: percent / 100,
            copayBeforeDeductible: false,
            outOfPocketMax: max,
          };
          const start = { deductibleMet: 0, outOfPocketMet: 0 };
          const first = shareOneBill(half, plan, start);
          const second = shareOneBill(half, plan, first.after);
          expect(first.you + second.you).toBe(shareOneBill(half * 2, plan, start).you);
        },
      ),
    );
  });

  it('paying only the copay is never dearer than paying the deductible before it', () => {
    fc.assert(
      fc.property(amount, terms, met, (bill, plan, before) => {
        const withCopay = { ...plan, copay: plan.copay ?? 4_000 };
        const only = shareOneBill(bill, { ...withCopay, copayBeforeDeductible: true }, before);
        const after = shareOneBill(bill, { ...withCopay, copayBeforeDeductible: false }, before);
        expect(only.you).toBeLessThanOrEqual(after.you);
      }),
    );
  });
});
