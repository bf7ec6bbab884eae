/**
 * Which rules speak of a request. The most specific wins: the payer in this state, then the payer, then the programme
 * behind the kind of plan. Inside one of these, only versions in force on the day count, and a newer version replaces
 * the one it supersedes.
 */

import { firstDayOf } from '../logic/dates.ts';
import { textOrder } from '../logic/order.ts';
import type { Condition, Payer, Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Line, Policy, Rule } from '../model/policy.ts';
import { leavesOf } from './assess.ts';
import { approvedAfter, programOf, programOfState } from './understand.ts';

/**
 * How a rule's condition meets the person's.
 * `exact`: named. `also`: another condition that is known to hold too (suicidal thoughts next to a depression).
 * `implied`: it holds if the depression turns out to be treatment resistant. `wider`: the rule speaks of the wider
 * condition. `any`: the rule speaks of every condition that the policy does not name. `not-named`: the policy covers the
 * drug for the uses on its label, and the person's condition is not one of them.
 */
export type Fit = 'exact' | 'also' | 'implied' | 'wider' | 'any' | 'not-named';

export interface Speaking {
  policy: Policy;
  rule: Rule;
  fit: Fit;
  /** The condition of the rule that was matched. */
  indication: string;
  /** For `not-named`: the conditions for which the policy covers the drug. */
  named?: string[];
  /** Who speaks here, where rules of two kinds stand side by side (see `choose`); else it is that of `Chosen`. */
  basis?: 'payer-policy' | 'program-rule';
  /** A second way: looked at only where the rule that names the person's crisis does not find it. */
  second?: boolean;
  /** The request is to go on, and the policy's rule speaks only of starting: what it asks to go on was not read. */
  startOnly: boolean;
}

export interface Chosen {
  rules: Speaking[];
  /** Who speaks: the payer's own policy, or the law of a programme. */
  basis: 'payer-policy' | 'program-rule' | 'none';
  /** Policies of this payer that were read and do not speak of the request. */
  silent: Policy[];
  /** Policies of this payer on the request that ended before the day, newest first; only where nothing else speaks. */
  ended: Speaking[];
  /** States for which this payer's policies speak of the request, where the person's own state is not known. */
  inStates: string[];
  /** Lines for which this payer's policies speak of the request, where the person's own is not known and none is theirs for sure. */
  inLines: Line[];
}

/**
 * The lines that a policy must be for to be theirs. Where the kind of plan is not known, it is taken as one from an
 * employer or bought by themselves, if the payer has such plans; if not, only a policy for all plans of the payer is.
 */
export function linesOf({ payer, line }: Pick<Person, 'payer' | 'line'>): readonly Line[] {
  if (line !== undefined) return [line];
  if (!payer) return [];
  return payer.lines.includes('commercial') ? ['commercial'] : payer.lines;
}

/**
 * In force on the day, for these lines and this place. A policy of some states holds for a person in one of them. Where the
 * person's state is not known or lies outside the payer's own (an employer's plan from another state), it holds if it
 * covers every state in which the payer works.
 */
export function applies(
  policy: Policy,
  lines: readonly Line[],
  state: string | undefined,
  asOf: string,
  home: Payer['states'] = 'all',
): boolean {
  const { from, notBefore, to } = policy.effective;
  const start = from ?? notBefore;
  if (start !== undefined && firstDayOf(start) > asOf) return false;
  if (to !== null && to < asOf) return false;
  if (!lines.every((line) => policy.lines.includes(line))) return false;
  if (policy.states === 'all') return true;
  const holdsIn = policy.states;
  const lives = (states: readonly string[]) => state !== undefined && states.includes(state);
  return home === 'all' || lives(home) ? lives(holdsIn) : home.every((own) => holdsIn.includes(own));
}

/** Drops every version that another one of the list replaces. */
function newest(policies: Policy[]): Policy[] {
  const replaced = new Set(policies.map((policy) => policy.supersedes));
  return policies.filter((policy) => !replaced.has(policy.id));
}

