/** What `--json` prints fits the schema that `ketcover schema` prints: for fifty people, and every kind of output. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/cli/schemas.ts';
import { toFlags } from '../../src/intake/flags.ts';
import { isDay } from '../../src/logic/dates.ts';
import { type Case, type FactId, type FactValue, withFact } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { FIFTY, type Known } from '../wizard/fifty-people.ts';
import { outputOf } from '../wizard/repeat.ts';

import { ketcover } from './ketcover.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('date', isDay);
const validators = new Map<string, ValidateFunction>();
for (const name of SCHEMAS) validators.set(name, ajv.compile(JSON.parse((await outputOf(['schema', name])).out)));

/** What is wrong with a value by one of our schemas: empty when it fits. */
function faults(schema: string, value: unknown): string[] {
  const validate = validators.get(schema) as ValidateFunction;
  return validate(value) ? [] : (validate.errors ?? []).slice(0, 5).map((e) => `${e.instancePath} ${e.message}`);
}

const caseFrom = (knows: Known) =>
  Object.entries(knows).reduce<Case>((whole, [id, value]) => withFact(whole, id as FactId, value as FactValue), {});

/** Flags as a shell would hand them over. */
const flagsOf = (of: Case) => toFlags(of).map((word) => word.replace(/^'(.*)'$/, '$1'));

const json = async (args: readonly string[]) => {
  const { out, err, code } = await outputOf([...args, '--json']);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return JSON.parse(out) as unknown;
};

it('the schemas refuse what does not fit', () => {
  for (const name of SCHEMAS.filter((schema) => schema !== 'case')) {
    expect(faults(name, {})).not.toEqual([]);
    expect(faults(name, [])).not.toEqual([]);
  }
  expect(faults('case', { patient: { age: 430 } })).not.toEqual([]);
  expect(faults('case', { patient: { agee: 43 } })).not.toEqual([]);
  expect(faults('batch', { line: 1, error: [] })).not.toEqual([]);
});

describe.each(FIFTY)('$who', ({ knows }) => {
  const person = caseFrom(knows);
  const flags = flagsOf(person);

  it('check: the answer, and the case in it', async () => {
    const answer = (await json(['check', ...flags])) as { case: unknown };
    expect(faults('result', answer)).toEqual([]);
    expect(faults('case', answer.case)).toEqual([]);
  });
  it('cost, deadlines', async () => {
    expect(faults('cost', await json(['cost', ...flags, '--finance', '12.9%,24', '--tax-rate', '22%']))).toEqual([]);
    expect(faults('deadlines', await json(['deadlines', ...flags]))).toEqual([]);
  });
});

describe('the other outputs', () => {
  const people = FIFTY.filter((_, i) => i % 6 === 0);
  it.each(people)('compare: $who', async ({ knows }) => {
    expect(faults('compare', await json(['compare', ...flagsOf(caseFrom(knows))]))).toEqual([]);
  });

  const kinds = openData()
    .letters()
    .map(({ id }) => id);
  it.each(kinds)('letter %s', async (kind) => {
    for (const { knows } of people) {
      expect(faults('letter', await json(['letter', kind, ...flagsOf(caseFrom(knows))]))).toEqual([]);
    }
  });

  it.each([
    ['in network', ['--bill', '1200', '--allowed', '900', '--deductible', '500', '--coinsurance', '20%']],
    ['out of network', ['--bill', '1200', '--allowed', '900', '--network', 'out', '--copay', '40']],
    ['nothing known', ['--bill', '12000']],
    ['several, in parts', ['--bill', '300', '--bill', '4200', '--finance', '0%,12', '--tax-rate', '22%']],
    ['services', ['--service', 'Visit:300:copay=50:coinsurance=20%', '--service', 'Drug:75:not-covered']],
  ])('cost --bill: %s', async (_name, args) => {
    expect(faults('bill', await json(['cost', ...args]))).toEqual([]);
  });

  it('batch: every line, right or wrong', () => {
    const lines = [
      ...FIFTY.map(({ knows }) => JSON.stringify(caseFrom(knows))),
      '{"patient":{"age":430}}',
      'no JSON',
      '',
    ];
    const { stdout, code } = ketcover(['batch'], { stdin: `${lines.join('\n')}\n` });
    expect(code).toBe(2);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { line?: number });
    expect(answers).toHaveLength(lines.length);
    expect(answers.flatMap((answer, i) => faults('batch', answer).map((fault) => `${i + 1}: ${fault}`))).toEqual([]);
    expect(answers.flatMap(({ line }) => line ?? [])).toEqual([51, 52, 53]);
  });
});
