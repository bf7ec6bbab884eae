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
  planDocument,
  planException,
  priorAuthorization,
  records,
  waitForDecision,
  writtenPolicy,
} from './asking.ts';
import { crisisLine, urgentRights } from './crisis.ts';
import {
  appeals,
  claimFile,
  complaint,
  denialReason,
  drugException,
  freeHelp,
  nextLevels,
  parityRequest,
  peerToPeer,
  stepException,
} from './denied.ts';
import { coveredAlternatives, employerRequest, findCoverage, newRequest, otherProduct } from './elsewhere.ts';
import { withOdds } from './odds.ts';
import { billDispute, goodFaithEstimate, itemizedBill, payingHelp, selfPay } from './paying.ts';
import { renewal, whenJoining } from './renewal.ts';
import { type Drafted, isExcluded, isUninsured, isUnsafe, type Situation } from './situation.ts';

type Listed = (Drafted | undefined)[];

const fromBooklet = ({ reason, verdict }: Situation) => reason === 'excluded' || verdict.basis === 'plan-exclusion';

/** Paying oneself: not named where the treatment is unsafe for this person. */
const ownMoney = (s: Situation): Listed => (isUnsafe(s) ? [] : [selfPay(s), payingHelp(s)]);

/** The plan excludes it: its wording, its owner, another treatment; medical reasons come last or not at all. */
function excluded(s: Situation): Listed {
  const elsewhere = [otherProduct(s), coveredAlternatives(s)];
  return fromBooklet(s)
    ? [exclusionWording(s), planException(s), employerRequest(s), ...elsewhere]
    : [...elsewhere, benefitCheck(s)];
}

function planning(s: Situation): Listed {
  if (isExcluded(s)) return [...excluded(s), ...ownMoney(s)];
  if (isUnsafe(s)) return [clinicianTalk(s), otherProduct(s), coveredAlternatives(s), freeHelp(s)];
  const estimate = goodFaithEstimate(s);
  switch (s.verdict.status) {
    case 'unlikely':
      return [
        planDocument(s),
        clinicianTalk(s),
        otherProduct(s),
        coveredAlternatives(s),
        benefitCheck(s),
        priorAuthorization(s),
        advanceNotice(s),
        ...ownMoney(s),
        itemizedBill(s),
        employerRequest(s),
      ];
    case 'unknown':
      return [
        planDocument(s),
        writtenPolicy(s),
        benefitCheck(s),
        records(s),
        drugException(s),
        priorAuthorization(s),
        otherProduct(s),
        itemizedBill(s),
        estimate,
      ];
    default:
      return [
        planDocument(s),
        benefitCheck(s),
        clinicianTalk(s),
        closeGaps(s),
        records(s),
        drugException(s),
        priorAuthorization(s),
        advanceNotice(s),
        otherProduct(s),
        itemizedBill(s),
        s.verdict.status === 'likely' ? undefined : estimate,
        payingHelp(s),
        renewal(s),
      ];
  }
}

/** Nothing for somebody whose treatment the plan pays already. */
const ONLY_TO_START = ['renewal', 'plan-document', 'written-policy', 'benefit-check', 'good-faith-estimate'];

/** Going on with a treatment that was approved: what the plan asks for now comes first. */
function goingOn(s: Situation): Listed {
  const steps = planning(s);
  if (s.person.case.treatment?.phase !== 'renewal' || isExcluded(s) || isUnsafe(s)) return steps;
  // Where no policy was read, what the plan asks to go on stands nowhere but in its own text. Original Medicare approves
  // nothing in advance: whether it will pay is asked of the clinic also by those who come to it in the middle of treatment.
  const still = [s.verdict.status === 'unknown' && 'written-policy', s.person.line === 'medicare' && 'benefit-check'];
  const startOnly = ONLY_TO_START.filter((id) => !still.includes(id));
  return [renewal(s), whenJoining(s), ...steps.filter((drafted) => drafted && !startOnly.includes(drafted.step.id))];
}

function requested(s: Situation): Listed {
  return [
    waitForDecision(s),
    clinicianTalk(s),
    ...(isExcluded(s) ? excluded(s) : [peerToPeer(s), closeGaps(s), records(s), planDocument(s), otherProduct(s)]),
    freeHelp(s),
    complaint(s),
  ];
}

/** Treatment that was given already, or a bill: no estimate and no other treatment answers that. */
const AFTER_CARE = ['coding', 'no-prior-authorization'];

/** Steps by which somebody looks at the decision again. */
const REVIEWS = ['external-review', 'fair-hearing', 'medicare-level', 'second-appeal', 'internal-appeal'];

/** Contracts that answer to nobody outside: the plan's own steps are all there is. */
const NO_REVIEWER = ['short-term', 'sharing-ministry'];

