/**
 * Data files that somebody damaged or edited by hand, one at a time (policies apart: see `faults.test.ts`). The file is
 * named with what is wrong, everything else is still answered, and nothing throws.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { letter } from '../../src/letters/index.ts';
import type { Case } from '../../src/model/case.ts';
import { DATA_FOLDER, dataFiles } from '../../src/store/data-files.ts';
import { openData } from '../../src/store/store.ts';
import { en, type Words } from '../../src/words/index.ts';
import { wordsFor } from '../../src/words/load.ts';

const copy = `${mkdtempSync(join(tmpdir(), 'ketcover-damaged-'))}/`;
afterAll(() => rmSync(copy, { recursive: true, force: true }));
cpSync(DATA_FOLDER, copy, { recursive: true });
const es = await wordsFor('es');

/** Between them they read every file. */
const CASES: readonly (Case & { asOf: string })[] = [
  {
    asOf: '2026-11-23',
    patient: { age: 44, state: 'TX' },
    plan: { payer: 'aetna', kind: 'employer-insured' },
    diagnosis: { condition: 'treatment-resistant-depression' },
    treatment: { product: 'iv-ketamine', setting: 'hospital-outpatient' },
    history: {
      antidepressantTrials: [{ drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' }],
    },
    request: { stage: 'denied', deniedOn: '2026-10-02', receivedOn: '2026-10-06', denialReason: 'experimental' },
  },
  {
    asOf: '2026-11-23',
    patient: { age: 70, state: 'CA', county: 'Los Angeles' },
    plan: { payer: 'medicare', kind: 'original-medicare' },
    diagnosis: { condition: 'ptsd' },
    treatment: { product: 'esketamine' },
  },
  {
    asOf: '2026-11-23',
    plan: { kind: 'marketplace' },
    diagnosis: { condition: 'fibromyalgia' },
    treatment: { product: 'iv-ketamine' },
  },
  {
    asOf: '2026-11-23',
    plan: { payer: 'none', kind: 'uninsured' },
    diagnosis: { condition: 'fibromyalgia' },
    treatment: { product: 'iv-ketamine' },
  },
];

const PLAN_KINDS = openData()
  .planKinds()
  .map(({ id }) => id);

/** Everything that a person would read, as one text. @throws what the program would end with. */
function answers(language: 'en' | 'es'): { text: string; damaged: string[] } {
  const words: Words = language === 'en' ? en : es;
  const data = openData(copy, language);
  const results = CASES.map((of) => check(of, data, words));
  data.audit();
  data.evidence();
  const [first] = results;
  const draft = first && letter('appeal', first, data, words);
  return {
    text: JSON.stringify([results, draft]),
    damaged: data.damaged().map((damage) => words.coverage.damaged(damage)),
  };
}

/** Everything that the files hold, as the program sees it. */
function contents() {
  const data = openData(copy);
  const held = {
    payers: [data.payers(), data.sharedNames(), data.nameKinds(), data.payerSources()],
    catalog: [data.planKinds(), data.products(), data.conditions(), data.drugs(), data.typical(), data.alternatives()],
    costs: [data.selfPay(), data.sellers(), data.medicare(), data.hospital(), data.places(), data.protocols()],
    plans: [data.planDesigns(), data.aid(), data.ownSteps(), data.evidence(), data.audit(), data.letters()],
    rights: [
      data.stateRights(),
      data.stateRights('TX'),
      data.denialReasons(),
      data.successRates(),
      ...PLAN_KINDS.map(data.rights),
    ],
  };
  return { held, damaged: data.damaged().map((damage) => en.coverage.damaged(damage)) };
}

/** What must never stand in an answer. */
const NONSENSE = /undefined|\[object|NaN/;

/** Changes a file of the copy, asks, and puts the file back. */
function withDamage<T>(file: string, damage: (path: string) => void, ask: () => T): T {
  const path = join(copy, file);
  damage(path);
  try {
    return ask();
  } finally {
    rmSync(path, { recursive: true, force: true });
    cpSync(join(DATA_FOLDER, file), path);
  }
}

const written = (text: string | Buffer) => (path: string) => writeFileSync(path, text);

const WHOLE: readonly [string, (path: string) => void, string][] = [
  ['missing', (path) => rmSync(path), 'it is missing'],
  ['cut in half', (path) => writeFileSync(path, readFileSync(path).subarray(0, 400)), 'it is not valid JSON'],
  ['empty', written(''), 'it is not valid JSON'],
  ['bytes', written(Buffer.from([0xff, 0xfe, 0, 1, 2, 0x80])), 'it is not valid JSON'],
  ['a list', written('[]'), 'the form'],
  ['a text', written('"hello"'), 'the form'],
  ['null', written('null'), 'the form'],
  ['an object of something else', written('{"hello": 1}'), 'the form'],
  [
    'a folder',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    'it cannot be opened',
  ],
];

type Entry = Record<string, unknown>;

/** Every list of a file with entries that are something else between the good ones. */
function strangers(path: string): void {
  const file = JSON.parse(readFileSync(path, 'utf8')) as Entry;
  for (const [key, list] of Object.entries(file)) {
    if (Array.isArray(list) && key !== 'sources') file[key] = [null, ...list, 1, [], {}];
  }
  writeFileSync(path, JSON.stringify(file));
}

/** Every second entry with each of its values as another type. */
function otherTypes(path: string): void {
  const other = (value: unknown) => (typeof value === 'string' ? 7 : 'no');
  const changed = (entry: Entry) => Object.fromEntries(Object.entries(entry).map(([key, of]) => [key, other(of)]));
  const file = JSON.parse(readFileSync(path, 'utf8')) as Entry;
  for (const [key, list] of Object.entries(file)) {
    if (!Array.isArray(list)) continue;
    file[key] = list.map((entry, i) =>
      i % 2 === 0 && typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? changed(entry) : entry,
    );
  }
  writeFileSync(path, JSON.stringify(file));
}

/** The files of the states have one form: that of one state stands for all, with the one for who names no state. */
const isOfOtherState = (file: string) => /^rights\/states\/(?!tx|any)/.test(file);
const FILES = dataFiles().filter((file) => !file.startsWith('policies/') && !isOfOtherState(file));
// The rights of other kinds of plan are read for people with such a plan only, the sources of payers for no answer.
const ASKED = FILES.filter(
  (file) =>
    !['products.json', 'payer-sources.json'].includes(file) &&
    !(file.startsWith('rights/') && !/employer-insured|original-medicare|states|denial-reasons|success/.test(file)),
);

const whole = contents();

it('whole, nothing is named', () => {
  expect(whole.damaged).toEqual([]);
  expect(answers('en').damaged).toEqual([]);
});

describe.each(FILES)('%s', (file) => {
  it.each(WHOLE)('%s: named, and nothing else is lost', (_, damage, why) => {
    const { damaged } = withDamage(file, damage, contents);
    expect(damaged).toHaveLength(1);
    expect(damaged[0]).toContain(`${file} could not be read`);
    expect(damaged[0]).toContain(why);
  });
  it.skipIf(/^payer-sources|^rights\/states\/any/.test(file))(
    'with strangers among its entries: these are named, the others used',
    () => {
      const { damaged, held } = withDamage(file, strangers, contents);
      expect(damaged.length).toBeGreaterThan(0);
      for (const sentence of damaged) expect(sentence).toContain(`A part of the data file ${file}`);
      expect(held).toEqual(whole.held);
    },
  );
});

describe.each(ASKED)('a person asks without %s', (file) => {
  it('the rest answers', () => {
    const { damaged, text } = withDamage(
      file,
      (path) => rmSync(path),
      () => answers('en'),
    );
    expect(damaged).toEqual([expect.stringContaining(file)]);
    expect(text).not.toMatch(NONSENSE);
  });
  it('half of its entries with values of another type: named, in Spanish too', () => {
    const { damaged, text } = withDamage(file, otherTypes, () => answers('es'));
    expect(damaged.join(' ')).toContain(file);
    expect(text).not.toMatch(NONSENSE);
  });
});

describe('products.json, without which there is no answer', () => {
  it.each(WHOLE)('%s: the reason that is given names it', (_, damage, why) => {
    const sentence = () => {
      try {
        return answers('en').text;
      } catch (error) {
        return (error as Error).message;
      }
    };
    const said = withDamage('products.json', damage, sentence);
    expect(said).toContain('The data file products.json could not be read');
    expect(said).toContain(why);
  });
  it('one product of another form is named, the others answer', () => {
    const last = (path: string) => {
      const file = JSON.parse(readFileSync(path, 'utf8')) as { products: Entry[] };
      file.products.push({ id: 'new' });
      writeFileSync(path, JSON.stringify(file));
    };
    const { damaged } = withDamage('products.json', last, () => answers('en'));
    expect(damaged).toEqual([
      'A part of the data file products.json is not as it should be (products[6].name) and was left out of this answer.',
    ]);
  });
});

describe('translations', () => {
  const files = ['payers', 'names', 'costs', 'rights', 'policies', 'letters', 'evidence'].map(
    (name) => `lang/es/${name}.json`,
  );
  it.each(files)('%s damaged: named, and its sentences come in English, marked', (file) => {
    const { damaged, text } = withDamage(
      file,
      (path) => rmSync(path),
      () => answers('es'),
    );
    expect(damaged).toEqual([expect.stringContaining(file)]);
    if (!/names|payers/.test(file)) expect(text).toContain('[en inglés]');
  });
  it.each(WHOLE)('a file that is %s: named', (name, damage) => {
    const file = 'lang/es/payers.json';
    const damaged = withDamage(file, damage, () => {
      const data = openData(copy, 'es');
      data.payers();
      return data.damaged();
    });
    // A file of translations may say nothing of a sentence: then it is English.
    expect(damaged.map((damage) => damage.file)).toEqual(name === 'an object of something else' ? [] : [file]);
  });
  it.each(files)('%s with values of another type', (file) => {
    const numbers = (path: string) => {
      const of = JSON.parse(readFileSync(path, 'utf8')) as Entry;
      writeFileSync(path, JSON.stringify(Object.fromEntries(Object.keys(of).map((key) => [key, 7]))));
    };
    expect(withDamage(file, numbers, () => answers('es')).text).not.toMatch(NONSENSE);
  });
});

describe('letters', () => {
  const asked = () => {
    const data = openData(copy);
    const result = check(CASES[0] as (typeof CASES)[0], data);
    return { draft: letter('appeal', result, data, en), damaged: data.damaged() };
  };
  const file = 'letters/appeal.md';
  it.each([
    ['missing', (path: string) => rmSync(path), 'missing'],
    ['cut in half', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 2709)), 'form'],
    ['empty', written(''), 'form'],
    ['something else', written('hello\n'), 'form'],
  ])('a template that is %s gives no letter', (_, damage, why) => {
    const { draft, damaged } = withDamage(file, damage, asked);
    expect(draft).toBeUndefined();
    expect(damaged).toMatchObject([{ file, why }]);
  });
  it('every template is whole', () => {
    const data = openData();
    for (const { id } of data.letters()) expect(data.letterTemplate(id), id).toBeDefined();
    expect(data.damaged()).toEqual([]);
  });
});
