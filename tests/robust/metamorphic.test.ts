/**
 * What must hold for every policy and person, whatever the policy says: an answer that is decided stays decided when
 * more becomes known, a better history never hurts, and the order in which things are written never matters.
 * The people are the examples that stand beside the rules.
 */

import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { coverage } from '../../src/coverage/index.ts';
import { understand } from '../../src/coverage/understand.ts';
import { type FlagValues, readFlags, toFlags } from '../../src/intake/flags.ts';
import { readCase } from '../../src/intake/index.ts';
import { type Case, getFact, withFact } from '../../src/model/case.ts';
import { FACT_IDS, FACTS } from '../../src/model/facts.ts';
import type { Result, Status } from '../../src/model/result.ts';
import { BEST_FIRST } from '../../src/model/status-order.ts';
import { en } from '../../src/words/index.ts';
import { context, data, personOf, policies } from '../cases/of-policy.ts';
import fc from '../properties.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 150);
const settings = { numRuns: RUNS };

type Person = Case & { asOf: string };

const people: Person[] = policies.flatMap((policy) => policy.examples.map((example) => personOf(policy, example)));
const anyone = fc.constantFrom(...people);
/** The verdict alone, without the costs and steps that take most of the time. */
const covered = (given: Person) => {
  const person = understand(given, data, en);
  return coverage(person, person.product, [], data, en);
};
const verdict = (person: Person): Result['verdict'] => covered(person).verdict;

/** Facts that speak of the person's medical history: more of them may be known at any time. */
const HISTORY = FACT_IDS.filter((id) => id.startsWith('history.') && id !== 'history.antidepressantTrials');

/** A label's contraindication takes an approval away whenever it becomes known; it is not asked for. See coverage/label. */
const FORBIDDEN = new Set(
  data
    .products()
    .flatMap(({ contraindications }) => contraindications ?? [])
    .map(({ fact }) => fact),
);

const someValue = (id: (typeof FACT_IDS)[number]): fc.Arbitrary<unknown> => {
  const fact = FACTS[id];
  if (fact.type === 'boolean') return fc.boolean();
  if (fact.type === 'integer') return fc.integer({ min: fact.min ?? 0, max: Math.min(fact.max ?? 20, 20) });
  if (fact.type === 'choice') return fc.constantFrom(...(fact.choices ?? []).map(({ value }) => value));
  return fc.constant(undefined);
};
const more = fc
  .subarray(HISTORY, { minLength: 1, maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map((id) => someValue(id).map((value) => [id, value] as const))));

const asked = (person: Person): Set<string> => {
  const open = new Set(covered(person).openFacts.map(({ fact }) => fact));
  // An intent to act on suicidal thoughts says that there are such thoughts.
  return open.has('history.suicidalIdeation') ? open.add('history.suicidalIntent') : open;
};

/** Neither given nor following from what is given. */
const isOpen = (person: Person, id: string) => getFact(understand(person, data, en).case, id) === undefined;

describe('over all policies', () => {
  it('there are many people', () => {
    expect(people.length).toBeGreaterThan(700);
  });

  it('a refusal stays one, whatever else of the history becomes known', () => {
    const refused = people.filter((person) => ['unlikely', 'excluded'].includes(verdict(person).status));
    expect(refused.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...refused), more, (person, facts) => {
        // Suicidal thoughts open another way to approval, and are asked for where they do.
        const open = asked(person);
        let known: Person = person;
        for (const [id, value] of facts) {
          if (value !== undefined && isOpen(known, id) && !open.has(id)) {
            known = withFact(known, id, value as string) as Person;
          }
        }
        expect(verdict(known).status).toBe(verdict(person).status);
      }),
      settings,
    );
  });

  it('what is not asked changes nothing', () => {
    fc.assert(
      fc.property(anyone, more, (person, facts) => {
        const open = asked(person);
        let known: Person = person;
        for (const [id, value] of facts) {
          if (value !== undefined && isOpen(known, id) && !open.has(id) && !FORBIDDEN.has(id)) {
            known = withFact(known, id, value as string) as Person;
          }
        }
        expect([verdict(known).status, known]).toEqual([verdict(person).status, known]);
      }),
      settings,
    );
  });

  it('a better history never worsens the answer', () => {
    const rank = (status: Status) => BEST_FIRST.indexOf(status);
    const step = fc.constantFrom(
      (c: Person) =>
        c.history?.failedAntidepressants === undefined
          ? c
          : (withFact(c, 'history.failedAntidepressants', c.history.failedAntidepressants + 1) as Person),
      (c: Person) =>
        c.history?.failedAntidepressantClasses === undefined
          ? c
          : (withFact(c, 'history.failedAntidepressantClasses', c.history.failedAntidepressantClasses + 1) as Person),
      (c: Person) =>
        c.history?.minTrialWeeks === undefined
          ? c
          : (withFact(c, 'history.minTrialWeeks', c.history.minTrialWeeks + 2) as Person),
      (c: Person) => withFact(c, 'history.adequateDoses', true) as Person,
      (c: Person) => withFact(c, 'history.augmentationTried', true) as Person,
      (c: Person) => withFact(c, 'history.psychotherapyTried', true) as Person,
      (c: Person) => withFact(c, 'history.remsSite', true) as Person,
    );
    fc.assert(
      fc.property(anyone, step, (person, better) => {
        const improved = better(person);
        expect([rank(verdict(improved).status) <= rank(verdict(person).status), improved]).toEqual([true, improved]);
      }),
      settings,
    );
  });

  it('the order of fields, of codes and of trials never matters', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? [...value].reverse().map(turned)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : value;
    const trials = [
      { drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' as const },
      { drug: 'venlafaxine', doseMg: 75, weeks: 3, outcome: 'partial' as const },
      { drug: 'bupropion', outcome: 'intolerant' as const },
    ];
    fc.assert(
      fc.property(anyone, fc.subarray(trials), (person, some) => {
        const one = { ...person, history: { ...person.history, antidepressantTrials: some } } as Person;
        const two = turned(one) as Person;
        const parts = ({ verdict: v, criteria, costs, deadlines, nextSteps }: Result) => ({
          v,
          criteria: criteria.map(({ id, state }) => `${id} ${state}`),
          costs: costs.map(({ id, you }) => [id, you]),
          deadlines,
          steps: nextSteps.map(({ id, due }) => [id, due]),
        });
        expect(parts(check(two, data))).toEqual(parts(check(one, data)));
      }),
      settings,
    );
  });

  it('the same person by flags and by JSON', () => {
    fc.assert(
      fc.property(anyone, (person) => {
        const flags: FlagValues = {};
        for (const id of FACT_IDS) {
          const value = getFact(person, id);
          if (value === undefined) continue;
          const [name, ...texts] = toFlags(withFact({}, id, value)).filter(
            (word, i) => i === 0 || !word.startsWith('--'),
          );
          // What a shell does with quotes.
          const read = texts.map((text) => text.replace(/^'(.*)'$/, '$1'));
          flags[id] = typeof value === 'boolean' ? !name?.startsWith('--no-') : read;
        }
        const { raw, errors } = readFlags(flags, context);
        const reading = readCase(raw, context);
        const json = readCase(person, context);
        expect(errors).toEqual([]);
        if ('errors' in reading || 'errors' in json) throw new Error(JSON.stringify([reading, json]));
        expect(check({ ...reading.case, asOf: person.asOf }, data)).toEqual(
          check({ ...json.case, asOf: person.asOf }, data),
        );
      }),
      settings,
    );
  });
});
