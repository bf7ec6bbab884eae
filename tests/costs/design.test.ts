import { describe, expect, it } from 'vitest';
import { medicareEstimate } from '../../src/costs/allowed.ts';
import { VARIANTS } from '../../src/costs/cents.ts';
import { openTerms } from '../../src/costs/course.ts';
import {
  costLine,
  designFor,
  filledSide,
  givenSide,
  metSoFar,
  missingTerms,
  planYearStartOf,
  termsOn,
} from '../../src/costs/design.ts';
import type { Benefits } from '../../src/model/case.ts';
import type { PlanDesign } from '../../src/model/money.ts';
import type { Line } from '../../src/model/policy.ts';
import { data, person } from './fixtures.ts';

const TODAY = '2026-11-23';
const side = (benefits: Benefits, line: Line = 'commercial') => filledSide(benefits, line, data, TODAY);
const three = <T>(of: (variant: (typeof VARIANTS)[number]) => T) => VARIANTS.map(of);

describe('terms that are not known', () => {
  it('take their cheap, typical and dear published value', () => {
    const terms = three((variant) => termsOn(side({}), TODAY, variant));
    expect(terms.map(({ deductible }) => deductible)).toEqual([0, 180_000, 500_000]);
    expect(terms.map(({ coinsurance }) => coinsurance)).toEqual([0.1, 0.2, 0.4]);
    expect(terms.map(({ outOfPocketMax }) => outOfPocketMax)).toEqual([200_000, 400_000, 900_000]);
  });

  it('ask only the copay in the low case', () => {
    const terms = three((variant) => termsOn(side({ copay: 40 }), TODAY, variant));
    expect(terms.map(({ copayBeforeDeductible }) => copayBeforeDeductible)).toEqual([true, false, false]);
    expect(terms.map(({ copay }) => copay)).toEqual([4_000, 4_000, 4_000]);
  });

  it('are never at odds with what is known', () => {
    // $2,500 has been paid to the deductible, so it is not lower.
    expect(three((variant) => termsOn(side({ deductibleMet: 2500 }), TODAY, variant).deductible)).toEqual([
      250_000, 250_000, 500_000,
    ]);
    // The usual maximum lies $2,200 above the usual deductible.
    // A deductible of $3,000 counts toward the maximum, so that is not lower.
    expect(three((variant) => termsOn(side({ deductible: 3000 }), TODAY, variant).outOfPocketMax)).toEqual([
      300_000, 520_000, 900_000,
    ]);
  });

  it('a maximum is never taken to be just reached where the published ones go higher', () => {
    const maximum = (benefits: Benefits) => three((variant) => termsOn(side(benefits), TODAY, variant).outOfPocketMax);
    // Published: $2,000, $4,000, $9,000.
    expect(maximum({ outOfPocketMet: 3999 })).toEqual([399_900, 400_000, 900_000]);
    expect(maximum({ outOfPocketMet: 4000 })).toEqual([400_000, 900_000, 900_000]);
    expect(maximum({ deductible: 1000, outOfPocketMet: 5000 })).toEqual([500_000, 900_000, 900_000]);
    expect(maximum({ deductible: 5000, deductibleMet: 5000 })).toEqual([500_000, 900_000, 900_000]);
    expect(maximum({ outOfPocketMet: 9500 })).toEqual([950_000, 950_000, 950_000]);
    expect(maximum({ outOfPocketMax: 4000, outOfPocketMet: 4000 })).toEqual([400_000, 400_000, 400_000]);
  });

  it('one deductible for the family is known for each of them', () => {
    const bills = [{ day: TODAY, allowed: 100_000 }];
    const open = (benefits: Benefits) =>
      openTerms(side({ coinsurance: 0.2, familyDeductible: 6000, ...benefits }), bills);
    expect(open({ deductibleKind: 'aggregate' })).not.toContain('deductible');
    expect(open({})).toContain('deductible');
  });

  it('stay missing where nothing is published', () => {
    expect(missingTerms(givenSide({}, TODAY), TODAY)).toEqual(['deductible', 'coinsurance', 'copay']);
    expect(missingTerms(givenSide({ deductible: 0 }, TODAY), TODAY)).toEqual(['coinsurance', 'copay']);
    expect(missingTerms(givenSide({ copay: 40 }, TODAY), TODAY)).toEqual(['deductible']);
    expect(missingTerms(givenSide({ copay: 40, copayBeforeDeductible: true }, TODAY), TODAY)).toEqual([]);
    expect(() => termsOn(givenSide({}, TODAY), TODAY, 'low')).toThrow(
      'Terms not known: deductible, coinsurance, copay',
    );
  });

  it('a design of copays alone has no deductible', () => {
    expect(termsOn(side({}, 'va'), TODAY, 'high')).toEqual({
      deductible: 0,
      copay: 5_000,
      copayBeforeDeductible: false,
      coinsurance: 0,
      outOfPocketMax: null,
    });
  });
});

