/** Sentences of `src/rights`. */
export const rights = {};
