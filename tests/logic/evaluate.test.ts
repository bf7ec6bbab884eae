import { describe, expect, it } from 'vitest';
import { evaluate, type LeafNode, type Node } from '../../src/logic/evaluate.ts';
import type { Lookup } from '../../src/logic/leaf.ts';
import fc from '../properties.ts';

const leaf = (fact: string, fixable = true): LeafNode => ({ id: fact, fact, op: 'is', value: true, fixable });
const from =
  (facts: Record<string, boolean | undefined>): Lookup =>
  (fact) => ({ value: facts[fact], ask: [fact] });

describe('evaluate', () => {
  it('asks only what can still change the outcome', () => {
    const tree: Node = { all: [leaf('adult', false), { any: [leaf('two-drugs'), leaf('crisis')] }] };
    expect(evaluate(tree, from({})).open).toEqual(['adult', 'two-drugs', 'crisis']);
    expect(evaluate(tree, from({ crisis: true })).open).toEqual(['adult']);
    expect(evaluate(tree, from({ adult: false })).open).toEqual([]);
    // Two drugs are missing and the crisis is not known: both ways are still open.
    expect(evaluate(tree, from({ adult: true, 'two-drugs': false })).open).toEqual(['crisis']);
  });

  it('goes on asking what could bar a request that is only missing something', () => {
    const tree: Node = { all: [leaf('adult', false), leaf('two-drugs'), leaf('therapy')] };
    const result = evaluate(tree, from({ 'two-drugs': false }));
    expect(result.truth).toBe('not-met');
    expect(result.open).toEqual(['adult']);
  });

  it('marks the leaves that decide', () => {
    const tree: Node = { all: [leaf('a'), leaf('b'), { any: [leaf('c'), leaf('d')] }] };
    const deciding = (facts: Record<string, boolean>) =>
      evaluate(tree, from(facts))
        .leaves.filter((traced) => traced.decides)
        .map((traced) => traced.leaf.id);
    expect(deciding({ a: true, b: false })).toEqual(['b']);
    expect(deciding({ a: true, b: true, c: true })).toEqual(['a', 'b', 'c']);
    expect(deciding({ a: true, b: true, c: false })).toEqual(['d']);
  });

  it('counts at least n', () => {
    const tree: Node = { atLeast: 2, of: [leaf('a'), leaf('b'), leaf('c')] };
    expect(evaluate(tree, from({ a: true, b: true })).truth).toBe('met');
    expect(evaluate(tree, from({ a: false, b: false })).truth).toBe('not-met');
    expect(evaluate(tree, from({ a: true, b: false })).open).toEqual(['c']);
  });

  it('turns a criterion round under "not"', () => {
    const tree: Node = { not: leaf('psychosis', false) };
    expect(evaluate(tree, from({ psychosis: true })).span.high).toBe(0);
    expect(evaluate(tree, from({ psychosis: false })).truth).toBe('met');
    expect(evaluate(tree, from({})).open).toEqual(['psychosis']);
  });

  it('traces each leaf once, with whether its opposite is wanted; under a "not" it decides', () => {
    const tree: Node = { all: [leaf('a'), { not: leaf('b') }, { not: { any: [leaf('c'), { not: leaf('d') }] } }] };
    const traced = (facts: Record<string, boolean>) =>
      evaluate(tree, from(facts)).leaves.map(({ leaf: { id }, truth, negated, decides }) => [
        id,
        truth,
        negated,
        decides,
      ]);
    expect(traced({ a: true, b: false, c: false, d: true })).toEqual([
      ['a', 'met', false, true],
      ['b', 'not-met', true, true],
      ['c', 'not-met', true, true],
      ['d', 'met', false, true],
    ]);
    expect(traced({ a: true, b: true, c: false, d: true }).map(([id, , , decides]) => [id, decides])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
      ['d', false],
    ]);
  });

  it('what is unmet under a "not" can be changed only if every leaf below can', () => {
    const high = (tree: Node) => evaluate(tree, from({ a: true, b: true, c: false })).span.high;
    expect(high({ not: { all: [leaf('a'), leaf('b')] } })).toBe(1);
    expect(high({ not: { all: [leaf('a'), leaf('b', false)] } })).toBe(0);
    expect(high({ not: { any: [leaf('a', false), leaf('b', false)] } })).toBe(0);
    expect(high({ not: { atLeast: 1, of: [leaf('a'), leaf('c')] } })).toBe(1);
    expect(high({ not: { not: leaf('c') } })).toBe(1);
    expect(high({ not: { not: leaf('c', false) } })).toBe(0);
  });

  it('tries out a leaf as met', () => {
    const tree: Node = { all: [leaf('a'), leaf('b')] };
    const facts = from({ a: true, b: false });
    expect(evaluate(tree, facts, (l) => (l.id === 'b' ? true : undefined)).truth).toBe('met');
  });
});

// Random trees over six facts, random knowledge of them.
const FACTS = ['a', 'b', 'c', 'd', 'e', 'f'];
const leaves = fc
  .record({ fact: fc.constantFrom(...FACTS), fixable: fc.boolean(), value: fc.boolean() })
  .map(({ fact, fixable, value }): LeafNode => ({ id: `${fact}${fixable}${value}`, fact, op: 'is', value, fixable }));
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaves,
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
    fc
      .tuple(fc.array(tie('tree'), { minLength: 1, maxLength: 4 }), fc.nat(3))
      .map(([of, n]) => ({ atLeast: Math.min(n + 1, of.length), of })),
  ),
}));
const complete = fc.record(Object.fromEntries(FACTS.map((fact) => [fact, fc.boolean()])));
const known = fc.subarray(FACTS);
const only = (facts: Record<string, boolean>, keep: string[]) =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => keep.includes(fact)));

describe('for any tree and any knowledge', () => {
  it('a decided answer never changes when more facts arrive', () => {
    fc.assert(
      fc.property(tree, complete, known, (node, facts, keep) => {
        const part = evaluate(node, from(only(facts, keep)));
        const whole = evaluate(node, from(facts));
        expect(whole.span.low).toBeGreaterThanOrEqual(part.span.low);
        expect(whole.span.high).toBeLessThanOrEqual(part.span.high);
      }),
      { numRuns: 3000 },
    );
  });

  it('a fact that is not open changes nothing', () => {
    fc.assert(
      fc.property(tree, complete, known, (node, facts, keep) => {
        const before = evaluate(node, from(only(facts, keep)));
        for (const fact of FACTS.filter((name) => !keep.includes(name) && !before.open.includes(name))) {
          const after = evaluate(node, from(only(facts, [...keep, fact])));
          expect(after.span).toEqual(before.span);
          expect(after.open).toEqual(before.open);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('asking only open facts ends in the answer that all facts give', () => {
    fc.assert(
      fc.property(tree, complete, (node, facts) => {
        let keep: string[] = [];
        for (let round = 0; round <= FACTS.length; round += 1) {
          const { open } = evaluate(node, from(only(facts, keep)));
          if (open.length === 0) break;
          keep = [...keep, open[0] as string];
        }
        const asked = evaluate(node, from(only(facts, keep)));
        expect(asked.open).toEqual([]);
        expect(asked.span).toEqual(evaluate(node, from(facts)).span);
      }),
      { numRuns: 3000 },
    );
  });
});
