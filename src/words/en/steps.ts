/** Sentences of `src/steps`. */
export const steps = {};
