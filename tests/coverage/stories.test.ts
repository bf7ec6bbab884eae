/** Stories that people tell, with the real data: going on under Original Medicare, a short-term plan, a birth weeks ago. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const answer = (given: Case) => check({ ...given, asOf: '2026-11-26' }, data);
const spravato: Case = {
  patient: { age: 65, state: 'OH' },
  diagnosis: { condition: 'treatment-resistant-depression', icd10: ['F33.2'] },
  treatment: { product: 'esketamine', phase: 'renewal' },
  history: { failedAntidepressants: 3, remsSite: true },
};

describe('going on under Original Medicare', () => {
  const { verdict, warnings } = answer({ ...spravato, plan: { payer: 'medicare', kind: 'original-medicare' } });
  it('nothing is approved in advance, so nothing is approved anew: each bill meets the same rule', () => {
    expect(verdict.status).toBe('likely');
    expect(warnings.join(' ')).not.toContain('to go on paying was not read');
  });
});

describe('a short-term plan', () => {
  const often =
    'Such plans often do not pay for an illness that you had before, for mental health care or for medicines.';
  it.each(['unitedhealthcare', 'oscar'])('of %s: what such plans often leave out', (payer) => {
    const { verdict } = answer({ ...spravato, plan: { payer, kind: 'short-term' } });
    expect(verdict.because.join(' ')).toContain(often);
  });
});

describe('postpartum depression', () => {
  it('breastfeeding is spoken of for Spravato, and not for other depressions', () => {
    const plan = { payer: 'aetna', kind: 'employer-insured' } as const;
    const after = answer({ ...spravato, plan, diagnosis: { condition: 'postpartum-depression' } });
    expect(after.warnings.join(' ')).toContain('while you breastfeed');
    expect(answer({ ...spravato, plan }).warnings.join(' ')).not.toContain('breastfeed');
  });
});

describe('"suicidal", typed in the emergency department', () => {
  const crisis = {
    ...spravato,
    plan: { payer: 'aetna', kind: 'employer-insured' },
    treatment: { product: 'esketamine' },
  } as const;
  const because = (condition: string) => answer({ ...crisis, diagnosis: { condition } }).verdict.because.join(' ');
  it('the use of the label is named, for whoever has a depression too', () => {
    expect(because('suicidal-ideation')).toContain('ask again for “Major depression with thoughts of suicide”');
    expect(because('depression-with-suicidality')).not.toContain('ask again');
  });
});

describe('a military retiree', () => {
  const said = (age: number) =>
    answer({ ...spravato, patient: { age }, plan: { payer: 'tricare', kind: 'tricare' } }).warnings.join(' ');
  it('of 65 has Medicare, which pays first', () => {
    expect(said(67)).toContain('It pays after Medicare');
    expect(said(47)).not.toContain('after Medicare');
  });
});

describe('ketamine made up by a pharmacy, at home', () => {
  it.each(['oral-ketamine', 'intranasal-ketamine'])('%s: the warning of FDA is told', (product) => {
    const said = (treatment: NonNullable<Case['treatment']>) => answer({ ...spravato, treatment }).warnings.join(' ');
    expect(said({ product, setting: 'home' })).toContain('without anyone watching');
    expect(said({ product, setting: 'office' })).not.toContain('without anyone watching');
  });
});
