/** The examples that stand beside the rules: each policy file brings people and what must come out for them. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { leavesOf } from '../../src/coverage/assess.ts';
import { readIcdList } from '../../src/intake/icd10.ts';
import { readCase } from '../../src/intake/index.ts';
import type { Case } from '../../src/model/case.ts';
import type { Example, Policy } from '../../src/model/policy.ts';
import type { Result } from '../../src/model/result.ts';
import { personOfExample } from '../../src/store/examples.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const icd = readIcdList(readIcdText());
const context = { data, words: en, icd: () => icd };

/** The plan kind that a line of business stands for when the example names none. */
const USUAL_KIND: Record<string, string> = {
  commercial: 'employer-insured',
  fehb: 'fehb',
  medicare: 'original-medicare',
  'medicare-advantage': 'medicare-advantage',
  'part-d': 'part-d',
  medicaid: 'medicaid-managed',
  tricare: 'tricare',
  va: 'va',
  'workers-comp': 'workers-comp',
};

/** Fills in payer, plan kind, state and day of the policy where the example leaves them out. */
function personOf(policy: Policy, example: Example): Case & { asOf: string } {
  const reading = readCase(personOfExample(policy, example), context);
  if ('errors' in reading) throw new Error(reading.errors.map((error) => error.message).join('\n'));
  const given = reading.case;
  const program = ['medicare-advantage', 'medicare-part-d'].includes(policy.payer);
  const state = policy.states === 'all' ? undefined : policy.states[0];
  return {
    ...given,
    asOf: given.asOf ?? policy.effective.to ?? '2026-11-23',
    patient: { ...(state ? { state } : {}), ...given.patient },
    plan: {
      ...(program ? {} : { payer: policy.payer }),
      kind: USUAL_KIND[policy.lines[0] as string] as string,
      ...given.plan,
    },
  };
}

const policies = [...new Set(data.payers().map(({ id }) => id))].flatMap((payer) => data.policiesOf(payer));

describe.each(policies.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  const results = new Map<string, Result>();
  const answer = (example: Example): Result => {
    const known = results.get(example.name);
    if (known) return known;
    const result = check(personOf(policy, example), data);
    results.set(example.name, result);
    return result;
  };

  it.each(policy.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const result = answer(example);
    const states = Object.fromEntries(result.criteria.map((criterion) => [criterion.id, criterion.state]));
    expect({ status: result.verdict.status, policies: result.verdict.policies, states }).toMatchObject({
      status: example.expect.status,
      ...(example.expect.status === 'unknown' ? {} : { policies: [policy.id] }),
      states: example.expect.criteria ?? {},
    });
    const open = result.openFacts.map(({ fact }) => fact);
    expect(open).toEqual(expect.arrayContaining(example.expect.open ?? []));
    if (example.expect.priorAuthorization !== undefined) {
      expect(result.verdict.priorAuthorization).toBe(example.expect.priorAuthorization);
    }
  });

  it('has an example in which each criterion is not met', () => {
    const unmet = new Set(
      policy.examples.flatMap((example) =>
        answer(example)
          .criteria.filter((criterion) => criterion.state === 'not-met')
          .map((criterion) => `${criterion.rule}/${criterion.id}`),
      ),
    );
    const all = policy.rules.flatMap((rule) =>
      rule.criteria ? leavesOf(rule.criteria).map((leaf) => `${rule.id}/${leaf.id}`) : [],
    );
    expect(all.filter((id) => !unmet.has(id))).toEqual([]);
  });
});
