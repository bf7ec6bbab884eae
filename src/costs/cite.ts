/** Names the sources behind a figure, by the ids that they have in the result. */
import type { ResultSource } from '../model/result.ts';
import type { Source, SourceRef } from '../model/source.ts';
import { resultSource } from '../model/source-id.ts';

/** The data files whose figures are cited. */
export type CostFile =
  | 'costs/self-pay'
  | 'costs/sellers'
  | 'costs/hospital'
  | 'costs/medicare'
  | 'costs/places'
  | 'costs/protocols'
  | 'costs/plan-designs'
  | 'aid';

/** @returns the sources that the references point to, in the order of the references. */
export function cite(file: CostFile, sources: readonly Source[], refs: readonly SourceRef[]): ResultSource[] {
  return refs
    .map(({ ref }) => sources.find((source) => source.id === ref))
    .filter((source) => source !== undefined)
    .map((source) => resultSource(file, source));
}

/** First mention wins, order kept. */
export function uniqueSources(sources: readonly ResultSource[]): ResultSource[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
