/** Answers that come out the same for many cases, kept so that a long list of cases works each of them out once. */

/** More than this and the oldest are let go: a list of a million cases needs no more memory than a short one. */
const MOST = 500;

const kept = new WeakMap<object, Map<string, unknown>>();

/**
 * Works something out, once for each key.
 * @param of what the answer is made from: what was kept goes when this does.
 * @param key everything else on which the answer depends, and what is asked.
 * @param work must be pure, and its answer is shared: nobody may change it.
 */
export function remember<T>(of: object, key: string, work: () => T): T {
  let answers = kept.get(of);
  if (!answers) {
    answers = new Map();
    kept.set(of, answers);
  }
  if (!answers.has(key)) {
    if (answers.size >= MOST) answers.delete(answers.keys().next().value as string);
    answers.set(key, work());
  }
  return answers.get(key) as T;
}
