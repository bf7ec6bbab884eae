/** What the label of a drug forbids, where that is known of the person. Plans follow the label unless they say otherwise. */
import type { FactId } from '../model/case.ts';
import { getFact } from '../model/case.ts';
import type { Product } from '../model/catalog.ts';
import type { Tree } from '../model/policy.ts';
import type { Criterion } from '../model/result.ts';
import type { SourceRef } from '../model/source.ts';
import type { Words } from '../words/index.ts';
import { leavesOf, REFUSING } from './assess.ts';
import { DEPRESSION } from './choose.ts';
import type { Finding } from './finding.ts';

/** The criteria of the rule that decides, as far as they are asked of this request. */
const asks = (deciding: Finding['deciding']): Tree | undefined =>
  deciding && !deciding.speaking.startOnly ? deciding.speaking.rule.criteria : undefined;

/** The label's age limit, unless the rule that decides has one of its own. */
export function labelAge({ product, deciding }: Pick<Finding, 'product' | 'deciding'>): Product['labelledAge'] {
  const tree = asks(deciding);
  return tree && leavesOf(tree).some(({ fact }) => fact === 'patient.age') ? undefined : product.labelledAge;
}

const BIPOLAR = 'history.bipolarOrMania';
const SETTING = 'treatment.setting';

interface Said {
  says: string;
  source: SourceRef;
}

function unmetOf(
  product: Product,
  of: { id: string; fact: string; said: Said; have: string; need: string; fixable: boolean },
): Criterion {
  const { id, fact, said, have, need, fixable } = of;
  return {
    id,
    policy: product.id,
    rule: 'label',
    says: said.says,
    state: 'not-met',
    fixable,
    decides: true,
    have,
    need,
    alternatives: [],
    facts: [fact],
    show: null,
    source: `products:${said.source.ref}`,
    where: said.source.where ?? null,
  };
}

/** So many failed medicines make a depression the label's other use, which asks for nothing beside the drug. */
const TREATMENT_RESISTANT_FROM = 2;

/**
 * What the label wants beside the drug for the use that decides, where the policy's list is not read whole and the part
 * that was read does not speak of it.
 */
export function besideOf({ product, person, deciding, excluded }: Finding) {
  if (excluded || !deciding || deciding.speaking.rule.incomplete === undefined) return undefined;
  const criteria = asks(deciding);
  const use = product.labelled.find(({ condition }) => condition === person.condition?.id);
  const beside = use?.beside;
  if (!beside || (criteria && leavesOf(criteria).some(({ fact }) => fact === beside.fact))) return undefined;
  // Not known how many failed: then the other use is not ruled out.
  const failed = person.case.history?.failedAntidepressants;
  return failed !== undefined && failed < TREATMENT_RESISTANT_FROM ? beside : undefined;
}

/** The same as an unmet criterion that can be mended; none where it is met or not known. */
export function labelGap(finding: Finding, words: Words): Criterion[] {
  const beside = besideOf(finding);
  if (!beside || getFact(finding.person.case, beside.fact as FactId) !== false) return [];
  const { have } = words.coverage;
  const id = `label-${kebab(beside.fact)}`;
  return [
    unmetOf(finding.product, { id, fact: beside.fact, said: beside, have: have.no, need: have.yes, fixable: true }),
  ];
}

/** Where it is taken: as the person says of the product asked for, else where it is usually taken. */
function settingOf({ product, person }: Finding): string {
  const said = product.id === person.product.id ? person.case.treatment?.setting : undefined;
  return said ?? product.given;
}

/** What the label warns of and the case says of itself, or what goes without saying of where it is taken. */
function cautionsOf(finding: Finding): NonNullable<Product['cautions']> {
  const { product, person } = finding;
  return (product.cautions ?? []).filter(({ fact, value }) =>
    fact === SETTING ? settingOf(finding) === value : getFact(person.case, fact as FactId) === value,
  );
}

