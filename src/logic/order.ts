/**
 * For sorting days (YYYY-MM-DD), years and names of files: by their signs, the same in every country. To compare as a
 * language does, Node would first load that language's tables, which takes nearly a third of the time of an answer.
 */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
