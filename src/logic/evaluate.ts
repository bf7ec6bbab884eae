/**
 * Evaluates a tree of criteria against what is known of one case, in three values. It knows nothing of insurance.
 *
 * The answer comes with its trace (every leaf, its state, whether it decided) and with the open facts: those whose
 * answer can still change the outcome. A fact that is not open changes nothing, whatever it turns out to be.
 */
import { type Comparison, compare, type Finding, type Lookup } from './leaf.ts';
import { atLeast, BARRED, FIXABLE, MET, opposite, type Span, type Truth, truthOf } from './level.ts';

export interface LeafNode extends Comparison {
  id: string;
  fixable: boolean;
}

export type Node<L extends LeafNode = LeafNode> =
  | L
  | { all: Node<L>[] }
  | { any: Node<L>[] }
  | { not: Node<L> }
  | { atLeast: number; of: Node<L>[] };

/** One leaf in the trace. */
export interface TracedLeaf<L extends LeafNode = LeafNode> {
  leaf: L;
  truth: Truth;
  /** Under a "not": what the leaf asks is the opposite of what is wanted. */
  negated: boolean;
  finding: Finding;
  /** The outcome rests on it (or, when not decided, waits for it). */
  decides: boolean;
}

export interface Evaluation<L extends LeafNode = LeafNode> {
  span: Span;
  truth: Truth;
  leaves: TracedLeaf<L>[];
  /** Facts that can still change the outcome, each with the number of leaves waiting for it; in tree order. */
  open: string[];
}

interface Judged<L extends LeafNode> {
  span: Span;
  node: Node<L>;
  children: Judged<L>[];
  finding?: Finding;
  /** How many children must hold. */
  need: number;
  negated: boolean;
}

function childrenOf<L extends LeafNode>(node: Node<L>): Node<L>[] {
  if ('all' in node) return node.all;
  if ('any' in node) return node.any;
  if ('of' in node) return node.of;
  if ('not' in node) return [node.not];
  return [];
}

/** True when every leaf below can still be changed by the person. */
function allFixable<L extends LeafNode>(node: Node<L>): boolean {
  const children = childrenOf(node);
  return children.length === 0 ? (node as L).fixable : children.every(allFixable);
}

/** Answers to "what if this one were met?": true or false for the leaves it speaks of, undefined for all others. */
export type WhatIf<L extends LeafNode> = (leaf: L) => boolean | undefined;

function judge<L extends LeafNode>(node: Node<L>, lookup: Lookup, whatIf: WhatIf<L>, negated: boolean): Judged<L> {
  if ('not' in node) {
    const child = judge(node.not, lookup, whatIf, !negated);
    return { node, children: [child], need: 1, negated, span: opposite(child.span, allFixable(node.not)) };
  }
  const parts = childrenOf(node);
  if (parts.length > 0) {
    const children = parts.map((part) => judge(part, lookup, whatIf, negated));
    const need = 'all' in node ? parts.length : 'any' in node ? 1 : (node as { atLeast: number }).atLeast;
    return {
      node,
      children,
      need,
      negated,
      span: atLeast(
        need,
        children.map((child) => child.span),
      ),
    };
  }
  const leaf = node as L;
  const finding = lookup(leaf.fact);
  const holds = whatIf(leaf) ?? compare(leaf, finding.value);
  const unmet = leaf.fixable ? FIXABLE : BARRED;
  const span: Span =
    holds === undefined ? { low: unmet, high: MET } : holds ? { low: MET, high: MET } : { low: unmet, high: unmet };
  return { node, children: [], need: 1, negated, span, finding };
}

/**
 * Collects the facts that can still move the outcome. A child matters only if it is undecided and its span reaches
 * into the span of its parent: below the parent's high and above the parent's low. Anything else the parent's other
 * children have already settled.
 */
function collectOpen<L extends LeafNode>(at: Judged<L>, window: Span, open: Set<string>): void {
  const low = Math.max(at.span.low, window.low);
  const high = Math.min(at.span.high, window.high);
  if (low >= high) return;
  if (at.children.length === 0) {
    for (const fact of at.finding?.ask ?? []) open.add(fact);
    return;
  }
  // A "not" turns the scale round, so the bounds of the window say nothing about its child.
  const inner: Span =
    'not' in at.node ? { low: BARRED, high: MET } : { low: low as Span['low'], high: high as Span['high'] };
  for (const child of at.children) collectOpen(child, inner, open);
}

/**
 * Marks the leaves on which the outcome rests. Met: the children that are met (for "any" the met ones, for "all" every
 * one). Not met: those not met. Not known: those not known, because the outcome waits for them.
 */
function collectLeaves<L extends LeafNode>(at: Judged<L>, decides: boolean, into: TracedLeaf<L>[]): void {
  if (at.children.length === 0) {
    into.push({
      leaf: at.node as L,
      truth: truthOf(at.span),
      negated: at.negated,
      finding: at.finding as Finding,
      decides,
    });
    return;
  }
  const truth = truthOf(at.span);
  for (const child of at.children) {
    const childTruth = truthOf(child.span);
    const same = 'not' in at.node ? true : childTruth === truth;
    collectLeaves(child, decides && same, into);
  }
}

/**
 * Evaluates one tree. See the head of this file.
 * @param whatIf takes some leaves as met or not met, to try out what would change the outcome.
 */
export function evaluate<L extends LeafNode>(
  tree: Node<L>,
  lookup: Lookup,
  whatIf: WhatIf<L> = () => undefined,
): Evaluation<L> {
  const judged = judge(tree, lookup, whatIf, false);
  const open = new Set<string>();
  collectOpen(judged, { low: BARRED, high: MET }, open);
  const leaves: TracedLeaf<L>[] = [];
  collectLeaves(judged, true, leaves);
  return { span: judged.span, truth: truthOf(judged.span), leaves, open: [...open] };
}
