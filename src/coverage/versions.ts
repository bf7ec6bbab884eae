/** Versions of one policy, and what changed from each to the next. */
import type { Leaf, Policy, Rule, Stance } from '../model/policy.ts';
import { leavesOf } from './assess.ts';

export type Difference =
  | { kind: 'rule-added' | 'rule-removed'; rule: string; says: string }
  | { kind: 'stance'; rule: string; from: Stance; to: Stance }
  | { kind: 'approval'; rule: string; from: number | null; to: number | null }
  | { kind: 'criterion-added' | 'criterion-removed'; rule: string; says: string }
  | { kind: 'criterion-changed'; rule: string; from: string; to: string };

export interface Version {
  policy: Policy;
  /** The version it replaced; undefined for the oldest one bundled. */
  before: Policy | undefined;
  /** Computed from the two files; empty for the oldest. */
  differences: Difference[];
}

/** All versions of the policy with this id, newest first, whichever version the id names. */
export function versionsOf(id: string, policies: readonly Policy[]): Version[] {
  let newest = policies.find((policy) => policy.id === id);
  const seen = new Set<string>();
  for (let next = newest; next && !seen.has(next.id); ) {
    newest = next;
    seen.add(next.id);
    next = policies.find((policy) => policy.supersedes === newest?.id);
  }
  const versions: Version[] = [];
  const listed = new Set<string>();
  for (let policy = newest; policy && !listed.has(policy.id); ) {
    const before = policies.find((other) => other.id === policy?.supersedes);
    versions.push({ policy, before, differences: before ? differencesOf(before, policy) : [] });
    listed.add(policy.id);
    policy = before;
  }
  return versions;
}

const phaseOf = (rule: Rule) => rule.phase ?? 'initial';
const overlaps = (a: Rule['conditions'], b: Rule['conditions']) =>
  a === 'any' || b === 'any' ? a === b : a.some((condition) => b.includes(condition));

/** The rule of the other version that speaks of the same: by its id, or by product, condition and phase. */
function counterpart(rule: Rule, among: readonly Rule[]): Rule | undefined {
  return (
    among.find(({ id }) => id === rule.id) ??
    among.find(
      (other) =>
        phaseOf(other) === phaseOf(rule) &&
        other.products.some((product) => rule.products.includes(product)) &&
        overlaps(other.conditions, rule.conditions),
    )
  );
}

const sameLeaf = (a: Leaf, b: Leaf) => a.id === b.id || (a.fact === b.fact && a.op === b.op);

function differencesOf(before: Policy, after: Policy): Difference[] {
  const found: Difference[] = [];
  for (const rule of after.rules) {
    const old = counterpart(rule, before.rules);
    if (!old) {
      found.push({ kind: 'rule-added', rule: rule.id, says: rule.says });
      continue;
    }
    if (old.stance !== rule.stance) found.push({ kind: 'stance', rule: rule.id, from: old.stance, to: rule.stance });
    const [was, is] = [old.approvalMonths ?? null, rule.approvalMonths ?? null];
    if (was !== is) found.push({ kind: 'approval', rule: rule.id, from: was, to: is });
    found.push(...criteriaDifferences(old, rule));
  }
  for (const rule of before.rules) {
    if (!counterpart(rule, after.rules)) found.push({ kind: 'rule-removed', rule: rule.id, says: rule.says });
  }
  return found;
}

function criteriaDifferences(before: Rule, after: Rule): Difference[] {
  const old = before.criteria ? leavesOf(before.criteria) : [];
  const now = after.criteria ? leavesOf(after.criteria) : [];
  const found: Difference[] = [];
  for (const leaf of now) {
    const was = old.find((other) => sameLeaf(other, leaf));
    if (!was) found.push({ kind: 'criterion-added', rule: after.id, says: leaf.says });
    else if (JSON.stringify(was.value) !== JSON.stringify(leaf.value)) {
      found.push({ kind: 'criterion-changed', rule: after.id, from: was.says, to: leaf.says });
    }
  }
  for (const leaf of old) {
    if (!now.some((other) => sameLeaf(leaf, other))) {
      found.push({ kind: 'criterion-removed', rule: after.id, says: leaf.says });
    }
  }
  return found;
}
