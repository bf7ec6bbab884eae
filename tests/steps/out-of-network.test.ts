/** A clinic outside the network of a commercial plan: the plan's own benefit is asked for first, then the itemized bill. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { es } from '../../src/words/es/index.ts';

const data = openData();
const stepsOf = (given: Case) => check({ asOf: '2026-11-26', ...given }, data).nextSteps;
const outside = (kind: string, more: Case = {}): Case => ({
  patient: { age: 43, state: 'TX' },
  diagnosis: { condition: 'major-depression' },
  treatment: { product: 'iv-ketamine' },
  ...more,
  plan: { payer: 'aetna', kind, network: 'out', ...more.plan },
});
const bill = (given: Case) => stepsOf(given).find(({ id }) => id === 'itemized-bill');

describe('the itemized bill (superbill)', () => {
  it.each(['employer-insured', 'employer-self-funded', 'marketplace', 'student'])('%s', (kind) => {
    const step = bill(outside(kind));
    expect(step?.title).toContain('superbill');
    // What the plan pays outside its network is asked first; the rest is what the aid file has from its source.
    expect(step?.detail).toMatch(/^Ask the plan first.*There is no promise that it pays\.$/);
    expect(step?.source).toBe('aid:superbills');
  });
  it('the call to the plan asks for the benefit too, before that', () => {
    const steps = stepsOf(outside('employer-insured'));
    const call = steps.findIndex(({ id }) => id === 'benefit-check');
    expect(steps[call]?.detail).toContain('outside the network');
    expect(call).toBeLessThan(steps.findIndex(({ id }) => id === 'itemized-bill'));
  });
  it('after a no because of the network', () => {
    const request = { stage: 'denied', denialReason: 'out-of-network' } as const;
    const given: Case = { ...outside('employer-insured'), plan: { payer: 'aetna', kind: 'employer-insured' }, request };
    expect(bill(given)).toBeDefined();
  });
  it('not in the network, where that is not known, where the booklet excludes it, and under public programs', () => {
    expect(bill(outside('employer-insured', { plan: { network: 'in' } }))).toBeUndefined();
    expect(bill({ ...outside('marketplace'), plan: { payer: 'aetna', kind: 'marketplace' } })).toBeUndefined();
    expect(bill(outside('employer-insured', { plan: { excludes: ['iv-ketamine'] } }))).toBeUndefined();
    for (const kind of ['original-medicare', 'medicaid-managed', 'tricare']) {
      const given: Case = { ...outside(kind), plan: { kind, network: 'out' } };
      expect(bill(given), kind).toBeUndefined();
      expect(JSON.stringify(stepsOf(given)), kind).not.toContain('superbill');
    }
  });
  it('in Spanish', () => {
    const spanish = openData(undefined, 'es');
    const { nextSteps } = check({ asOf: '2026-11-26', ...outside('employer-insured') }, spanish, es);
    const step = nextSteps.find(({ id }) => id === 'itemized-bill');
    expect(step?.detail).toMatch(/^Pregunte primero al plan.*No hay promesa de que pague\.$/);
  });
});
