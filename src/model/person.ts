/** A case after it has been understood: names resolved to entries of the data, what follows from them filled in. Types only. */
import type { Case } from './case.ts';
import type { Condition, Payer, PlanKind, Product } from './catalog.ts';
import type { Line } from './policy.ts';

export interface Person {
  /** The case with ids resolved and derived facts filled in. */
  case: Case;
  /** The day for which rules are chosen, YYYY-MM-DD; always set. */
  asOf: string;
  payer: Payer | undefined;
  planKind: PlanKind | undefined;
  /** Line of business: from the plan kind, else from a payer that has only one. */
  line: Line | undefined;
  condition: Condition | undefined;
  /** Set where thoughts of suicide were named with the illness and then denied: help in a crisis is still told first. */
  crisisNamed?: true;
  product: Product;
  /** True when no product was named and the infusion was taken. */
  productAssumed: boolean;
  /** Ids of facts that were worked out here and not given. */
  derived: string[];
  /** Diagnosis codes of other conditions, where none of the codes given belongs to the person's own; empty otherwise. */
  strayCodes: string[];
  /** Things to say to the person: contradictions, unspecific codes, assumptions. */
  warnings: string[];
}