/** What is open when the plan's no may stand: another treatment that is paid, and the price of this one. */
function otherWays(s: Situation, lookAgain: Listed): Listed {
  if (AFTER_CARE.includes(s.reason ?? '')) return [];
  const alternatives = [otherProduct(s), coveredAlternatives(s)];
  if (isUnsafe(s)) return alternatives;
  // Nobody outside the plan will look at it: all ways out, not only the cheapest. Of a kind not known nobody can say so.
  if (
    s.stage === 'appeal-denied' &&
    s.person.planKind &&
    !lookAgain.some((drafted) => drafted && REVIEWS.includes(drafted.step.id))
  ) {
    return [newRequest(s), ...alternatives, ...ownMoney(s), employerRequest(s)];
  }
  if (NO_REVIEWER.includes(s.person.planKind?.id ?? '')) return [...alternatives, ...ownMoney(s)];
  const bleak = s.stage === 'appeal-denied' || s.verdict.status === 'unlikely';
  return [
    otherProduct(s),
    bleak ? coveredAlternatives(s) : undefined,
    itemizedBill(s),
    isUrgent(s.person) ? undefined : goodFaithEstimate(s),
  ];
}

const isOver = (drafted: Drafted | undefined, asOf: string): boolean =>
  drafted?.step.due != null && drafted.step.due < asOf;

/** Keeps a treatment going beside an appeal, with a few days of its own (42 CFR 438.420): it is no appeal itself. */
const KEEPING = 'keep-services';

/** The ways to have it looked at again, those whose last day is over behind those of which it is known that they are open. */
function openFirst(lookAgain: Listed, asOf: string): Listed {
  const isOpen = (drafted: Drafted | undefined) => drafted?.step.due != null && drafted.step.due >= asOf;
  const behind = (drafted: Drafted | undefined) =>
    isOver(drafted, asOf) && (drafted?.step.id === KEEPING || lookAgain.some(isOpen));
  return [...lookAgain.filter((drafted) => !behind(drafted)), ...lookAgain.filter(behind)];
}

/** The last day for the first way to have the decision looked at again is over. */
const isLate = ({ person }: Situation, lookAgain: Listed): boolean => isOver(lookAgain[0], person.asOf);

/**
 * After a no. First what the reason means and the quick ways, then the file, which the appeal needs, then the appeal.
 * When it is urgent the appeal goes first, and the file after it. When the last day is over, what is left goes first.
 */
function refused(s: Situation, reviews: Listed): Listed {
  const lookAgain = openFirst(reviews, s.person.asOf);
  if (isExcluded(s)) {
    return [denialReason(s), drugException(s), ...excluded(s), ...lookAgain, ...ownMoney(s), complaint(s)];
  }
  const meaning = [denialReason(s), clinicianTalk(s), closeGaps(s)];
  const quick = [whenJoining(s), peerToPeer(s), stepException(s), drugException(s)];
  const first = lookAgain.slice(0, 1);
  const rest = lookAgain.slice(1);
  const late = isLate(s, lookAgain);
  const mayAskAgain = !AFTER_CARE.includes(s.reason ?? '') && s.person.line !== 'medicare' && !isUnsafe(s);
  const again = late && mayAskAgain ? [newRequest(s)] : [];
  const begin = late
    ? [...lookAgain, ...again, ...meaning, ...quick, claimFile(s)]
    : isUrgent(s.person)
      ? [...first, ...quick, ...rest, ...meaning, claimFile(s)]
      : s.stage === 'appeal-denied'
        ? [...lookAgain, ...meaning, claimFile(s)]
        : [...meaning, ...quick, claimFile(s), ...lookAgain];
  return [...begin, parityRequest(s), ...otherWays(s, lookAgain), freeHelp(s), complaint(s)];
}

function listed(s: Situation): Listed {
  if (isUninsured(s)) return [findCoverage(s), ...ownMoney(s), billDispute(s), complaint(s)];
  switch (s.stage) {
    case 'planning':
      return goingOn(s);
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
const LEAST_NEEDED = [
  'free-help',
  'renewal',
  'paying-help',
  'employer-request',
  'records',
  'parity-request',
  'covered-alternatives',
  'itemized-bill',
  'good-faith-estimate',
  'self-pay',
  'claim-file',
];

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
    file: rightsFileOf(person, data, words),
    stage: stageOf(person),
    reason: reasonOf(person),
    data,
    words,
  };
  const danger = [crisisLine(situation), urgentRights(situation)].filter((drafted) => drafted !== undefined);
  const others = listed(situation).filter((drafted) => drafted !== undefined);
  const all = [...danger, ...nearFirst(others, person.asOf)];
  const steps = keptShort(all).map((drafted) => withOdds(drafted, situation));
  return { steps: steps.map(({ step }) => step), sources: steps.flatMap(({ cited }) => cited) };
}