const SUICIDAL = 'depression-with-suicidality';
export const DEPRESSION = ['major-depression', 'treatment-resistant-depression', SUICIDAL];

/** How a rule meets the person's condition, and by which of its conditions; undefined when it does not. */
export function fitOf(
  rule: Rule,
  condition: Condition,
  suicidal: boolean,
): { fit: Fit; indication: string } | undefined {
  if (rule.conditions === 'any') return { fit: 'any', indication: 'any' };
  const named = rule.conditions;
  if (named.includes(condition.id)) return { fit: 'exact', indication: condition.id };
  const depressed = DEPRESSION.includes(condition.id);
  if (depressed && suicidal && named.includes(SUICIDAL)) {
    return { fit: 'also', indication: SUICIDAL };
  }
  if (depressed && named.includes('treatment-resistant-depression')) {
    return { fit: 'implied', indication: 'treatment-resistant-depression' };
  }
  if (condition.formOf !== undefined && named.includes(condition.formOf)) {
    return { fit: 'wider', indication: condition.formOf };
  }
  return undefined;
}

const starts = (person: Person): boolean => (person.case.treatment?.phase ?? 'initial') === 'initial';

/** The rules of one policy that speak of product, condition, phase and place. */
function speakingRules(policy: Policy, product: Product, person: Person): Speaking[] {
  const { condition } = person;
  if (!condition) return [];
  const suicidal = person.case.history?.suicidalIdeation === true;
  const setting = person.case.treatment?.setting;
  const own = policy.rules.filter(
    (rule) =>
      rule.stance !== 'silent' &&
      rule.products.includes(product.id) &&
      (rule.settings === undefined || (setting !== undefined && rule.settings.includes(setting))),
  );
  const speaking = (rules: Rule[], startOnly: boolean) =>
    rules.flatMap((rule) => {
      const fitted = fitOf(rule, condition, suicidal);
      return fitted ? [{ policy, rule, ...fitted, startOnly }] : [];
    });
  if (starts(person))
    return speaking(
      own.filter((rule) => rule.phase !== 'renewal'),
      false,
    );
  const renewal = speaking(
    own.filter((rule) => rule.phase === 'renewal'),
    false,
  );
  if (renewal.length > 0) return renewal;
  // A rule that names no phase and sets no criteria holds for both; criteria for starting may not be those for going on.
  // Where nothing is approved in advance (Original Medicare), nothing is approved anew: each bill meets the same rule.
  return own
    .filter((rule) => rule.phase === undefined)
    .flatMap((rule) => {
      const criteria = rule.stance === 'covered-with-criteria' && rule.priorAuthorization !== false;
      return speaking([rule], criteria && !speaksOfEffect(rule));
    });
}

/** Only somebody who is treated already can answer these: criteria that ask them are for going on too. */
const EFFECT: readonly string[] = ['history.improvedOnTreatment', 'history.scoreFellByHalf'];

const speaksOfEffect = ({ criteria }: Rule): boolean =>
  criteria !== undefined && leavesOf(criteria).some(({ fact }) => EFFECT.includes(fact));

/** Keeps the closest: what names the condition (or one known to hold too) before what only implies or includes it. */
function closest(rules: Speaking[], person: Person): Speaking[] {
  const named = rules.some(({ fit }) => fit === 'exact');
  // Next to a known condition that is named, what is only implied still counts if the person's own is not named.
  const first: Fit[] = named ? ['exact', 'also'] : ['implied', 'also'];
  for (const fits of [first, ['wider'], ['any']] as Fit[][]) {
    const kept = rules.filter((speaking) => fits.includes(speaking.fit));
    if (kept.length > 0) return named ? [...kept, ...besideCrisis(rules, person)] : kept;
  }
  return [];
}

/** A depression named with suicidal thoughts may be resistant too: to start treatment, that is a second way. */
function besideCrisis(rules: Speaking[], person: Person): Speaking[] {
  if (person.condition?.id !== SUICIDAL || !starts(person)) return [];
  return rules.filter(({ fit }) => fit === 'implied').map((speaking) => ({ ...speaking, second: true }));
}

