/** Medicines that a pharmacy bills, and second plans beside Medicare. */

import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { type Accumulators, shareCourse, shareOneDrugBill, type Terms } from '../../src/costs/benefits.ts';
import { drugShareOf } from '../../src/costs/drug-part.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import fc from '../properties.ts';

const data = openData();

const approved = (plan: Case['plan'], treatment: Case['treatment'] = {}, patient: Case['patient'] = {}) => {
  const result = check(
    {
      asOf: '2026-11-23',
      patient: { age: 70, ...patient },
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'esketamine', startDate: '2026-03-02', ...treatment },
      plan: plan ?? {},
    },
    data,
  );
  const cost = result.costs.find(({ id }) => id === 'if-approved');
  if (!cost) throw new Error('no cost');
  const part = (id: string) => cost.parts.find((entry) => entry.id === id)?.amount;
  return { cost, part, result };
};

describe('how much of a session is the medicine', () => {
  // CMS, RVU26C: G2082 $952.59 and G2083 $1,356.08; the difference is one device of 28 mg, $403.49.
  it('56 mg is two devices, 84 mg three', () => {
    const file = data.medicare();
    expect(drugShareOf('esketamine', 56, '2026-05-01', file)?.share).toBeCloseTo((2 * 403.49) / 952.59, 6);
    expect(drugShareOf('esketamine', 84, '2026-05-01', file)?.share).toBeCloseTo((3 * 403.49) / 1356.08, 6);
    expect(drugShareOf('esketamine', undefined, '2026-05-01', file)?.mg).toBe(84);
  });
  it('ketamine itself has no such amounts', () => {
    expect(drugShareOf('iv-ketamine', undefined, '2026-05-01', data.medicare())).toBeUndefined();
  });
});

describe('the dose', () => {
  it('56 mg is paid as G2082, more as G2083, and the span closes', () => {
    const medicare = { payer: 'medicare', kind: 'original-medicare' };
    expect(approved(medicare, { doseMg: 56 }).cost.perSession).toEqual({ low: 952.59, typical: 952.59, high: 952.59 });
    expect(approved(medicare, { doseMg: 84 }).cost.perSession.low).toBe(1356.08);
    expect(approved(medicare).cost.perSession).toEqual({ low: 952.59, typical: 1356.08, high: 1356.08 });
  });
});

describe('a pharmacy bills the medicine', () => {
  const employer = (benefits: NonNullable<Case['plan']>['benefits']): Case['plan'] => ({
    payer: 'aetna',
    kind: 'employer-insured',
    network: 'in',
    benefits: {
      deductible: 1000,
      deductibleMet: 1000,
      coinsurance: 0.2,
      outOfPocketMax: 6000,
      outOfPocketMet: 1000,
      planYearStart: '01-01',
      ...benefits,
    },
  });
  const course = { sessions: 8, allowedPerSession: 1000, doseMg: 84 };

  it('one copay for 28 days of medicine, the usual share of the rest', () => {
    const { cost, part } = approved(employer({ drugCopay: 100, drugDeductible: 0 }), course);
    // 1356.08 is 1210.47 of medicine and 145.61 of visit: of $1,000 the visit is $107.38.
    expect(part('drug-copay')).toBe(100);
    expect(part('coinsurance')).toBeCloseTo(8 * 0.2 * 107.38, 1);
    // The dear case: a fill for each session.
    expect(cost.you.high).toBeCloseTo(800 + 8 * 0.2 * 107.38, 1);
  });
  it('a deductible for medicines comes before their share, and counts toward the maximum', () => {
    const { cost, part } = approved(employer({ drugDeductible: 300, drugCoinsurance: 0.3 }), course);
    expect(part('drug-deductible')).toBe(300);
    expect(part('deductible')).toBeUndefined();
    expect(cost.you.typical).toBeLessThanOrEqual(5000);
  });
  it('without drug terms the usual ones are taken, and that is said', () => {
    const plan = employer({});
    const { cost } = approved({ ...plan, drugBilling: 'pharmacy' }, course);
    expect(cost.you.typical).toBe(approved(plan, course).cost.you.typical);
    expect(cost.assumed.join(' ')).toContain('What you pay for a medicine at a pharmacy is not known');
  });
  it('Medicare Part D: deductible of $615 and a maximum of $2,100 of its own in 2026', () => {
    const { part, cost } = approved(
      { payer: 'medicare', kind: 'original-medicare', drugBilling: 'pharmacy' },
      { doseMg: 84 },
    );
    // 8 x 1210.47 = 9683.76: 615 and 25 % of the rest is 2882.19, cut at 2100.
    expect(part('drug-deductible')).toBe(615);
    expect(part('drug-coinsurance')).toBeCloseTo(0.25 * (9683.76 - 615), 1);
    expect(cost.you.high).toBeLessThan(2100 + 283 + 8 * 145.61);
    expect((part('drug-deductible') ?? 0) + (part('drug-coinsurance') ?? 0) + (part('maximum') ?? 0)).toBeCloseTo(
      2100,
      1,
    );
  });
  it('a drug plan alone counts the terms for medicines, however they are called', () => {
    const of = (benefits: NonNullable<Case['plan']>['benefits']) =>
      approved({ payer: 'medicare-part-d', kind: 'part-d', ...(benefits && { benefits }) }, { doseMg: 84 });
    const { cost, part } = of({ drugCopay: 47, drugDeductible: 0 });
    // One fill for 28 days; the dear figure counts one a session.
    expect(cost.you).toEqual({ low: 47, typical: 47, high: 8 * 47 });
    expect(part('drug-copay')).toBe(47);
    expect(cost.assumed).toContain(en.costs.drug.fills);
    expect(cost.assumedBriefly.join('; ')).not.toContain('deductible');
    expect(of({ copay: 47, drugDeductible: 0 }).cost.you).toEqual(cost.you);
    expect(of({ drugCopay: 47, deductible: 100 }).cost.you.typical).toBe(147);
    expect(of({ drugCopay: 47, deductible: 100, deductibleMet: 100 }).cost.you.typical).toBe(47);
    // Without a word on the deductible, the dear figure asks it.
    expect(of({ drugCopay: 47 }).cost.you).toEqual({ low: 47, typical: 47, high: 615 + 8 * 47 });
    expect(of({ drugCopay: 47 }).cost.assumed).toContain(en.costs.drug.copayFirst);
    // 9683.76: 40 % is more than the maximum of $2,100.
    expect(of({ drugCoinsurance: 0.4, drugDeductible: 0 }).cost.you.typical).toBe(2100);
  });
  it('a drug plan alone pays only for the medicine', () => {
    const { cost } = approved({ payer: 'medicare-part-d', kind: 'part-d' }, { doseMg: 84 });
    expect(cost.you.typical).toBe(2100);
    expect(cost.you.typical + cost.plan.typical).toBeCloseTo(8 * 1210.47, 1);
  });
});

