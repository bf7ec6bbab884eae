/** Lines of text at a given width. Plain text is laid out first and coloured after, so colours never break a line. */
import type { Theme } from './theme.ts';

export { PLAIN, type Theme } from './theme.ts';

const same = (text: string) => text;

export type Style = (text: string) => string;

/** Breaks plain text at spaces. A longer word stays whole: a broken web address cannot be opened. */
function broken(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/**
 * Wraps one paragraph.
 * @param width columns available, indentation included.
 * @param first stands before the first line, `indent` before every other.
 * @param style colours one laid-out line.
 */
export function wrap(
  text: string,
  width: number,
  first = '',
  indent = ' '.repeat(first.length),
  style: Style = same,
): string[] {
  const lines = broken(text, Math.max(20, width - indent.length));
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
