/** Which answers can still change the rights of a person or their dates. */
import type { FactId } from '../model/case.ts';
import type { Person } from '../model/person.ts';
import type { OpenFact } from '../model/result.ts';
import type { Right, RightsFile } from '../model/right.ts';
import type { Words } from '../words/index.ts';
import { type Stage, stateMatters } from './select.ts';

function openFact(fact: FactId, words: Words): OpenFact {
  const { question, why, flag } = words.fact(fact);
  return { fact, question, why, flag, affects: 'steps' };
}

/** Dates that the clocks of these rights start from and that are not known. */
function openDates(applicable: readonly Right[], { case: { request } }: Person): FactId[] {
  const starts = new Set(applicable.map((right) => right.from));
  const open: FactId[] = [];
  if (starts.has('receipt') && !request?.receivedOn) open.push('request.receivedOn');
  const letterDecides = starts.has('notice') || (starts.has('receipt') && !request?.receivedOn);
  if (letterDecides && !request?.deniedOn) open.push('request.deniedOn');
  return open;
}

/** @returns the open facts, those that choose the rules before those that set a day. */
export function openRightsFacts(
  person: Person,
  file: RightsFile | undefined,
  applicable: readonly Right[],
  stage: Stage,
  words: Words,
): OpenFact[] {
  const { request } = person.case;
  const insured = person.line !== 'none';
  const denied = stage === 'denied' || stage === 'appeal-denied';
  const open: FactId[] = [];
  if (!person.planKind && person.line !== 'none') open.push('plan.kind');
  if (insured && !request?.stage) open.push('request.stage');
  if (insured && denied && !request?.denialReason) open.push('request.denialReason');
  if (file) {
    const twoSpeeds = file.rights.some((right) => right.stages.includes(stage) && right.urgent === true);
    const askUrgent = stage !== 'planning' || person.case.history?.suicidalIdeation === true;
    if (twoSpeeds && askUrgent && request?.urgent === undefined) open.push('request.urgent');
    const levels = file.rights.some(({ after }) => after !== undefined);
    if (levels && stage === 'appeal-denied' && !request?.lastDecisionBy) open.push('request.lastDecisionBy');
    if (stateMatters(file, person, stage)) open.push('patient.state');
    if (denied) open.push(...openDates(applicable, person));
  }
  return open.map((fact) => openFact(fact, words));
}
