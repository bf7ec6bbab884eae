/** Lines of text at a given width. Plain text is laid out first and coloured after, so colours never break a line. */
import wrapAnsi from 'wrap-ansi';
import type { Theme } from './theme.ts';

export { PLAIN, type Theme } from './theme.ts';

const same = (text: string) => text;

export type Style = (text: string) => string;

/**
 * Wraps one paragraph.
 * @param width columns available, indentation included.
 * @param indent columns before every line after the first; `first` stands before the first line.
 */
export function wrap(
  text: string,
  width: number,
  first = '',
  indent = ' '.repeat(first.length),
  style: Style = same,
): string[] {
  const room = Math.max(20, width - indent.length);
  // Long words (web addresses) stay whole: a broken address cannot be opened.
  const lines = wrapAnsi(text, room, { hard: false, trim: true }).split('\n');
  return lines.map((line, i) => (i === 0 ? first : indent) + style(line));
}

/** A bulleted list, two spaces in. */
export function bullets(items: readonly string[], width: number, style: Style = same): string[] {
  return items.flatMap((item) => wrap(item, width, '  - ', '    ', style));
}

/** A heading with a rule under it. */
export function heading(text: string, theme: Theme): string[] {
  return ['', theme.heading(text), theme.dim('-'.repeat(text.length))];
}
