/** Lines of text at a given width. Plain text is laid out first and coloured after, so colours never break a line. */
import wrapAnsi from 'wrap-ansi';

/** How a few kinds of text look; each takes and gives back one line of plain text. */
export interface Theme {
  heading(text: string): string;
  strong(text: string): string;
  dim(text: string): string;
  /** By status: good news, bad news, in between. Words always say the same. */
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
}

const same = (text: string) => text;

/** No colour at all. */
export const PLAIN: Theme = { heading: same, strong: same, dim: same, good: same, bad: same, warn: same };

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
