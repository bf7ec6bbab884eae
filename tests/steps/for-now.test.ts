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
    expect(result.verdict.because).toContain('Not met: The person is not pregnant.');
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

describe('hurt at work', () => {
  const result = check(
    {
      asOf: '2026-11-26',
      patient: { age: 50, state: 'VA' },
      plan: { payer: 'federal-workers-comp', kind: 'workers-comp' },
      diagnosis: { condition: 'phantom-limb-pain' },
      treatment: { product: 'iv-ketamine' },
    },
    data,
  );
  it('asks the claims office: there is no insurance card, and no network', () => {
    const call = result.nextSteps.find(({ id }) => id === 'benefit-check');
    expect(call?.contact).toContain('claim');
    expect(`${call?.title} ${call?.detail} ${call?.contact} ${call?.documents.join(' ')}`).not.toMatch(
      /card|in network/,
    );
  });
});

it('the price of paying alone is in whole dollars, as everywhere in the report', () => {
  const { nextSteps } = check(
    {
      asOf: '2026-11-26',
      patient: { age: 70, state: 'FL' },
      plan: { payer: 'medicare', kind: 'original-medicare' },
      diagnosis: { condition: 'ptsd' },
      treatment: { product: 'esketamine' },
    },
    data,
  );
  const price = nextSteps.find(({ id }) => id === 'self-pay' || id === 'good-faith-estimate');
  expect(price?.detail).toMatch(/^About \$/);
  expect(price?.detail).not.toMatch(/\$[0-9,]+\.\d\d/);
});

describe('a diagnosis code that is not on the plan’s list', () => {
  const talk = (history: Case['history'], icd10: string) =>
    check(
      {
        asOf: '2026-11-26',
        patient: { age: 34, state: 'NC' },
        plan: { payer: 'north-carolina-medicaid', kind: 'medicaid-managed' },
        diagnosis: { condition: 'treatment-resistant-depression', icd10: [icd10] },
        treatment: { product: 'esketamine' },
        history: history ?? {},
      },
      data,
    ).nextSteps.find(({ id }) => id === 'clinician-talk');
  it('can be a code that is too vague: the clinic is asked for an exact one', () => {
    const step = talk({ failedAntidepressants: 3 }, 'F32.A');
    expect(step?.detail).toContain('more exact');
    expect(step?.detail).not.toContain('no paper can change it');
  });
});

it('what a policy asks for in two places is said once', () => {
  // Western Health Advantage asks for two failed antidepressants in its list and again for the first approval.
  const detail =
    check(
      {
        asOf: '2026-11-26',
        patient: { age: 43, state: 'CA' },
        plan: { payer: 'western-health-advantage', kind: 'employer-insured' },
        diagnosis: { condition: 'treatment-resistant-depression' },
        treatment: { product: 'esketamine' },
        history: { failedAntidepressants: 1 },
      },
      openData(),
    ).nextSteps.find(({ id }) => id === 'close-gaps')?.detail ?? '';
  expect(detail.match(/At least 2 antidepressants did not help/g)).toHaveLength(1);
});
