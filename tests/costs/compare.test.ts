/** Side by side: what was said of one treatment counts for that one, and is never dropped without a word. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { compare } from '../../src/compare.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const about: Case & { asOf: string } = {
  asOf: '2026-02-02',
  patient: { age: 43, state: 'TX' },
  diagnosis: { condition: 'treatment-resistant-depression' },
  plan: {
    payer: 'aetna',
    kind: 'employer-insured',
    benefits: { deductible: 500, deductibleMet: 0, coinsurance: 0.2, outOfPocketMax: 8000, planYearStart: '01-01' },
  },
};
const said = { sessions: 10, pricePerSession: 450, allowedPerSession: 300 };
const ask = (treatment: Case['treatment'] = {}) => compare({ ...about, treatment }, data);
const of = (product: string, treatment: Case['treatment']) => {
  const found = ask(treatment).products.find((entry) => entry.product === product);
  if (!found) throw new Error(`no ${product}`);
  return found;
};
const say = en.report.compare;

describe('sessions and prices that were given', () => {
  it('are counted for the treatment that was named', () => {
    const { approved, selfPaid } = of('iv-ketamine', { product: 'iv-ketamine', ...said });
    // 500 + 20 % of 2500.
    expect(approved).toMatchObject({ sessions: 10, you: { typical: 1000 } });
    expect(selfPaid?.you).toEqual({ low: 4500, typical: 4500, high: 4500 });
  });
  it('the same as for it alone', () => {
    const treatment = { product: 'esketamine', doseMg: 56, sessions: 8 };
    const alone = check({ ...about, treatment }, data).costs.find(({ id }) => id === 'if-approved');
    expect(of('esketamine', treatment).approved?.you).toEqual(alone?.you);
  });
  it('are left out for the others, which is said', () => {
    const others = of('esketamine', { product: 'iv-ketamine', ...said });
    expect(others.approved).toEqual(of('esketamine', {}).approved);
    const name = data.products().find(({ id }) => id === 'iv-ketamine')?.name ?? '';
    expect(ask({ product: 'iv-ketamine', ...said }).warnings).toContain(say.countedFor(name));
  });
  it('without a treatment belong to none, which is said', () => {
    expect(of('iv-ketamine', said).approved).toEqual(of('iv-ketamine', {}).approved);
    expect(ask(said).warnings).toContain(say.notCounted);
  });
  it('nothing is said where none were given', () => {
    const { warnings } = ask({ product: 'iv-ketamine', startDate: '2026-03-02' });
    expect(warnings.join(' ')).not.toContain('that you gave');
  });
});
