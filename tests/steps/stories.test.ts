/** Steps for stories that people tell: the drug list, a crisis, a new plan in the middle of treatment. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const stepsOf = (given: Case) => check({ ...given, asOf: '2026-11-26' }, data).nextSteps;
const find = (given: Case, id: string) => stepsOf(given).find((step) => step.id === id);
const ids = (given: Case) => stepsOf(given).map(({ id }) => id);

const spravato: Case = {
  patient: { age: 31, state: 'UT' },
  diagnosis: { condition: 'treatment-resistant-depression', icd10: ['F33.2'] },
  treatment: { product: 'esketamine' },
};

describe('"not on the drug list"', () => {
  const request = {
    stage: 'denied',
    denialReason: 'excluded',
    deniedOn: '2026-11-12',
    receivedOn: '2026-11-16',
  } as const;
  it('a plan of the marketplace owes an answer to a request for an exception in 72 hours (45 CFR 156.122(c))', () => {
    const given: Case = { ...spravato, plan: { payer: 'select-health', kind: 'marketplace' }, request };
    const step = find(given, 'formulary-exception');
    expect(step?.detail).toContain('72 hours');
    expect(find(given, 'denial-reason')?.detail).toContain('exception, with medical reasons');
    expect(ids(given).indexOf('formulary-exception')).toBeLessThan(ids(given).indexOf('internal-appeal'));
  });
  it('a Part D plan too', () => {
    const given: Case = { ...spravato, plan: { payer: 'wellcare', kind: 'part-d' }, request };
    expect(ids(given)).toContain('drug-exception');
  });
  it('an infusion that the booklet excludes is on no drug list', () => {
    const given: Case = {
      ...spravato,
      plan: { payer: 'aetna', kind: 'marketplace' },
      treatment: { product: 'iv-ketamine' },
      request,
    };
    expect(ids(given)).not.toContain('formulary-exception');
    expect(find(given, 'denial-reason')?.detail).not.toContain('exception');
  });
});

describe('in a crisis', () => {
  const crisis: Case = {
    ...spravato,
    patient: { age: 23, state: 'NY' },
    plan: { payer: 'unitedhealthcare', kind: 'employer-insured' },
    diagnosis: { condition: 'depression-with-suicidality', icd10: ['F32.2'] },
    history: { suicidalIdeation: true, inpatientForSuicidality: true },
  };
  it('nobody is told to wait for a plan, nor of the usual 15 days beside the 72 hours', () => {
    const step = find(crisis, 'prior-authorization');
    expect(step?.detail).toContain('do not wait for a plan');
    expect(step?.detail).not.toContain('Do not start');
    expect(step?.detail).not.toContain('15 days');
    expect(find(crisis, 'urgent-rights')?.detail).toContain('72 hours');
  });
  it('without a crisis the request comes first', () => {
    const calm: Case = { ...spravato, plan: { payer: 'unitedhealthcare', kind: 'employer-insured' } };
    expect(find(calm, 'prior-authorization')?.detail).toContain('Do not start');
  });
});

describe('going on in a Medicare Advantage plan', () => {
  const ongoing: Case = {
    ...spravato,
    patient: { age: 65, state: 'FL' },
    plan: { payer: 'humana', kind: 'medicare-advantage' },
    treatment: { product: 'esketamine', phase: 'renewal' },
  };
  it('who has just joined need not be approved anew for 90 days (42 CFR 422.112(b)(8))', () => {
    expect(find(ongoing, 'keep-when-joining')?.detail).toMatch(/^If you are new in the plan.* 90 days/);
    expect(ids({ ...ongoing, treatment: { product: 'esketamine' } })).not.toContain('keep-when-joining');
  });
  it('step therapy is only for a new start (42 CFR 422.136)', () => {
    const request = { stage: 'denied', denialReason: 'step-therapy', deniedOn: '2026-11-10' } as const;
    expect(find({ ...ongoing, request }, 'step-therapy-exception')?.detail).toContain('newly start');
  });
});

describe('going on where no policy was read', () => {
  it('the written policy comes first', () => {
    const moved: Case = {
      ...spravato,
      patient: { age: 45, state: 'FL' },
      plan: { payer: 'florida-blue', kind: 'marketplace' },
      treatment: { product: 'iv-ketamine', phase: 'renewal' },
    };
    expect(ids(moved)[0]).toBe('written-policy');
  });
});

describe('VA', () => {
  it('has no member services that send a policy: the care team is asked', () => {
    const veteran: Case = {
      ...spravato,
      plan: { payer: 'va', kind: 'va' },
      diagnosis: { condition: 'ptsd' },
      treatment: { product: 'iv-ketamine' },
    };
    expect(ids(veteran)).not.toContain('written-policy');
    expect(ids(veteran)[0]).toBe('benefit-check');
  });
});

describe('lozenges', () => {
  it('are paid by the month', () => {
    const lozenges: Case = {
      ...spravato,
      plan: { payer: 'none' },
      treatment: { product: 'oral-ketamine', setting: 'home' },
    };
    const detail = find(lozenges, 'good-faith-estimate')?.detail;
    expect(detail).toContain('for 1 month.');
    expect(detail).not.toContain('1 session.');
  });
});

describe('a bill with an old code', () => {
  const request = { stage: 'denied', denialReason: 'coding', deniedOn: '2026-11-01' } as const;
  it('the letter is answered with the codes of today: J0013 took the place of S0013 in 2026', () => {
    const given: Case = { ...spravato, plan: { payer: 'cigna', kind: 'employer-insured' }, request };
    expect(find(given, 'denial-reason')?.detail).toContain('J0013');
    const medicare: Case = { ...spravato, plan: { payer: 'medicare', kind: 'original-medicare' }, request };
    expect(find(medicare, 'denial-reason')?.detail).toContain('G2082 and G2083');
  });
});

describe('coming to Original Medicare in the middle of treatment', () => {
  it('the clinic is asked, with the codes of Medicare', () => {
    const given: Case = {
      ...spravato,
      plan: { payer: 'medicare', kind: 'original-medicare' },
      treatment: { product: 'esketamine', phase: 'renewal' },
    };
    expect(find(given, 'benefit-check')?.detail).toContain('G2082 and G2083');
  });
});

it('TRICARE, level 1 refused: the hearing counts from a decision of level 2, which comes first', () => {
  const refused: Case = { ...spravato, plan: { kind: 'tricare' }, request: { stage: 'appeal-denied' } };
  expect(ids(refused).indexOf('second-appeal')).toBeLessThan(ids(refused).indexOf('fair-hearing'));
  const again: Case = { ...refused, request: { stage: 'appeal-denied', lastDecisionBy: 'outside' } };
  expect(ids(again)[0]).toBe('fair-hearing');
});
