/** Sentences of `src/costs`. */
export const costs = {};
