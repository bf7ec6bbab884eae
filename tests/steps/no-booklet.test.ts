/** What is said of plans with a booklet, a card or another part of the plan is not said where there is none. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const steps = (kind: string, request: NonNullable<Case['request']>, condition = 'treatment-resistant-depression') =>
  check(
    {
      asOf: '2026-11-26',
      patient: { age: 43, state: 'TX' },
      plan: { kind },
      diagnosis: { condition },
      treatment: { product: 'iv-ketamine' },
      request,
    },
    data,
  ).nextSteps;

describe('a denial as excluded', () => {
  const excluded = { stage: 'denied', deniedOn: '2026-11-05', denialReason: 'excluded' } as const;
  it.each(['original-medicare', 'medicaid-ffs', 'va', 'champva', 'tricare', 'workers-comp'])(
    '%s: no booklet is named, but the rule that the letter goes by',
    (kind) => {
      const found = steps(kind, excluded);
      const told = found.flatMap(({ title, detail, documents }) => [title, detail, ...documents]).join(' ');
      expect(told).not.toMatch(/booklet|contract does not pay/);
      expect(found.find(({ id }) => id === 'plan-document')?.title).toBe('Check the exact words of the rule');
    },
  );
  it('an employer plan: the booklet', () => {
    const step = steps('employer-insured', excluded).find(({ id }) => id === 'plan-document');
    expect(step?.detail).toContain('plan booklet');
  });
  it('the VA and workers’ compensation have no pharmacy part beside the medical one', () => {
    for (const kind of ['va', 'workers-comp'])
      expect(steps(kind, excluded).map(({ id }) => id)).not.toContain('plan-exception');
    expect(steps('original-medicare', excluded).map(({ id }) => id)).toContain('plan-exception');
  });
});

it('workers’ compensation: nobody is sent to the number on a card', () => {
  for (const stage of ['planning', 'requested'] as const)
    for (const { id, contact } of steps('workers-comp', { stage }, 'ptsd'))
      expect(contact ?? '', id).not.toMatch(/card/);
});

it('step therapy in a plan that a state or town pays: what ERISA says of private employers is not said', () => {
  const request = { stage: 'denied', deniedOn: '2026-11-05', denialReason: 'step-therapy' } as const;
  const step = steps('government-self-funded', request).find(({ id }) => id === 'step-therapy-exception');
  expect(step?.detail).toContain('We did not find out if the law of your state');
  expect(step?.detail).not.toContain('do not bind');
});
