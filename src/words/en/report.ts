/** Sentences of `src/report`. */
export const report = {};
