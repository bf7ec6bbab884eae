/** The examples that stand beside the rules: each policy file brings people and what must come out for them. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { leavesOf } from '../../src/coverage/assess.ts';
import { isDanger } from '../../src/model/not-sought.ts';
import type { Example } from '../../src/model/policy.ts';
import type { Result } from '../../src/model/result.ts';
import { data, personOf, policies } from './of-policy.ts';

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
    const inState = (state: string) =>
      new Set(
        policy.examples.flatMap((example) =>
          answer(example)
            .criteria.filter((criterion) => criterion.state === state)
            .map((criterion) => `${criterion.rule}/${criterion.id}`),
        ),
      );
    const [unmet, met] = [inState('not-met'), inState('met')];
    // Out of the crisis that a rule is for, another rule of the policy decides: it is enough that it was met.
    const all = policy.rules.flatMap((rule) =>
      rule.criteria
        ? leavesOf(rule.criteria).flatMap((leaf) => {
            const id = `${rule.id}/${leaf.id}`;
            return isDanger(leaf.fact) && met.has(id) ? [] : [id];
          })
        : [],
    );
    expect(all.filter((id) => !unmet.has(id))).toEqual([]);
  });
});
