/** The reason of a denial from what the letter says: a code ("CO-50"), a phrase ("step therapy"), or a whole sentence. */
import type { DenialReason } from '../model/right.ts';
import { simplify } from './names.ts';

/**
 * Groups that stand before a claim adjustment code and say who bears the amount, and the word "code" itself; they do not
 * change the reason. One word of the text at a time: a pattern over all of it could try every way of sharing out its spaces.
 */
const BEFORE_CODE = /^(?:co|pr|oa|pi|cr|carc|rarc|code|reason|denial|remark)$/;
const CODE = /^(?:ma|[a-z])?\d{1,3}$/;

/** Shorter phrases ("setting") stand in letters by chance. */
const LEAST_LETTERS = 9;

/** @returns the code in a text: "CO-50", "CARC 50" and "50" are all "50"; undefined when it is none. */
export function denialCode(text: string): string | undefined {
  const words = text
    .toLowerCase()
    // "CO50" is "CO 50"; the letter of a code such as "N362" stays with it.
    .replace(/\b(co|pr|oa|pi|cr|carc|rarc|code)(?=(?:ma|[a-z])?\d)/g, '$1 ')
    .split(/[\s#-]+/)
    .filter(Boolean);
  const last = words.pop();
  return last !== undefined && CODE.test(last) && words.every((word) => BEFORE_CODE.test(word))
    ? last.toUpperCase()
    : undefined;
}

/** Remark codes (RARC) begin with a letter; the claim code beside them says less. */
const isRemark = (code: string) => /^(?:M|MA|N)\d/.test(code);

/** Reasons of the codes in a text of nothing but codes ("CO-16 M62"): of a remark code where one is known. */
function reasonsOfCodes(codes: readonly string[], reasons: readonly DenialReason[]): string[] {
  const of = (wanted: readonly string[]) =>
    reasons.filter((reason) => reason.codes?.some(({ code }) => wanted.includes(code))).map(({ id }) => id);
  const remarks = of(codes.filter(isRemark));
  return remarks.length > 0 ? remarks : of(codes);
}

/**
 * @returns the ids of the reasons that a text can mean, in the order of the data: none, one, or several to choose from.
 */
export function denialReasons(text: string, reasons: readonly DenialReason[]): string[] {
  const whole = denialCode(text);
  const parts = text
    .split(/[\s,;/+&]+/)
    .filter(Boolean)
    .map(denialCode);
  const codes = whole ? [whole] : parts.filter((code) => code !== undefined);
  if (codes.length > 0 && (whole || codes.length === parts.length)) return reasonsOfCodes(codes, reasons);
  const simple = simplify(text);
  const called = ({ id, name, words }: DenialReason) => [id, name, ...(words ?? [])].map(simplify);
  const exact = reasons.filter((reason) => called(reason).includes(simple));
  if (exact.length > 0) return exact.map(({ id }) => id);
  const padded = ` ${simple} `;
  return reasons
    .filter((reason) => called(reason).some((words) => words.length >= LEAST_LETTERS && padded.includes(` ${words} `)))
    .map(({ id }) => id);
}
