/** The terms of a plan, gap by gap: what was given, what is published, and what is taken as cheap, typical and dear. */
import { describe, expect, it } from 'vitest';
import type { Terms } from '../../src/costs/benefits.ts';
import { VARIANTS } from '../../src/costs/cents.ts';
import { openTerms, runCourse } from '../../src/costs/course.ts';
import {
  costLine,
  designFor,
  familyMet,
  familyTerms,
  givenSide,
  metSoFar,
  missingTerms,
  type PlanSide,
  planYearStartOf,
  termsOn,
} from '../../src/costs/design.ts';
import { drugShareOf, hasDrugTerms, pharmacyBills, splitBills } from '../../src/costs/drug-part.ts';
import type { SecondPlan } from '../../src/costs/second-plan.ts';
import type { Benefits } from '../../src/model/case.ts';
import type { MedicareFile, PlanDesign } from '../../src/model/money.ts';
import { person, published, side } from './fixtures.ts';

const DAY = '2026-11-23';
const exact = (value: number) => ({ low: value, typical: value, high: value });
const terms = (of: PlanSide) => VARIANTS.map((variant) => termsOn(of, DAY, variant)) as [Terms, Terms, Terms];
const each = <T>(of: PlanSide, part: (terms: Terms) => T) => terms(of).map(part);

describe('the share', () => {
  it('a copay that was given is the copay, whatever is published', () => {
    expect(each(side({ copay: 40, deductible: 0 }, { copay: exact(90) }), ({ copay }) => copay)).toEqual([
      4000, 4000, 4000,
    ]);
  });
  it('a published copay only where no share is known', () => {
    const copay = { low: 10, typical: 20, high: 30 };
    expect(each(side({}, { copay }), (of) => of.copay)).toEqual([1000, 2000, 3000]);
    expect(each(side({ coinsurance: 0.3 }, { copay }), (of) => [of.copay, of.coinsurance])).toEqual(
      Array(3).fill([undefined, 0.3]),
    );
    expect(each(side({}, { copay, coinsurance: exact(0.25) }), (of) => [of.copay, of.coinsurance])).toEqual(
      Array(3).fill([undefined, 0.25]),
    );
    expect(terms(side({ deductible: 0, coinsurance: 0.2 }))[0]).not.toHaveProperty('copay');
  });
});

describe('the deductible', () => {
  it('given, else the one of the family where it is the only one', () => {
    const family = { familyDeductible: 5000, deductibleKind: 'aggregate' as const, coinsurance: 0.2 };
    expect(each(side({ ...family, deductible: 700 }), ({ deductible }) => deductible)).toEqual(Array(3).fill(70_000));
    expect(each(side(family), ({ deductible }) => deductible)).toEqual(Array(3).fill(500_000));
    // An embedded one leaves the person's own open.
    expect(missingTerms(side({ ...family, deductibleKind: 'embedded' }), DAY)).toEqual(['deductible']);
    expect(missingTerms(side({ deductibleKind: 'aggregate', coinsurance: 0.2 }), DAY)).toEqual(['deductible']);
  });
  it('a published one is not less than what was paid toward it', () => {
    const published = { deductible: { low: 0, typical: 1000, high: 3000 }, coinsurance: exact(0.2) };
    expect(each(side({ deductibleMet: 1500 }, published), ({ deductible }) => deductible)).toEqual([
      150_000, 150_000, 300_000,
    ]);
  });
  it('a published design of copays has none; one of neither leaves it open', () => {
    expect(each(side({}, { copay: exact(20) }), ({ deductible }) => deductible)).toEqual([0, 0, 0]);
    expect(missingTerms(side({}, { coinsurance: exact(0.2) }), DAY)).toEqual(['deductible']);
  });
  it('is not missed where only a copay is owed', () => {
    expect(missingTerms(side({ copay: 40, copayBeforeDeductible: true }), DAY)).toEqual([]);
    expect(missingTerms(side({ copay: 40, copayBeforeDeductible: false }), DAY)).toEqual(['deductible']);
    expect(missingTerms(side({ copayBeforeDeductible: true, coinsurance: 0.2 }), DAY)).toEqual(['deductible']);
    expect(each(side({ copay: 40, copayBeforeDeductible: true }), ({ deductible }) => deductible)).toEqual([0, 0, 0]);
  });
});

describe('the yearly maximum', () => {
  const shares = { deductible: 100, coinsurance: 0.2 };
  it('given, published, or none', () => {
    expect(each(side({ ...shares, outOfPocketMax: 3000 }), (of) => of.outOfPocketMax)).toEqual(Array(3).fill(300_000));
    expect(each(side(shares), (of) => of.outOfPocketMax)).toEqual([null, null, null]);
    expect(each(side(shares, { outOfPocketMax: null }), (of) => of.outOfPocketMax)).toEqual([null, null, null]);
    const published = { outOfPocketMax: { low: 50, typical: 2000, high: 9000 } };
    expect(each(side(shares, published), (of) => of.outOfPocketMax)).toEqual([10_000, 200_000, 900_000]);
  });
});

