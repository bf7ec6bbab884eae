/** Plans' lists of drugs (formularies). */
import type { Case } from './case.ts';

/** Products that a plan's list of drugs can name; an infusion is part of a visit. */
const ON_LISTS = ['esketamine', 'oral-ketamine', 'intranasal-ketamine'];

/**
 * The letter says "not covered", which may mean no more than that the drug is not on the plan's list: then medical
 * reasons do count (45 CFR 156.122(c); for Part D 42 CFR 423.578).
 */
export function mayBeOffTheList({ request }: Case, product: string | undefined): boolean {
  return request?.denialReason === 'excluded' && ON_LISTS.includes(product ?? '');
}
