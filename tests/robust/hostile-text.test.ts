/** Text that is made to do harm somewhere else: in a spreadsheet, in a pattern, on a path. */
import { describe, expect, it } from 'vitest';
import { clean, quoted } from '../../src/intake/clean.ts';
import { denialCode, denialReasons } from '../../src/intake/denial-text.ts';
import { readIcdList } from '../../src/intake/icd10.ts';
import { readCase } from '../../src/intake/index.ts';
import { search, simplify } from '../../src/intake/names.ts';
import { readTrials } from '../../src/intake/several-trials.ts';
import { readTrial } from '../../src/intake/trial-text.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { ketcover } from '../cli/ketcover.ts';

const data = openData();
const list = readIcdList(readIcdText());
const context = { data, words: en, icd: () => list };

const LONG = 900_000;
const grown = (piece: string) => piece.repeat(Math.ceil(LONG / piece.length));
/** Each drives another kind of pattern into trying everything: a quadratic one would not end before the test does. */
const PIECES = [
  ...[' ', 'a', '0', 'a ', 'co ', 'co-', '- ', '1 mg ', "' ", '((', '\u001b[', '\u001b]', 'É', '.', 'for x '],
  // Doses one after another, spans of years, and what people say of how it worked.
  ...['1 - ', '1mg - ', '50 -> ', '1 to ', '2019 to ', 'in ', 'since 2019 ', 'stopped ', 'helped ', 'because of a '],
  ...['not ', 'never really ', 'no side ', 'zoloft ', 'zoloft then lexapro ', 'little '],
];

describe.each(PIECES.map((piece) => ({ name: JSON.stringify(piece), piece })))(
  '900,000 signs of $name',
  ({ piece }) => {
    const text = grown(piece);
    it('are read or refused in no time, wherever they stand', () => {
      for (const fact of [
        { plan: { payer: text } },
        { diagnosis: { condition: text, icd10: [text] } },
        { treatment: { product: text } },
        { history: { antidepressantTrials: [text, { drug: text }] } },
        { request: { denialReason: text, deniedOn: text } },
        { patient: { state: text, county: text, age: text } },
        { [text]: 1 },
      ]) {
        const reading = readCase(fact, context);
        if ('errors' in reading) for (const { message } of reading.errors) expect(message.length).toBeLessThan(4000);
      }
    });
    it('by the readers themselves', () => {
      // As long as the reader of a letter's words lets through, with an end that fits nothing.
      const letter = `${text.slice(0, 590)}!`;
      expect('errors' in readCase({ request: { denialReason: letter } }, context)).toBe(true);
      const cut = text.slice(0, 20_000);
      expect(clean(cut).length).toBeLessThanOrEqual(cut.length);
      expect(quoted(text).length).toBeLessThan(70);
      expect(simplify(cut).length).toBeLessThanOrEqual(2 * cut.length);
      expect(readTrial(cut, data.drugs())?.drug.length ?? 0).toBeLessThanOrEqual(cut.length);
      expect(readTrials(text.slice(0, 300), data.drugs())?.length ?? 0).toBeLessThanOrEqual(300);
      expect(denialCode(cut)).toBeUndefined();
      expect(denialReasons(cut, data.denialReasons().items)).toEqual([]);
      expect(search(cut.slice(0, 500), []).length).toBe(0);
    });
  },
);

describe('formulas of a spreadsheet', () => {
  const formula = '=HYPERLINK("http://example.com","x")';
  it('in a table that is read are texts, and come back as texts of JSON', () => {
    const table = `age,payer,county\n43,aetna,"${formula.replaceAll('"', '""')}"\n44,"${formula.replaceAll('"', '""')}",x\n`;
    const { stdout, code } = ketcover(['batch', '--csv', '-'], { stdin: table });
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(2);
    expect(first.case.patient.county).toBe(formula);
    expect(second).toMatchObject({ line: 3 });
    expect(second.error[0]).toContain('--payer');
  });
});

describe('a path in a case', () => {
  it.each(['plan.payer', 'treatment.product', 'diagnosis.condition'])('as %s opens no file', (fact) => {
    const { code, stdout, stderr } = ketcover(['check', `--${fact.split('.')[1]}`, '../../../../etc/passwd']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toContain('root:');
  });
  it.each(['../letters', '..\\appeal', 'appeal/../appeal', '/etc/passwd', '%2e%2e'])(
    'as a kind of letter: %s',
    (kind) => {
      const { code, stdout, stderr } = ketcover(['letter', kind]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('There is no letter');
    },
  );
});
