/** Help with paying that turns on a public programme: who may not use a maker's card, and who may get Extra Help. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();

function helpFor(plan: NonNullable<Case['plan']>, more: Partial<Case> = {}): string {
  const result = check(
    {
      asOf: '2026-11-26',
      patient: { age: 45, state: 'TX' },
      plan,
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'esketamine' },
      ...more,
    },
    data,
  );
  return result.nextSteps.find(({ id }) => id === 'paying-help')?.detail ?? '';
}

describe('the maker’s savings card', () => {
  it('is offered with a job plan alone, with the condition in its first sentence', () => {
    const help = helpFor({ payer: 'aetna', kind: 'employer-insured' });
    expect(help).toContain('Spravato withMe');
    expect(help).toContain('no Medicare, Medicaid, TRICARE, VA or other government cover beside it');
  });

  it('is not offered with Medicaid or Medigap beside the plan', () => {
    for (const beside of [{ secondPlan: 'medicaid' }, { secondPlan: 'medigap' }, { medigapPlan: 'G' }] as const) {
      expect(helpFor({ payer: 'aetna', kind: 'employer-insured', ...beside }), JSON.stringify(beside)).not.toContain(
        'withMe',
      );
    }
  });

  it('is not offered with any public plan', () => {
    for (const kind of ['original-medicare', 'medicaid-ffs', 'tricare', 'va', 'champva', 'chip', 'part-d'] as const) {
      expect(helpFor({ kind }), kind).not.toContain('withMe');
    }
  });
});

describe('Extra Help', () => {
  it('is named to somebody with a Medicare drug plan, with limits and phone number', () => {
    const help = helpFor({ kind: 'part-d' });
    expect(help).toContain('Extra Help');
    expect(help).toContain('1-800-772-1213');
    expect(help).toContain('under $23,940');
  });

  it('is named under Original Medicare where a pharmacy bills the medicine, and only there', () => {
    expect(helpFor({ kind: 'original-medicare', drugBilling: 'pharmacy' })).toContain('Extra Help');
    expect(helpFor({ kind: 'original-medicare' })).not.toContain('Extra Help');
  });

  it('the Medicare Savings Program is named where Medicare may pay, but not to who has it', () => {
    expect(helpFor({ kind: 'original-medicare' })).toContain('Medicare Savings Program');
    expect(helpFor({ kind: 'original-medicare', secondPlan: 'medicaid' })).not.toContain('Medicare Savings Program');
  });

  it('is not named to others', () => {
    for (const kind of ['employer-insured', 'medicaid-ffs', 'va', 'tricare'] as const) {
      expect(helpFor({ kind, drugBilling: 'pharmacy' }), kind).not.toContain('Extra Help');
    }
  });

  it('bears all of its sources', () => {
    const result = check(
      {
        asOf: '2026-11-26',
        patient: { age: 70 },
        plan: { kind: 'part-d' },
        diagnosis: { condition: 'treatment-resistant-depression' },
        treatment: { product: 'esketamine' },
      },
      data,
    );
    for (const id of ['lis-limits', 'lis-resources', 'lis-copays', 'lis-apply']) {
      expect(
        result.sources.some((source) => source.id.endsWith(id)),
        id,
      ).toBe(true);
    }
  });
});

it('the VA’s three free mental health visits a year are named for an illness of the mind, not for pain', () => {
  expect(helpFor({ kind: 'va' })).toContain('first three mental health visits free');
  const pain = helpFor({ kind: 'va' }, { diagnosis: { condition: 'crps' }, treatment: { product: 'iv-ketamine' } });
  expect(pain).not.toContain('mental health visits');
});