/** A payer's rules are looked for in this order; the first group that speaks decides. */
function tiers(person: Person, data: Data): { basis: 'payer-policy' | 'program-rule'; policies: Policy[] }[] {
  const state = person.case.patient?.state;
  const { payer, planKind, line } = person;
  const lines = linesOf(person);
  const split = (id: string, basis: 'payer-policy' | 'program-rule', home: Payer['states'] = 'all', as = lines) => {
    const policies = newest(data.policiesOf(id).filter((policy) => applies(policy, as, state, person.asOf, home)));
    return [
      { basis, policies: policies.filter((policy) => policy.states !== 'all') },
      { basis, policies: policies.filter((policy) => policy.states === 'all') },
    ];
  };
  const program = (id: string | undefined, as = lines) => (id ? split(id, 'program-rule', 'all', as) : []);
  const own = payer ? split(payer.id, payer.kind === 'program' ? 'program-rule' : 'payer-policy', payer.states) : [];
  const borrowed = payer?.usesPoliciesOf ? split(payer.usesPoliciesOf, 'payer-policy', payer.states) : [];
  const programs = [
    // The state's own programme stands behind a health plan that it hired, and before the federal law.
    ...program(planKind ? programOfState(planKind, state, data.payers())?.id : undefined),
    ...program(planKind && programOf(planKind, state)),
    // A Medicare Advantage plan must cover what Medicare covers (42 CFR 422.101), whose own policies are for the line
    // "medicare"; a state's Medicaid rests on federal law.
    ...(line === 'medicare-advantage' ? program('medicare', ['medicare']) : []),
    // A known kind of plan has named its programme; separate CHIP has none, and is not under the Medicaid drug law.
    ...(line === 'medicaid' && !planKind ? program('medicaid') : []),
  ];
  return [...own, ...borrowed, ...programs];
}

const COVERING: readonly Rule['stance'][] = ['covered', 'covered-with-criteria'];

/**
 * Depressions that can count as the labelled one, by how the clinician codes them (major depression that began around a
 * birth, double depression), and suicidal thoughts without a diagnosis yet: here silence stays silence.
 */
const MAY_BE_LABELLED = ['major-depression', 'postpartum-depression', 'persistent-depression', 'suicidal-ideation'];

/**
 * A drug approved for certain uses only, a policy that covers it for just those, and another condition: the diagnosis
 * that the policy asks for is not there. For a drug used off label everywhere a policy's silence says nothing.
 */
function notNamed(policies: Policy[], product: Product, person: Person): Speaking[] {
  const { condition } = person;
  if (!condition || MAY_BE_LABELLED.includes(condition.id)) return [];
  const labelled = product.labelled.map((use) => use.condition);
  // Ketamine's label is for anesthesia; everything that people ask about is off label.
  if (labelled.length === 0 || labelled.includes('anesthesia')) return [];
  const fits = (id: string) => labelled.includes(id) || MAY_BE_LABELLED.includes(id);
  if (fits(condition.id)) return [];
  const covering = policies.flatMap((policy) =>
    policy.rules
      .filter(({ products, stance }) => products.includes(product.id) && COVERING.includes(stance))
      .map((rule) => ({ policy, rule })),
  );
  const named = covering.flatMap(({ rule }) => rule.conditions);
  const [first] = covering;
  if (!first || !named.every(fits)) return [];
  return [{ ...first, fit: 'not-named', indication: 'not-named', named: [...new Set(named)], startOnly: false }];
}

