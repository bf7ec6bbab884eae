/** Sentences of `src/intake`. */
export const intake = {};
