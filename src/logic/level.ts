/**
 * Three levels instead of true and false, because "not met, but you can still meet it" and "not met, and that cannot
 * change" lead to different answers. What is not known is a span between two levels. `all` takes the lowest child,
 * `any` the highest, "at least n" the n-th highest, each for both ends of the span.
 */
export const BARRED = 0; // not met, and cannot be met
export const FIXABLE = 1; // not met, and can still be met
export const MET = 2;

export type Level = 0 | 1 | 2;

/** From the lowest to the highest level that is still possible. `low === high`: decided. */
export interface Span {
  low: Level;
  high: Level;
}

/** Three truth values, as printed. */
export type Truth = 'met' | 'not-met' | 'not-known';

export function truthOf({ low, high }: Span): Truth {
  if (low === MET) return 'met';
  return high < MET ? 'not-met' : 'not-known';
}

/** n-th highest of a list of levels, counting from 1; barred when there are fewer. */
function nthHighest(levels: Level[], n: number): Level {
  return [...levels].sort((a, b) => b - a)[n - 1] ?? BARRED;
}

/** At least `n` of the children. `all` is n = all of them, `any` is n = 1. */
export function atLeast(n: number, children: readonly Span[]): Span {
  return {
    low: nthHighest(
      children.map((child) => child.low),
      n,
    ),
    high: nthHighest(
      children.map((child) => child.high),
      n,
    ),
  };
}

/**
 * The opposite of a node: met becomes not met and the other way round. Whether an unmet "not" can be fixed is not to
 * be read from the child, so the leaf says it.
 */
export function opposite(child: Span, fixable: boolean): Span {
  const unmet: Level = fixable ? FIXABLE : BARRED;
  const truth = truthOf(child);
  if (truth === 'met') return { low: unmet, high: unmet };
  if (truth === 'not-met') return { low: MET, high: MET };
  return { low: unmet, high: MET };
}