describe('what has been paid so far', () => {
  const met = (benefits: Benefits) =>
    three((variant) => metSoFar(side(benefits), termsOn(side(benefits), TODAY, variant), variant));

  it('not known: all of the deductible in the low case, nothing otherwise', () => {
    expect(met({ deductible: 2000 })).toEqual([
      { deductibleMet: 200_000, outOfPocketMet: 200_000 },
      { deductibleMet: 0, outOfPocketMet: 0 },
      { deductibleMet: 0, outOfPocketMet: 0 },
    ]);
  });

  it('the deductible cannot be met by more than was paid in all', () => {
    expect(met({ deductible: 2000, outOfPocketMet: 600 })[0]).toEqual({
      deductibleMet: 60_000,
      outOfPocketMet: 60_000,
    });
  });

  it('who has paid more than the deductible toward the maximum has met it', () => {
    const all = Array(3).fill({ deductibleMet: 100_000, outOfPocketMet: 500_000 });
    expect(met({ deductible: 1000, outOfPocketMet: 5000 })).toEqual(all);
    expect(met({ deductible: 1000, outOfPocketMet: 1000 })[1]?.deductibleMet).toBe(100_000);
    expect(met({ deductible: 1000, outOfPocketMet: 999 })[1]?.deductibleMet).toBe(0);
    expect(met({ deductible: 1000, deductibleMet: 0, outOfPocketMet: 5000 })[1]?.deductibleMet).toBe(0);
  });

  it('what was paid to the deductible counts toward the maximum', () => {
    expect(met({ deductible: 2000, deductibleMet: 350 })[2]).toEqual({ deductibleMet: 35_000, outOfPocketMet: 35_000 });
  });
});

describe('the plan year', () => {
  it('is given, published, or the calendar year; the low case then has no turn', () => {
    expect(three((variant) => planYearStartOf(side({ planYearStart: '07-01' }), TODAY, variant))).toEqual([
      '07-01',
      '07-01',
      '07-01',
    ]);
    expect(three((variant) => planYearStartOf(side({}, 'medicare'), TODAY, variant))).toEqual([
      '01-01',
      '01-01',
      '01-01',
    ]);
    expect(three((variant) => planYearStartOf(side({}), TODAY, variant))).toEqual([undefined, '01-01', '01-01']);
  });
});

describe('which design', () => {
  const designs = [
    { id: 'old', lines: ['commercial'], from: '2024-01-01', to: '2024-12-31' },
    { id: 'new', lines: ['commercial', 'fehb'], from: '2025-01-01', to: '2025-12-31' },
    { id: 'next', lines: ['commercial'], from: '2027-01-01', to: '2027-12-31' },
  ] as PlanDesign[];

  it.each([
    ['commercial', '2024-06-01', 'old'],
    ['commercial', '2025-12-31', 'new'],
    ['commercial', '2026-06-01', 'new'], // the latest earlier one
    ['commercial', '2027-01-01', 'next'],
    ['commercial', '2023-01-01', undefined],
    ['fehb', '2026-01-01', 'new'],
    ['medicaid', '2026-01-01', undefined],
  ] as const)('%s on %s: %s', (line, day, id) => {
    expect(designFor(line, day, designs)?.id).toBe(id);
  });

  it('takes private terms only for a payer that may be private', () => {
    expect(costLine(person({ line: 'va' }))).toEqual({ line: 'va', assumed: false });
    expect(costLine(person({ line: undefined }))).toEqual({ line: 'commercial', assumed: true });
    const publicPayer = { ...person({ line: undefined }), payer: person({ uninsured: true }).payer };
    expect(costLine(publicPayer)).toEqual({ line: undefined, assumed: false });
  });
});

describe('which terms can still matter', () => {
  const bills = [{ day: TODAY, allowed: 30_000 }];

  it('nothing paid toward a maximum where there is none, no deductible where only copays are asked', () => {
    expect(openTerms(side({}, 'medicare'), bills)).toEqual(['deductibleMet']);
    expect(openTerms(side({}, 'va'), bills)).toEqual(['coinsurance', 'copay', 'outOfPocketMax']);
  });

  it('the start of the plan year only where a turn changes the sum', () => {
    const benefits = { deductible: 500, coinsurance: 0.2, outOfPocketMax: 5000, outOfPocketMet: 500 };
    expect(openTerms(side({ ...benefits, deductibleMet: 0 }), bills)).toEqual([]);
    const later = [{ day: '2026-12-10', allowed: 30_000 }];
    expect(openTerms(side({ ...benefits, deductibleMet: 500 }), later)).toEqual(['planYearStart']);
  });
});

describe('Medicare amounts', () => {
  it('are those of the latest year that has begun, never of a later one', () => {
    const file = data.medicare();
    const next = {
      ...file,
      amounts: [...file.amounts, ...file.amounts.map((entry) => ({ ...entry, year: 2027, office: 1 }))],
    };
    expect(medicareEstimate('iv-ketamine', 'psychiatric', '2026-12-31', next)).toMatchObject({
      year: 2026,
      perSession: { low: 6714, typical: 20_275, high: 20_275 },
    });
    expect(medicareEstimate('iv-ketamine', 'psychiatric', '2028-01-01', next)?.year).toBe(2027);
    expect(medicareEstimate('iv-ketamine', 'psychiatric', '2025-12-31', file)).toBeUndefined();
    expect(medicareEstimate('iv-ketamine', 'pain', '2026-12-31', file)).toBeUndefined();
  });
});
