/** Which rule speaks and what it comes to, on the functions themselves: each edge once. */
import { describe, expect, it } from 'vitest';
import { leavesOf, statusOf } from '../../src/coverage/assess.ts';
import { applies, fitOf } from '../../src/coverage/choose.ts';
import { coverage, options } from '../../src/coverage/index.ts';
import { understand } from '../../src/coverage/understand.ts';
import { versionsOf } from '../../src/coverage/versions.ts';
import { evaluate } from '../../src/logic/evaluate.ts';
import type { Case } from '../../src/model/case.ts';
import type { Condition } from '../../src/model/catalog.ts';
import type { Leaf, Policy, Stance, Tree } from '../../src/model/policy.ts';
import { en } from '../../src/words/index.ts';
import { leaf, policy, rule, world } from './small-data.ts';

const asOf = '2026-11-23';
const answer = (policies: Policy[], more: Case = {}) => {
  const data = world(policies);
  const understood = understand(
    {
      asOf,
      ...more,
      plan: { payer: 'acme', kind: 'employer-insured', ...more.plan },
      diagnosis: { condition: 'treatment-resistant-depression', ...more.diagnosis },
      treatment: { product: 'esketamine', ...more.treatment },
    },
    data,
    en,
  );
  return coverage(understood, understood.product, options(understood, data, en), data, en);
};

describe('a policy applies', () => {
  const of = (more: Partial<Policy>) => policy('p', 'acme', [], more);
  it('from its first day to its last', () => {
    const dated = of({ effective: { from: '2026-02', to: '2026-11-23' } });
    expect(
      ['2026-01-31', '2026-02-01', '2026-11-23', '2026-11-24'].map((day) => applies(dated, [], undefined, day)),
    ).toEqual([false, true, true, false]);
    expect(applies(of({ effective: { from: null, to: null } }), [], undefined, asOf)).toBe(true);
  });
  it('to its lines of business; to somebody of whom several are asked if it is for each of them', () => {
    const lines = of({ lines: ['commercial', 'medicaid'] });
    const asked = [[], ['commercial'], ['medicaid', 'commercial'], ['medicaid', 'part-d'], ['part-d']] as const;
    expect(asked.map((of) => applies(lines, of, undefined, asOf))).toEqual([true, true, true, false, false]);
  });
  it('in its states; wherever the person lives if the payer works in no others', () => {
    const texan = of({ states: ['TX', 'OH'] });
    const at = (state: string | undefined, home?: string[]) => applies(texan, [], state, asOf, home);
    expect([at('TX'), at('CA'), at(undefined)]).toEqual([true, false, false]);
    expect([at('CA', ['TX']), at(undefined, ['TX', 'OH']), at('CA', ['TX', 'UT'])]).toEqual([true, true, false]);
    // In one of the payer's own states the policy must hold in that state.
    expect([at('UT', ['TX', 'UT']), at('TX', ['TX', 'UT'])]).toEqual([false, true]);
    expect(applies(of({ states: 'all' }), [], 'CA', asOf, ['TX'])).toBe(true);
  });
});

describe('how a rule meets a condition', () => {
  const conditions = world().conditions();
  const met = (id: string, named: string[] | 'any', suicidal = false) =>
    fitOf(rule('r', 'covered', { conditions: named }), conditions.find((c) => c.id === id) as Condition, suicidal)?.fit;
  const RESISTANT = ['treatment-resistant-depression'];
  const CRISIS = ['depression-with-suicidality'];
  it.each([
    ['ptsd', 'any', false, 'any'],
    ['ptsd', ['ptsd'], false, 'exact'],
    ['ptsd', RESISTANT, false, undefined],
    ['ptsd', CRISIS, true, undefined],
    ['major-depression', RESISTANT, false, 'implied'],
    ['major-depression', CRISIS, true, 'also'],
    ['major-depression', CRISIS, false, undefined],
    ['treatment-resistant-depression', ['major-depression'], false, 'wider'],
    ['treatment-resistant-depression', CRISIS, true, 'also'],
    ['treatment-resistant-depression', ['ptsd'], true, undefined],
  ] as const)('%s under %j, suicidal %s: %s', (id, named, suicidal, expected) => {
    expect(met(id, named as string[] | 'any', suicidal)).toBe(expected);
  });
});

