/** The papers of a step, for every report that lists them. */
import type { NextStep } from '../model/result.ts';

/** Those that the step's own sentences do not name already: nobody needs a list twice. */
export function papersOf({ detail, documents }: NextStep): string[] {
  return documents.filter((paper) => !detail.includes(paper));
}
