/** Which letter a step offers, whom it names to call: none that is meant for somebody else. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import type { NextStep } from '../../src/model/result.ts';
import { STATES } from '../../src/model/states.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const stepsOf = (kind: string, payer: string, state: string, request: NonNullable<Case['request']>): NextStep[] =>
  check(
    {
      asOf: '2026-11-26',
      patient: { age: 40, state },
      plan: { payer, kind },
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'esketamine' },
      request,
    },
    data,
  ).nextSteps;

describe('the appeal letter is for the first level', () => {
  it.each([
    ['medicaid-managed', 'texas-medicaid', 'TX', 'fair-hearing'],
    ['medicaid-managed', 'virginia-medicaid', 'VA', 'fair-hearing'],
    ['champva', 'champva', 'NV', 'second-appeal'],
    ['tricare', 'tricare', 'VA', 'second-appeal'],
    ['original-medicare', 'medicare', 'NY', 'external-review'],
  ])('%s, %s, %s: the next level is offered without it', (kind, payer, state, id) => {
    const steps = stepsOf(kind, payer, state, {
      stage: 'appeal-denied',
      deniedOn: '2026-10-01',
      denialReason: 'not-medically-necessary',
    });
    const step = steps.find((entry) => entry.id === id);
    expect(step, steps.map((entry) => entry.id).join()).toBeDefined();
    expect(step?.letter).toBeNull();
    expect(steps.map(({ letter }) => letter)).not.toContain('appeal');
  });
  it('it is still told that another level follows the appeal', () => {
    const steps = stepsOf('original-medicare', 'medicare', 'NY', {
      stage: 'denied',
      denialReason: 'not-medically-necessary',
    });
    const appeal = steps.find(({ id }) => id === 'internal-appeal');
    expect(appeal?.letter).toBe('appeal');
    expect(appeal?.detail).toContain('If the answer is no again');
  });
});

it('before a denial the call between doctors names no denial letter', () => {
  const contact = (stage: 'requested' | 'denied') =>
    stepsOf('marketplace', 'aetna', 'GA', { stage }).find(({ id }) => id === 'peer-to-peer')?.contact;
  expect(contact('requested')).toBe('Your clinic');
  expect(contact('denied')).toBe('The number in the denial letter');
});

it('no insurer has the phone number of its state office', () => {
  const laws = Object.keys(STATES).map((state) => data.stateRights(state));
  expect(laws).not.toContain(undefined);
  const wrong = laws
    .filter((law) => law !== undefined)
    .filter(({ review, office }) => /^(your insurer|the plan)/.test(review.sendTo) && review.phone && office);
  expect(wrong.map(({ state }) => state)).toEqual([]);
});
