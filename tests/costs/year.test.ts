/** A year of treatment, other ways, and what would change the cost most, on the bundled data. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const ask = (product: string, more: Case = {}) =>
  check(
    {
      asOf: '2026-11-23',
      patient: { age: 43, state: 'TX', ...more.patient },
      diagnosis: { condition: 'treatment-resistant-depression', ...more.diagnosis },
      treatment: { product, startDate: '2027-01-04', pricePerSession: 400, allowedPerSession: 300, ...more.treatment },
      plan: {
        payer: 'aetna',
        kind: 'employer-insured',
        network: 'in',
        ...more.plan,
        benefits: {
          deductible: 2000,
          coinsurance: 0.2,
          outOfPocketMax: 8000,
          planYearStart: '01-01',
          ...more.plan?.benefits,
        },
      },
    },
    data,
  );
const cost = (result: ReturnType<typeof ask>, id: string) => result.costs.find((entry) => entry.id === id);

describe('a year of treatment', () => {
  it('Spravato: 8 sessions in four weeks, 4 weekly, then one every two weeks (typical) or every week (high)', () => {
    const year = cost(ask('esketamine'), 'if-denied')?.year;
    // Day 24 is the eighth session; 4 more to day 52; then every 14 days up to day 360: 22 more, or 44 every 7 days.
    expect(year?.sessions).toEqual({ low: 34, typical: 34, high: 56 });
    expect(year?.you).toEqual({ low: 34 * 400, typical: 34 * 400, high: 56 * 400 });
  });
  it('the infusion: six, then one a month', () => {
    const result = cost(ask('iv-ketamine'), 'if-denied');
    // Day 17 is the sixth; every 28 days up to day 353: 12 more.
    expect(result?.year?.sessions.typical).toBe(18);
    expect(result?.year?.you.typical).toBe(18 * 400);
    expect(result?.you.typical).toBe(6 * 400);
  });
  it('the months of a year add up to it, and the maximum holds', () => {
    const year = cost(ask('esketamine', { treatment: { allowedPerSession: 1200 } }), 'if-approved')?.year;
    if (!year) throw new Error('no year');
    const sum = year.months.reduce((total, { you }) => total + Math.round(you * 100), 0);
    expect(sum).toBe(Math.round(year.you.typical * 100));
    // 2000 + 20 % of (34 x 1200 - 2000) = 9760, above the maximum of 8000.
    expect(year.you.typical).toBe(8000);
  });
  it('the first six months of it: 21 to 30 sessions of Spravato, as the label’s plan makes', () => {
    const half = cost(ask('esketamine'), 'if-denied')?.year?.half;
    expect(half).toEqual({
      sessions: { low: 21, typical: 21, high: 30 },
      you: { low: 21 * 400, typical: 21 * 400, high: 30 * 400 },
    });
  });
  it('six months count deductible, share and maximum, in network and outside it', () => {
    const inside = cost(ask('esketamine'), 'if-approved')?.year;
    // 21 sessions of $300: the deductible of 2000, then 20 % of 4300.
    expect(inside?.half.you.typical).toBe(2860);
    const outside = cost(ask('esketamine', { plan: { network: 'out' } }), 'out-of-network')?.year;
    // The same, and $100 above the allowed amount each time.
    expect(outside?.half.you.typical).toBe(2860 + 21 * 100);
    for (const year of [inside, outside]) {
      for (const end of ['low', 'typical', 'high'] as const) {
        expect(year?.half.you[end]).toBeLessThanOrEqual(year?.you[end] ?? 0);
      }
    }
  });
  it('no year where no source says how it goes on', () => {
    expect(cost(ask('im-ketamine'), 'if-denied')?.year).toBeNull();
  });
});

describe('treatment that goes on', () => {
  it('is counted for six months at the later pace, and for a year', () => {
    const result = cost(ask('esketamine', { treatment: { phase: 'renewal' } }), 'if-denied');
    // From 2027-01-04 to 2027-07-04: 181 days, every 14 days 13 sessions, every 7 days 26.
    expect(result?.sessions).toBe(13);
    expect(result?.you).toEqual({ low: 13 * 400, typical: 13 * 400, high: 26 * 400 });
    expect(result?.dates.slice(0, 2)).toEqual(['2027-01-04', '2027-01-18']);
    expect(result?.assumed.join(' ')).toContain('Treatment goes on, so the next 6 months');
    expect(result?.year?.sessions).toEqual({ low: 27, typical: 27, high: 53 });
    expect(result?.year?.half.you.typical).toBe(13 * 400);
  });
  it('keeps the number of sessions that was given', () => {
    const result = cost(ask('esketamine', { treatment: { phase: 'renewal', sessions: 4 } }), 'if-denied');
    expect(result?.dates).toEqual(['2027-01-04', '2027-01-18', '2027-02-01', '2027-02-15']);
  });
  it('where the low count of later sessions is none, the usual pace stands for it', () => {
    const result = cost(
      ask('iv-ketamine', { diagnosis: { condition: 'crps' }, treatment: { phase: 'renewal' } }),
      'if-denied',
    );
    expect(result?.sessions).toBe(7);
    expect(result?.you.low).toBe(7 * 400);
  });
  it('without a later pace in any source the first course is counted', () => {
    expect(cost(ask('im-ketamine', { treatment: { phase: 'renewal' } }), 'if-denied')?.sessions).toBe(6);
  });
});

describe('other ways', () => {
  it('Spravato where the plan may cover it, and lozenges at home, each for its own product', () => {
    const result = ask('iv-ketamine');
    expect(result.options.find(({ product }) => product === 'esketamine')?.status).toBe('possible');
    expect(cost(result, 'esketamine-instead')?.product).toBe('esketamine');
    expect(cost(result, 'at-home')?.product).toBe('oral-ketamine');
    expect(cost(result, 'at-home')?.assumed[0]).toContain('FDA');
  });
  it('the price of the one treatment is not taken for the other', () => {
    expect(cost(ask('iv-ketamine'), 'at-home')?.perSession.typical).not.toBe(400);
  });
  it('not for pain, and not Spravato instead of Spravato', () => {
    expect(cost(ask('iv-ketamine', { diagnosis: { condition: 'crps' } }), 'at-home')).toBeUndefined();
    expect(cost(ask('esketamine'), 'esketamine-instead')).toBeUndefined();
  });
});

describe('what would change the cost most', () => {
  it('the largest saving first, each the difference of two figures', () => {
    const result = ask('iv-ketamine');
    const saves = result.costChanges.map(({ saves: amount }) => amount);
    expect(saves).toEqual([...saves].sort((a, b) => b - a));
    // Six sessions of $300 all fall under the deductible: $1,800. Met: 20 % of it, $360.
    const met = result.costChanges.find(({ id }) => id === 'deductible-met');
    expect(met).toMatchObject({ you: 360, saves: 1440 });
  });
  it('starting in the next plan year, when the deductible counts twice otherwise', () => {
    const late = ask('iv-ketamine', { treatment: { startDate: '2026-12-21', allowedPerSession: 900 } });
    // Now: 4 sessions in 2026 (3600: 2000 + 320) and 2 in 2027 (1800): 4120. In 2027 alone: 2000 + 20 % of 3400 = 2680.
    expect(cost(late, 'if-approved')?.you.typical).toBe(4120);
    expect(late.costChanges.find(({ id }) => id === 'next-plan-year')).toMatchObject({ you: 2680, saves: 1440 });
  });
  it('starting sooner, when more sessions then fall in the year already paid toward', () => {
    const start = (startDate: string, benefits = {}) =>
      ask('iv-ketamine', {
        plan: {
          benefits: { deductible: 2000, deductibleMet: 2000, coinsurance: 0.2, planYearStart: '01-01', ...benefits },
        },
        treatment: { startDate, allowedPerSession: 900 },
      });
    // Sooner, all six sessions fall in 2026, after the deductible: 20 % of 5400. Later, two of them fall in 2027.
    const late = start('2026-12-21');
    expect(cost(late, 'if-approved')?.you.typical).toBe(720 + 1800);
    expect(late.costChanges.find(({ id }) => id === 'start-sooner')).toMatchObject({ you: 1080, saves: 1440 });
    expect(start('2026-11-23').costChanges.map(({ id }) => id)).not.toContain('start-sooner');
    expect(start('2026-11-30').costChanges.map(({ id }) => id)).not.toContain('start-sooner');
  });
  it('nothing is offered that saves next to nothing', () => {
    for (const { saves } of ask('esketamine').costChanges) expect(saves).toBeGreaterThanOrEqual(50);
  });
});

describe('a hospital', () => {
  it('a clinic instead is offered only to those who plan to go to a hospital', () => {
    const ids = (setting?: 'hospital-outpatient' | 'office') =>
      ask('iv-ketamine', {
        treatment: { pricePerSession: undefined as never, ...(setting ? { setting } : {}) },
      }).costChanges.map(({ id }) => id);
    expect(ids()).not.toContain('clinic');
    expect(ids('office')).not.toContain('clinic');
    const spravato = (setting: 'hospital-outpatient' | 'office') =>
      ask('esketamine', { treatment: { pricePerSession: undefined as never, setting } }).costChanges.map(
        ({ id }) => id,
      );
    expect(spravato('hospital-outpatient')).toContain('clinic');
    expect(spravato('office')).not.toContain('clinic');
    expect(
      cost(ask('iv-ketamine', { treatment: { pricePerSession: undefined as never } }), 'at-hospital'),
    ).toBeDefined();
  });
});

describe('the dose', () => {
  it('56 mg instead of 84 mg saves its share of the difference, and is the doctor’s to decide', () => {
    const result = ask('esketamine', {
      plan: { payer: 'medicare', kind: 'original-medicare', benefits: { deductible: 283, deductibleMet: 283 } },
      treatment: { allowedPerSession: undefined as never },
    });
    const { saves, says } = result.costChanges.find(({ id }) => id === 'dose') ?? {};
    // Texas: 20 % of eight times the difference of G2083 and G2082.
    expect(saves).toBeGreaterThan(500);
    expect(saves).toBeLessThan(800);
    expect(says).toContain('your doctor decides');
  });
  it('is not offered where 56 mg is planned, or for ketamine', () => {
    const ids = (result: ReturnType<typeof ask>) => result.costChanges.map(({ id }) => id);
    expect(ids(ask('esketamine', { treatment: { doseMg: 56 } }))).not.toContain('dose');
    expect(ids(ask('iv-ketamine'))).not.toContain('dose');
  });
});
