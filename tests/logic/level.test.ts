import { describe, expect, it } from 'vitest';
import { atLeast, BARRED, FIXABLE, type Level, MET, opposite, type Span, truthOf } from '../../src/logic/level.ts';

const met: Span = { low: MET, high: MET };
const barred: Span = { low: BARRED, high: BARRED };
const fixable: Span = { low: FIXABLE, high: FIXABLE };
const unknown: Span = { low: FIXABLE, high: MET };
const unknownBar: Span = { low: BARRED, high: MET };

const all = (...children: Span[]) => truthOf(atLeast(children.length, children));
const any = (...children: Span[]) => truthOf(atLeast(1, children));

describe('three-valued and, or, not', () => {
  // The full truth table of Kleene's logic; M met, N not met, U not known.
  const value = { M: met, N: fixable, U: unknown } as const;
  const name = { met: 'M', 'not-met': 'N', 'not-known': 'U' } as const;
  const and = { MM: 'M', MN: 'N', MU: 'U', NM: 'N', NN: 'N', NU: 'N', UM: 'U', UN: 'N', UU: 'U' };
  const or = { MM: 'M', MN: 'M', MU: 'M', NM: 'M', NN: 'N', NU: 'U', UM: 'M', UN: 'U', UU: 'U' };
  const keys = Object.keys(and) as (keyof typeof and)[];

  it.each(keys)('%s', (pair) => {
    const [a, b] = [...pair] as ['M' | 'N' | 'U', 'M' | 'N' | 'U'];
    expect(name[all(value[a], value[b])]).toBe(and[pair]);
    expect(name[any(value[a], value[b])]).toBe(or[pair]);
  });

  it('turns met and not met round, and leaves not known', () => {
    expect(truthOf(opposite(met, true))).toBe('not-met');
    expect(truthOf(opposite(fixable, true))).toBe('met');
    expect(truthOf(opposite(unknown, false))).toBe('not-known');
    expect(opposite(met, false)).toEqual(barred);
    expect(opposite(met, true)).toEqual(fixable);
  });
});

describe('what can still be met and what cannot', () => {
  it('"all" is barred by one barred child, "any" is not', () => {
    expect(atLeast(2, [barred, fixable]).high).toBe(BARRED);
    expect(atLeast(1, [barred, fixable]).high).toBe(FIXABLE);
  });
  it('an unmet fixable criterion next to an unknown that may bar is not met, and not settled', () => {
    expect(atLeast(2, [fixable, unknownBar])).toEqual({ low: BARRED, high: FIXABLE });
  });
  it('at least 2 of 3', () => {
    expect(truthOf(atLeast(2, [met, unknown, met]))).toBe('met');
    expect(truthOf(atLeast(2, [met, unknown, barred]))).toBe('not-known');
    expect(truthOf(atLeast(2, [met, fixable, barred]))).toBe('not-met');
    expect(atLeast(2, [met, fixable, barred]).high).toBe(FIXABLE);
  });
  it('asking for more than there are is barred', () => {
    expect(atLeast(2, [met]).high as Level).toBe(BARRED);
  });
});
