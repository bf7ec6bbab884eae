import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/model/policy.ts';
import { crossCheck } from '../../src/store/cross-check.ts';
import { checkAll, checkFile, problemLine } from '../../src/store/data-check.ts';
import { DATA_FOLDER, dataFiles } from '../../src/store/data-files.ts';
import { draftExamples } from '../../src/store/examples.ts';
import { lineOf } from '../../src/store/line-of.ts';
import { openData, readIcdText } from '../../src/store/store.ts';

/** All files as they are, with some changed or added. */
const filesWith = (changed: Record<string, string>) =>
  new Map([
    ...dataFiles().map((path) => [path, readFileSync(join(DATA_FOLDER, path), 'utf8')] as const),
    ...Object.entries(changed),
  ]);

/** A policy as somebody writes their first one. */
const first = {
  id: 'aetna-first',
  payer: 'aetna',
  lines: ['commercial'],
  states: 'all',
  number: null,
  title: 'Spravato, a first draft',
  effective: { from: '2026-05-01', to: null },
  reviewed: null,
  seen: '2026-11-26',
  confidence: 'high',
  sources: [
    { id: 'page', title: 'A page', url: 'https://example.org', kind: 'payer-page', dated: null, seen: '2026-11-26' },
  ],
  rules: [
    {
      id: 'trd',
      products: ['esketamine'],
      conditions: ['treatment-resistant-depression'],
      stance: 'covered-with-criteria',
      says: 'It is covered under conditions.',
      priorAuthorization: true,
      benefit: null,
      source: { ref: 'page' },
      criteria: {
        all: [
          {
            id: 'adult',
            says: 'You are 18 or older.',
            fact: 'patient.age',
            op: 'atLeast',
            value: 18,
            fixable: false,
            source: { ref: 'page' },
          },
        ],
      },
    },
  ],
  examples: [{ name: 'a child', case: { patient: { age: 17 } }, expect: { status: 'unlikely' } }],
};
const FILE = 'policies/aetna/first-2026-05-01.json';

/** What is printed of the first policy with some words of it replaced. */
function told(...changes: readonly (readonly [string, string])[]): string[] {
  const text = changes.reduce(
    (said, [from, to]) => {
      if (!said.includes(from)) throw new Error(`no ${from}`);
      return said.replace(from, to);
    },
    JSON.stringify(first, null, 2),
  );
  return checkFile(FILE, text).map((problem) => problemLine(problem, text));
}

describe('what stands between the files is checked for every file', () => {
  it('the first policy is sound', () => {
    expect(checkAll(filesWith({ [FILE]: JSON.stringify(first) }))).toEqual([]);
  });

  it('a fact, a product and a condition that do not exist are named, with what was meant', () => {
    const text = JSON.stringify(first)
      .replace('"patient.age"', '"age"')
      .replace('"esketamine"', '"esketamin"')
      .replace('"treatment-resistant-depression"', '"treatment-resistant-depresion"');
    expect(checkAll(filesWith({ [FILE]: text })).map(({ file, what }) => [file, what])).toEqual([
      [FILE, 'no product "esketamin". Did you mean "esketamine"?'],
      [FILE, 'no condition "treatment-resistant-depresion". Did you mean "treatment-resistant-depression"?'],
      [FILE, 'asks for the fact "age", which does not exist. Did you mean "patient.age"?'],
    ]);
  });

  it('a file in the folder of another payer, or of none, is named', () => {
    const problems = (path: string, text: string) => checkAll(filesWith({ [path]: text })).map(({ what }) => what);
    expect(problems('policies/cigna/x.json', JSON.stringify(first))).toEqual([
      'says "aetna", but the file is in the folder of "cigna"',
    ]);
    expect(problems('policies/atena/x.json', JSON.stringify({ ...first, payer: 'atena' }))).toEqual([
      'no payer "atena" in payers.json',
    ]);
  });

  it('an example is like one above it', () => {
    const problems = (example: object) =>
      checkAll(filesWith({ [FILE]: JSON.stringify({ ...first, examples: [...first.examples, example] }) })).map(
        ({ what }) => what,
      );
    const name = 'another child';
    const expects = { status: 'unlikely', criteria: { adult: 'not-met' } };
    expect(problems({ name, like: 'a child', expect: expects })).toEqual([]);
    expect(problems({ name, like: 'a chidl', expect: expects })).toEqual([expect.stringContaining('"a chidl"')]);
  });
});

