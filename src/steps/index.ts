/**
 * What to do now: the ordered steps, from the stage of the request, the verdict and the rights. Each list below is the
 * order in which a person should go; what does not apply leaves itself out.
 */
import { daysBetween } from '../logic/dates.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Cost, Criterion, NextStep, Option, ResultSource, Verdict } from '../model/result.ts';
import { isUrgent, type Rights, reasonOf, rightsFileOf, stageOf } from '../rights/index.ts';
import type { Words } from '../words/index.ts';
import {
  advanceNotice,
  benefitCheck,
  clinicianTalk,
  closeGaps,
  exclusionWording,
  otherProduct,
  planDocument,
  planException,
  priorAuthorization,
  records,
  waitForDecision,
  writtenPolicy,
} from './asking.ts';
import { crisisLine } from './crisis.ts';
import {
  appeals,
  claimFile,
  complaint,
  denialReason,
  freeHelp,
  nextLevels,
  parityRequest,
  peerToPeer,
} from './denied.ts';
import { withOdds } from './odds.ts';
import { billDispute, goodFaithEstimate, payingHelp, selfPay } from './paying.ts';
import { type Drafted, isExcluded, isUninsured, isUnsafe, type Situation } from './situation.ts';

type Listed = (Drafted | undefined)[];

const fromBooklet = ({ reason, verdict }: Situation) => reason === 'excluded' || verdict.basis === 'plan-exclusion';

/** Paying oneself: not named where the treatment is unsafe for this person. */
const ownMoney = (s: Situation): Listed => (isUnsafe(s) ? [] : [goodFaithEstimate(s), selfPay(s), payingHelp(s)]);

/** The plan excludes it: its wording, its owner, another treatment; medical reasons come last or not at all. */
function excluded(s: Situation): Listed {
  return fromBooklet(s) ? [exclusionWording(s), planException(s), otherProduct(s)] : [otherProduct(s), benefitCheck(s)];
}

function planning(s: Situation): Listed {
  if (isExcluded(s)) return [...excluded(s), ...ownMoney(s)];
  if (isUnsafe(s)) return [clinicianTalk(s), otherProduct(s), freeHelp(s)];
  const estimate = goodFaithEstimate(s);
  switch (s.verdict.status) {
    case 'unlikely':
      return [
        planDocument(s),
        clinicianTalk(s),
        otherProduct(s),
        benefitCheck(s),
        priorAuthorization(s),
        advanceNotice(s),
        ...ownMoney(s),
      ];
    case 'unknown':
      return [
        planDocument(s),
        writtenPolicy(s),
        benefitCheck(s),
        records(s),
        priorAuthorization(s),
        otherProduct(s),
        estimate,
      ];
    default:
      return [
        planDocument(s),
        benefitCheck(s),
        closeGaps(s),
        records(s),
        priorAuthorization(s),
        advanceNotice(s),
        otherProduct(s),
        s.verdict.status === 'likely' ? undefined : estimate,
        payingHelp(s),
      ];
  }
}

function requested(s: Situation): Listed {
  return [
    waitForDecision(s),
    clinicianTalk(s),
    ...(isExcluded(s) ? excluded(s) : [closeGaps(s), records(s), peerToPeer(s), planDocument(s), otherProduct(s)]),
    freeHelp(s),
    complaint(s),
  ];
}

/** After a no. A billing mistake is the clinic's to mend: no other treatment and no estimate answers it. */
function refused(s: Situation, lookAgain: Listed): Listed {
  if (isExcluded(s)) {
    return [denialReason(s), ...excluded(s), ...lookAgain, ...ownMoney(s), complaint(s)];
  }
  const meaning = [denialReason(s), clinicianTalk(s), closeGaps(s)];
  const first =
    isUrgent(s.person) || s.stage === 'appeal-denied' ? [...lookAgain, ...meaning] : [...meaning, ...lookAgain];
  const elsewhere = s.reason === 'coding' || isUnsafe(s) ? [] : [otherProduct(s), goodFaithEstimate(s)];
  return [...first, claimFile(s), parityRequest(s), ...elsewhere, freeHelp(s), complaint(s)];
}

function listed(s: Situation): Listed {
  if (isUninsured(s)) return [...ownMoney(s), billDispute(s), complaint(s)];
  switch (s.stage) {
    case 'planning':
      return planning(s);
    case 'requested':
      return requested(s);
    case 'denied':
      return refused(s, appeals(s));
    case 'appeal-denied':
      return refused(s, nextLevels(s));
  }
}

/** Two weeks: less than a letter with records takes to write and to arrive. */
const NEAR_DAYS = 14;

/** A last day that is near goes to the top, the nearest first. */
function nearFirst(steps: readonly Drafted[], asOf: string): Drafted[] {
  const left = ({ step }: Drafted) => (step.due === null ? -1 : daysBetween(asOf, step.due));
  const near = steps.filter((drafted) => left(drafted) >= 0 && left(drafted) <= NEAR_DAYS);
  return [...near.sort((a, b) => left(a) - left(b)), ...steps.filter((drafted) => !near.includes(drafted))];
}

/** More than this helps nobody who is ill and tired. */
const MOST_STEPS = 9;
/** What goes first when the list is too long. */
const LEAST_NEEDED = ['free-help', 'paying-help', 'records', 'good-faith-estimate', 'self-pay', 'parity-request'];

function keptShort(steps: Drafted[]): Drafted[] {
  let kept = steps;
  for (const id of LEAST_NEEDED) {
    if (kept.length > MOST_STEPS) kept = kept.filter(({ step }) => step.id !== id);
  }
  return kept;
}

/**
 * The next steps of one case, in order. Pure: the day and the data are arguments.
 * @param options every product with its status, as `options()` of coverage gives it.
 * @param costs in US dollars, as `costs()` gives them.
 * @param right the result of `rights()` for the same person.
 * @returns steps with unique ids; `sources` holds the sources that they add to those of coverage, costs and rights.
 */
export function nextSteps(
  person: Person,
  verdict: Verdict,
  criteria: Criterion[],
  options: Option[],
  costs: Cost[],
  right: Rights,
  data: Data,
  words: Words,
): { steps: NextStep[]; sources: ResultSource[] } {
  const situation: Situation = {
    person,
    verdict,
    criteria,
    options,
    costs,
    rights: right,
    file: rightsFileOf(person, data),
    stage: stageOf(person),
    reason: reasonOf(person),
    data,
    words,
  };
  const crisis = crisisLine(situation);
  const others = listed(situation).filter((drafted) => drafted !== undefined);
  const all = [...(crisis ? [crisis] : []), ...nearFirst(others, person.asOf)];
  const steps = keptShort(all).map((drafted) => withOdds(drafted, situation));
  return { steps: steps.map(({ step }) => step), sources: steps.flatMap(({ cited }) => cited) };
}
