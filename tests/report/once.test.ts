/** Said once, in a sentence that can be read aloud, the better studied first. */
import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { compare } from '../../src/compare.ts';
import { compareReport } from '../../src/report/compare.ts';
import { papersOf } from '../../src/report/papers.ts';
import { PLAIN } from '../../src/report/theme.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const person = {
  asOf: '2026-11-26',
  patient: { age: 43, state: 'TX' },
  plan: { payer: 'bcbs-texas', kind: 'employer-insured' },
  diagnosis: { condition: 'treatment-resistant-depression' },
  treatment: { product: 'esketamine' },
};

it('papers that the step names in its sentences are not listed again', () => {
  const denied = { stage: 'denied', deniedOn: '2026-11-10', denialReason: 'not-medically-necessary' } as const;
  const [reason] = check({ ...person, request: denied }, data).nextSteps;
  expect(reason?.id).toBe('denial-reason');
  const left = papersOf(reason ?? (undefined as never));
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(reason?.documents.length ?? 0);
  for (const paper of left) expect(reason?.detail).not.toContain(paper);
});

it('of treatments that may be covered alike the well studied comes before the hardly studied', () => {
  const text = compareReport(compare(person, data), { width: 80, theme: PLAIN, words: en });
  const at = (name: string) => text.indexOf(`\n${name}`);
  expect(at('Spravato (esketamine) nasal spray: possible')).toBeGreaterThan(0);
  expect(at('Spravato (esketamine)')).toBeLessThan(at('Ketamine by mouth'));
  expect(at('Ketamine by mouth')).toBeLessThan(at('Compounded ketamine nasal spray'));
});

it('what would change the answer: the change, then what it would be', () => {
  expect(en.report.change('If this is not met: At least two antidepressants have failed', 'Not yet')).toBe(
    'If this is not met: At least two antidepressants have failed. Then: not yet',
  );
});
