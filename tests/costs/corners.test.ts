/** Cases at the edge of the tables: unknown counties, large doses, family terms, second plans of other kinds. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { medicareEstimate } from '../../src/costs/allowed.ts';
import { makeupsFor, yearOfAmounts } from '../../src/costs/makeup.ts';
import { amountAt, placesFor } from '../../src/costs/place.ts';
import type { Case } from '../../src/model/case.ts';
import type { MedicareFile, PlacesFile } from '../../src/model/money.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();

const ask = (given: Case) =>
  check(
    {
      asOf: '2026-11-23',
      diagnosis: { condition: 'treatment-resistant-depression' },
      ...given,
      treatment: { product: 'esketamine', startDate: '2027-01-04', ...given.treatment },
    },
    data,
  );
const cost = (given: Case, id: string) => ask(given).costs.find((entry) => entry.id === id);

describe('places', () => {
  const table = data.places();
  it('a county that no area names lies in the rest of the state', () => {
    expect(placesFor('TX', 'Nowhere', table)).toEqual(placesFor('TX', 'Lubbock', table));
  });
  it('where a state names all its counties, one that it does not name leaves all areas open', () => {
    const [first, second] = table.places;
    if (!first || !second) throw new Error('no places');
    const named: PlacesFile = {
      ...table,
      places: [
        { ...first, state: 'XX', counties: ['One'] },
        { ...second, state: 'XX', counties: ['Two'] },
      ],
    };
    expect(placesFor('XX', 'Three', named)).toHaveLength(2);
    expect(placesFor('XX', 'two county', named)).toHaveLength(1);
  });
  it('a county is found however it is written', () => {
    const [miami] = placesFor('FL', 'Miami-Dade', table);
    expect(miami?.counties).not.toBe('rest');
    for (const county of ['miami dade', 'Miami - Dade County']) expect(placesFor('FL', county, table)).toEqual([miami]);
  });
  it('an amount is each unit times its index, all of it times the dollars', () => {
    const [place] = table.places;
    const [code] = data.medicare().amounts;
    if (!place || !code) throw new Error('no data');
    const dear = { ...place, work: 1.5, practice: 1.2, malpractice: 0.5 };
    // 2 x 1.5 + 1 x 1.2 + 0.4 x 0.5 = 4.4, at $30.
    const rvu = { work: 2, practice: 1, malpractice: 0.4 };
    const conversion = [
      { ...(table.conversion[0] as PlacesFile['conversion'][number]), year: 2025, dollars: 99 },
      { ...(table.conversion[0] as PlacesFile['conversion'][number]), year: 2026, dollars: 30 },
    ];
    expect(amountAt(dear, { ...code, rvu, year: 2026 }, { ...table, conversion })).toBe(13_200);
  });
  it('no amount without units, or without the dollars of the year', () => {
    const [place] = table.places;
    const code = data.medicare().amounts.find(({ rvu }) => rvu !== undefined);
    if (!place || !code) throw new Error('no data');
    const { rvu: _rvu, ...bare } = code;
    expect(amountAt(place, bare, table)).toBeUndefined();
    expect(amountAt(place, { ...code, year: 2019 }, table)).toBeUndefined();
  });
});

describe('make-ups', () => {
  const file = data.medicare();
  it('a dose above the largest named one is paid as that; between two as the larger', () => {
    const paid = (mg: number) => makeupsFor('esketamine', 'psychiatric', mg, file).map(({ codes }) => codes[0]?.code);
    expect([paid(28), paid(56), paid(60), paid(112)]).toEqual([['G2082'], ['G2082'], ['G2083'], ['G2083']]);
  });
  it('by the dose, in whatever order they stand; without a dose all of the group, and those for any', () => {
    const [one] = file.makeups;
    if (!one) throw new Error('no make-up');
    const made = (id: string, more: Partial<MedicareFile['makeups'][number]>) => {
      const { doseMg: _, ...bare } = one;
      return { ...bare, id, product: 'x', group: 'psychiatric' as const, ...more };
    };
    const makeups = [
      made('large', { doseMg: 84, bound: 'high' }),
      made('small', { doseMg: 56, bound: 'low' }),
      made('always', { group: 'any' }),
      made('pain', { group: 'pain', doseMg: 28 }),
      made('other', { product: 'y' }),
    ];
    const ids = (mg?: number) =>
      makeupsFor('x', 'psychiatric', mg, { ...file, makeups }).map(({ id, bound }) => [id, bound]);
    expect(ids().map(([id]) => id)).toEqual(['large', 'small', 'always']);
    expect([ids(28), ids(56), ids(57), ids(100)]).toEqual([
      [['small', 'typical']],
      [['small', 'typical']],
      [['large', 'typical']],
      [['large', 'typical']],
    ]);
  });
  it('of the years of amounts, the last that is not after the one asked for', () => {
    const amounts = [2024, 2026, 2025].map((year) => ({
      ...(file.amounts[0] as MedicareFile['amounts'][number]),
      year,
    }));
    expect([2023, 2024, 2025, 2030].map((year) => yearOfAmounts(amounts, year))).toEqual([undefined, 2024, 2025, 2026]);
  });
  it('a dose means nothing where a session is not paid by dose', () => {
    expect(makeupsFor('iv-ketamine', 'psychiatric', 56, file)).toEqual(
      makeupsFor('iv-ketamine', 'psychiatric', undefined, file),
    );
  });
  it('no estimate before the first year of amounts, or for a product without a make-up', () => {
    expect(medicareEstimate('iv-ketamine', 'psychiatric', '2018-01-01', file)).toBeUndefined();
    expect(medicareEstimate('oral-ketamine', 'psychiatric', '2026-01-01', file)).toBeUndefined();
  });
});

describe('private plans', () => {
  type Plan = NonNullable<Case['plan']>;
  const employer = (more: Plan = {}): Plan => ({ payer: 'aetna', kind: 'employer-insured', ...more });
  it('a hospital is estimated by the multiple of hospitals', () => {
    const at = (setting: 'office' | 'hospital-outpatient') =>
      cost({ plan: employer(), treatment: { setting } }, 'if-approved')?.perSession.typical ?? 0;
    expect(at('hospital-outpatient') / at('office')).toBeCloseTo(1.99 / 1.22, 2);
  });
  it('a family’s one deductible: only when the family has paid it does the plan pay', () => {
    const benefits = {
      familyDeductible: 5000,
      deductibleKind: 'aggregate' as const,
      familyDeductibleMet: 4000,
      coinsurance: 0.2,
      outOfPocketMax: 8000,
      planYearStart: '01-01',
    };
    // What was paid in 2026 does not count in 2027, so start in December: 8 sessions of $500 in one plan year.
    const course = cost(
      {
        plan: employer({ network: 'in', benefits }),
        treatment: { startDate: '2026-12-01', allowedPerSession: 500, sessions: 8 },
      },
      'if-approved',
    );
    // The last $1,000 of the family's deductible, then 20 % of $3,000.
    expect(course?.you.typical).toBe(1600);
    // Nothing is left open about the deductible, so nothing is said or asked of it.
    expect(course?.assumed.join(' ')).not.toContain('How much of the deductible you have paid is not known');
  });
  it('names the codes of the day for this kind of payer', () => {
    const codes = (plan: Plan, startDate: string) =>
      cost({ plan, treatment: { startDate } }, 'if-approved')?.assumed.find((text) => text.startsWith('Codes that')) ??
      '';
    expect(codes(employer(), '2025-12-01')).toContain('S0013');
    expect(codes(employer(), '2026-01-02')).toContain('J0013');
    expect(codes(employer(), '2026-01-02')).toContain('99415');
    expect(codes(employer(), '2026-01-02')).not.toContain('G2083');
    expect(codes({ payer: 'medicare', kind: 'original-medicare' }, '2026-01-02')).toContain('G2083');
    expect(codes({ payer: 'medicare', kind: 'original-medicare' }, '2026-01-02')).not.toContain('J0013');
  });
});

describe('outside the network', () => {
  const plan = { payer: 'aetna', kind: 'employer-insured', network: 'out' as const };
  const crps = { diagnosis: { condition: 'crps' }, treatment: { product: 'iv-ketamine', pricePerSession: 1650 } };
  it('says how little of the price of a drip of four hours a plan counts', () => {
    const text = cost({ ...crps, plan }, 'out-of-network')?.assumed.join(' ') ?? '';
    expect(text).toMatch(/about \$\d+(\.\d\d)? of the \$1,650 that is asked/);
    const withTerms = { ...plan, benefits: { deductible: 0, coinsurance: 0.4, outOfPocketMax: 9000 } };
    const result = cost({ ...crps, plan: withTerms }, 'out-of-network');
    expect(result?.assumed.join(' ')).toContain('counts toward no maximum');
    expect(result?.parts.find(({ id }) => id === 'balance')?.amount).toBeGreaterThan(10 * 1000);
  });
  it('says nothing of the kind where most of the price is counted', () => {
    const near = { ...crps, treatment: { ...crps.treatment, allowedPerSession: 1500 } };
    expect(cost({ ...near, plan }, 'out-of-network')?.assumed.join(' ')).not.toContain(
      'that it counts, not of the price',
    );
  });
});

describe('second plans', () => {
  it('Massachusetts has Medigap policies of its own kind', () => {
    const plan = { payer: 'medicare', kind: 'original-medicare', secondPlan: 'medigap' as const, medigapPlan: 'G' };
    const assumed = cost({ patient: { state: 'MA' }, plan }, 'if-approved')?.assumed.join(' ');
    expect(assumed).toContain('policies of its own kind');
  });
  it('a state’s help beside Medicare Advantage takes the share off, except in the dear case', () => {
    const plan = {
      payer: 'humana',
      kind: 'medicare-advantage',
      secondPlan: 'medicaid' as const,
      benefits: { deductible: 0, coinsurance: 0.2, outOfPocketMax: 5000 },
    };
    const you = cost({ plan, treatment: { allowedPerSession: 1000, sessions: 8 } }, 'if-approved')?.you;
    expect(you).toMatchObject({ low: 0, typical: 0, high: 1600 });
  });
});

describe('nothing to go by', () => {
  it('anesthesia has no timetable: the number of sessions is asked for', () => {
    const result = check(
      { asOf: '2026-11-23', diagnosis: { condition: 'anesthesia' }, treatment: { product: 'iv-ketamine' } },
      data,
    );
    expect(result.costs).toEqual([]);
    expect(result.warnings.join(' ')).toContain('Give the number of sessions');
  });
});
