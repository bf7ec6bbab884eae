/** Examples of a command, as they stand under its help. */
import { wrap } from '../report/layout.ts';
import type { Words } from '../words/index.ts';

/** @returns the examples of a command; empty for a command without any. */
export function examplesText(command: string, words: Words, width: number): string {
  const examples = words.help.examples[command] ?? [];
  if (examples.length === 0) return '';
  // Command lines stay whole, so that they can be copied.
  const lines = examples.flatMap(({ run, does }) => [`  ${run}`, ...wrap(does, width, '      ')]);
  return `\n${words.help.examplesTitle}\n${lines.join('\n')}`;
}
