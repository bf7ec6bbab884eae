/** What is taken for terms that nobody gave, on the bundled data: never a plan that cannot be. */
import { describe, expect, it } from 'vitest';
import { bill } from '../../src/bill.ts';
import { check } from '../../src/check.ts';
import type { Benefits, Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const ask = (benefits: Benefits, more: Case = {}, asOf = '2026-11-23') =>
  check(
    {
      asOf,
      patient: { age: 43, state: 'TX' },
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'esketamine', allowedPerSession: 1500, startDate: asOf, ...more.treatment },
      plan: { payer: 'aetna', kind: 'employer-insured', network: 'in', ...more.plan, benefits },
    },
    data,
  );
const approved = (...of: Parameters<typeof ask>) => {
  const cost = ask(...of).costs.find(({ id }) => id === 'if-approved');
  if (!cost) throw new Error('no cost with the plan');
  return cost;
};
const lever = (id: string, ...of: Parameters<typeof ask>) => ask(...of).costChanges.find((change) => change.id === id);

describe('a yearly maximum that is not known', () => {
  it('lies above a high deductible, so that care is not free once the deductible is met', () => {
    // Job plans: deductible $1,886 and maximum $4,416 on average, $2,530 apart.
    const terms = { deductible: 8000, coinsurance: 0.2, planYearStart: '01-01' };
    const day = '2026-02-02';
    // Eight sessions of $1,500: 8000 + 20 % of 4000 = 8800, below 8000 + 2530. With the deductible met 20 % of 12000.
    expect(approved(terms, {}, day).you.typical).toBe(8800);
    expect(lever('deductible-met', terms, {}, day)).toMatchObject({ you: 2400, saves: 6400 });
    expect(approved(terms, {}, day).assumedBriefly).toContain(
      'yearly maximum $10,530 (as far above your deductible as usual)',
    );
  });
  it('is at most what the law allows', () => {
    expect(approved({ deductible: 8500, coinsurance: 0.2 }).assumedBriefly).toContain(
      'yearly maximum $10,600 (the most the law allows)',
    );
  });
  it('lies above a deductible that is above the law’s limit, which then binds nothing', () => {
    const { you, assumedBriefly } = approved(
      { deductible: 12000, coinsurance: 0.2 },
      { treatment: { sessions: 12 } },
      '2026-02-02',
    );
    // 12000 + 20 % of 6000 = 13200; the maximum is taken to be 12000 + 2530.
    expect(you.typical).toBe(13200);
    expect(assumedBriefly).toContain('yearly maximum $14,530 (as far above your deductible as usual)');
  });
  it('of one deductible for the whole family lies above that', () => {
    const family = { familyDeductible: 4000, deductibleKind: 'aggregate' } as const;
    expect(approved(family).assumedBriefly).toContain('yearly maximum $6,530 (as far above your deductible as usual)');
  });
  it('of a grandfathered plan is not bounded by the law', () => {
    const plan = { kind: 'grandfathered' };
    const { you, assumed, assumedBriefly } = approved({}, { plan }, '2026-02-02');
    // A deductible of 10600 and 40 % of the other 1400.
    expect(you.high).toBe(10600 + 560);
    expect(assumed.join(' ')).toContain('the law’s limit does not bind your kind of plan');
    expect(approved({ deductible: 8500 }, { plan }).assumedBriefly.join()).not.toContain('law');
    expect(assumedBriefly).toContain('yearly maximum $4,416 (average of job plans)');
  });
  it('a deductible that itself is as high as the maximum that was given leaves nothing', () => {
    const terms = { deductible: 8000, coinsurance: 0.2, outOfPocketMax: 8000, planYearStart: '01-01' };
    expect(lever('deductible-met', terms, {}, '2026-02-02')).toMatchObject({ you: 0, saves: 8000 });
  });
});