describe('what a stance and its criteria come to', () => {
  const tree: Tree = { all: [leaf('age', 'a', 'is', true, false), leaf('tried', 't', 'is', true)] };
  const status = (stance: Stance, known?: Record<string, boolean>, more = {}, startOnly = false) => {
    const own = policy('p', 'acme', []);
    const speaking = { policy: own, rule: rule('r', stance, more), fit: 'exact' as const, indication: 'x', startOnly };
    return statusOf(speaking, known && evaluate<Leaf>(tree, (fact) => ({ value: known[fact], ask: [] })));
  };
  it.each([
    ['no-benefit', undefined, 'excluded'],
    ['investigational', undefined, 'unlikely'],
    ['not-medically-necessary', undefined, 'unlikely'],
    ['not-covered', undefined, 'unlikely'],
    ['covered', undefined, 'likely'],
    ['covered-with-criteria', undefined, 'possible'],
    ['case-by-case', undefined, 'possible'],
    ['case-by-case', { a: true, t: true }, 'possible'],
    ['covered-with-criteria', { a: true, t: true }, 'likely'],
    ['covered-with-criteria', { a: true }, 'possible'],
    ['covered-with-criteria', { a: true, t: false }, 'not-yet'],
    ['covered-with-criteria', { a: false, t: true }, 'unlikely'],
    ['covered-with-criteria', { t: false }, 'not-yet'],
  ] as const)('%s, %j: %s', (stance, known, expected) => {
    expect(status(stance, known)).toBe(expected);
  });
  it('read in part, or only for starting: possible at best', () => {
    const met = { a: true, t: true };
    expect(status('covered', met, { incomplete: 'A page could not be read.' })).toBe('possible');
    expect(status('covered', met, {}, true)).toBe('possible');
  });
  it('finds the leaves under every kind of node', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => leaf(id, id, 'is', true)) as [Leaf, Leaf, Leaf, Leaf];
    expect(leavesOf({ all: [a, { any: [b, { not: c }] }, { atLeast: 1, of: [d] }] }).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('criteria as they are shown', () => {
  const shown = (tree: Tree, history: Case['history'] = {}, more: Case = {}) =>
    answer([policy('p', 'acme', [rule('r', 'covered-with-criteria', { criteria: tree })])], { ...more, history })
      .criteria;
  it('what is asked, and what is known', () => {
    const [two, therapy, most, score, either] = shown(
      {
        all: [
          leaf('two', 'history.failedAntidepressants', 'atLeast', 2),
          leaf('therapy', 'history.psychotherapyTried', 'is', true),
          leaf('most', 'patient.age', 'atMost', 64),
          leaf('score', 'history.phq9', 'known', undefined),
          { not: leaf('psychosis', 'history.psychoticFeatures', 'is', true) },
          { not: leaf('old', 'patient.age', 'atLeast', 65) },
        ],
      },
      { failedAntidepressants: 3, psychotherapyTried: false },
      { patient: { age: 40 } },
    );
    expect(two).toMatchObject({ need: '2 or more', have: '3', state: 'met', alternatives: [] });
    expect(therapy).toMatchObject({ need: 'yes', have: 'no', state: 'not-met' });
    expect(most).toMatchObject({ need: '64 or less', have: '40', state: 'met' });
    expect(score).toMatchObject({ need: 'on record', have: null, state: 'not-known' });
    expect(either).toMatchObject({ id: 'psychosis', need: 'no', have: null, state: 'not-known' });
  });
  it('under a "not" the opposite is asked, and met turns round', () => {
    const states = (history: Case['history']) =>
      shown({ not: leaf('psychosis', 'history.psychoticFeatures', 'is', true) }, history).map(({ need, state }) => [
        need,
        state,
      ]);
    expect(states({ psychoticFeatures: true })).toEqual([['no', 'not-met']]);
    expect(states({ psychoticFeatures: false })).toEqual([['no', 'met']]);
    expect(shown({ not: leaf('old', 'patient.age', 'atLeast', 65) }, {}, { patient: { age: 40 } })[0]).toMatchObject({
      need: 'not 65 or more',
      state: 'met',
    });
    expect(shown({ not: leaf('not-tried', 'history.psychotherapyTried', 'is', false) })[0]?.need).toBe('yes');
  });
  it('what stands beside a criterion in an "any", however deep', () => {
    const [a, b, c] = ['psychotherapyTried', 'augmentationTried', 'psychoticFeatures'].map((fact) =>
      leaf(fact, `history.${fact}`, 'is', true),
    ) as [Leaf, Leaf, Leaf];
    const beside = (tree: Tree) => shown(tree).map(({ alternatives }) => alternatives);
    expect(beside({ all: [{ any: [a, b] }, c] })).toEqual([['augmentationTried'], ['psychotherapyTried'], []]);
    expect(beside({ atLeast: 1, of: [{ any: [a, b] }, c] })).toEqual([
      ['augmentationTried'],
      ['psychotherapyTried'],
      [],
    ]);
    expect(beside({ any: [{ any: [a, b] }, c] })).toEqual([['augmentationTried'], ['psychotherapyTried'], []]);
  });
});

describe('versions', () => {
  const one = (id: string, rules: Policy['rules'], supersedes?: string) =>
    policy(id, 'acme', rules, supersedes ? { supersedes } : {});
  const changed = (before: Policy['rules'], after: Policy['rules']) =>
    versionsOf('b', [one('a', before), one('b', after, 'a')])[0]?.differences;

  it('of a policy that nobody knows there are none; the oldest has nothing before it', () => {
    expect(versionsOf('x', [one('a', [])])).toEqual([]);
    expect(versionsOf('a', [one('a', [])])).toEqual([{ policy: one('a', []), before: undefined, differences: [] }]);
  });
  it('a rule under a new id is the same if product, condition and phase are', () => {
    const old = rule('old', 'covered');
    expect(changed([old], [rule('new', 'not-covered')])).toEqual([
      { kind: 'stance', rule: 'new', from: 'covered', to: 'not-covered' },
    ]);
    for (const other of [
      rule('new', 'covered', { phase: 'renewal' }),
      rule('new', 'covered', { products: ['iv-ketamine'] }),
      rule('new', 'covered', { conditions: ['ptsd'] }),
      rule('new', 'covered', { conditions: 'any' }),
    ]) {
      expect(changed([old], [other])?.map(({ kind }) => kind)).toEqual(['rule-added', 'rule-removed']);
    }
    // To start is what a rule without a phase is for; of several conditions or products one is enough.
    for (const [before, after] of [
      [{ phase: 'initial' }, {}],
      [{ conditions: ['treatment-resistant-depression', 'ptsd'] }, {}],
      [{}, { conditions: ['ptsd', 'treatment-resistant-depression'] }],
      [{ products: ['iv-ketamine', 'esketamine'] }, {}],
      [{}, { products: ['iv-ketamine', 'esketamine'] }],
    ] as Partial<Policy['rules'][number]>[][]) {
      expect(changed([rule('old', 'covered', before)], [rule('new', 'covered', after)])).toEqual([]);
    }
    expect(changed([rule('same', 'covered')], [rule('same', 'covered', { products: ['iv-ketamine'] })])).toEqual([]);
    const any = { conditions: 'any' as const };
    expect(changed([rule('old', 'covered', any)], [rule('new', 'covered', any)])).toEqual([]);
  });
  it('a criterion under a new id is the same if fact and comparison are; nothing changed says nothing', () => {
    const with_ = (own: Leaf) => [rule('r', 'covered-with-criteria', { criteria: own })];
    const two = leaf('two', 'history.failedAntidepressants', 'atLeast', 2);
    expect(changed(with_(two), with_({ ...two, id: 'other' }))).toEqual([]);
    expect(changed(with_(two), with_({ ...two, id: 'other', op: 'atMost' }))?.map(({ kind }) => kind)).toEqual([
      'criterion-added',
      'criterion-removed',
    ]);
    expect(changed(with_(two), with_(leaf('two', 'history.failedAntidepressantClasses', 'atLeast', 3)))).toEqual([
      { kind: 'criterion-changed', rule: 'r', from: 'The criterion two', to: 'The criterion two' },
    ]);
    expect(changed(with_(two), [rule('r', 'covered-with-criteria')])?.map(({ kind }) => kind)).toEqual([
      'criterion-removed',
    ]);
    expect(changed([rule('r', 'covered', { approvalMonths: 6 })], [rule('r', 'covered')])).toEqual([
      { kind: 'approval', rule: 'r', from: 6, to: null },
    ]);
  });
});