describe('a second plan beside original Medicare (Part B 2026: $283, then 20%)', () => {
  const medicare = (more: Case['plan']): Case['plan'] => ({
    payer: 'medicare',
    kind: 'original-medicare',
    ...more,
    benefits: { deductibleMet: 0 },
  });
  // 8 x 1356.08 = 10848.64: 283 and 20 % of 10565.64 = 2113.13, by session 2113.16 (rounding to the cent each).
  it.each([
    ['G', 283],
    ['F', 0],
    ['C', 0],
    ['A', 283],
    ['N', 283 + 8 * 20],
    ['K', 283 + 2113.16 / 2],
    ['L', 283 + 2113.16 / 4],
  ])('Medigap plan %s leaves $%s', (medigapPlan, left) => {
    const { cost } = approved(medicare({ secondPlan: 'medigap', medigapPlan }), { doseMg: 84 });
    expect(cost.you.typical).toBeCloseTo(left, 0);
  });
  it('without the letter: G, with the span from F to K', () => {
    const { cost } = approved(medicare({ secondPlan: 'medigap' }), { doseMg: 84 });
    expect(cost.you).toEqual({ low: 0, typical: 283, high: expect.closeTo(283 + 2113.16 / 2, 0) });
  });
  it('QMB: nothing may be billed; other help may leave the share', () => {
    const { cost, result } = approved(medicare({ secondPlan: 'medicaid' }), { doseMg: 84 });
    expect(cost.you.low).toBe(0);
    expect(cost.you.typical).toBe(0);
    expect(cost.you.high).toBeCloseTo(283 + 2113.16, 1);
    expect(result.sources.some(({ id }) => id.endsWith('qmb-no-billing'))).toBe(true);
  });
  // A course within 2026: Part D's maximum of $2,100, Part B's deductible of $283 of the visits.
  it.each([
    ['F', 2100],
    ['G', 2383],
  ])('Medigap plan %s pays nothing of a medicine that a pharmacy bills: $%s', (medigapPlan, left) => {
    const { cost } = approved(medicare({ secondPlan: 'medigap', medigapPlan, drugBilling: 'pharmacy' }), {
      doseMg: 84,
    });
    expect(cost.you).toEqual({ low: expect.anything(), typical: left, high: left });
    expect(cost.assumed).toContain(en.costs.second.medigapNotPartD);
    expect(approved(medicare({ medigapPlan }), { doseMg: 84 }).cost.assumed).not.toContain(
      en.costs.second.medigapNotPartD,
    );
  });
  it('nor does QMB, which is for Parts A and B; but it brings Extra Help, at most $12.65 a fill', () => {
    const { cost } = approved(medicare({ secondPlan: 'medicaid', drugBilling: 'pharmacy' }), { doseMg: 84 });
    // The yearly maximum is reached with the sixth of eight.
    expect(cost.you.typical).toBe(75.9);
    expect(cost.you.high).toBeGreaterThanOrEqual(2100);
    expect(cost.assumed).toContain(en.costs.second.extraHelp('$12.65'));
  });
  it('the letter is read in any case', () => {
    const { cost } = approved(medicare({ medigapPlan: 'G' }), { doseMg: 84 });
    expect(cost.you.typical).toBe(283);
  });
  it('says which second coverage was counted', () => {
    const briefs = (more: Case['plan']) => approved(medicare(more), { doseMg: 84 }).cost.assumedBriefly.join('; ');
    const { medicaidBrief, notCountedBrief } = en.costs.second;
    expect(briefs({})).toContain('no second coverage');
    expect(briefs({ secondPlan: 'none' })).not.toContain('no second coverage');
    expect(briefs({ secondPlan: 'none' })).not.toContain(notCountedBrief);
    expect(briefs({ secondPlan: 'medicaid' })).toContain(medicaidBrief);
    expect(briefs({ secondPlan: 'medicaid' })).not.toContain(notCountedBrief);
    expect(briefs({ secondPlan: 'other' })).toContain(notCountedBrief);
    const { result } = approved(medicare({ secondPlan: 'medigap', medigapPlan: 'G' }));
    expect(result.sources.some(({ id }) => id.endsWith('medigap-chart'))).toBe(true);
  });
  it('other coverage beside an employer plan is named, not counted', () => {
    const plan: Case['plan'] = {
      payer: 'aetna',
      kind: 'employer-insured',
      secondPlan: 'other',
      benefits: { deductible: 0, coinsurance: 0.2 },
    };
    const { cost, part } = approved(plan);
    expect(part('second-plan')).toBeUndefined();
    expect(cost.assumedBriefly).toContain('your other coverage is not counted');
  });
});

