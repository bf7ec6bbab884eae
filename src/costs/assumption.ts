/** Something taken as given because it is not known (or a note on how a figure came about). */
export interface Assumption {
  /** The whole of it, in sentences. */
  says: string;
  /** In a few words, for the first screen: "deductible $1,886". Absent for what only explains. */
  brief?: string;
}

/** An explanation, for the details only. */
export const note = (says: string): Assumption => ({ says });

/** Each sentence and each brief once, in order. */
export function summed(assumptions: readonly Assumption[]): { assumed: string[]; assumedBriefly: string[] } {
  const briefs = assumptions.map(({ brief }) => brief).filter((brief) => brief !== undefined);
  return { assumed: [...new Set(assumptions.map(({ says }) => says))], assumedBriefly: [...new Set(briefs)] };
}