describe('medicines that a pharmacy bills', () => {
  const medical = { deductible: 1000, coinsurance: 0.2 };
  const drugs = (benefits: Benefits) => each(side({ ...medical, ...benefits }), ({ drug }) => drug);

  it('no terms of their own: none are made up', () => {
    expect(drugs({})).toEqual([undefined, undefined, undefined]);
  });
  it('a copay: no deductible before it, except in the dear case; a fill lasts 28 days, or one', () => {
    const copay = { copay: 10_000, coinsurance: 0.2, outOfPocketMax: 'shared' };
    expect(drugs({ drugCopay: 100 })).toEqual([
      { ...copay, deductible: 0, fillDays: 28 },
      { ...copay, deductible: 0, fillDays: 28 },
      { ...copay, deductible: 'shared', fillDays: 1 },
    ]);
  });
  it('a share, or a deductible of their own', () => {
    expect(drugs({ drugCoinsurance: 0.3 })[1]).toEqual({
      deductible: 'shared',
      fillDays: 28,
      coinsurance: 0.3,
      outOfPocketMax: 'shared',
    });
    expect(drugs({ drugDeductible: 500 }).map((drug) => [drug?.deductible, drug?.coinsurance])).toEqual(
      Array(3).fill([50_000, 0.2]),
    );
    expect(drugs({ drugCopay: 100, drugDeductible: 500 })[2]?.deductible).toBe(50_000);
  });
  it('a drug plan of its own: its published terms, and a maximum of its own', () => {
    const published = {
      deductible: { low: 0, typical: 615, high: 615 },
      coinsurance: exact(0.25),
      outOfPocketMax: exact(2100),
    };
    const of = (benefits: Benefits, drug: Partial<PlanDesign> = published) =>
      each(side({ ...medical, ...benefits }, undefined, drug), (all) => all.drug);
    expect(of({})[0]).toEqual({ deductible: 0, fillDays: 28, coinsurance: 0.25, outOfPocketMax: 210_000 });
    expect(of({})[2]).toEqual({ deductible: 61_500, fillDays: 1, coinsurance: 0.25, outOfPocketMax: 210_000 });
    expect(of({ drugDeductible: 100, drugCoinsurance: 0.5, drugCopay: 30 })[1]).toEqual({
      deductible: 10_000,
      copay: 3000,
      fillDays: 28,
      coinsurance: 0.5,
      outOfPocketMax: 210_000,
    });
    // Nothing published: the share of the medical side, no deductible, no maximum.
    expect(of({}, {})[1]).toEqual({ deductible: 0, fillDays: 28, coinsurance: 0.2, outOfPocketMax: null });
  });
  it('are given by any of three terms; a pharmacy bills if that was said or they were given', () => {
    expect([{}, { drugCopay: 0 }, { drugCoinsurance: 0 }, { drugDeductible: 0 }].map(hasDrugTerms)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const bills = (plan: Parameters<typeof person>[0]['plan']) => pharmacyBills(person({ plan }));
    expect([
      bills(undefined),
      bills({ benefits: { drugCopay: 50 } }),
      bills({ drugBilling: 'pharmacy' }),
      bills({ drugBilling: 'medical', benefits: { drugCopay: 50 } }),
    ]).toEqual([false, true, true, false]);
  });
});

describe('how much of a session is medicine', () => {
  const amount = (code: string, year: number, office: number) => ({
    code,
    year,
    plain: code,
    office,
    confidence: 'high' as const,
    source: { ref: 's' },
  });
  const makeup = (id: string, code: string, doseMg?: number) => ({
    id,
    product: 'esketamine',
    group: 'psychiatric' as const,
    plain: id,
    codes: [{ code, units: 1 }],
    bound: 'typical' as const,
    source: { ref: 's' },
    ...(doseMg === undefined ? {} : { doseMg }),
  });
  // Each device of 28 mg is $100, the visit $200.
  const file = (more: Partial<MedicareFile> = {}): MedicareFile => ({
    sources: [],
    amounts: [amount('B', 2026, 500), amount('A', 2026, 400), amount('A', 2025, 40), amount('B', 2025, 50)],
    makeups: [makeup('large', 'B', 84), makeup('small', 'A', 56), makeup('all', 'A')],
    multiples: [],
    ...more,
  });
  const share = (mg: number | undefined, of = file(), day = DAY) => drugShareOf('esketamine', mg, day, of);

  it('by the dose, in whole devices', () => {
    expect(share(56)).toEqual({ share: 0.5, mg: 56 });
    expect(share(84)).toEqual({ share: 0.6, mg: 84 });
    expect([share(28), share(57), share(undefined)].map((of) => of?.mg)).toEqual([56, 84, 84]);
  });
  it('by the amounts of the year', () => {
    expect(share(56, file(), '2025-06-01')?.share).toBeCloseTo(20 / 40, 10);
    expect(share(56, file(), '2024-06-01')).toBeUndefined();
  });
  it('not known where one of the two amounts is not', () => {
    expect(share(56, file({ amounts: [amount('A', 2026, 400)] }))).toBeUndefined();
    expect(share(56, file({ makeups: [makeup('small', 'A', 56)] }))).toBeUndefined();
    expect(drugShareOf('iv-ketamine', 56, DAY, file())).toBeUndefined();
  });
  it('splits a bill in two that add up', () => {
    expect(splitBills([{ day: DAY, allowed: 10_001 }], { share: 0.5, mg: 56 })).toEqual([
      { day: DAY, allowed: 5001, drug: true },
      { day: DAY, allowed: 5000 },
    ]);
  });
});

describe('a family', () => {
  it('has terms where any were given', () => {
    expect(familyTerms({ deductible: 5 })).toEqual({});
    expect(familyTerms({ familyDeductible: 3000 })).toEqual({
      family: { deductible: 300_000, outOfPocketMax: null, aggregate: false },
    });
    expect(familyTerms({ familyOutOfPocketMax: 9000, deductibleKind: 'aggregate' })).toEqual({
      family: { deductible: null, outOfPocketMax: 900_000, aggregate: true },
    });
  });
  it('has paid at least what this person has', () => {
    const own = { deductibleMet: 50_000, outOfPocketMet: 60_000 };
    expect(familyMet({}, own)).toEqual({ ...own, familyDeductibleMet: 50_000, familyOutOfPocketMet: 60_000 });
    expect(familyMet({ familyDeductibleMet: 400, familyOutOfPocketMet: 700 }, own)).toEqual({
      ...own,
      familyDeductibleMet: 50_000,
      familyOutOfPocketMet: 70_000,
    });
  });
});

describe('what has been paid', () => {
  const met = (benefits: Benefits, published?: Partial<PlanDesign>) => {
    const of = side({ deductible: 1000, coinsurance: 0.2, ...benefits }, published);
    return VARIANTS.map((variant) => metSoFar(of, termsOn(of, DAY, variant), variant));
  };
  it('given: the same in every case', () => {
    expect(met({ deductibleMet: 300, outOfPocketMet: 500 })).toEqual(
      Array(3).fill({ deductibleMet: 30_000, outOfPocketMet: 50_000 }),
    );
  });
  it('of the deductible for medicines, and of the family, where these were given', () => {
    expect(met({ deductibleMet: 300, drugDeductibleMet: 50 })[0]).toEqual({
      deductibleMet: 30_000,
      outOfPocketMet: 30_000,
      drugDeductibleMet: 5000,
    });
    expect(met({ deductibleMet: 300, familyDeductible: 2000 })[1]).toEqual({
      deductibleMet: 30_000,
      outOfPocketMet: 30_000,
      familyDeductibleMet: 30_000,
      familyOutOfPocketMet: 30_000,
    });
  });
});

describe('whose terms', () => {
  it('of two designs in force the first; of none the one that ended last', () => {
    const designs = ['2024', '2025', '2023'].map((year) =>
      published({ id: year, from: `${year}-01-01`, to: `${year}-12-31` }),
    );
    expect(designFor('commercial', '2026-06-01', designs)?.id).toBe('2025');
    expect(designFor('commercial', '2025-01-01', designs)?.id).toBe('2025');
    expect(designFor('commercial', '2024-12-31', designs)?.id).toBe('2024');
    expect(designFor(undefined, '2025-01-01', designs)).toBeUndefined();
  });
  it('nobody’s without a line, unless the payer may be private', () => {
    expect(costLine({ ...person({ line: undefined }), payer: undefined })).toEqual({
      line: 'commercial',
      assumed: true,
    });
  });
  it('the plan year of the person, of the design, else the calendar year but in the low case', () => {
    const starts = (of: PlanSide) => VARIANTS.map((variant) => planYearStartOf(of, DAY, variant));
    expect(starts(side({}, { planYearStart: '07-01' }))).toEqual(['07-01', '07-01', '07-01']);
    expect(starts(givenSide({}, DAY))).toEqual([undefined, '01-01', '01-01']);
  });
});

describe('a course', () => {
  const known: Benefits = {
    deductible: 100,
    deductibleMet: 0,
    coinsurance: 0.2,
    outOfPocketMax: 1000,
    outOfPocketMet: 0,
  };
  const bills = ['2026-12-30', '2027-01-02'].map((day) => ({ day, allowed: 20_000 }));
  it('adds up what the member and the plan pay, bill by bill', () => {
    const { you, plan, bills: shared } = runCourse(side(known), bills, 'typical');
    // $100 and 20 % of $100, twice: the year turns between them.
    expect([you, plan, shared.length]).toEqual([24_000, 16_000, 2]);
    // In the low case nothing turns: $120, then 20 % of $200.
    expect(runCourse(side(known), bills, 'low').you).toBe(16_000);
    expect(runCourse(side(known), [], 'typical')).toEqual({ bills: [], you: 0, plan: 0 });
  });
  it('asks only for terms that are not known and that matter', () => {
    expect(openTerms(side(known), bills)).toEqual(['planYearStart']);
    expect(openTerms(side({ ...known, planYearStart: '01-01' }), bills)).toEqual([]);
    const { deductibleMet: _, ...noMet } = { ...known, planYearStart: '01-01' };
    expect(openTerms(side(noMet), bills)).toEqual(['deductibleMet']);
    const { outOfPocketMet: __, ...noPaid } = { ...known, planYearStart: '01-01' };
    expect(openTerms(side(noPaid), bills)).toEqual(['outOfPocketMet']);
    // Without a maximum nothing that was paid toward one matters.
    const { outOfPocketMax: ___, ...noMaximum } = noPaid;
    expect(openTerms(side(noMaximum), bills)).toEqual(['outOfPocketMax']);
    const copay = { ...noMaximum, copay: 40, outOfPocketMax: 1000, outOfPocketMet: 0 };
    expect(openTerms(side(copay), bills)).toEqual(['copayBeforeDeductible']);
    expect(openTerms(side({ ...copay, copayBeforeDeductible: true }), bills)).toEqual([]);
  });
  it('a second plan pays its part of each bill, by the case', () => {
    const second = { pays: ({ you }: { you: number }, variant: string) => (variant === 'low' ? you : you / 4) };
    const of = side({ ...known, deductible: 0, planYearStart: '01-01' });
    const paid = (variant: 'low' | 'high') => {
      const { you, plan } = runCourse(of, bills, variant, second as unknown as SecondPlan);
      return [you, plan];
    };
    // 20 % of $200, twice.
    expect([paid('low'), paid('high')]).toEqual([
      [0, 40_000],
      [6_000, 34_000],
    ]);
  });
  it('copays alone: no deductible is asked; with one beside them it is', () => {
    expect(openTerms(side({ planYearStart: '01-01' }, { copay: exact(50) }), bills)).toEqual([
      'coinsurance',
      'copay',
      'outOfPocketMax',
    ]);
    const both = { copay: exact(50), deductible: exact(500) };
    expect(openTerms(side({ planYearStart: '01-01' }, both), bills)).toEqual([
      'deductible',
      'deductibleMet',
      'coinsurance',
      'copay',
      'outOfPocketMax',
    ]);
  });
  it('what was paid toward a published maximum', () => {
    const { outOfPocketMax: _, outOfPocketMet: __, ...rest } = known;
    const of = side({ ...rest, planYearStart: '01-01' }, { outOfPocketMax: exact(110) });
    expect(openTerms(of, bills)).toEqual(['outOfPocketMax', 'outOfPocketMet']);
  });
  it('where the law says nothing of a term, that term is asked', () => {
    const law = { fixed: true, deductible: exact(283), coinsurance: exact(0.2) };
    expect(openTerms(side({ deductibleMet: 0 }, law), bills)).toEqual(['outOfPocketMax', 'planYearStart']);
    expect(openTerms(side({ planYearStart: '01-01' }, { fixed: true, copay: exact(50) }), bills)).toEqual([
      'coinsurance',
      'outOfPocketMax',
    ]);
  });
  it('without sessions nothing matters', () => {
    expect(openTerms(side({}, { deductible: exact(500), coinsurance: exact(0.2) }), [])).toEqual([]);
  });
  it('what is law for everyone is not asked', () => {
    const law = {
      fixed: true,
      deductible: exact(283),
      coinsurance: exact(0.2),
      outOfPocketMax: null,
      planYearStart: '01-01',
    };
    expect(openTerms(side({}, law), bills)).toEqual(['deductibleMet']);
    expect(openTerms(side({}, { ...law, fixed: false }), bills)).toEqual([
      'deductible',
      'deductibleMet',
      'coinsurance',
      'copay',
      'outOfPocketMax',
      'planYearStart',
    ]);
  });
});
