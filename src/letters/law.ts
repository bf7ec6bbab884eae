/**
 * The law that a letter may cite: only the rules that hold for this kind of plan, as the data has them. No employer law
 * for a plan bought alone or of a public body, no state law where the employer pays the claims.
 */
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { LetterKind } from '../model/letter.ts';
import type { Deadline, Result } from '../model/result.ts';
import type { Right, RightsFile } from '../model/right.ts';
import type { Words } from '../words/index.ts';

/** Deadlines by the step that a letter serves. Their cites were chosen by plan kind and state. */
const DEADLINES: Readonly<Record<string, RegExp>> = {
  appeal: /^internal-appeal|^medicare-level|^second-appeal|^reconsideration|^fair-hearing/,
  'expedited-appeal': /^internal-appeal|^medicare-level|^second-appeal|^reconsideration/,
  'claim-file-request': /^internal-appeal|^medicare-level|^second-appeal|^reconsideration/,
  'external-review': /^external-review|^independent-review/,
  'step-therapy-exception': /^step-therapy-exception|^drug-exception/,
};

/** Rights without a day of their own, by the letter that asks for them. */
const RIGHTS: Readonly<Record<string, (right: Right) => boolean>> = {
  'claim-file-request': ({ id }) => id === 'claim-file',
  'plan-document-request': ({ id }) => id === 'plan-documents',
  'parity-request': ({ step }) => step === 'parity-request',
  'good-faith-estimate-request': ({ id }) => id === 'good-faith-estimate',
  'bill-dispute': ({ step }) => step === 'bill-dispute',
  'step-therapy-exception': ({ id }) => id === 'drug-exception',
  // Before the last letter of the plan is there, only a rule that holds in all states can be named.
  'external-review': ({ id, states }) => id === 'external-review' && states === undefined,
};

/** The person's own last day for what the letter asks, if the result has one. */
export function deadlineOf(kind: string, deadlines: readonly Deadline[]): Deadline | undefined {
  const pattern = DEADLINES[kind];
  return pattern && deadlines.find(({ id, who }) => who === 'member' && pattern.test(id));
}

export interface Law {
  cites: string[];
  /** How long the one who is asked has, in words: "30 calendar days"; null where no rule says. */
  within: string | null;
}

function lengthOf(right: Right | undefined, words: Words): string | null {
  return right?.clock ? words.rights.length[right.clock.unit](right.clock.value) : null;
}

/** The right says itself that no law gives it: the plan is asked under its own rules. */
function isLawless({ id, cite }: Deadline, file: RightsFile | undefined, words: Words): boolean {
  const right = file?.rights.find((each) => each.id === id);
  return right?.noLaw === true || cite === words.rights.state.steps.noLaw;
}

/** The rules behind a letter for this plan kind; empty where the data has none. */
export function lawOf(kind: LetterKind, file: RightsFile | undefined, result: Result, words: Words): Law {
  const fits = RIGHTS[kind.id];
  const deadline = deadlineOf(kind.id, result.deadlines);
  const right = fits && !(deadline && kind.id === 'external-review') ? file?.rights.find(fits) : undefined;
  const own = (kind.laws ?? []).filter(({ planKinds }) => !planKinds || (file && planKinds.includes(file.planKind)));
  const cites = [...(right ? [right.cite] : []), ...own.map(({ cite }) => cite)];
  // A state law on step therapy sets the time of the plan, not of the person who asks.
  const ruled =
    deadline ?? (kind.id === 'step-therapy-exception' ? result.deadlines.find(({ id }) => id === kind.id) : undefined);
  // The file is asked for on the way to the appeal, whose own rule is another one.
  if (ruled && kind.id !== 'claim-file-request' && !isLawless(ruled, file, words)) cites.push(ruled.cite);
  const within = lengthOf(right, words) ?? own.find((law) => law.within !== undefined)?.within ?? null;
  return { cites: [...new Set(cites)], within };
}

/** The rule by which a request after the last day can be taken all the same; null where none is bundled. */
export function lateLaw({ cite }: Deadline, file: RightsFile | undefined): string | null {
  return file?.rights.find((right) => right.who === 'member' && right.cite === cite && right.late)?.late?.cite ?? null;
}

