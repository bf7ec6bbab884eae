/** The law's yearly limits on what a plan may ask of one person, for a bill. Figures: `costs/plan-designs`. */
import { describe, expect, it } from 'vitest';
import { type BillOptions, bill, programOf } from '../../src/bill.ts';
import type { Benefits, Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const say = en.costs.bill;
interface Asked {
  plan?: Case['plan'];
  asOf?: string;
  bills?: number[];
  more?: BillOptions;
}
const ask = (benefits: Benefits, { plan = {}, asOf = '2026-11-23', bills = [50000], more = {} }: Asked) =>
  bill(bills, benefits, {
    ...(plan.network ? { network: plan.network as 'in' | 'out' } : {}),
    ...more,
    program: programOf({ asOf, plan: { ...plan, benefits } }, data),
  });
const terms: Benefits = { deductible: 2000, coinsurance: 0.3 };

describe('the law’s limit for a bill', () => {
  // 2000 + 30 % of 48000 = 16400.
  it.each([
    ['employer-insured', '2026-11-23', 10600],
    ['employer-self-funded', '2026-11-23', 10600],
    ['government-self-funded', '2026-11-23', 10600],
    ['marketplace', '2026-11-23', 10600],
    ['marketplace', '2025-11-23', 9200],
    ['employer-insured', '2027-02-01', 12000],
    ['medicare-advantage', '2026-11-23', 9250],
    // From 2027 on some bronze plans may ask more.
    ['marketplace', '2027-02-01', 16400],
    ['grandfathered', '2026-11-23', 16400],
    ['short-term', '2026-11-23', 16400],
    ['sharing-ministry', '2026-11-23', 16400],
  ])('%s on %s: $%d', (kind, asOf, you) => {
    expect(ask(terms, { plan: { kind }, asOf }).you).toBe(you);
  });

  it('is said with its source, and that the plan’s own may be lower', () => {
    const { assumed, sources } = ask(terms, { plan: { kind: 'marketplace' } });
    expect(assumed.join(' ')).toContain('at most $10,600 of one person in 2026');
    expect(assumed.join(' ')).toContain('Yours may be lower');
    expect(assumed).toContain(say.networkAssumed);
    expect(assumed).not.toContain(say.noMaximum);
    expect(sources.map(({ id }) => id)).toContain('costs/plan-designs:wtw-limits-2026');
  });
  it('leaves what is not paid yet', () => {
    // 7600 are left of 10600; 30 % of 50000 would be 15000.
    expect(ask({ ...terms, outOfPocketMet: 3000 }, { plan: { kind: 'marketplace' } }).you).toBe(7600);
  });
  it('of a small bill needs only a word', () => {
    const { you, assumed, sources } = ask(terms, { plan: { kind: 'marketplace' }, bills: [1000] });
    expect(you).toBe(1000);
    expect(assumed).toContain(say.limitNotReached('$10,600'));
    expect(sources).toEqual([]);
  });
  it('holds for each person of a family', () => {
    const { bills } = ask(terms, {
      plan: { kind: 'employer-insured' },
      bills: [50000, 50000],
      more: { people: ['Ann', 'Ben'] },
    });
    expect(bills.map(({ you }) => you)).toEqual([10600, 10600]);
  });
  it('is not spoken of as counted where the family’s maximum was reached first', () => {
    const family = { ...terms, familyOutOfPocketMax: 5000 };
    const { you, assumed } = ask(family, { plan: { kind: 'employer-insured' } });
    expect(you).toBe(5000);
    expect(assumed).toContain(say.limitNotReached('$10,600'));
  });
  it('gives way to the plan’s own maximum', () => {
    expect(ask({ ...terms, outOfPocketMax: 6000 }, { plan: { kind: 'marketplace' } }).you).toBe(6000);
  });

  it('does not hold outside the network', () => {
    const { you, assumed } = ask(terms, { plan: { kind: 'marketplace', network: 'out' } });
    expect(you).toBe(16400);
    expect(assumed.join(' ')).not.toContain('10,600');
  });
  it('does not hold for what the plan does not cover', () => {
    // 2000 + 30 % of 38000 would be 13400.
    const { you } = ask(terms, { plan: { kind: 'marketplace' }, bills: [60000], more: { notCovered: [20000] } });
    expect(you).toBe(20000 + 10600);
  });
  it('is only named where nothing says that the plan covers it', () => {
    const { you, assumed } = ask({}, { plan: { kind: 'marketplace' } });
    expect(you).toBe(50000);
    expect(assumed.join(' ')).toContain('If the plan covers it in its network, you owe less.');
  });
  it('is only named where the kind of plan is not known', () => {
    const { you, assumed } = ask(terms, {});
    expect(you).toBe(16400);
    expect(assumed.join(' ')).toContain('--plan-kind');
    expect(ask(terms, { bills: [1000] }).assumed.join(' ')).not.toContain('--plan-kind');
    expect(ask({}, { plan: { payer: 'none' } }).assumed).toEqual([say.noPlan]);
  });
  it('is named where the maximum that was given is above it', () => {
    const given = { ...terms, outOfPocketMax: 15000 };
    const { you, assumed } = ask(given, { plan: { kind: 'employer-insured' } });
    expect(you).toBe(15000);
    expect(assumed.join(' ')).toContain('Ask the plan why it is more.');
    expect(ask(given, { plan: { kind: 'employer-insured' }, bills: [1000] }).assumed.join(' ')).not.toContain('law');
  });
  it('is only named where the terms given are above it', () => {
    const { you, assumed } = ask({ deductible: 11000, coinsurance: 0 }, { plan: { kind: 'employer-insured' } });
    expect(you).toBe(11000);
    expect(assumed.join(' ')).toContain('Ask the plan why it is more.');
  });
});

describe('what has been paid toward the maximum', () => {
  const given = { deductible: 2000, coinsurance: 0.2, outOfPocketMax: 8000 };
  const of = (benefits: Benefits) => bill([1000], { ...given, ...benefits }, { allowed: [1000], network: 'in' });

  it('counts the deductible as met where it is as much', () => {
    expect(of({ outOfPocketMet: 3000 })).toMatchObject({ you: 200, assumed: [say.metByPaid] });
    expect(of({ outOfPocketMet: 2000 }).you).toBe(200);
  });
  it('does not where it is less, or where what went to the deductible was given', () => {
    expect(of({ outOfPocketMet: 1999 })).toMatchObject({ you: 1000, assumed: [say.nothingMetThough] });
    expect(of({ outOfPocketMet: 3000, deductibleMet: 500 })).toMatchObject({ you: 1000, assumed: [] });
    expect(of({ outOfPocketMet: 0 }).assumed).toEqual([say.nothingMet]);
  });
});

describe('what is said of the deductible', () => {
  const given = { deductible: 500, outOfPocketMax: 4000 };
  const said = (benefits: Benefits) =>
    bill([1000], { ...given, ...benefits }, { allowed: [1000], network: 'in' }).assumed;
  it('nothing where a copay from the first visit asks for none', () => {
    const copay = { copay: 50, copayBeforeDeductible: true, outOfPocketMet: 0 };
    expect(said(copay)).toEqual([]);
    expect(said({ ...copay, copayBeforeDeductible: false })).toContain(say.nothingMet);
  });
  it('that more cannot have gone to it than toward the maximum', () => {
    expect(said({ coinsurance: 0.2, deductibleMet: 500, outOfPocketMet: 400 })).toEqual([say.metAbovePaid]);
    expect(said({ coinsurance: 0.2, deductibleMet: 500, outOfPocketMet: 500 })).toEqual([]);
    expect(said({ coinsurance: 0.2, deductibleMet: 500 })).toEqual([say.maximumNotMet]);
  });
});

it('a bill has one figure, so nothing is said of a low and a high one', () => {
  for (const secondPlan of ['medigap', 'medicaid', 'other'] as const) {
    const plan: Case['plan'] = { kind: 'original-medicare', secondPlan };
    expect(ask({}, { plan, bills: [1000] }).assumed.join(' ')).not.toMatch(/low figure|high (figure|one)/);
  }
  expect(ask({}, { plan: { kind: 'original-medicare', secondPlan: 'medigap' } }).assumed).toContain(
    en.costs.second.medigapUnknownBill,
  );
});

it('a second plan is spoken of, whether or not the kind of plan is known', () => {
  const said = (plan: Case['plan']) => ask(terms, { plan: { ...plan }, bills: [1000] }).assumed;
  expect(said({ secondPlan: 'other' })).toContain(en.costs.second.notCounted);
  expect(said({ medigapPlan: 'G' })).toContain(en.costs.second.notCounted);
  expect(said({ secondPlan: 'none' })).not.toContain(en.costs.second.notCounted);
  expect(said({})).not.toContain(en.costs.second.notCounted);
});

describe('a family’s deductible without the person’s own', () => {
  const of = (benefits: Benefits) =>
    bill(
      [900],
      { coinsurance: 0.2, outOfPocketMax: 8000, outOfPocketMet: 0, ...benefits },
      {
        allowed: [900],
        network: 'in',
      },
    );
  it('stands in for it, so that the bill is not free of one', () => {
    expect(of({ familyDeductible: 5000, familyDeductibleMet: 0 })).toMatchObject({
      you: 900,
      assumed: [say.familyDeductibleForOwn],
    });
    // $200 of it are left; 20 % of 700.
    expect(of({ familyDeductible: 5000, familyDeductibleMet: 4800 }).you).toBe(200 + 140);
  });
  it('nothing is said where one deductible holds for all, or where the own is given', () => {
    const one = { familyDeductible: 5000, familyDeductibleMet: 0, deductibleKind: 'aggregate' } as const;
    expect(of(one)).toMatchObject({ you: 900, assumed: [] });
    expect(of({ familyDeductible: 5000, deductible: 100, deductibleMet: 0 })).toMatchObject({ you: 260, assumed: [] });
  });
});
