/** Where in the text of a JSON file a value stands, so that a person finds it with an editor. */

/** The parts of a path that begin inside a string and so must be skipped as a whole. */
const STRING = /"(?:[^"\\]|\\.)*"/y;
const NUMBER_OR_WORD = /[-+.\w]+/y;
const SPACE = /\s*/y;

/**
 * @param text valid JSON.
 * @param path keys and indexes from the outside in.
 * @returns the line, counted from 1, on which the value begins; of the innermost part that there is when the rest of
 * the path does not exist (a field that is missing).
 */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  let at = 0;
  let found = 0;

  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const [word = ''] = pattern.exec(text) ?? [];
    at += word.length;
    return word;
  }

  /** Reads one value; `depth` parts of the path lead to it, or it lies elsewhere (undefined). */
  function value(depth: number | undefined): void {
    take(SPACE);
    if (depth !== undefined) found = at;
    const open = text[at];
    if (open === '"') take(STRING);
    else if (open === '{' || open === '[') members(open, depth);
    else take(NUMBER_OR_WORD);
  }

  function members(open: string, depth: number | undefined): void {
    at += 1;
    for (let i = 0; at < text.length; i += 1) {
      take(SPACE);
      if (text[at] === '}' || text[at] === ']') break;
      let key: PropertyKey = i;
      if (open === '{') {
        key = JSON.parse(take(STRING)) as string;
        take(SPACE);
        at += 1; // the colon
      }
      value(depth !== undefined && path[depth] === key ? depth + 1 : undefined);
      take(SPACE);
      if (text[at] === ',') at += 1;
    }
    at += 1;
  }

  value(0);
  return text.slice(0, found).split('\n').length;
}
