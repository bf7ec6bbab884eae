import type { Option, Status } from './result.ts';

/** Statuses from better to worse for the person. */
export const BEST_FIRST: readonly Status[] = ['likely', 'possible', 'not-yet', 'unlikely', 'excluded', 'unknown'];

/** True when one status is better for the person than another. */
export const isBetter = (a: Status, than: Status) => BEST_FIRST.indexOf(a) < BEST_FIRST.indexOf(than);

/**
 * Is another product worth asking for instead? Only if it fares better, and by written conditions: "decided case by
 * case" mostly ends in a no, and nobody should be sent after it.
 */
export function worthAsking({ status, caseByCase }: Option, than: Status): boolean {
  return isBetter(status, than) && isBetter(status, 'unlikely') && !caseByCase;
}