describe('a plan year whose start is not known', () => {
  const terms = { deductible: 2000, coinsurance: 0.2, outOfPocketMax: 6000 };

  it('turns within twelve months, so that the deductible is asked again', () => {
    const { year, you } = approved({ deductible: 8000, outOfPocketMax: 8000 });
    // The first course can lie in a plan year whose deductible is met; a year of sessions cannot.
    expect(you.low).toBe(0);
    // The last two sessions of 34 (November 4 and 18, 2027) in a plan year that starts on November 1.
    expect(year?.you.low).toBe(2 * 1500);
  });
  it('is the month that costs least in the low figure', () => {
    const { year } = approved(terms);
    // 32 sessions with the deductible met: 20 % of 1500 each, but no more than 6000 less 2000. Then 2000 + 20 % of 1000.
    expect(year?.you.low).toBe(4000 + 2000 + 200);
  });
  it.each([
    ['2026-11-23', {}],
    ['2026-08-01', { deductible: 5369, coinsurance: 0.08, outOfPocketMax: 6285 }],
    ['2026-03-31', { coinsurance: 0.07 }],
    ['2027-07-31', { deductible: 4861, deductibleMet: 2418, outOfPocketMet: 2500 }],
    ['2027-02-28', { deductible: 1447, deductibleMet: 259, outOfPocketMax: 3024 }],
    ['2026-10-30', { copay: 80, outOfPocketMax: 2000 }],
  ] satisfies [string, Benefits][])('no month costs less, asked on %s', (asOf, given) => {
    const low = (benefits: Benefits) => approved(benefits, {}, asOf).year?.you.low ?? 0;
    const months = Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, '0')}-01`);
    expect(low(given)).toBe(Math.min(...months.map((planYearStart) => low({ ...given, planYearStart }))));
  });
  it('has nothing paid on its first day', () => {
    // From December 1 to November 26: a plan year that starts on December 1 holds all of it, with its whole deductible.
    const { year } = approved({ ...terms, deductible: 0.01, outOfPocketMax: 3000 }, {}, '2026-12-01');
    expect(year?.you.low).toBe(3000);
  });
  it('says so', () => {
    expect(approved(terms).assumed.join(' ')).toContain('takes the month that costs you least');
  });
});

describe('a marketplace plan', () => {
  const marketplace = { plan: { kind: 'marketplace' } } as const;

  it('is not taken for an average job plan', () => {
    const { assumed, assumedBriefly } = approved({}, marketplace, '2026-02-02');
    expect(assumedBriefly).toContain('deductible $5,000 (usual for a silver marketplace plan)');
    expect(assumedBriefly.join()).not.toContain('job plans');
    expect(assumed.join(' ')).toContain('$7,500 on average in bronze plans (2026)');
  });
  it('eight sessions: the deductible of a silver plan and 30 % of the rest', () => {
    // 5000 + 30 % of 7000.
    expect(approved({}, marketplace, '2026-02-02').you).toEqual({ low: 1200, typical: 7100, high: 10600 });
  });
  it('of 2027 may ask more than the limit, and that is said', () => {
    expect(approved({}, marketplace, '2027-02-01').assumed.join(' ')).toContain(
      'a bronze or catastrophic plan may ask more',
    );
  });
});

describe('a deductible that is not known', () => {
  it.each<[string, Benefits, string]>([
    ['the family’s', { familyDeductible: 1000 }, '$1,000'],
    ['the yearly maximum', { outOfPocketMax: 1500 }, '$1,500'],
    ['the family’s yearly maximum', { familyOutOfPocketMax: 1200 }, '$1,200'],
  ])('is not above %s', (_name, benefits, amount) => {
    expect(approved({ ...benefits, coinsurance: 0.2 }).assumedBriefly).toContain(
      `deductible ${amount} (at most what you gave for the family or the year)`,
    );
  });
  it('is as published below that', () => {
    expect(approved({ familyDeductible: 4000 }).assumedBriefly).toContain('deductible $1,886 (average of job plans)');
  });
});

it('nothing is saved by meeting a deductible before the first day of its plan year', () => {
  const terms = { deductible: 2000, coinsurance: 0.2, outOfPocketMax: 8000, planYearStart: '01-01' };
  expect(lever('deductible-met', terms, { treatment: { startDate: '2027-01-01' } })).toBeUndefined();
  expect(lever('deductible-met', terms, { treatment: { startDate: '2027-01-02' } })).toBeDefined();
});

describe('terms above the law’s limit', () => {
  const said = (benefits: Benefits, kind = 'employer-insured') =>
    approved(benefits, { plan: { kind } }).assumed.join(' ');
  it.each<[string, Benefits]>([
    ['a maximum', { deductible: 2000, coinsurance: 0.2, outOfPocketMax: 15000 }],
    ['a deductible', { deductible: 11000, coinsurance: 0.2 }],
  ])('%s is spoken of', (_name, benefits) => {
    expect(said(benefits)).toContain('outside the network too? By law a job plan may ask at most $10,600');
    expect(said(benefits, 'grandfathered')).not.toContain('By law');
  });
  it('nothing is said at the limit', () => {
    expect(said({ deductible: 2000, coinsurance: 0.2, outOfPocketMax: 10600 })).not.toContain('By law');
  });
});

it('a copay owed from the first visit makes nothing of the deductible', () => {
  const { you, assumedBriefly } = approved({ copay: 75, copayBeforeDeductible: true });
  expect(you).toEqual({ low: 600, typical: 600, high: 600 });
  expect(assumedBriefly.join()).not.toContain('deductible');
});

describe('what has been paid', () => {
  const day = '2026-02-02';
  it('by one person is not more than by the family', () => {
    const terms = { familyDeductible: 3000, coinsurance: 0.2, outOfPocketMax: 8000, planYearStart: '01-01' };
    const six = { treatment: { sessions: 6, allowedPerSession: 300 } };
    // $2,000 of the family's deductible are left, and six sessions cost $1,800.
    const one = { ...terms, deductibleKind: 'aggregate', familyDeductibleMet: 1000 } as const;
    expect(approved(one, six, day).you).toEqual({ low: 1800, typical: 1800, high: 1800 });
    // Of a person's own $1,500 at most the $500 that the family has paid: 1000 + 20 % of 800, or 1500 + 20 % of 300.
    const own = { ...terms, deductible: 1500, familyDeductibleMet: 500 };
    expect(approved(own, six, day).you).toEqual({ low: 1160, typical: 1560, high: 1560 });
  });
  it('is nothing on the first day of the plan year in which a course began', () => {
    const terms = { deductible: 1000, coinsurance: 0.2, outOfPocketMax: 8000, planYearStart: '02-02' };
    const begun = { treatment: { sessions: 2, startDate: day } };
    expect(approved(terms, begun, '2026-03-02').you.low).toBe(1000 + 400);
  });
});

it('a deductible above the yearly maximum is spoken of', () => {
  const said = (outOfPocketMax: number) => approved({ deductible: 5000, coinsurance: 0.2, outOfPocketMax }).assumed;
  expect(said(1000)).toContain(en.costs.deductibleAboveMaximum);
  expect(said(5000)).not.toContain(en.costs.deductibleAboveMaximum);
  expect(bill([100], { deductible: 5000, coinsurance: 0.2, outOfPocketMax: 1000 }).assumed).toContain(
    en.costs.deductibleAboveMaximum,
  );
});