describe('the engine with drug terms', () => {
  const cents = fc.integer({ min: 0, max: 2_000_000 });
  const terms: fc.Arbitrary<Terms> = fc.record({
    deductible: cents,
    copayBeforeDeductible: fc.boolean(),
    coinsurance: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    outOfPocketMax: fc.option(cents, { nil: null }),
    drug: fc.record(
      {
        deductible: fc.oneof(cents, fc.constant('shared' as const)),
        copay: fc.integer({ min: 0, max: 100_000 }),
        fillDays: fc.constantFrom(1, 28),
        coinsurance: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
        outOfPocketMax: fc.oneof(cents, fc.constant(null), fc.constant('shared' as const)),
      },
      { requiredKeys: ['deductible', 'fillDays', 'coinsurance', 'outOfPocketMax'] },
    ),
  });
  const nothing: Accumulators = { deductibleMet: 0, outOfPocketMet: 0 };

  it('the parts add up, nobody pays more than the bill, and shared maxima hold for both kinds of bills', () => {
    fc.assert(
      fc.property(terms, fc.array(fc.tuple(cents, fc.boolean()), { minLength: 1, maxLength: 12 }), (plan, list) => {
        const bills = list.map(([allowed, drug], i) => ({
          day: `2026-01-${String(i + 1).padStart(2, '0')}`,
          allowed,
          drug,
        }));
        const shared = shareCourse(bills, { asOf: '2026-01-01', termsOn: () => plan, metSoFar: () => nothing });
        shared.forEach((bill, i) => {
          expect(bill.deductible + bill.copay + bill.coinsurance - bill.capped).toBe(bill.you);
          expect(bill.you + bill.plan).toBe(bills[i]?.allowed);
          expect(bill.plan).toBeGreaterThanOrEqual(0);
          expect(bill.capped).toBeGreaterThanOrEqual(0);
        });
        const total = (drug: boolean) =>
          shared.filter((bill) => bill.drug === drug).reduce((sum, bill) => sum + bill.you, 0);
        if (plan.outOfPocketMax !== null) {
          const counted = plan.drug?.outOfPocketMax === 'shared' ? total(false) + total(true) : total(false);
          expect(counted).toBeLessThanOrEqual(plan.outOfPocketMax);
        }
        if (typeof plan.drug?.outOfPocketMax === 'number')
          expect(total(true)).toBeLessThanOrEqual(plan.drug.outOfPocketMax);
      }),
    );
  });
  it('without terms of its own a medicine is shared as any bill', () => {
    const plan: Terms = { deductible: 50_000, copayBeforeDeductible: false, coinsurance: 0.2, outOfPocketMax: null };
    expect(shareOneDrugBill(100_000, plan, nothing, true)).toMatchObject({
      deductible: 50_000,
      coinsurance: 10_000,
      you: 60_000,
    });
  });
});
