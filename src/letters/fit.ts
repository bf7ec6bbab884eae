/**
 * Whether a letter fits the case of the person: its stage, the reason of the denial, the kind of plan. What does not fit
 * is said on top of the letter; what is not known is nothing to say.
 */
import type { Case } from '../model/case.ts';
import type { NextStep, Result } from '../model/result.ts';
import type { DenialReason, Right, RightsFile } from '../model/right.ts';
import { type Stage, stageOfCase } from '../model/stage.ts';
import type { Words } from '../words/index.ts';
import { hasFastAppeal, hasOutsideReview, reviewAtOnce } from './law.ts';

interface Fit {
  result: Result;
  given: Case;
  stage: Stage;
  kind: string;
  file: RightsFile | undefined;
  reason: DenialReason | undefined;
  known: Known;
  words: Words;
}

/** What the letter has worked out of the case. */
export interface Known {
  /** False only of an illness that is known and is not one of the mind. */
  mayBeMental: boolean;
  /** False where the reason is the contract or the bill. */
  onMerits: boolean;
  /** A rule behind the letter is bundled for this kind of plan. */
  law: boolean;
}

type Note = (fit: Fit) => string | undefined;

/** A law or the rules of a program say what these pay for. */
const NO_BOOKLET = ['original-medicare', 'medicaid-ffs', 'va', 'champva', 'tricare', 'workers-comp'];
/** No employer chooses or makes these. An old plan may be one of a job or not. */
const NO_EMPLOYER = [
  'marketplace',
  'short-term',
  'sharing-ministry',
  'student',
  'original-medicare',
  'medicare-advantage',
  'part-d',
  'medicaid-ffs',
  'medicaid-managed',
  'chip',
  'tricare',
  'va',
  'champva',
];
/** Step therapy of a plan is not known of these: a program or a contract of another form decides. */
const NO_STEPS = ['original-medicare', 'va', 'workers-comp', 'sharing-ministry'];
/** They count as no insurance, so that every bill is one without a plan. */
const NO_INSURANCE = ['short-term', 'sharing-ministry'];
/** Reasons under which a plan may also want other medicines first. */
const MAY_BE_STEPS = ['step-therapy', 'other', 'not-medically-necessary'];
/** Steps by which somebody looks at a decision again. */
const REVIEWS = ['external-review', 'fair-hearing', 'medicare-level', 'second-appeal', 'internal-appeal'];
const REQUESTS: readonly (string | null)[] = ['prior-authorization', 'medical-necessity'];

const isDenied = (stage: Stage) => stage === 'denied' || stage === 'appeal-denied';

/** A program that is not asked ahead: what its rule says of it. */
const notAskedAhead = (file: RightsFile | undefined): Right | undefined =>
  file?.rights.find(({ id, who }) => id === 'prior-authorization' && who === 'provider');

/** Of letters that answer a decision: nothing was decided yet. */
const noDecision =
  (letter: 'appeal' | 'expedited-appeal' | 'external-review' | 'claim-file-request'): Note =>
  ({ stage, result, file, words }) => {
    if (isDenied(stage)) return undefined;
    const say = words.letters.fit;
    if (stage === 'requested') return say.noDecision(letter, say.waiting);
    const request = result.nextSteps.find((step) => REQUESTS.includes(step.letter))?.letter ?? undefined;
    return say.noDecision(letter, say.askFirst(request, notAskedAhead(file)?.says));
  };

/** The first of the next steps at which somebody else, or the plan once more, looks at the decision. */
const nextReview = ({ result, file }: Fit): NextStep | undefined => {
  // One that only says that there is no such right is no next step.
  const ids = (file?.rights ?? [])
    .filter(({ step, letter, clock, clockNote }) => REVIEWS.includes(step) && (letter ?? clock ?? clockNote))
    .map(({ id }) => id);
  return result.nextSteps.find(
    ({ id, letter }) => REVIEWS.includes(id) || ids.includes(id) || letter === 'external-review',
  );
};

const afterAppeal: Note = (fit) => {
  if (fit.stage !== 'appeal-denied') return undefined;
  // A second appeal is one too.
  if (fit.result.nextSteps.some(({ letter }) => letter === 'appeal')) return undefined;
  const next = nextReview(fit);
  return fit.words.letters.fit.afterAppeal(next?.title, next?.letter ?? undefined);
};

const fast: Note = ({ given, file, words }) => {
  if (given.request?.urgent === false) return words.letters.fit.notUrgent;
  return file && !hasFastAppeal(file) ? words.letters.fit.noFastAppeal : undefined;
};

