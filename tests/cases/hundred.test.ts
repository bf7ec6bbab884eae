/**
 * People written down from the published policies, apart from the files in `data/`: payer as it is typed, plan,
 * condition and history, with the answer that the policy gives and the page that says so. Through the same door as the
 * command line, one line each. `hundred.json` is the first set; `examined.json` a later one, made by an examiner of the
 * awkward places: shared names, plan kinds that do not fit, codes, days before and after a change, renewals. `third.json`
 * and `fourth.json` were written by people who had not seen the answers, a good part of it as they type; `because` names the
 * text that decides.
 * `fourth.json` holds people of a blind examination: trials that are too short, named kinds of medicine, bipolar disorder.
 * `fifth.json` holds people by their story: turning 65 or 26, losing a plan, a new code, a crisis, a prison.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { readIcdList } from '../../src/intake/icd10.ts';
import { readCase } from '../../src/intake/index.ts';
import type { CriterionState, Result, Status, Verdict } from '../../src/model/result.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

interface Person {
  who: string;
  case: Record<string, unknown> & { asOf: string };
  expect: {
    status?: Status;
    /** Facts of which at least one unmet, deciding criterion speaks, each of them. */
    decides?: string[];
    /** Facts of which a criterion speaks that is met, or not known. */
    met?: string[];
    open?: string[];
    basis?: Verdict['basis'];
    /** The id that the payer's name stands for. */
    payer?: string;
    /** The policy that decides. */
    policy?: string;
    /** The path of the error, where the case cannot be read. */
    wrong?: string;
  };
  /** The page that supports the expectation; null where none speaks, and then `why` says so. */
  source: string | null;
  why?: string;
  because?: string;
}

const people = ['hundred.json', 'examined.json', 'third.json', 'fourth.json', 'fifth.json'].flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Person[],
);
const data = openData();
const icd = readIcdList(readIcdText());
const context = { data, words: en, icd: () => icd };

/** Facts of the criteria that are not met and decide. */
const decidingFacts = ({ criteria }: Result) =>
  criteria.filter(({ decides, state }) => decides && state === 'not-met').flatMap(({ facts }) => facts);

/** Facts of the criteria in this state, each by the first of its facts: its own. */
const factsThatAre = ({ criteria }: Result, state: CriterionState) =>
  criteria.filter((criterion) => criterion.state === state).map(({ facts }) => facts[0]);

it('at least a hundred, each with a page or a reason, no two the same', () => {
  expect(people.length).toBeGreaterThanOrEqual(350);
  expect(people.filter(({ source, why }) => !source?.startsWith('http') && !why)).toEqual([]);
  expect(new Set(people.map((person) => JSON.stringify(person.case))).size).toBe(people.length);
});

describe.each(people.map((person) => [person.who, person] as const))('%s', (_, person) => {
  const { status, decides = [], met = [], open = [], basis, payer, policy, wrong } = person.expect;
  const reading = readCase(person.case, context);
  if (wrong) {
    it(`is asked again for ${wrong}`, () => {
      expect('errors' in reading ? reading.errors.map(({ path }) => path) : []).toEqual([wrong]);
    });
    return;
  }
  if ('errors' in reading) throw new Error(reading.errors.map(({ message }) => message).join('\n'));
  const result = check({ ...reading.case, asOf: person.case.asOf }, data);
  it(`is ${status}`, () => {
    expect({ status: result.verdict.status, ...(basis ? { basis: result.verdict.basis } : {}) }).toEqual({
      status,
      ...(basis ? { basis } : {}),
    });
    if (policy) expect(result.verdict.policies).toEqual([policy]);
    if (payer) expect(result.case).toMatchObject({ plan: { payer } });
  });
  it('and the right conditions decide', () => {
    const found = decidingFacts(result);
    expect(found).toEqual(expect.arrayContaining(decides));
    expect(factsThatAre(result, 'met')).toEqual(expect.arrayContaining(met));
    expect(factsThatAre(result, 'not-known')).toEqual(expect.arrayContaining(open));
    // Nothing else stands in the way: somebody of whom nothing unmet is expected has nothing unmet that decides.
    if (decides.length === 0 && (status === 'likely' || status === 'possible')) expect(found).toEqual([]);
  });
});
