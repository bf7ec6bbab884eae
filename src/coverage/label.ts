/** What the label of a drug forbids, where that is known of the person. Plans follow the label unless they say otherwise. */
import type { FactId } from '../model/case.ts';
import { getFact } from '../model/case.ts';
import type { Product } from '../model/catalog.ts';
import type { Criterion } from '../model/result.ts';
import type { SourceRef } from '../model/source.ts';
import type { Words } from '../words/index.ts';
import { leavesOf } from './assess.ts';
import type { Finding } from './finding.ts';

/** The label's age limit, unless the rule that decides has one of its own. */
export function labelAge({ product, deciding }: Pick<Finding, 'product' | 'deciding'>): Product['labelledAge'] {
  const tree = deciding?.speaking.rule.criteria;
  return tree && leavesOf(tree).some(({ fact }) => fact === 'patient.age') ? undefined : product.labelledAge;
}

/** Unmet criteria that come from the label: contraindications and age. What is not known is left to the clinic. */
export function againstLabel(finding: Finding, words: Words): Criterion[] {
  const { product, person, excluded } = finding;
  if (excluded) return [];
  const { have, need } = words.coverage;
  const unmet = (id: string, fact: string, said: { says: string; source: SourceRef }, is: string, wanted: string) => ({
    id,
    policy: product.id,
    rule: 'label',
    says: said.says,
    state: 'not-met' as const,
    fixable: false,
    decides: true,
    have: is,
    need: wanted,
    alternatives: [],
    facts: [fact],
    show: null,
    source: `products:${said.source.ref}`,
    where: said.source.where ?? null,
  });
  const forbidden = (product.contraindications ?? [])
    .filter(({ fact }) => getFact(person.case, fact as FactId) === true)
    .map((item) => unmet(`label-${kebab(item.fact)}`, item.fact, item, have.yes, have.no));
  const limit = labelAge(finding);
  const age = person.case.patient?.age;
  return limit && age !== undefined && age < limit.from
    ? [...forbidden, unmet('label-age', 'patient.age', limit, String(age), need.atLeast(limit.from))]
    : forbidden;
}

/** "history.aneurysmOrAvm" -> "aneurysm-or-avm" */
function kebab(fact: string): string {
  const name = fact.slice(fact.lastIndexOf('.') + 1);
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
