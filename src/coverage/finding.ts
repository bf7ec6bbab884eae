import type { Product } from '../model/catalog.ts';
import type { Person } from '../model/person.ts';
import type { Assessment } from './assess.ts';
import type { Chosen } from './choose.ts';

/** What has been found out before it is put into words. */
export interface Finding {
  person: Person;
  product: Product;
  chosen: Chosen;
  /** The rule that decides, with its evaluation; undefined when nothing speaks. */
  deciding: Assessment | undefined;
  /** The plan document excludes the product, or there is no plan. */
  excluded: 'plan' | 'uninsured' | undefined;
}