describe('the whole small file of CONTRIBUTING.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');
  const [, sample = ''] = /```json\n(\{\n {2}"\$schema"[^`]*)```/.exec(text) ?? [];

  it('lacks nothing but the examples, which are drafted from it', () => {
    expect(checkFile('policies/example-health/x.json', sample)).toEqual([
      { file: 'policies/example-health/x.json', at: 'examples', what: '[] does not fit. Allowed: at least 1 entry' },
    ]);
    const policy = { ...(JSON.parse(sample) as Policy), payer: 'aetna' };
    const examples = draftExamples(policy, openData().conditions());
    expect(examples.map(({ expect: { status } }) => status)).toEqual(['likely', 'possible', 'unlikely', 'not-yet']);
    expect(checkAll(filesWith({ [FILE]: JSON.stringify({ ...policy, examples }) }))).toEqual([]);
  });
});

describe('prices of clinics', () => {
  it('are of a state and a product that there are, the lower one first', () => {
    const own = openData();
    const { sources, items } = own.sellers();
    const [one] = items;
    if (!one) throw new Error('no prices');
    const wrong = { ...one, id: 'x', state: 'XX', product: 'spravato', price: { low: 500, high: 375 } };
    const data = { ...own, sellers: () => ({ sources, items: [wrong] }) };
    expect(crossCheck(data, readIcdText()).map(({ at, what }) => `${at}: ${what}`)).toEqual([
      'x: no state "XX"',
      'x: no product "spravato". See: ketcover list products',
      'x: the low price is above the high one',
    ]);
  });
});

describe('a problem is told with its line, its place and what may stand there', () => {
  it('a field that is missing, or has another name', () => {
    expect(told(['"seen": "2026-11-26",\n  "confidence"', '"confidence"'])).toEqual([
      `data/${FILE} (seen): is missing. Allowed: a text in quotation marks`,
    ]);
    expect(told(['"priorAuthorization"', '"priorAuth"'])).toEqual([
      `data/${FILE}:28 (rules["trd"].priorAuthorization): is missing. Allowed: true or false, without quotation marks`,
      `data/${FILE}:38 (rules["trd"].priorAuth): there is no field of this name here. Did you mean "priorAuthorization"?`,
    ]);
  });

  it('an address, a day, a word of a list', () => {
    expect(told(['https://example.org', 'www.example.org'])).toEqual([
      `data/${FILE}:21 (sources["page"].url): "www.example.org" does not fit. Allowed: a web address that begins with https:// or http://`,
    ]);
    expect(told(['"seen": "2026-11-26",\n  "c', '"seen": "11/26/2026",\n  "c'])).toEqual([
      `data/${FILE}:15 (seen): "11/26/2026" does not fit. Allowed: a day that exists, written YYYY-MM-DD`,
    ]);
    expect(told(['"states": "all"', '"states": "Kansas"'])).toEqual([
      `data/${FILE}:7 (states): "Kansas" does not fit. Allowed: "all", or a list in square brackets`,
    ]);
  });

  it('a fault deep in the tree of criteria is told where it is, not of the whole tree', () => {
    expect(told(['"op": "atLeast"', '"op": ">="'])).toEqual([
      `data/${FILE}:49 (rules["trd"].criteria.all["adult"].op): ">=" does not fit. Allowed: "atLeast", "atMost", "is", "oneOf", "noneOf", "anyCode", "known". Did you mean "atLeast"?`,
    ]);
    expect(told(['"all": [', '"and": ['])).toEqual([
      expect.stringMatching(/criteria\).*Allowed: a part with "all", or a part with "any", or a part with "not"$/),
    ]);
  });

  it('a comma that is missing', () => {
    expect(told(['"states": "all",', '"states": "all"'])).toEqual([
      `data/${FILE}:8: is not JSON from here on. Often a comma or a quotation mark is missing at the end of the line before`,
    ]);
  });
});

describe('the line of a value', () => {
  const text = '{\n  "a": [1, {\n    "b\\"": "x]",\n    "c": null }],\n  "d": true\n}\n';
  it.each([
    [[], 1],
    [['a'], 2],
    [['a', 1], 2],
    [['a', 1, 'b"'], 3],
    [['a', 1, 'c'], 4],
    [['a', 1, 'nowhere'], 2],
    [['d'], 5],
  ])('%j is on line %i', (path, line) => {
    expect(lineOf(text, path)).toBe(line);
  });

  it('is found in every data file', () => {
    for (const path of dataFiles()) {
      const own = readFileSync(join(DATA_FOLDER, path), 'utf8');
      const keys = Object.keys(JSON.parse(own));
      const lines = keys.map((key) => lineOf(own, [key]));
      expect([...lines].sort((a, b) => a - b)).toEqual(lines);
      const rows = own.split('\n');
      keys.forEach((key, i) => {
        expect(rows[(lines[i] as number) - 1]).toContain(`"${key}":`);
      });
    }
  });
});
