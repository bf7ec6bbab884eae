/**
 * A report for a screen reader or a terminal that cannot draw: the same words in the same order, without rules, bars
 * and signs that would be read out one by one.
 */

/** @param text a finished text report. */
export function inWords(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^-{3,}$/.test(line.trim()))
    .map((line) =>
      line
        .replace(/^(\s*)[-*] /, '$1')
        .replace(/ #+$/, '')
        .replaceAll(' × ', ' times ')
        .replace(/\[x\]/g, 'met:')
        .replace(/\[ \]/g, 'not met:')
        .replace(/\[\?\]/g, 'not known:')
        .trimEnd(),
    )
    .join('\n');
}
