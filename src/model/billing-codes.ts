/** The codes under which a treatment is billed to this kind of payer, on this day. */
import type { Product } from './catalog.ts';
import type { Person } from './person.ts';

/** Lines whose claims follow Medicare's own codes. */
const MEDICARE_CODES = ['medicare', 'medicare-advantage'];

/** @returns codes valid on the person's day; those of both worlds where the line of business is not known. */
export function billingCodes({ product, line, asOf }: Pick<Person, 'product' | 'line' | 'asOf'>): Product['codes'] {
  const usedBy =
    line === undefined ? ['all', 'medicare', 'other'] : ['all', MEDICARE_CODES.includes(line) ? 'medicare' : 'other'];
  return product.codes
    .filter((code) => usedBy.includes(code.usedBy))
    .filter(({ from, to }) => (from === null || from <= asOf) && (to === null || asOf <= to));
}