/** A treatment at home is often ordered by video: how long that is allowed, by the day that is asked about. */
function videoRule(finding: Finding): string[] {
  const { product, person } = finding;
  const rule = product.byVideo;
  if (!rule || settingOf(finding) !== 'home') return [];
  return [person.asOf <= rule.until ? rule.says : rule.after];
}

const CERTIFIED = 'history.remsSite';

/**
 * The sentences of it, each once, whatever the plan says of the drug. Where its own criteria ask if the clinic is
 * certified, that it is not stands there, with what to do.
 */
export function cautionWarnings(finding: Finding): string[] {
  const tree = asks(finding.deciding);
  const asked = tree !== undefined && leavesOf(tree).some(({ fact }) => fact === CERTIFIED);
  const told = cautionsOf(finding).filter(({ fact }) => fact !== CERTIFIED || !asked);
  return [...new Set([...told.map(({ says }) => says), ...videoRule(finding)])];
}

/** Where the drug cannot be had so: an unmet criterion that can be mended, unless the rule that decides speaks of it. */
export function cautionGap(finding: Finding, words: Words): Criterion[] {
  const { product, deciding, excluded } = finding;
  if (excluded || !deciding) return [];
  const { have } = words.coverage;
  const tree = asks(deciding);
  const spoken = new Set(tree ? leavesOf(tree).map((leaf) => leaf.fact) : []);
  return cautionsOf(finding).flatMap(({ fact, needs, source }) => {
    if (needs === undefined || spoken.has(fact)) return [];
    const said = { says: needs, source };
    return [unmetOf(product, { id: `label-${kebab(fact)}`, fact, said, have: have.no, need: have.yes, fixable: true })];
  });
}

/** Unmet criteria that come from the label: contraindications and age. What is not known is left to the clinic. */
export function againstLabel(finding: Finding, words: Words): Criterion[] {
  const { product, person, excluded } = finding;
  if (excluded) return [];
  const { have, need } = words.coverage;
  const unmet = (id: string, fact: string, said: Said, is: string, wanted: string) =>
    unmetOf(product, { id, fact, said, have: is, need: wanted, fixable: false });
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

/** Is bipolar disorder or a mania on record beside a depression, of which the rule that decides asks nothing itself? */
function bipolarBeside({ person, deciding, excluded }: Finding): boolean {
  if (excluded || !deciding || !person.condition || !DEPRESSION.includes(person.condition.id)) return false;
  if (person.case.history?.bipolarOrMania !== true) return false;
  const tree = asks(deciding);
  return !(tree && leavesOf(tree).some(({ fact }) => fact === BIPOLAR));
}

/** Where the policy that decides refuses the drug for bipolar disorder: an unmet criterion that cannot change. */
export function bipolarRefused(finding: Finding, words: Words): Criterion[] {
  if (!finding.deciding || !bipolarBeside(finding)) return [];
  const { policy } = finding.deciding.speaking;
  const refusal = policy.rules.find(
    ({ stance, products, conditions }) =>
      REFUSING.includes(stance) && products.includes(finding.product.id) && conditions.includes('bipolar-depression'),
  );
  if (!refusal) return [];
  const { have } = words.coverage;
  return [
    {
      id: 'no-bipolar-disorder',
      policy: policy.id,
      rule: refusal.id,
      says: words.coverage.bipolarRefused,
      state: 'not-met',
      fixable: false,
      decides: true,
      have: have.yes,
      need: have.no,
      alternatives: [],
      facts: [BIPOLAR],
      show: null,
      source: `policies/${policy.id}:${refusal.source.ref}`,
      where: refusal.source.where ?? null,
    },
  ];
}

/** Where no policy speaks of it, but the drug's label is for major depression: a plan may say no, and it is told. */
export function bipolarUnclear(finding: Finding): boolean {
  const onLabel = finding.product.labelled.some(({ condition }) => DEPRESSION.includes(condition));
  return onLabel && bipolarBeside(finding);
}
