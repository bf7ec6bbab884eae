/** One rule against one person: status, criteria with their states, open facts. */
import { type Evaluation, evaluate, type Node, type WhatIf } from '../logic/evaluate.ts';
import { BARRED, FIXABLE, MET } from '../logic/level.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Leaf, Stance, Tree } from '../model/policy.ts';
import type { Status } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import type { Speaking } from './choose.ts';
import { lookupFor } from './lookup.ts';
import type { TrialCount } from './trials.ts';

export interface Assessment {
  speaking: Speaking;
  status: Status;
  evaluation: Evaluation<Leaf> | undefined;
  count: TrialCount;
  /** The criteria that were evaluated, with what the match itself requires; undefined where none were. */
  tree: Tree | undefined;
  /** The same rule with some criteria taken as met or not met. */
  retry(whatIf: WhatIf<Leaf>): Status;
}

export const REFUSING: readonly Stance[] = ['investigational', 'not-medically-necessary', 'not-covered'];

/** Does the tree itself ask for a number of failed trials? */
function asksForTrials(tree: Tree | undefined): boolean {
  return tree !== undefined && leavesOf(tree).some((leaf) => leaf.fact === 'history.failedAntidepressants');
}

export function leavesOf(tree: Tree): Leaf[] {
  if ('all' in tree) return tree.all.flatMap(leavesOf);
  if ('any' in tree) return tree.any.flatMap(leavesOf);
  if ('of' in tree) return tree.of.flatMap(leavesOf);
  if ('not' in tree) return leavesOf(tree.not);
  return [tree];
}

/**
 * Criteria of the rule, with what the match itself requires: somebody with major depression comes under a rule for
 * treatment-resistant depression only if two trials have failed (the meaning on the Spravato label, and of most plans).
 */
function criteriaOf({ rule, fit, indication, named }: Speaking, data: Data, words: Words): Tree | undefined {
  if (fit === 'not-named') {
    const names = data.conditions().filter(({ id }) => named?.includes(id));
    return {
      id: 'named-diagnosis',
      says: words.coverage.namedDiagnosis(names.map(({ name }) => name)),
      fact: 'diagnosis.condition',
      op: 'oneOf',
      value: named ?? [],
      fixable: false,
      source: rule.source,
    };
  }
  if (fit !== 'implied' || indication !== 'treatment-resistant-depression' || asksForTrials(rule.criteria)) {
    return rule.criteria;
  }
  const resistant: Leaf = {
    id: 'treatment-resistant',
    says: words.coverage.treatmentResistant,
    fact: 'history.failedAntidepressants',
    op: 'atLeast',
    value: 2,
    fixable: true,
    source: rule.source,
  };
  return rule.criteria ? { all: [resistant, rule.criteria] } : resistant;
}

/** What a stance and the state of its criteria come to. See the contract: verdict.status. */
export function statusOf({ rule, startOnly }: Speaking, evaluation: Evaluation<Leaf> | undefined): Status {
  if (rule.stance === 'no-benefit') return 'excluded';
  if (REFUSING.includes(rule.stance)) return 'unlikely';
  if (evaluation) {
    if (evaluation.span.high === BARRED) return 'unlikely';
    if (evaluation.span.high === FIXABLE) return 'not-yet';
    if (evaluation.span.low < MET) return 'possible';
  }
  if (rule.incomplete !== undefined || startOnly || rule.stance === 'case-by-case') return 'possible';
  // Covered under criteria, and no criterion could be written down: nothing shows that they are met.
  return rule.stance === 'covered-with-criteria' && !evaluation ? 'possible' : 'likely';
}

export function assess(speaking: Speaking, person: Person, data: Data, words: Words): Assessment {
  const { rule } = speaking;
  const { lookup, count } = lookupFor(rule, person, data, words);
  const refusing = REFUSING.includes(rule.stance) || rule.stance === 'no-benefit';
  // What is asked to start is no condition to go on: of those nothing is known, and nothing is judged.
  const tree = refusing || speaking.startOnly ? undefined : criteriaOf(speaking, data, words);
  const run = (whatIf?: WhatIf<Leaf>) => (tree ? evaluate(tree as Node<Leaf>, lookup, whatIf) : undefined);
  const evaluation = run();
  return {
    speaking,
    status: statusOf(speaking, evaluation),
    evaluation,
    count,
    tree,
    retry: (whatIf) => statusOf(speaking, run(whatIf)),
  };
}
