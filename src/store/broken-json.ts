/** What is said of a file that is not JSON, and where it breaks. */

export const NOT_JSON =
  'is not JSON from here on. Often a comma or a quotation mark is missing at the end of the line before';

/** The line on which reading ended. @param error of `JSON.parse`, which names the position in most cases. */
export function brokenLine(text: string, error: Error): number {
  const position = /at position (\d+)/.exec(error.message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}
