/**
 * The engine alone, term by term, worked by hand: families, medicines that a pharmacy bills, and what has been paid
 * afterwards. Amounts in cents.
 */
import { describe, expect, it } from 'vitest';
import {
  type Accumulators,
  type DrugTerms,
  shareCourse,
  shareOneBill,
  shareOneDrugBill,
  type Terms,
} from '../../src/costs/benefits.ts';
import { exactly, isExact, rangeToCents, rangeToDollars, VARIANTS } from '../../src/costs/cents.ts';

const plan = (more: Partial<Terms> = {}): Terms => ({
  deductible: 100_000,
  copayBeforeDeductible: false,
  coinsurance: 0.2,
  outOfPocketMax: 400_000,
  ...more,
});
const paid = (deductibleMet: number, outOfPocketMet = deductibleMet, more: Partial<Accumulators> = {}) => ({
  deductibleMet,
  outOfPocketMet,
  ...more,
});

describe('a family', () => {
  const family = (deductible: number | null, outOfPocketMax: number | null, aggregate = false) =>
    plan({ family: { deductible, outOfPocketMax, aggregate } });

  it('embedded: the person’s own or the family’s, whichever is less', () => {
    // The family has paid $1,700 of $2,000: $300 are left, although the person has paid nothing of $1,000.
    const bill = shareOneBill(50_000, family(200_000, null), paid(0, 0, { familyDeductibleMet: 170_000 }));
    expect(bill).toMatchObject({ deductible: 30_000, coinsurance: 4_000, you: 34_000, plan: 16_000 });
    // And the other way round: $200 of the person's own are left, $1,500 of the family's.
    const own = shareOneBill(50_000, family(200_000, null), paid(80_000, 80_000, { familyDeductibleMet: 50_000 }));
    expect(own.deductible).toBe(20_000);
  });
  it('aggregate: only the family’s counts', () => {
    const bill = shareOneBill(50_000, family(200_000, null, true), paid(100_000, 100_000));
    expect(bill.deductible).toBe(50_000);
    const met = shareOneBill(50_000, family(200_000, null, true), paid(0, 0, { familyDeductibleMet: 200_000 }));
    expect(met).toMatchObject({ deductible: 0, coinsurance: 10_000 });
    // More than all of it is not owed back.
    const more = shareOneBill(50_000, family(200_000, null, true), paid(0, 0, { familyDeductibleMet: 250_000 }));
    expect(more.deductible).toBe(0);
  });
  it('a family’s deductible that is not known leaves the person’s own', () => {
    expect(shareOneBill(50_000, family(null, 600_000), paid(80_000)).deductible).toBe(20_000);
  });
  it('where only this person has paid, that is what the family has paid', () => {
    expect(shareOneBill(50_000, family(90_000, null), paid(80_000)).deductible).toBe(10_000);
    expect(shareOneBill(50_000, family(null, 110_000), paid(100_000, 108_000)).you).toBe(2_000);
  });
  it('the family’s maximum cuts, and so does the person’s own', () => {
    const met = (own: number, together: number) => paid(100_000, own, { familyOutOfPocketMet: together });
    // 20 % of $500 is $100.
    expect(shareOneBill(50_000, family(null, 600_000), met(150_000, 597_000)).you).toBe(3_000);
    expect(shareOneBill(50_000, family(null, 600_000), met(398_000, 500_000)).you).toBe(2_000);
    expect(shareOneBill(50_000, family(null, 600_000), met(150_000, 650_000)).you).toBe(0);
  });
  it('afterwards both have paid', () => {
    const met = paid(90_000, 95_000, { familyDeductibleMet: 120_000, familyOutOfPocketMet: 130_000 });
    // $100 of deductible is left, then 20 % of $400.
    expect(shareOneBill(50_000, family(300_000, 600_000), met).after).toEqual({
      deductibleMet: 100_000,
      outOfPocketMet: 113_000,
      familyDeductibleMet: 130_000,
      familyOutOfPocketMet: 148_000,
    });
    expect(shareOneBill(50_000, family(300_000, 600_000), paid(90_000, 95_000)).after).toEqual({
      deductibleMet: 100_000,
      outOfPocketMet: 113_000,
      familyDeductibleMet: 100_000,
      familyOutOfPocketMet: 113_000,
    });
  });
  it('without a family nothing is kept of one', () => {
    expect(shareOneBill(50_000, plan(), paid(90_000)).after).toEqual({
      deductibleMet: 100_000,
      outOfPocketMet: 108_000,
    });
  });
});

