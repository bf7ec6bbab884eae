/**
 * Which questions can still change the verdict, most useful first. What is not in this list changes nothing, so the
 * wizard asks nothing else.
 */
import { type FactId, getFact } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import { FACTS } from '../model/facts.ts';
import type { Person } from '../model/person.ts';
import type { OpenFact, Verdict } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { leavesOf } from './assess.ts';
import type { Finding } from './finding.ts';
import { besideOf, labelAge } from './label.ts';

export function openFact(fact: string, affects: OpenFact['affects'], words: Words): OpenFact {
  const { question, why, flag } = words.fact(fact as FactId);
  return { fact, question, why, flag, affects };
}

/**
 * Order: what decides which rules apply; then criteria that cannot change (one "no" ends the search), then the rest;
 * inside each group what is known by heart before what needs a paper; then the order of the policy.
 * @param ifSuicidal the status if the person has suicidal thoughts, where that is not known; else the present one.
 */
export function openFacts(
  finding: Finding,
  verdict: Verdict,
  data: Data,
  ifSuicidal: () => Verdict['status'],
  words: Words,
): OpenFact[] {
  const { person, deciding, excluded } = finding;
  const choosing: string[] = [];
  if (person.productAssumed) choosing.push('treatment.product');
  if (excluded) return choosing.map((fact) => openFact(fact, 'verdict', words));
  if (!person.payer && !isMinistry(person)) choosing.push('plan.payer');
  // A program of no insurance line has no kind of plan.
  if (!person.planKind && person.line !== 'none') choosing.push('plan.kind');
  if (!person.condition) choosing.push('diagnosis.condition');
  if (person.case.patient?.state === undefined && stateMatters(finding, data)) choosing.push('patient.state');

  const evaluation = deciding?.evaluation;
  const fixed = new Set(
    (deciding?.speaking.rule.criteria ? leavesOf(deciding.speaking.rule.criteria) : [])
      .filter((leaf) => !leaf.fixable)
      .map((leaf) => leaf.fact),
  );
  const weight = (fact: string) => FACTS[fact as FactId].effort + (fixed.has(fact) ? 0 : 10);
  // What the label forbids, no answer to the policy's criteria changes.
  const barred = deciding !== undefined && verdict.status === 'unlikely' && deciding.status !== 'unlikely';

  // Suicidal thoughts open a second way to approval in a depression, where a policy names them.
  const second = !barred && ifSuicidal() !== verdict.status ? ['history.suicidalIdeation'] : [];

  const criteria = [...(barred ? [] : (evaluation?.open ?? [])), ...second].sort((a, b) => weight(a) - weight(b));

  // A booklet can exclude what the insurer's policy covers; only the member can look it up.
  const booklet =
    person.line === 'commercial' && person.case.plan?.excludes === undefined && person.payer ? ['plan.excludes'] : [];
  // The label's age limit holds where the policy has none.
  const mayBeCovered = deciding && !['unlikely', 'excluded'].includes(verdict.status);
  const age = mayBeCovered && person.case.patient?.age === undefined && labelAge(finding) ? ['patient.age'] : [];
  const wanted = mayBeCovered ? besideOf(finding)?.fact : undefined;
  const beside = wanted !== undefined && getFact(person.case, wanted as FactId) === undefined ? [wanted] : [];
  const facts = [...new Set([...choosing, ...age, ...beside, ...criteria, ...booklet])];
  return facts.map((fact) => openFact(fact, 'verdict', words));
}

/** Members share bills by the ministry's own guidelines; there is no insurer whose name could be looked up. */
export const isMinistry = ({ planKind }: Pick<Person, 'planKind'>): boolean => planKind?.id === 'sharing-ministry';

/** Some policy of this payer or programme holds only in certain states. */
function stateMatters({ person, deciding }: Finding, data: Data): boolean {
  const { payer, planKind, line } = person;
  if (line === 'medicaid') return true;
  // A Medicare Advantage plan falls back on Medicare's contractors where nothing else speaks.
  const behind = line === 'medicare-advantage' && !deciding ? 'medicare' : undefined;
  const ids = [payer?.id, payer?.usesPoliciesOf, planKind?.program, behind].filter((id) => id !== undefined);
  return ids.some((id) => data.policiesOf(id).some((policy) => policy.states !== 'all'));
}
