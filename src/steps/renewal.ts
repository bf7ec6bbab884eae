/** Going on after the first approval: what the plan will ask next time, and when. From the policy's own rule. */
import { choose } from '../coverage/choose.ts';
import { coverage } from '../coverage/index.ts';
import { withFact } from '../model/case.ts';
import type { Person } from '../model/person.ts';
import {
  cited,
  type Drafted,
  draftFromRight,
  draftWith,
  ownWords,
  rightsOf,
  type Situation,
  sentences,
} from './situation.ts';

const inPhase = (person: Person, phase: 'initial' | 'renewal'): Person => ({
  ...person,
  case: withFact(person.case, 'treatment.phase', phase),
});

const POINTS_SHOWN = 4;

/**
 * One step about the next request. Left out where the policy says neither how long an approval lasts nor what it asks to
 * go on: then there is nothing to tell but "ask".
 */
export function renewal(situation: Situation): Drafted | undefined {
  const { person, data, words, verdict } = situation;
  if (verdict.priorAuthorization === false || verdict.policies.length === 0) return undefined;
  const say = words.steps.renewal;
  const now = person.case.treatment?.phase === 'renewal';
  // The policy that decides the verdict, so that both halves speak of the same plan.
  const ruleIn = (phase: 'initial' | 'renewal') =>
    choose(inPhase(person, phase), person.product, data).rules.find(
      ({ policy, startOnly }) => verdict.policies.includes(policy.id) && !startOnly,
    );
  const first = ruleIn('initial');
  const later = ruleIn('renewal');
  const ownRule = later?.rule.phase === 'renewal' ? later : undefined;
  const lasts = (now ? ownRule : first)?.rule.approvalMonths;
  const { criteria } = ownRule
    ? coverage(inPhase(person, 'renewal'), person.product, [], data, words)
    : { criteria: [] };
  const points = criteria.filter(({ rule }) => rule === ownRule?.rule.id);
  if (!ownRule && !lasts && !now) return undefined;
  const source = ownRule ?? first;
  const own = ownWords('renewal', situation);
  const policySource = source && cited(`policies/${source.policy.id}`, source.policy.sources, source.rule.source);
  const untold = points.length === 0 ? ownRule?.rule : undefined;
  const asked = points.map(({ says }) => says.replace(/\.$/, ''));
  return draftWith(
    {
      id: 'renewal',
      title: now ? say.nowTitle : say.title,
      detail: sentences(
        // Where the rule has no points, its own sentence tells how long and how sure that is.
        lasts && !(now && untold) ? (now ? say.nextLasts(lasts) : say.lasts(lasts)) : undefined,
        ...(asked.length > 0
          ? [say.asked(asked.slice(0, POINTS_SHOWN), Math.max(0, asked.length - POINTS_SHOWN))]
          : untold
            ? [untold.says, untold.incomplete]
            : [say.notRead]),
        now ? say.before : say.score,
        ...own.says,
      ),
      documents:
        points.length > 0 ? points.map(({ says, show }) => (show ? `${says} (${show})` : says)) : say.documents,
      confidence: situation.verdict.confidence,
    },
    [...(policySource ? [policySource] : []), ...own.cited],
  );
}

/**
 * In the middle of a treatment, and perhaps new in the plan: what it may not ask anew at once. Only Medicare Advantage
 * has such a rule (42 CFR 422.112(b)(8)); nobody is asked since when the plan holds, so the step says "if".
 */
export function whenJoining(situation: Situation): Drafted | undefined {
  const right = rightsOf('continuity', situation).find(({ id }) => id === 'keep-when-joining');
  return right && draftFromRight(right, situation, { id: right.id });
}
