/** Which rights of a plan kind a person has at one stage of the request. No dates here. */
import { FACTS } from '../model/facts.ts';
import type { Person } from '../model/person.ts';
import type { Right, RightsFile } from '../model/right.ts';
import { type Stage, stageOfCase } from '../model/stage.ts';

export type { Stage } from '../model/stage.ts';

/** Federal law keeps state insurance rules off these plans: ERISA, 29 U.S.C. 1144; for federal employees 5 U.S.C. 8902(m). */
const NO_STATE_RULES = ['employer-self-funded', 'fehb'];

/** These keep a treatment going that the plan already pays for, so they are nothing for a first request. */
const ONLY_ONGOING = [
  'keep-services',
  'ongoing-treatment-extension',
  'keep-when-clinic-leaves',
  'keep-when-joining',
  'transition-fill',
];
/** These need either a treatment that is already paid for, or danger. */
const ONGOING_OR_URGENT = ['external-review-infusion-tx'];

/** A rule of at least this many states stands in where the state is not known. */
const MOST_STATES = 26;

const REASONS = FACTS['request.denialReason'].choices?.length ?? 0;

/** See `stageOfCase`. */
export const stageOf = ({ case: given }: Person): Stage => stageOfCase(given);

/** The reason of the denial: as given, or "excluded" where the plan booklet excludes the product by name. */
export function reasonOf({ case: { request, plan }, product }: Person): string | undefined {
  return request?.denialReason ?? (plan?.excludes?.includes(product.id) ? 'excluded' : undefined);
}

/** The plan's answer is needed fast by the clinician's word. Not known counts as no: only a clinician can say it. */
export function isUrgent({ case: { request } }: Person): boolean {
  return request?.urgent === true;
}

/** A reason that is not known keeps a right, unless the right is meant for few reasons only. */
function helpsAgainst(right: Right, reason: string | undefined): boolean {
  const notFor = right.notFor ?? [];
  return reason === undefined ? notFor.length <= REASONS / 2 : !notFor.includes(reason);
}

/** These answer one reason only, also before there is a letter: whoever was told so on the phone may use them. */
const ONLY_FOR_REASON: Readonly<Record<string, string>> = { 'step-therapy-exception': 'step-therapy' };

function fitsTreatment(right: Right, person: Person): boolean {
  const ongoing = person.case.treatment?.phase === 'renewal';
  const only = ONLY_FOR_REASON[right.id];
  if (only !== undefined) return reasonOf(person) === only;
  if (ONLY_ONGOING.includes(right.id)) return ongoing;
  if (ONGOING_OR_URGENT.includes(right.id)) return ongoing || isUrgent(person);
  return true;
}

/** Rights that hold in the person's state; where it is not known, the rule of most states, if there is one. */
function inState(rights: readonly Right[], person: Person): Right[] {
  const state = person.case.patient?.state;
  const stateRules = !NO_STATE_RULES.includes(person.planKind?.id ?? '');
  return rights.filter(({ states }) => {
    if (states === undefined) return true;
    if (!stateRules) return false;
    return state === undefined ? states.length >= MOST_STATES : states.includes(state);
  });
}

/** A payer with rights of its own has those and the ones that everybody has, not those of a state. */
function ofPayer(rights: readonly Right[], { payer }: Person): Right[] {
  const own = rights.filter(({ payers }) => payer !== undefined && payers?.includes(payer.id));
  const general = rights.filter(({ payers }) => payers === undefined);
  return own.length > 0 ? [...own, ...general.filter(({ states }) => states === undefined)] : general;
}

const LEVELS = ['plan', 'outside', 'judge', 'council'] as const;

/** What answers a decision that a later one has replaced is over. */
function isOver({ after }: Right, { case: { request } }: Person, stage: Stage): boolean {
  const last = request?.lastDecisionBy;
  return (
    after !== undefined &&
    last !== undefined &&
    stage === 'appeal-denied' &&
    LEVELS.indexOf(after) < LEVELS.indexOf(last)
  );
}

/** @returns true for a right that counts from a letter of a level which, for all that is known, is not there yet. */
export function isLaterLevel({ after }: Right, { case: { request } }: Person): boolean {
  return after !== undefined && after !== (request?.lastDecisionBy ?? 'plan');
}

/** Later Medicare levels follow from a decision that has not been made yet. */
function onlyNextLevel(rights: Right[]): Right[] {
  const levels = rights.filter((right) => right.step === 'medicare-level').map((right) => right.rank);
  return rights.filter((right) => right.step !== 'medicare-level' || right.rank === Math.min(...levels));
}

/**
 * @param file the rights of the person's plan kind.
 * @returns the rights at that stage, in the order of their rank.
 */
export function selectRights(file: RightsFile, person: Person, stage: Stage): Right[] {
  const urgent = isUrgent(person);
  const reason = reasonOf(person);
  const denied = stage === 'denied' || stage === 'appeal-denied';
  const fitting = file.rights
    .filter((right) => right.stages.includes(stage))
    .filter((right) => right.urgent === undefined || right.urgent === urgent)
    .filter((right) => !denied || helpsAgainst(right, reason))
    .filter((right) => fitsTreatment(right, person))
    .filter((right) => !isOver(right, person, stage));
  return onlyNextLevel(inState(ofPayer(fitting, person), person)).sort((a, b) => a.rank - b.rank);
}

/** @returns true when the state decides which rights of this stage hold, and it is not known. */
export function stateMatters(file: RightsFile, person: Person, stage: Stage): boolean {
  if (person.case.patient?.state !== undefined || NO_STATE_RULES.includes(file.planKind)) return false;
  if (file.byState) return true;
  return file.rights.some((right) => right.stages.includes(stage) && right.states !== undefined);
}
