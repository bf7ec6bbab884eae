/**
 * Counts of what plans do are worked out once and kept with the data. What one person is told must not depend on who was
 * asked about before.
 */
import { expect, it } from 'vitest';
import { typicalAnswer } from '../../src/coverage/typical.ts';
import { understand } from '../../src/coverage/understand.ts';
import type { Case } from '../../src/model/case.ts';
import type { Data } from '../../src/model/data.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const usual: Case & { asOf: string } = {
  asOf: '2026-11-26',
  patient: { state: 'NY' },
  plan: { kind: 'employer-insured' },
  diagnosis: { condition: 'treatment-resistant-depression' },
  treatment: { product: 'esketamine', phase: 'initial' },
};

/** Each differs from the usual one in one thing on which a count depends. */
const others: (Case & { asOf: string })[] = [
  { ...usual, asOf: '2020-06-01' },
  { ...usual, asOf: '2018-01-01' },
  { ...usual, patient: { state: 'WA' } },
  { ...usual, patient: { state: 'MN' } },
  { ...usual, patient: {} },
  { ...usual, plan: { kind: 'medicaid-ffs' } },
  { ...usual, plan: { kind: 'medicare-advantage' } },
  { ...usual, diagnosis: { condition: 'depression-with-suicidality' } },
  { ...usual, diagnosis: { condition: 'crps' } },
  { ...usual, treatment: { product: 'iv-ketamine', phase: 'initial' } },
  { ...usual, treatment: { product: 'esketamine', phase: 'renewal' } },
  { ...usual, diagnosis: { condition: 'major-depression' } },
  { ...usual, diagnosis: { condition: 'major-depression' }, history: { suicidalIdeation: true } },
];

function told(given: Case & { asOf: string }, data: Data) {
  const person = understand(given, data, en);
  return typicalAnswer(person, person.product, data, en).because;
}

it('counts the same for a person alone and after others', () => {
  const shared = openData();
  const first = [usual, ...others].map((person) => told(person, shared));
  const again = [usual, ...others].map((person) => told(person, shared));
  const alone = [usual, ...others].map((person) => told(person, openData()));
  expect(first).toEqual(alone);
  expect(again).toEqual(alone);
  // The counts do differ from person to person, or this would show nothing.
  expect(new Set(alone.map((because) => because.at(-1))).size).toBeGreaterThan(5);
});