/** The rule by which the administrator of an employer plan owes the papers of the plan, where one is bundled. */
export function documentsLaw(file: RightsFile | undefined, words: Words): Law | null {
  const right = file?.rights.find(({ id }) => id === 'plan-documents');
  return right ? { cites: [right.cite], within: lengthOf(right, words) } : null;
}

/** How fast the plan must answer an urgent appeal of this kind of plan; null where no rule is bundled. */
export function urgentAnswer(file: RightsFile | undefined, words: Words): string | null {
  return lengthOf(
    file?.rights.find(
      ({ step, who, urgent, clock }) => step === 'internal-appeal' && who === 'plan' && urgent === true && clock,
    ),
    words,
  );
}

/** How fast the plan must decide on a request, if one rule holds for all requests of this urgency. */
export function answerToRequest(file: RightsFile | undefined, urgent: boolean, words: Words): Law {
  const rights = (file?.rights ?? []).filter(
    ({ step, who, clock, stages, ...right }) =>
      step === 'prior-authorization' &&
      who === 'plan' &&
      clock !== undefined &&
      stages.includes('requested') &&
      right.urgent === urgent &&
      right.id !== 'ongoing-treatment-extension',
  );
  const [only, other] = rights;
  return only && !other ? { cites: [only.cite], within: lengthOf(only, words) } : { cites: [], within: null };
}

const USABLE = ['external-review', 'medicare-level'];

/** Reviewers outside the plan can be asked, now or later; a hearing is asked for in another way. */
export function hasOutsideReview(file: RightsFile | undefined, state: string | undefined): boolean {
  return (file?.rights ?? []).some(
    ({ step, letter, clock, clockNote, states }) =>
      USABLE.includes(step) &&
      (letter !== undefined || clock !== undefined || clockNote !== undefined) &&
      (states === undefined || state === undefined || states.includes(state)),
  );
}

/** The law of the person's state by which the plan may not ask for other medicines first; null where there is none. */
export function stepBanOf(file: RightsFile | undefined, state: string | undefined, asOf: string, data: Data) {
  const law = state === undefined ? undefined : data.stateRights(state)?.stepTherapy;
  const holds = file?.byState && law?.law === 'ban' && (law.since === undefined || law.since <= asOf);
  return holds ? law.cite : null;
}

/**
 * The rule by which a Medicare Advantage plan may ask for other medicines first only when a drug given in a clinic is
 * newly started; null under other plans and for what is taken at home.
 */
export function newStartLaw(file: RightsFile | undefined, product: Product | undefined): string | null {
  if (file?.planKind !== 'medicare-advantage' || product?.given !== 'clinic') return null;
  return file.rights.find(({ id }) => id === 'step-therapy-exception')?.cite ?? null;
}

/** Rights to ask for a drug that is not on the plan's list. */
const LIST_RIGHTS = ['formulary-exception', 'formulary-exception-urgent', 'drug-exception'];

/**
 * The rule on a drug that is not on the plan's list, and how long the plan has.
 * @param urgent the bundled time is that of a usual request.
 */
export function listExceptionLaw(file: RightsFile | undefined, urgent: boolean, words: Words): Law | null {
  const right = file?.rights.find(({ id }) => LIST_RIGHTS.includes(id));
  return right ? { cites: [right.cite], within: urgent ? null : lengthOf(right, words) } : null;
}

/** A fast way to have a no looked at again, by the plan or at a hearing. */
export function hasFastAppeal(file: RightsFile): boolean {
  return file.rights.some(({ step, urgent }) => ['internal-appeal', 'fair-hearing'].includes(step) && urgent === true);
}

/** An urgent outside review may run beside the urgent appeal. */
export function reviewAtOnce(file: RightsFile | undefined): boolean {
  return (file?.rights ?? []).some(
    ({ step, urgent, stages, who }) =>
      step === 'external-review' && urgent === true && who === 'member' && stages.includes('denied'),
  );
}

/** Rules of the plan kind, or undefined where none are bundled or the kind is not known. */
export function rightsFileFor(result: Result, data: Data): RightsFile | undefined {
  const { plan } = result.case as { plan?: { kind?: string } };
  return plan?.kind === undefined ? undefined : data.rights(plan.kind);
}
