/** Other ways, the phone call, the next approval, the call between doctors: by what is known of the person. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import type { NextStep } from '../../src/model/result.ts';
import { STATES } from '../../src/model/states.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const stepsOf = (given: Case, asOf = '2026-11-26') => check({ ...given, asOf }, data).nextSteps;
const find = (steps: NextStep[], id: string) => {
  const step = steps.find((entry) => entry.id === id);
  if (!step) throw new Error(`no ${id} among ${steps.map((entry) => entry.id)}`);
  return step;
};
const ids = (given: Case, asOf?: string) => stepsOf(given, asOf).map(({ id }) => id);

const base: Case = {
  patient: { age: 43, state: 'GA' },
  plan: { payer: 'aetna', kind: 'marketplace' },
  diagnosis: { condition: 'treatment-resistant-depression' },
  treatment: { product: 'iv-ketamine' },
};
const withMore = (more: Case): Case => ({
  ...base,
  ...more,
  patient: { ...base.patient, ...more.patient },
  plan: { ...base.plan, ...more.plan },
  diagnosis: { ...base.diagnosis, ...more.diagnosis },
  treatment: { ...base.treatment, ...more.treatment },
});

describe('covered alternatives', () => {
  const told = (more: Case) => find(stepsOf(withMore(more)), 'covered-alternatives').detail;
  it('names what plans of this kind do, with a source', () => {
    const steps = check({ ...base, asOf: '2026-11-26' }, data);
    const step = find(steps.nextSteps, 'covered-alternatives');
    expect(step.detail).toContain('Ambetter');
    expect(step.source).toBe('alternatives:tms-ambetter');
    expect(steps.sources.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['alternatives:tms-ambetter', 'alternatives:ect-highmark']),
    );
  });
  it('leaves out what was tried, and more when all was', () => {
    expect(told({ history: { tmsTried: true } })).not.toContain('TMS');
    expect(told({ history: { tmsTried: true } })).toContain('ECT');
    expect(told({ history: { tmsTried: false } })).toContain('TMS');
    const government: Case = {
      plan: { payer: 'tricare', kind: 'tricare' },
      history: { tmsTried: true, ectTried: true },
    };
    expect(ids(withMore({ ...government, request: { stage: 'appeal-denied' } }))).not.toContain('covered-alternatives');
  });
  it('offers no adult treatment to a minor', () => {
    expect(ids(withMore({ patient: { age: 16 } }))).not.toContain('covered-alternatives');
  });
  it('knows other illnesses, and none for those without a sourced rule', () => {
    const crps = withMore({
      diagnosis: { condition: 'crps' },
      request: { stage: 'appeal-denied', denialReason: 'experimental' },
    });
    expect(find(stepsOf(crps), 'covered-alternatives').detail).toContain('Spinal cord stimulation');
    const ocd = withMore({
      diagnosis: { condition: 'ocd' },
      request: { stage: 'appeal-denied', denialReason: 'experimental' },
    });
    expect(ids(ocd)).not.toContain('covered-alternatives');
  });
  it('says what Medicare’s contractors do to people with Medicare', () => {
    const medicare: Case = {
      ...base,
      plan: { kind: 'medicare-advantage' },
      request: { stage: 'appeal-denied', denialReason: 'experimental' },
    };
    expect(find(stepsOf(medicare), 'covered-alternatives').detail).toContain("Medicare's contractors");
  });
});

describe('the call to the plan', () => {
  const spravato = { treatment: { product: 'esketamine' } };
  const call = (more: Case) => find(stepsOf(withMore({ ...spravato, ...more })), 'benefit-check').detail;
  it('asks only what the case leaves open', () => {
    const all = call({});
    for (const flag of ['--excludes', '--network', '--deductible-met', '--copay', '--out-of-pocket-met']) {
      expect(all).toContain(flag);
    }
    const known = call({
      plan: {
        excludes: [],
        network: 'in',
        drugBilling: 'pharmacy',
        benefits: {
          deductible: 1000,
          deductibleMet: 0,
          copay: 40,
          outOfPocketMax: 5000,
          outOfPocketMet: 0,
          planYearStart: '01-01',
        },
      },
    });
    expect(known).not.toContain('--');
    expect(known).toContain('Is it covered for my diagnosis');
  });
  it('names every flag as the program takes it', () => {
    const flags = [...call({}).matchAll(/--([a-z-]+)/g)].map((match) => match[1]);
    expect(flags).toEqual(expect.arrayContaining(['excludes', 'drug-billing']));
    expect(flags.filter((flag) => !/^[a-z]+(-[a-z]+)*$/.test(flag as string))).toEqual([]);
  });
  it('out of network: asks who is in it', () => {
    expect(call({ plan: { network: 'out' } })).toContain('My clinic is out of network');
  });
  it('kind of plan not known: asks for it first', () => {
    const unknown: Case = { ...withMore(spravato), plan: { payer: 'aetna' } };
    expect(find(stepsOf(unknown), 'benefit-check').detail).toMatch(
      /Ask: What kind of plan do I have \(--plan-kind\)\?/,
    );
  });
  it('an employer plan that an insurer pays: the booklet in writing, where the call does not settle it', () => {
    const insured = (excludes?: string[]) =>
      call({ plan: { payer: 'aetna', kind: 'employer-insured', ...(excludes ? { excludes } : {}) } });
    expect(insured()).toContain('ketcover letter plan-document-request');
    expect(insured([])).not.toContain('plan-document-request');
    expect(call({})).not.toContain('plan-document-request');
  });
  it('not what it costs where the plan is not likely to pay', () => {
    expect(find(stepsOf(base), 'benefit-check').detail).not.toContain('--deductible');
  });
});

describe('the next approval', () => {
  const ohio = (phase?: 'renewal'): Case => ({
    patient: { age: 40, state: 'OH' },
    plan: { kind: 'medicaid-managed' },
    diagnosis: { condition: 'treatment-resistant-depression' },
    treatment: { product: 'esketamine', ...(phase ? { phase } : {}) },
    history: { failedAntidepressants: 2 },
  });
  it('how long the first one lasts and what is asked then, from the policy', () => {
    const step = find(stepsOf(ohio()), 'renewal');
    expect(step.detail).toContain('The first approval lasts 2 months.');
    expect(step.detail).toContain('To go on, the policy asks:');
    expect(step.source).toMatch(/^policies\//);
  });
  it('when it is time, it comes first', () => {
    const steps = stepsOf(ohio('renewal'));
    expect(steps[0]?.id).toBe('renewal');
    expect(steps[0]?.detail).toContain('The next approval lasts 6 months.');
    expect(steps.map(({ id }) => id)).not.toContain('benefit-check');
  });
  it('says so where what is asked then was not read', () => {
    const cigna: Case = {
      ...base,
      plan: { payer: 'cigna', kind: 'marketplace' },
      treatment: { product: 'esketamine', phase: 'renewal' },
    };
    expect(find(stepsOf(cigna), 'renewal').detail).toContain('We have not read what the policy asks for to go on');
  });
  it('what only a clinic reports is said once, as a report, with what was not read', () => {
    const aetna: Case = {
      ...base,
      plan: { payer: 'aetna', kind: 'employer-insured' },
      treatment: { product: 'esketamine', phase: 'renewal' },
    };
    const { detail } = find(stepsOf(aetna), 'renewal');
    expect(detail).toMatch(
      /^A clinic group reports that Aetna approves going on .* What Aetna asks for to go on was not read\. /,
    );
    expect(detail).not.toContain('The next approval lasts');
  });
  it('nothing where no approval is needed or no policy speaks', () => {
    expect(ids({ ...base, plan: { payer: 'unlisted', kind: 'marketplace' } })).not.toContain('renewal');
    expect(ids({ ...base, plan: { kind: 'original-medicare' }, treatment: { product: 'esketamine' } })).not.toContain(
      'renewal',
    );
  });
});

describe('care that is no insurance', () => {
  const ihs: Case = { ...base, plan: { payer: 'indian-health-service' }, treatment: { product: 'esketamine' } };
  it('the own clinic is asked: there is no card, no booklet and no kind of plan', () => {
    const { nextSteps, verdict, openFacts, warnings } = check({ ...ihs, asOf: '2026-11-26' }, data);
    expect(nextSteps.map(({ id }) => id)).toEqual(['benefit-check', 'records']);
    expect(find(nextSteps, 'benefit-check')).toMatchObject({ title: 'Ask your own clinic first' });
    expect(JSON.stringify(nextSteps)).not.toMatch(/card|booklet/);
    expect(verdict).toMatchObject({ status: 'unknown', basis: 'none' });
    expect(verdict.because.join(' ')).toContain('it is not insurance');
    expect(openFacts.map(({ fact }) => fact)).not.toContain('plan.kind');
    expect(warnings.join(' ')).toContain('Indian Health Service');
  });
});

describe('what the day changes', () => {
  const uninsured: Case = { ...base, plan: { payer: 'none', kind: 'uninsured' } };
  it('the time to sign up is told while it runs', () => {
    expect(find(stepsOf(uninsured, '2026-11-26'), 'find-coverage').detail).toContain('2027');
    for (const day of ['2026-10-31', '2027-01-01']) {
      expect(find(stepsOf(uninsured, day), 'find-coverage').detail, day).not.toContain('2027');
    }
  });
});

describe('a drug that is not on the list', () => {
  const denied = (reason: string): Case => ({
    ...base,
    plan: { kind: 'part-d' },
    treatment: { product: 'esketamine' },
    request: { stage: 'denied', deniedOn: '2026-11-02', denialReason: reason },
  });
  it('Part D: the exception of the law, by its own name', () => {
    expect(find(stepsOf(denied('step-therapy')), 'step-therapy-exception')).toMatchObject({
      letter: 'step-therapy-exception',
      source: expect.stringMatching(/^rights\/part-d:/),
    });
  });
  it('elsewhere only where a list of drugs decides', () => {
    expect(ids(withMore({ treatment: { product: 'esketamine' } }))).not.toContain('formulary-exception');
  });
});

describe('the time limit of a step', () => {
  it.each(Object.keys(STATES))('%s: is no second copy of the step itself', (state) => {
    const denied: Case = {
      plan: { kind: 'employer-insured' },
      patient: { state },
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'esketamine' },
      request: { stage: 'denied', deniedOn: '2026-11-10', denialReason: 'step-therapy' },
    };
    const steps = stepsOf(denied);
    find(steps, 'step-therapy-exception');
    for (const { id, detail, dueRule } of steps) if (dueRule !== null) expect(detail, id).not.toContain(dueRule);
  });
});

describe('the right to a fast decision', () => {
  const danger = (more: Case): Case =>
    withMore({ ...more, treatment: { product: 'esketamine' }, history: { suicidalIdeation: true } });
  it('stands second, after 988, until somebody has said whether it is urgent', () => {
    expect(ids(danger({})).slice(0, 2)).toEqual(['crisis-line', 'urgent-rights']);
    expect(ids(danger({ request: { urgent: true } }))).not.toContain('urgent-rights');
    expect(ids(danger({ request: { urgent: false } }))).not.toContain('urgent-rights');
  });
  it('names the time that the rule of this kind of plan gives', () => {
    expect(find(stepsOf(danger({})), 'urgent-rights').detail).toContain('72 hours');
    expect(find(stepsOf(danger({ request: { stage: 'requested' } })), 'urgent-rights').detail).toContain('72 hours');
  });
  it('is not promised where the data has no such rule', () => {
    expect(ids(danger({ plan: { payer: 'unlisted', kind: 'sharing-ministry' } }))).not.toContain('urgent-rights');
    expect(ids(danger({ plan: { payer: 'none', kind: 'uninsured' } }))).not.toContain('urgent-rights');
    expect(ids(danger({ plan: { excludes: ['esketamine'] } }))).not.toContain('urgent-rights');
  });
});