/** What the payer's policies said that ended before the day, newest first. It holds no longer, but it is better than nothing. */
function endedRules(person: Person, product: Product, data: Data): Speaking[] {
  const { payer, asOf } = person;
  if (!payer) return [];
  const state = person.case.patient?.state;
  return data
    .policiesOf(payer.id)
    .flatMap((policy) => (policy.effective.to === null ? [] : [{ policy, end: policy.effective.to }]))
    .filter(({ policy, end }) => end < asOf && applies(policy, linesOf(person), state, end, payer.states))
    .sort((a, b) => textOrder(b.end, a.end))
    .flatMap(({ policy }) => closest(speakingRules(policy, product, person), person));
}

/** The payer's policies and those that it uses. */
const policiesUsed = (payer: Payer, data: Data) =>
  [payer.id, payer.usesPoliciesOf].flatMap((id) => (id ? data.policiesOf(id) : []));

/** Where the state is not known: in which states would the payer's policies decide? */
function statesThatSpeak(person: Person, product: Product, data: Data): string[] {
  const { payer, asOf } = person;
  if (!payer || person.case.patient?.state !== undefined) return [];
  const states = policiesUsed(payer, data).flatMap((policy) => {
    if (policy.states === 'all' || !applies(policy, linesOf(person), policy.states[0], asOf)) return [];
    return speakingRules(policy, product, person).length > 0 ? policy.states : [];
  });
  return [...new Set(states)].sort();
}

/** Where the kind of plan is not known: for which lines would the payer's policies decide? */
function linesThatSpeak(person: Person, product: Product, data: Data): Line[] {
  const { payer, line, asOf } = person;
  if (!payer || line !== undefined) return [];
  const speaking = policiesUsed(payer, data).filter((policy) => {
    const state = person.case.patient?.state ?? (policy.states === 'all' ? undefined : policy.states[0]);
    return applies(policy, [], state, asOf) && speakingRules(policy, product, person).length > 0;
  });
  return payer.lines.filter((own) => speaking.some(({ lines }) => lines.includes(own)));
}

/**
 * Somebody with a depression and suicidal thoughts, and rules that cover only the resistant form: that may not be theirs.
 * A wider rule that names such thoughts is a second way to approval, and is not hidden by the closer text.
 */
function leavesSecondWay(rules: readonly Speaking[], person: Person): boolean {
  return (
    person.case.history?.suicidalIdeation === true &&
    rules.every(({ fit, rule }) => fit === 'implied' && COVERING.includes(rule.stance))
  );
}

/** See the head of this file. Without a condition nothing can be chosen. */
export function choose(person: Person, product: Product, data: Data): Chosen {
  const silent: Policy[] = [];
  const nothing: Chosen = { rules: [], basis: 'none', silent, ended: [], inStates: [], inLines: [] };
  // A text without a first day must not speak of a drug that was not yet on the market.
  if (!person.condition || approvedAfter(product, person.asOf)) return nothing;
  let first: Chosen | undefined;
  let unnamed: Chosen | undefined;
  for (const { basis, policies } of tiers(person, data)) {
    const rules = closest(
      policies.flatMap((policy) => speakingRules(policy, product, person)),
      person,
    );
    if (first) {
      const second = rules.filter(({ fit }) => fit === 'exact' || fit === 'also');
      if (second.length === 0) continue;
      return { ...first, rules: [...first.rules, ...second.map((speaking) => ({ ...speaking, basis }))] };
    }
    if (rules.length > 0) {
      const found: Chosen = { ...nothing, rules, basis };
      if (!leavesSecondWay(rules, person)) return found;
      first = found;
      continue;
    }
    // What is concluded from a list that does not name the condition gives way to a wider text that does name it.
    if (unnamed) continue;
    const concluded = notNamed(policies, product, person);
    if (concluded.length > 0) unnamed = { ...nothing, rules: concluded, basis };
    else if (basis === 'payer-policy') {
      silent.push(...policies.filter((policy) => policy.rules.some((rule) => rule.products.includes(product.id))));
    }
  }
  return (
    first ??
    unnamed ?? {
      ...nothing,
      ended: endedRules(person, product, data),
      inStates: statesThatSpeak(person, product, data),
      inLines: linesThatSpeak(person, product, data),
    }
  );
}
