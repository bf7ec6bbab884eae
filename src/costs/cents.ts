/** Money inside the program: whole cents. Dollars only at the border (the case, the data files, the result). */

/** A whole number of US cents. */
export type Cents = number;

export type Variant = 'low' | 'typical' | 'high';
export const VARIANTS: readonly Variant[] = ['low', 'typical', 'high'];

/** Three figures of one thing, `low <= typical <= high`. */
export type Range = Record<Variant, number>;

/** Shares and multiples are turned into whole millionths, so that the product stays exact. */
const MILLION = 1_000_000;

/** @returns dollars as whole cents, half a cent rounded up. */
export function toCents(dollars: number): Cents {
  // 1.005 * 100 is 100.49999999999999 in binary: a millionth of a cent covers that noise.
  return Math.floor(dollars * 100 + 0.500001);
}

/** @returns cents as dollars with at most two decimals. */
export function toDollars(cents: Cents): number {
  return cents / 100;
}

/**
 * A share (or a multiple) of an amount, half a cent rounded up.
 * @param fraction 0.2 is 20 %; counted to six decimals. Exact for amounts below $90 million.
 */
export function shareOf(amount: Cents, fraction: number): Cents {
  return Math.floor((amount * Math.round(fraction * MILLION) + MILLION / 2) / MILLION);
}

/** "$1,234" for whole dollars, "$1,234.50" otherwise. */
export function formatDollars(cents: Cents): string {
  const whole = Math.floor(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}$${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** "20%", "12.5%". */
export function formatShare(fraction: number): string {
  return `${Math.round(fraction * 10_000) / 100}%`;
}

/** The same figure three times: known, so without a span. */
export function exactly(value: number): Range {
  return { low: value, typical: value, high: value };
}

export function isExact({ low, typical, high }: Range): boolean {
  return low === typical && typical === high;
}

/** A range of the data files (dollars) in cents. */
export function rangeToCents({ low, typical, high }: Range): Range {
  return { low: toCents(low), typical: toCents(typical), high: toCents(high) };
}

/** A range in cents as the result prints it. */
export function rangeToDollars({ low, typical, high }: Range): Range {
  return { low: toDollars(low), typical: toDollars(typical), high: toDollars(high) };
}

/** The span of several outcomes around the typical one. */
export function spanOf(typical: Cents, outcomes: readonly Cents[]): Range {
  return { low: Math.min(typical, ...outcomes), typical, high: Math.max(typical, ...outcomes) };
}
