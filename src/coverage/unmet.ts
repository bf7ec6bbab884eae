/** Unmet criteria as sentences: what stands side by side is enough in one of its ways, and is said in one sentence. */
import { isDanger } from '../model/not-sought.ts';
import type { Tree } from '../model/policy.ts';
import type { Criterion } from '../model/result.ts';
import type { Words } from '../words/index.ts';

/**
 * @param tree the criteria of the rule.
 * @param criteria those that decide; only the unmet ones are said.
 * @returns one sentence for each unmet criterion, and one for each group of which one way is enough.
 */
export function unmetSentences(tree: Tree | undefined, criteria: readonly Criterion[], words: Words): string[] {
  const unmet = new Map(criteria.filter(({ state }) => state === 'not-met').map((c) => [c.id, c]));
  return tree ? sentencesOf(tree, unmet, words) : [];
}

type Unmet = ReadonlyMap<string, Criterion>;

function sentencesOf(node: Tree, unmet: Unmet, words: Words): string[] {
  const say = words.coverage;
  if ('any' in node) {
    // The way through a crisis is no way to point to, where there is another.
    const safe = node.any.filter((way) => !asksForDanger(way, unmet));
    const ways = (safe.length > 0 ? safe : node.any).flatMap((way) => phraseOf(way, unmet, words) ?? []);
    if (ways.length > 1) return [say.unmetOneOf(ways)];
    if (ways.length === 1 && safe.length > 0) return safe.flatMap((way) => sentencesOf(way, unmet, words));
  }
  if ('id' in node) {
    const criterion = unmet.get(node.id);
    return criterion ? [say.unmet(criterion.says, plainHave(criterion, words))] : [];
  }
  return childrenOf(node).flatMap((child) => sentencesOf(child, unmet, words));
}

function asksForDanger(node: Tree, unmet: Unmet): boolean {
  return 'id' in node
    ? isDanger(node.fact) && unmet.has(node.id)
    : childrenOf(node).some((c) => asksForDanger(c, unmet));
}

/** The unmet points of one way, without a full stop; undefined when there are none. */
function phraseOf(node: Tree, unmet: Unmet, words: Words): string | undefined {
  const say = words.coverage;
  if ('id' in node) {
    const criterion = unmet.get(node.id);
    return criterion ? say.unmetPoint(criterion.says, plainHave(criterion, words)) : undefined;
  }
  const points = childrenOf(node).flatMap((child) => phraseOf(child, unmet, words) ?? []);
  if (points.length === 0) return undefined;
  return 'any' in node ? say.unmetEither(points) : say.unmetAll(points);
}

/** "You are not pregnant (you: yes)" can be read both ways: where "no" is asked for, the sentence says enough. */
function plainHave({ have, need }: Criterion, words: Words): string | null {
  return need === words.coverage.have.no ? null : have;
}

function childrenOf(node: Tree): readonly Tree[] {
  if ('all' in node) return node.all;
  if ('any' in node) return node.any;
  if ('of' in node) return node.of;
  return 'not' in node ? [node.not] : [];
}
