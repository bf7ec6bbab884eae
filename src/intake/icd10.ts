/** The list of billable ICD-10-CM codes: tells a code that does not exist from one that is only a header. */

export interface IcdList {
  /** "FY2026". */
  fiscalYear: string;
  has(code: string): boolean;
  /** Billable codes below a header, sorted; empty when the code heads nothing. */
  below(code: string): string[];
}

/** "f332", "F33.2 ", "f33.2" -> "F33.2". Anything else comes back in capitals, as written. */
export function normalCode(text: string): string {
  const bare = text.trim().toUpperCase().replace(/\s+/g, '');
  const match = /^([A-Z][0-9A-Z]{2})\.?([0-9A-Z]{0,4})$/.exec(bare);
  return match ? `${match[1]}${match[2] ? `.${match[2]}` : ''}` : bare;
}

/**
 * Reads the list. Lines: `F33: .0 .1 .2`, `-` for a category that is billable itself, `#` for comments.
 * @param text the file `data/icd10cm.txt`.
 */
export function readIcdList(text: string): IcdList {
  const byCategory = new Map<string, string[]>();
  let fiscalYear = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) {
      fiscalYear ||= /FY ?20\d\d/.exec(line)?.[0].replace(' ', '') ?? '';
      continue;
    }
    const [category, rest] = line.split(':');
    if (category && rest) byCategory.set(category.trim(), rest.trim().split(/\s+/));
  }
  return {
    fiscalYear,
    has: (code) => (byCategory.get(code.slice(0, 3)) ?? []).includes(code.length === 3 ? '-' : code.slice(3)),
    below: (code) => {
      const suffix = code.slice(3);
      return (byCategory.get(code.slice(0, 3)) ?? [])
        .filter((item) => item !== '-' && item !== suffix && item.startsWith(suffix))
        .map((item) => code.slice(0, 3) + item);
    },
  };
}
