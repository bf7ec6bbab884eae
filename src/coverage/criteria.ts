/** The trace of an evaluation as the criteria of a result, in plain words. */

import type { TracedLeaf } from '../logic/evaluate.ts';
import { isBounds, type Known } from '../logic/leaf.ts';
import type { FactId } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { Leaf, Tree } from '../model/policy.ts';
import type { Criterion } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import type { Assessment } from './assess.ts';
import { ANY_LENGTH } from './trials.ts';

/** What is called by its name in the data, by the fact that holds its id. */
function nameOf(fact: string, id: string, data: Data): string | undefined {
  const lists: Partial<Record<FactId, () => { id: string; name: string }[]>> = {
    'diagnosis.condition': () => data.conditions(),
    'treatment.product': () => data.products(),
    'plan.kind': () => data.planKinds(),
  };
  return lists[fact as FactId]?.().find((entry) => entry.id === id)?.name;
}

/** A choice as its label, a number as it is, yes or no in words. */
function inWords(fact: string, value: Known | undefined, data: Data, words: Words): string | null {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? words.coverage.have.yes : words.coverage.have.no;
  if (isBounds(value)) {
    if (value.min === value.max) return String(value.min);
    // From zero to any number is not knowledge.
    return value.min === 0 && value.max >= 40 ? null : words.coverage.have.between(value.min, value.max);
  }
  if (value === ANY_LENGTH) return words.coverage.have.sideEffects;
  if (typeof value === 'number') return String(value);
  const label = (item: string) =>
    words.fact(fact as FactId)?.choices?.find((choice) => choice.value === item)?.label ??
    nameOf(fact, item, data) ??
    item;
  return typeof value === 'string' ? label(value) : value.map(label).join(', ');
}

function needInWords({ fact, op, value }: Leaf, data: Data, words: Words): string {
  const { need } = words.coverage;
  if (op === 'known') return need.known;
  if (typeof value === 'number' && op !== 'is') return op === 'atMost' ? need.atMost(value) : need.atLeast(value);
  const labels = [value ?? []].flat().map((item) => inWords(fact, item, data, words) ?? String(item));
  return op === 'noneOf' ? need.noneOf(labels) : need.oneOf(labels);
}

/** What is asked under a "not" is the opposite. */
function need(traced: TracedLeaf<Leaf>, data: Data, words: Words): string {
  const { leaf, negated } = traced;
  if (!negated) return needInWords(leaf, data, words);
  if (typeof leaf.value === 'boolean') return leaf.value ? words.coverage.have.no : words.coverage.have.yes;
  return words.coverage.need.opposite(needInWords(leaf, data, words));
}

/** The facts a criterion rests on: its own, and what would settle it. */
function factsOf(traced: TracedLeaf<Leaf>): string[] {
  return [...new Set([traced.leaf.fact, ...(traced.truth === 'not-known' ? traced.finding.ask : [])])];
}

/** For each criterion that stands beside others in an "any": the ids of these others. */
function alternatives(tree: Tree, found = new Map<string, string[]>()): Map<string, string[]> {
  if ('any' in tree) {
    const ids = tree.any.flatMap((node) => ('id' in node ? [node.id] : []));
    for (const id of ids)
      found.set(
        id,
        ids.filter((other) => other !== id),
      );
  }
  const children = 'all' in tree ? tree.all : 'any' in tree ? tree.any : 'of' in tree ? tree.of : [];
  for (const child of children) alternatives(child, found);
  return found;
}

export function criteriaFrom(assessment: Assessment, data: Data, words: Words): Criterion[] {
  const { policy, rule } = assessment.speaking;
  const file = `policies/${policy.id}`;
  const others = rule.criteria ? alternatives(rule.criteria) : new Map<string, string[]>();
  return (assessment.evaluation?.leaves ?? []).map((traced) => {
    const { leaf, truth, negated } = traced;
    const state = !negated || truth === 'not-known' ? truth : truth === 'met' ? 'not-met' : 'met';
    return {
      id: leaf.id,
      policy: policy.id,
      rule: rule.id,
      says: leaf.says,
      state,
      fixable: leaf.fixable,
      decides: traced.decides,
      have: inWords(leaf.fact, traced.finding.value, data, words),
      need: need(traced, data, words),
      alternatives: others.get(leaf.id) ?? [],
      facts: factsOf(traced),
      show: leaf.show ?? null,
      source: `${file}:${leaf.source.ref}`,
      where: leaf.source.where ?? null,
    };
  });
}
