/**
 * Which rights does this person have, and by which day? From the plan kind, state, stage, dates, reason of denial and
 * urgency to the rights that apply and their deadlines.
 */
import { remember } from '../logic/remember.ts';
import { withFact } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Deadline, OpenFact, ResultSource } from '../model/result.ts';
import type { Right, RightsFile } from '../model/right.ts';
import { resultSource } from '../model/source-id.ts';
import type { Words } from '../words/index.ts';
import { deadlineOf, inOrder, rightsFileName } from './clock.ts';
import { openRightsFacts } from './open.ts';
import { isUrgent, type Stage, selectRights, stageOf } from './select.ts';
import { withStateLaw } from './states.ts';

export { contactOf, deadlineId, labelOf, rightsFileName } from './clock.ts';
export { isLaterLevel, isUrgent, reasonOf, type Stage, selectRights, stageOf } from './select.ts';

export interface Rights {
  deadlines: Deadline[];
  /** Rights at the present stage, in the order of their rank. */
  applicable: Right[];
  openFacts: OpenFact[];
  sources: ResultSource[];
  warnings: string[];
}

/** The rights bundled for the person's plan kind, with those that the state adds to it. */
export function rightsFileOf(
  { planKind, case: { patient } }: Person,
  data: Data,
  words: Words,
): RightsFile | undefined {
  const file = planKind && data.rights(planKind.id);
  const law = file?.byState && data.stateRights(patient?.state);
  if (!law) return file;
  return remember(law, `${planKind?.id} ${words.language.code}`, () => withStateLaw(file, law, words));
}

/** Nobody has a letter of tomorrow: a slip of the keyboard would put the last day off. */
function notYet({ asOf, case: { request } }: Person, words: Words): string[] {
  const ahead = [request?.deniedOn, request?.receivedOn].find((day) => day !== undefined && day > asOf);
  return ahead === undefined ? [] : [words.rights.aheadOfToday(ahead)];
}

/** After a no to mental health care: that the parity law, which others may use, does not reach this plan. */
function parityOut(file: RightsFile, { condition }: Person, stage: Stage): { says: string; source: string }[] {
  const denied = stage === 'denied' || stage === 'appeal-denied';
  if (!file.noParity || !denied || condition?.group !== 'psychiatric') return [];
  return [{ says: file.noParity.says, source: `${rightsFileName(file)}:${file.noParity.source.ref}` }];
}

/**
 * The fast way can close long before the usual one: TRICARE's within 3 days, and a later request is a usual appeal of 90
 * days (32 CFR 199.10). Whoever has missed the fast one has the usual one, and not a last day that is over.
 */
function stillOpen(applicable: Right[], file: RightsFile, person: Person, stage: Stage, words: Words): Right[] {
  if (!isUrgent(person)) return applicable;
  const passed = (right: Right) => deadlineOf(right, person, '', words)?.passed === true;
  const calm = { ...person, case: withFact(person.case, 'request.urgent', false) };
  const usual = selectRights(file, calm, stage).filter((right) => right.urgent === false && !passed(right));
  return applicable.map((right) =>
    right.urgent && passed(right)
      ? (usual.find(({ step, rank }) => step === right.step && rank === right.rank) ?? right)
      : right,
  );
}

/**
 * Works out rights and deadlines of one case. Pure: the day and the data are arguments.
 * @returns `deadlines` with days as YYYY-MM-DD, or null where the day that the clock starts from is not known or the
 * clock runs in hours; `sources` holds every source that a deadline names by its id.
 */
export function rights(person: Person, data: Data, words: Words): Rights {
  const file = rightsFileOf(person, data, words);
  const stage = stageOf(person);
  if (!file) {
    const { planKind } = person;
    return {
      deadlines: [],
      applicable: [],
      openFacts: openRightsFacts(person, undefined, [], stage, words),
      sources: [],
      warnings: [
        planKind
          ? words.rights.nothingBundled(planKind.name)
          : person.line === 'none' && person.payer
            ? words.rights.nothingBundled(person.payer.name)
            : words.rights.planKindUnknown(words.fact('plan.kind').question),
      ],
    };
  }

  const applicable = stillOpen(selectRights(file, person, stage), file, person, stage, words);
  const name = rightsFileName(file);
  const late = file.late && { says: file.late.says, source: `${name}:${file.late.source.ref}` };
  const deadlines = inOrder(
    applicable
      .map((right) => deadlineOf(right, person, `${name}:${right.source.ref}`, words, late))
      .filter((deadline) => deadline !== undefined),
  );
  const noParity = parityOut(file, person, stage);
  const cited = new Set([
    ...[...deadlines, ...noParity].map((named) => named.source),
    ...deadlines.map(({ lateSource }) => lateSource),
  ]);
  return {
    deadlines,
    applicable,
    openFacts: openRightsFacts(person, file, applicable, stage, words),
    sources: file.sources.map((source) => resultSource(name, source)).filter(({ id }) => cited.has(id)),
    warnings: [...notYet(person, words), ...noParity.map(({ says }) => says)],
  };
}
