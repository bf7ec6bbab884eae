/** Words of the people who wrote of it in forums, and of the letters and offices that they met. */
import { describe, expect, it } from 'vitest';
import { denialReasons } from '../../src/intake/denial-text.ts';
import { readIcdList } from '../../src/intake/icd10.ts';
import { readCase } from '../../src/intake/index.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const icd = readIcdList(readIcdText());
const read = (given: Record<string, unknown>) => readCase(given, { data, words: en, icd: () => icd });
const wrong = (given: Record<string, unknown>) => {
  const reading = read(given);
  return 'errors' in reading ? reading.errors.map(({ message }) => message).join('\n') : '';
};

describe('what the letter says', () => {
  it.each([
    // CARC 151: the records do not support so many sessions.
    ['quantity limit', 'not-medically-necessary'],
    ['too many sessions', 'not-medically-necessary'],
    ['Denied by utilization review on November 12', 'not-medically-necessary'],
    ['not on the drug list', 'excluded'],
    ['non-formulary', 'excluded'],
    ['missing codes', 'coding'],
    ['not itemized', 'coding'],
    ['retroactive denial', 'other'],
    ['authorization rescinded', 'other'],
  ])('"%s" is %s', (text, id) => expect(denialReasons(text, data.denialReasons().items)).toEqual([id]));
});

describe('names that stand for several things are asked again, with the things', () => {
  it('COBRA goes on with the plan of the job, whoever pays it', () => {
    const said = wrong({ plan: { payer: 'UHC', kind: 'COBRA' } });
    expect(said).toContain('employer-insured');
    expect(said).toContain('employer-self-funded');
  });
  it.each([
    ['PPO', ['employer-insured', 'employer-self-funded', 'marketplace', 'medicare-advantage']],
    ["parent's plan", ['employer-insured', 'employer-self-funded']],
    ['private insurance', ['employer-insured', 'employer-self-funded', 'marketplace']],
  ])('%s is a card of several kinds', (kind, meant) => {
    const said = wrong({ plan: { payer: 'Aetna', kind } });
    for (const id of meant) expect(said).toContain(`${id} (`);
  });
  it.each(['KAP', 'ketamine-assisted psychotherapy', 'ketamine assisted psychotherapy'])(
    '%s says no way of giving',
    (text) => {
      const said = wrong({ treatment: { product: text } });
      for (const id of ['iv-ketamine', 'im-ketamine', 'oral-ketamine']) expect(said).toContain(id);
      expect(said).toContain('fits several');
    },
  );
  it('"Blue Cross Blue Shield" in a state whose Blue plan is Anthem', () => {
    const said = wrong({ patient: { state: 'OH' }, plan: { payer: 'Blue Cross Blue Shield' } });
    expect(said).toContain('anthem (Anthem), fep (BCBS Federal Employee Program (FEP)).');
    expect(said).not.toContain('massachusetts');
    expect(wrong({ plan: { payer: 'Blue Cross Blue Shield' } })).toContain('massachusetts');
  });
});
