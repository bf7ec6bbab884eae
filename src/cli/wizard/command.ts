/** The command that gives the same answer again. */
import { toFlags } from '../../intake/flags.ts';
import type { Case } from '../../model/case.ts';
import type { Language } from '../language.ts';

/**
 * @param width columns; lines are broken between flags, with the backslash that lets a shell read on.
 * @returns the lines, ready to be copied.
 */
export function commandLines(of: Case, width: number, language: Language = 'en'): string[] {
  const pieces: string[] = language === 'en' ? [] : [`--lang ${language}`];
  for (const word of toFlags(of)) {
    if (word.startsWith('--')) pieces.push(word);
    else pieces.push(`${pieces.pop()} ${word}`);
  }
  const lines = ['ketcover check'];
  for (const piece of pieces) {
    const joined = `${lines.at(-1)} ${piece}`;
    // Two columns are kept for the backslash.
    if (joined.length <= width - 2) lines[lines.length - 1] = joined;
    else lines.push(`  ${piece}`);
  }
  return lines.map((line, i) => (i < lines.length - 1 ? `${line} \\` : line));
}
