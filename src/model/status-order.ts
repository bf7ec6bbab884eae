import type { Status } from './result.ts';

/** Statuses from better to worse for the person. */
export const BEST_FIRST: readonly Status[] = ['likely', 'possible', 'not-yet', 'unlikely', 'excluded', 'unknown'];

/** True when one status is better for the person than another. */
export const isBetter = (a: Status, than: Status) => BEST_FIRST.indexOf(a) < BEST_FIRST.indexOf(than);
