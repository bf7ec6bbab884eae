/** What would change the answer. Each entry was tried: the rule was run again with the change. */
import type { Data } from '../model/data.ts';
import { mayBeSought } from '../model/not-sought.ts';
import type { Leaf } from '../model/policy.ts';
import type { Option, Result, Status, Verdict } from '../model/result.ts';
import { isBetter, worthAsking } from '../model/status-order.ts';
import type { Words } from '../words/index.ts';
import type { Assessment } from './assess.ts';
import type { Finding } from './finding.ts';

type Changes = Result['wouldChange'];

/** A leaf under a "not" is met when its comparison fails. */
function taking(leaves: { leaf: Leaf; negated: boolean }[], met: boolean) {
  const wanted = new Map(leaves.map(({ leaf, negated }) => [leaf.id, negated ? !met : met]));
  return (leaf: Leaf) => wanted.get(leaf.id);
}

/** Unmet criteria: each alone, if that is enough to change the status, else all together. */
function meetingThem(deciding: Assessment, words: Words): Changes {
  const unmet = (deciding.evaluation?.leaves ?? []).filter(
    ({ truth, negated, leaf, decides }) =>
      decides && leaf.fixable && mayBeSought(leaf.fact) && truth === (negated ? 'met' : 'not-met'),
  );
  const alone = unmet.flatMap((traced) => {
    const to = deciding.retry(taking([traced], true));
    return isBetter(to, deciding.status)
      ? [{ change: words.coverage.change.meet(traced.leaf.says), to, facts: [traced.leaf.fact] }]
      : [];
  });
  if (alone.length > 0) return alone;
  const to = deciding.retry(taking(unmet, true));
  if (!isBetter(to, deciding.status)) return [];
  const facts = [...new Set(unmet.map(({ leaf }) => leaf.fact))];
  return [{ change: words.coverage.change.meetAll(unmet.length), to, facts }];
}

/** Open criteria: all of them met, and for each one the status if it is not met. */
function settlingThem(deciding: Assessment, words: Words): Changes {
  const open = (deciding.evaluation?.leaves ?? []).filter(({ truth, decides }) => decides && truth === 'not-known');
  const changes: Changes = [];
  const best = deciding.retry(taking(open, true));
  if (isBetter(best, deciding.status)) {
    const facts = [...new Set(open.map(({ leaf }) => leaf.fact))];
    changes.push({ change: words.coverage.change.allOpen, to: best, facts });
  }
  for (const traced of open) {
    const to = deciding.retry(taking([traced], false));
    if (to !== deciding.status) {
      changes.push({ change: words.coverage.change.notMet(traced.leaf.says), to, facts: [traced.leaf.fact] });
    }
  }
  return changes;
}

/** Another product with a better status for the same person. */
function otherProducts(status: Status, options: readonly Option[], data: Data, words: Words): Changes {
  return options.flatMap((option) => {
    const { product: id, status: to } = option;
    if (!worthAsking(option, status)) return [];
    const name = data.products().find((other) => other.id === id)?.name ?? id;
    return [{ change: words.coverage.change.otherProduct(name), to, facts: ['treatment.product'] }];
  });
}

/** @param options the same question answered for every product. */
export function wouldChange(
  finding: Finding,
  verdict: Verdict,
  options: readonly Option[],
  data: Data,
  words: Words,
): Changes {
  const { deciding, excluded } = finding;
  const own = deciding && !excluded ? [...meetingThem(deciding, words), ...settlingThem(deciding, words)] : [];
  return [...own, ...otherProducts(verdict.status, options, data, words)];
}
