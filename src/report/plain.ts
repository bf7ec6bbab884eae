/**
 * A report for a screen reader or a terminal that cannot draw: the same words in the same order, without rules, bars
 * and signs that would be read out one by one.
 */

import type { Words } from '../words/index.ts';

/** @param text a finished text report. */
export function inWords(text: string, { report: { plain: say } }: Words): string {
  return text
    .split('\n')
    .filter((line) => !/^-{3,}$/.test(line.trim()))
    .map((line) =>
      line
        .replace(/^(\s*)[-*] /, '$1')
        .replace(/ #+$/, '')
        .replaceAll(' × ', ` ${say.times} `)
        .replace(/\[x\]/g, say.met)
        .replace(/\[ \]/g, say.notMet)
        .replace(/\[\?\]/g, say.notKnown)
        .trimEnd(),
    )
    .join('\n');
}