describe('a copay', () => {
  it('after the deductible, the deductible is asked first; before it, never', () => {
    const after = plan({ copay: 4_000 });
    expect(shareOneBill(50_000, after, paid(80_000))).toMatchObject({
      deductible: 20_000,
      copay: 4_000,
      coinsurance: 0,
    });
    const before = plan({ copay: 4_000, copayBeforeDeductible: true });
    expect(shareOneBill(50_000, before, paid(0))).toMatchObject({ deductible: 0, copay: 4_000, you: 4_000 });
  });
  it('the word "before the deductible" means nothing without a copay', () => {
    expect(shareOneBill(50_000, plan({ copayBeforeDeductible: true }), paid(80_000))).toMatchObject({
      deductible: 20_000,
      coinsurance: 6_000,
    });
  });
});

describe('a medicine that a pharmacy bills', () => {
  const drug = (more: Partial<DrugTerms> = {}, of: Partial<Terms> = {}): Terms =>
    plan({
      ...of,
      drug: { deductible: 61_500, fillDays: 28, coinsurance: 0.25, outOfPocketMax: 210_000, ...more },
    });

  it('without terms of its own: the plan’s, and it is still a medicine', () => {
    expect(shareOneDrugBill(50_000, plan(), paid(80_000), true)).toMatchObject({
      deductible: 20_000,
      coinsurance: 6_000,
      you: 26_000,
      drug: true,
    });
    expect(shareOneBill(50_000, plan(), paid(80_000)).drug).toBe(false);
  });
  it('Part D 2026: $615, then 25 %, counted apart from the plan', () => {
    const bill = shareOneDrugBill(121_047, drug(), paid(30_000, 40_000), true);
    // 25 % of $595.47 is $148.87.
    expect(bill).toEqual({
      deductible: 61_500,
      copay: 0,
      coinsurance: 14_887,
      capped: 0,
      you: 76_387,
      plan: 44_660,
      after: { deductibleMet: 30_000, outOfPocketMet: 40_000, drugDeductibleMet: 61_500, drugOutOfPocketMet: 76_387 },
      drug: true,
    });
    const next = shareOneDrugBill(121_047, drug(), bill.after, true);
    expect(next).toMatchObject({ deductible: 0, coinsurance: 30_262, you: 30_262 });
    expect(next.after).toEqual({
      deductibleMet: 30_000,
      outOfPocketMet: 40_000,
      drugDeductibleMet: 61_500,
      drugOutOfPocketMet: 106_649,
    });
  });
  it('its own maximum of $2,100 cuts', () => {
    const met = paid(0, 0, { drugDeductibleMet: 61_500, drugOutOfPocketMet: 200_000 });
    expect(shareOneDrugBill(121_047, drug(), met, true)).toMatchObject({ capped: 20_262, you: 10_000, plan: 111_047 });
    const more = paid(0, 0, { drugDeductibleMet: 70_000, drugOutOfPocketMet: 220_000 });
    expect(shareOneDrugBill(121_047, drug(), more, true)).toMatchObject({ deductible: 0, you: 0 });
    // None at all: nothing is cut, however much was paid.
    expect(shareOneDrugBill(121_047, drug({ outOfPocketMax: null }), more, true).you).toBe(30_262);
  });
  it('shared terms: toward the plan’s deductible and maximum, and nothing is kept apart', () => {
    const shared = drug({ deductible: 'shared', outOfPocketMax: 'shared' });
    expect(shareOneDrugBill(50_000, shared, paid(80_000, 90_000), true)).toMatchObject({
      deductible: 20_000,
      coinsurance: 7_500,
      after: { deductibleMet: 100_000, outOfPocketMet: 117_500 },
    });
    expect(Object.keys(shareOneDrugBill(50_000, shared, paid(0), true).after)).toEqual([
      'deductibleMet',
      'outOfPocketMet',
    ]);
    expect(shareOneDrugBill(50_000, shared, paid(100_000, 395_000), true)).toMatchObject({ capped: 7_500, you: 5_000 });
  });
  it('a deductible of its own beside the plan’s maximum: each counts where it belongs', () => {
    const mixed = drug({ outOfPocketMax: 'shared' });
    expect(shareOneDrugBill(50_000, mixed, paid(80_000, 90_000), true).after).toEqual({
      deductibleMet: 80_000,
      outOfPocketMet: 140_000,
      drugDeductibleMet: 50_000,
    });
    const other = drug({ deductible: 'shared' });
    expect(shareOneDrugBill(50_000, other, paid(80_000, 90_000), true).after).toEqual({
      deductibleMet: 100_000,
      outOfPocketMet: 90_000,
      drugOutOfPocketMet: 27_500,
    });
  });
  it('a visit keeps what was paid for medicines as it is', () => {
    const met = paid(100_000, 100_000, { drugDeductibleMet: 61_500, drugOutOfPocketMet: 76_387 });
    expect(shareOneBill(10_000, drug(), met).after).toEqual({ ...met, outOfPocketMet: 102_000 });
    const open = paid(80_000, 80_000, { drugDeductibleMet: 61_500, drugOutOfPocketMet: 76_387 });
    // $200 of deductible and 20 % of $300, all toward the plan's own.
    expect(shareOneBill(50_000, drug(), open).after).toEqual({
      ...open,
      deductibleMet: 100_000,
      outOfPocketMet: 106_000,
    });
  });
  it('one copay for a fill, none while it serves; coinsurance is not asked beside it', () => {
    const copay = drug({ deductible: 0, copay: 10_000 });
    expect(shareOneDrugBill(50_000, copay, paid(0), true)).toMatchObject({
      copay: 10_000,
      coinsurance: 0,
      you: 10_000,
    });
    expect(shareOneDrugBill(50_000, copay, paid(0), false)).toMatchObject({ copay: 0, coinsurance: 0, you: 0 });
    // Both a deductible and a copay: $615 and $100.
    expect(shareOneDrugBill(121_047, drug({ copay: 10_000 }), paid(0), true).you).toBe(71_500);
  });
  it('a fill of 28 days serves the 27 days after it', () => {
    const copay = drug({ deductible: 0, copay: 10_000 });
    const days = ['2026-03-02', '2026-03-05', '2026-03-29', '2026-03-30', '2026-04-26', '2026-04-27'];
    const shared = shareCourse(
      days.map((day) => ({ day, allowed: 50_000, drug: true })),
      { asOf: '2026-03-01', termsOn: () => copay, metSoFar: () => paid(0) },
    );
    expect(shared.map(({ you }) => you)).toEqual([10_000, 0, 0, 10_000, 0, 10_000]);
    // A visit is no fill: the medicine after it still needs one.
    const [, after] = shareCourse(
      [
        { day: '2026-03-02', allowed: 50_000 },
        { day: '2026-03-05', allowed: 50_000, drug: true },
      ],
      { asOf: '2026-03-01', termsOn: () => copay, metSoFar: () => paid(100_000) },
    );
    expect(after?.copay).toBe(10_000);
  });
  it('what a second plan pays moves from the member to the plans', () => {
    const [bill] = shareCourse([{ day: '2026-03-02', allowed: 50_000 }], {
      asOf: '2026-03-01',
      termsOn: () => plan(),
      metSoFar: () => paid(100_000),
      second: ({ coinsurance }) => coinsurance / 2,
    });
    expect(bill).toEqual({
      deductible: 0,
      copay: 0,
      coinsurance: 10_000,
      capped: 0,
      you: 5_000,
      plan: 45_000,
      after: { deductibleMet: 100_000, outOfPocketMet: 110_000 },
      drug: false,
      day: '2026-03-02',
      second: 5_000,
    });
  });
});

describe('a range', () => {
  it('is exact when all three figures are one', () => {
    expect(exactly(6)).toEqual({ low: 6, typical: 6, high: 6 });
    expect(isExact(exactly(6))).toBe(true);
    expect([
      isExact({ low: 4, typical: 6, high: 6 }),
      isExact({ low: 6, typical: 6, high: 8 }),
      isExact({ low: 4, typical: 6, high: 8 }),
    ]).toEqual([false, false, false]);
  });
  it('cheap, typical, dear, in this order', () => {
    expect(VARIANTS).toEqual(['low', 'typical', 'high']);
  });
  it('in dollars and in cents', () => {
    expect(rangeToCents({ low: 1.5, typical: 2, high: 1356.08 })).toEqual({ low: 150, typical: 200, high: 135_608 });
    expect(rangeToDollars({ low: 150, typical: 200, high: 135_608 })).toEqual({ low: 1.5, typical: 2, high: 1356.08 });
  });
});
