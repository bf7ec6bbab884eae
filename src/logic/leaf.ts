/** The comparisons that one criterion can make between a known value and the value asked for. */

/** A value that may be known only within bounds, such as a count of trials of which some cannot be judged. */
export interface Bounds {
  min: number;
  max: number;
}

export type Known = number | boolean | string | readonly string[] | Bounds;

/** What is known of one fact: a value (or bounds), and the facts to ask when it is not enough. */
export interface Finding {
  value: Known | undefined;
  /** Facts whose answer would settle it. */
  ask: readonly string[];
}

export type Lookup = (fact: string) => Finding;

export type Op = 'atLeast' | 'atMost' | 'is' | 'oneOf' | 'noneOf' | 'anyCode' | 'known';

/** What a criterion needs to be compared. */
export interface Comparison {
  fact: string;
  op: Op;
  value?: number | boolean | string | readonly string[] | undefined;
}

export function isBounds(value: unknown): value is Bounds {
  return typeof value === 'object' && value !== null && 'min' in value && 'max' in value;
}

/** 'F33.*' takes in F33.0, F33.41 …; any other text only itself. */
function codeFits(code: string, pattern: string): boolean {
  return pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern;
}

/**
 * Compares.
 * @returns true, false, or undefined when what is known does not decide it.
 * @throws Error when a data file compares a fact with a value of another kind; `npm run data:check` finds these.
 */
export function compare({ op, value }: Comparison, known: Known | undefined): boolean | undefined {
  if (known === undefined) return undefined;
  if (op === 'known') return true;
  if (op === 'atLeast' || op === 'atMost') {
    if (typeof value !== 'number') throw new Error(`"${op}" needs a number to compare with`);
    const bounds: Bounds | undefined =
      typeof known === 'number' ? { min: known, max: known } : isBounds(known) ? known : undefined;
    if (!bounds) throw new Error(`"${op}" needs a number, the fact holds ${JSON.stringify(known)}`);
    if (op === 'atLeast') return bounds.min >= value ? true : bounds.max < value ? false : undefined;
    return bounds.max <= value ? true : bounds.min > value ? false : undefined;
  }
  if (op === 'is') {
    if (isBounds(known)) {
      if (known.min === known.max) return known.min === value;
      const inside = typeof value === 'number' && value >= known.min && value <= known.max;
      return inside ? undefined : false;
    }
    return known === value;
  }
  if (!Array.isArray(value)) throw new Error(`"${op}" needs a list to compare with`);
  const held = Array.isArray(known) ? (known as readonly string[]) : [String(known)];
  if (op === 'anyCode') return held.some((code) => value.some((pattern: string) => codeFits(code, pattern)));
  const shared = held.some((item) => value.includes(item));
  return op === 'oneOf' ? shared : !shared;
}
