/**
 * Text from outside never reaches the terminal as it is: control characters could move the cursor, change colours or
 * fake output.
 */

/** Escape sequences whole (CSI, OSC, two-character ones), then every control and invisible direction character left. */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[@-_]|\u009b[0-?]*[ -/]*[@-~]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** @returns the text without escape sequences and control characters; line breaks become spaces. */
export function clean(text: string): string {
  return text
    .replace(ESCAPES, '')
    .replace(/[\n\r\t]+/g, ' ')
    .replace(CONTROLS, '')
    .trim();
}

/** The same, shortened for an error message; any value, in quotes when it is text. */
export function quoted(value: unknown, limit = 60): string {
  const text = clean(String(value).slice(0, 500));
  const short = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return typeof value === 'string' ? `"${short}"` : short;
}

/** What a parser says of a text that it could not read: it quotes the text. */
export const complaint = (error: unknown): string => clean((error as Error).message).slice(0, 200);