/** Of a kind of plan that is known, and has none in our data; or of one that is not known. */
const noReview: Note = ({ file, stage, given, words }) => {
  const say = words.letters.fit;
  if (!file) return isDenied(stage) ? say.reviewByKind : undefined;
  return hasOutsideReview(file, given.patient?.state) ? undefined : say.noOutsideReview;
};

/** An outside review before the plan's own appeal is decided, or one that the plan sends on by itself. */
const tooEarly: Note = ({ stage, kind, file, result, given, words }) => {
  const say = words.letters.fit;
  const sentOn = file?.rights.find(
    ({ step, who, clock, stages }) => step === 'external-review' && who === 'plan' && !clock && stages.includes(stage),
  );
  if (sentOn) return say.rule(sentOn.says);
  if (stage !== 'denied' || !hasOutsideReview(file, given.patient?.state)) return undefined;
  // A law that opens the review at once has made it one of the next steps.
  if (result.nextSteps.some(({ id, letter }) => id === 'external-review' || letter === 'external-review'))
    return undefined;
  const { title, usualTitle } = words.letters.appeal;
  return say.appealFirst(title[kind] ?? usualTitle, reviewAtOnce(file));
};

const askedAlready: Note = ({ stage, file, reason, words }) => {
  const say = words.letters.fit;
  const rule = notAskedAhead(file);
  if (rule) return say.rule(rule.says);
  if (stage === 'requested') return say.sentAlready;
  // Leave that was not asked for in time can be asked for afterwards.
  if (!isDenied(stage) || reason?.id === 'no-prior-authorization') return undefined;
  return stage === 'denied' ? say.refusedAlready : say.refusedTwice;
};

const noSteps: Note = ({ kind, reason, words }) => {
  const say = words.letters.fit;
  if (NO_STEPS.includes(kind)) return say.noStepRule;
  return reason && !MAY_BE_STEPS.includes(reason.id) ? say.otherReason(reason.name) : undefined;
};

const withoutPlan: Note = ({ kind, file, words }) => {
  if (!file || NO_INSURANCE.includes(kind)) return undefined;
  const { noEstimateRule, onlyWithoutPlan } = words.letters.fit;
  return file.rights.some(({ step }) => step === 'bill-dispute') ? onlyWithoutPlan : noEstimateRule;
};

const noEstimate: Note = ({ file, words }) =>
  file && !file.rights.some(({ step }) => step === 'good-faith-estimate')
    ? words.letters.fit.noEstimateRule
    : undefined;

/** What may not fit each letter, the most telling first: one note of each group is enough. */
const NOTES: Readonly<Record<string, readonly (readonly Note[])[]>> = {
  appeal: [[noDecision('appeal'), afterAppeal]],
  'expedited-appeal': [[noDecision('expedited-appeal'), afterAppeal, fast]],
  'external-review': [
    [noReview, noDecision('external-review'), tooEarly],
    [({ known, words }) => (known.onMerits ? undefined : words.letters.fit.notMedical)],
  ],
  'claim-file-request': [[noDecision('claim-file-request')]],
  'prior-authorization': [[askedAlready]],
  'step-therapy-exception': [[noSteps]],
  'plan-document-request': [
    [({ kind, words }) => (NO_BOOKLET.includes(kind) ? words.letters.fit.noBooklet : undefined)],
  ],
  'employer-request': [[({ kind, words }) => (NO_EMPLOYER.includes(kind) ? words.letters.fit.noEmployer : undefined)]],
  'parity-request': [
    [({ known, words }) => (known.mayBeMental ? undefined : words.letters.fit.notMental)],
    [({ known, file, words }) => (known.law || !file ? undefined : words.letters.fit.noParityRule)],
  ],
  'bill-dispute': [[withoutPlan]],
  'good-faith-estimate-request': [[noEstimate]],
};

/**
 * @param letter id of the letter.
 * @param file rights of the plan kind; undefined where the kind is not known.
 * @param reason of the denial, as the data has it.
 * @returns notes on why the letter does not fit; none where it does, or where too little is known.
 */
export function fitNotes(
  letter: string,
  result: Result,
  file: RightsFile | undefined,
  reason: DenialReason | undefined,
  known: Known,
  words: Words,
): string[] {
  const given = result.case as Case;
  const fit = { result, given, stage: stageOfCase(given), kind: given.plan?.kind ?? '', file, reason, known, words };
  return (NOTES[letter] ?? []).flatMap((group) => {
    for (const note of group) {
      const says = note(fit);
      if (says !== undefined) return [says];
    }
    return [];
  });
}
