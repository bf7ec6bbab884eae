/** What only time can change: nobody is told to get it, and nothing is said that can be read both ways. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const expecting: Case & { asOf: string } = {
  asOf: '2026-11-26',
  patient: { age: 31, state: 'CA' },
  plan: { payer: 'va', kind: 'va' },
  diagnosis: { condition: 'treatment-resistant-depression' },
  treatment: { product: 'iv-ketamine' },
  history: { pregnant: true, failedAntidepressants: 4 },
};

describe('pregnant, and the protocol asks for no pregnancy', () => {
  const result = check(expecting, data);
  const step = (id: string) => result.nextSteps.find((found) => found.id === id);
  it('is not yet covered, and pregnancy decides', () => {
    expect(result.verdict.status).toBe('not-yet');
    expect(result.verdict.because).toContain('Not met: You are not pregnant.');
  });
  it('is sent to the clinician, not told to get what is missing', () => {
    expect(step('close-gaps')).toBeUndefined();
    expect(step('clinician-talk')?.detail).toContain('only time can change it');
  });
  it('is not told that the answer would be better without the pregnancy', () => {
    expect(result.wouldChange.filter(({ change }) => /pregnan/i.test(change))).toEqual([]);
  });
});

it('an answer "no" is shown, an answer "yes" where "no" is asked for is not', () => {
  const given = (history: Case['history']) =>
    check({ ...expecting, history: { ...history, failedAntidepressants: 4 } }, data).verdict.because.join(' ');
  expect(given({ drugScreenNegative: false })).toContain('(you: no)');
  expect(given({ uncontrolledHypertension: true })).not.toContain('(you: yes)');
});
