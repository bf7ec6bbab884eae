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
