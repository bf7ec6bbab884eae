/**
 * From a valid case to a person: names looked up, gaps filled where one thing follows from another, contradictions
 * noted. Nothing is guessed: what does not follow stays not known.
 */
import { firstDayOf } from '../logic/dates.ts';
import { type Case, getFact, withFact } from '../model/case.ts';
import type { Condition, Payer, PlanKind, Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { Words } from '../words/index.ts';
import { judgeTrials, USUAL_TRIAL } from './trials.ts';

/** Taken when no product is named, and said so: the infusion is what most people mean by "ketamine treatment". */
const USUAL_PRODUCT = 'iv-ketamine';

const MEDICARE: readonly Line[] = ['medicare', 'medicare-advantage', 'part-d'];

/**
 * Scores from which a depression is called severe by every table we read: PHQ-9 of 20 (Kroenke 2001), MADRS of 31 and
 * HAM-D 17 of 23 ("very severe", Kearns 1982), QIDS of 16 (ids-qids.org). A lower score does not show that it is not:
 * tables differ, and a clinician may use another scale.
 */
const SEVERE_FROM = { phq9: 20, madrs: 31, hamd17: 23, qids: 16 } as const;

const SCORES = ['history.phq9', 'history.madrs', 'history.hamd17', 'history.qids'] as const;

/**
 * The payer that a plan kind brings with it: Medicare for Original Medicare, the state's programme for Medicaid and for
 * workers' compensation.
 */
function programPayer(kind: PlanKind, state: string | undefined, payers: Payer[]): Payer | undefined {
  const own = programOfState(kind, state, payers);
  if (own) return own;
  // An insurer runs a Medicare Advantage or Part D plan; the programme is not the payer there.
  if (kind.line === 'medicare-advantage' || kind.line === 'part-d') return undefined;
  return payers.find((payer) => payer.id === programOf(kind, state));
}

/** The programme behind this kind of plan: everywhere, or only in the states where the kind is part of it (CHIP as Medicaid). */
export function programOf(kind: PlanKind, state: string | undefined): string | undefined {
  const { program, programIn } = kind;
  return program ?? (state !== undefined && programIn?.states.includes(state) ? programIn.program : undefined);
}

/** The years of the numbers by which this kind is known to be part of a programme; old ones are to be told. */
function yearsOf({ programIn, sources }: PlanKind): string[] {
  const years = (programIn?.sources ?? []).flatMap(({ ref }) => sources.find(({ id }) => id === ref)?.dated ?? []);
  return [...new Set(years.map((dated) => dated.slice(0, 4)))];
}

/** A state's own programme of this kind (its Medicaid, its workers' compensation), where it is bundled. */
export function programOfState(kind: PlanKind, state: string | undefined, payers: Payer[]): Payer | undefined {
  // Separate CHIP is not Medicaid: no programme stands behind it, unless the state's drug rules are for both.
  const shared = state !== undefined && kind.drugRulesIn?.states.includes(state) === true;
  const medicaid = kind.line === 'medicaid' && (shared || programOf(kind, state) !== undefined);
  if (!medicaid && kind.line !== 'workers-comp') return undefined;
  return ofState(kind.line, state, payers);
}

function ofState(line: Line, state: string | undefined, payers: Payer[]): Payer | undefined {
  return payers.find(
    (payer) =>
      payer.kind === 'program' &&
      payer.lines.includes(line) &&
      payer.states !== 'all' &&
      state !== undefined &&
      payer.states.includes(state),
  );
}

/** The day on which the product was first approved, where it lies after the day asked about. */
export function approvedAfter(product: Product, asOf: string): string | undefined {
  const [first] = product.labelled.map(({ since }) => firstDayOf(since)).sort();
  return first !== undefined && first > asOf ? first : undefined;
}

/** Conditions that one of these codes can stand for on its own; a code that only stands next to others names none. */
function conditionsOfCodes(codes: readonly string[], conditions: Condition[]): Condition[] {
  return conditions.filter((condition) =>
    condition.codes.some((entry) => entry.alone !== false && codes.includes(entry.code)),
  );
}

/** From this age on people have Medicare, and most who have TRICARE have TRICARE For Life (plan kind `tricare`). */
const MEDICARE_AGE = 65;

/** @throws nothing: the case has been validated. */
export function understand(given: Case & { asOf: string }, data: Data, words: Words): Person {
  let filled: Case = given;
  const derived: string[] = [];
  const warnings: string[] = [];
  const fill = (fact: string, value: string | number | boolean | undefined) => {
    if (value === undefined || getFact(filled, fact) !== undefined) return;
    filled = withFact(filled, fact, value);
    derived.push(fact);
  };

  // Payer and plan kind, each from the other where only one thing is possible.
  const payers = data.payers();
  const planKinds = data.planKinds();
  const state = given.patient?.state;
  let payer = payers.find((entry) => entry.id === given.plan?.payer);
  let planKind = planKinds.find((entry) => entry.id === given.plan?.kind);
  if (payer?.kind === 'none' && planKind && planKind.id !== 'uninsured') {
    warnings.push(words.coverage.payerNoneButPlan(planKind.name));
    payer = undefined;
  }
  if (!payer && planKind) {
    payer =
      planKind.id === 'uninsured'
        ? payers.find((entry) => entry.kind === 'none')
        : programPayer(planKind, state, payers);
  }
  if (payer?.id === 'medicaid') payer = ofState('medicaid', state, payers) ?? payer;
  // "Medicare" on the card of a Medicare Advantage or Part D plan names the family; the kind of plan is surer. An insurer
  // that sells nothing else keeps its own policies.
  const medicareFamily = payer?.kind === 'program' && payer.lines.every((own) => MEDICARE.includes(own));
  if (medicareFamily && planKind && MEDICARE.includes(planKind.line)) {
    payer = payers.find((entry) => entry.id === planKind?.program) ?? payer;
  }
  if (payer && planKind && !payer.lines.includes(planKind.line)) {
    if (payer.kind === 'program') {
      warnings.push(words.coverage.planKindDoesNotFit(planKind.name, payer.name));
      planKind = undefined;
    } else {
      warnings.push(words.coverage.payerDoesNotSell(payer.name, planKind.name));
    }
  }
  if (payer && !planKind && payer.lines.length === 1) {
    const kinds = planKinds.filter((entry) => entry.line === payer?.lines[0]);
    if (payer.kind === 'none') planKind = planKinds.find((entry) => entry.id === 'uninsured');
    else if (kinds.length === 1) planKind = kinds[0];
  }
  // A state's own program serves the people who live there.
  if (payer?.kind === 'program' && payer.states !== 'all' && payer.states.length === 1) {
    fill('patient.state', payer.states[0]);
  }
  if (payer && payer.states !== 'all' && state && !payer.states.includes(state)) {
    warnings.push(words.coverage.payerNotInState(payer.name, state));
  }
  if (planKind && state && planKind.program === undefined) {
    const behind = programPayer(planKind, state, payers);
    if (programOf(planKind, state))
      warnings.push(words.coverage.partOfProgram(planKind.name, state, behind?.name, yearsOf(planKind)));
    else if (behind && planKind.drugRulesIn)
      warnings.push(words.coverage.sameDrugRules(planKind.name, state, behind.name));
  }
  if ((planKind?.id ?? payer?.id) === 'tricare' && (given.patient?.age ?? 0) >= MEDICARE_AGE) {
    warnings.push(words.coverage.tricareForLife);
  }
  const line: Line | undefined = planKind?.line ?? (payer?.lines.length === 1 ? payer.lines[0] : undefined);
  if (payer && payer.id !== given.plan?.payer) {
    filled = withFact(filled, 'plan.payer', payer.id);
    derived.push('plan.payer');
  }
  if (planKind?.id !== given.plan?.kind) {
    filled = withFact(filled, 'plan.kind', planKind?.id);
    if (planKind) derived.push('plan.kind');
  }

  // The condition, from the code where none is named.
  const conditions = data.conditions();
  const codes = given.diagnosis?.icd10 ?? [];
  if (codes.includes('R45.851')) fill('history.suicidalIdeation', true);
  let condition = conditions.find((entry) => entry.id === given.diagnosis?.condition);
  if (!condition) {
    condition = conditionFromCodes(filled, codes, conditions, data);
    if (condition) fill('diagnosis.condition', condition.id);
  }
  // Named with such thoughts, and asked for them: no. To go on, or after a hospital stay for them, that may be what care
  // did; else the rules for a depression without them are the person's.
  const { suicidalIdeation, inpatientForSuicidality } = given.history ?? {};
  const past = inpatientForSuicidality === true || given.treatment?.phase === 'renewal';
  const crisisDenied = condition?.id === 'depression-with-suicidality' && suicidalIdeation === false && !past;
  if (crisisDenied) {
    const failed = judgeTrials(filled, USUAL_TRIAL, data.drugs()).failed;
    const without = failed.min >= 2 ? 'treatment-resistant-depression' : 'major-depression';
    condition = conditions.find((entry) => entry.id === without) ?? condition;
    filled = withFact(filled, 'diagnosis.condition', condition?.id);
    derived.push('diagnosis.condition');
    if (condition) warnings.push(words.coverage.noSuchThoughts(condition.name));
  }
  if (condition?.id === 'depression-with-suicidality' || condition?.id === 'suicidal-ideation') {
    fill('history.suicidalIdeation', true);
  }
  warnings.push(...codeWarnings(codes, condition, conditions, words));

  // What follows from other answers.
  if (given.history?.suicidalIdeation === false) fill('history.suicidalIntent', false);
  if (given.history?.suicidalIntent === true) fill('history.suicidalIdeation', true);
  if (given.history?.prescriberSpecialty === 'psychiatry') fill('history.psychiatristConsulted', true);
  if (SCORES.some((score) => getFact(given, score) !== undefined)) fill('history.baselineScore', true);
  const severe = Object.entries(SEVERE_FROM).some(
    ([scale, from]) => (given.history?.[scale as keyof typeof SEVERE_FROM] ?? 0) >= from,
  );
  if (severe) fill('history.severeScore', true);
  // F30 is a manic episode, F31 bipolar disorder.
  if (condition?.id === 'bipolar-depression' || codes.some((code) => /^F3[01]\b/.test(code))) {
    fill('history.bipolarOrMania', true);
  }
  // F32.3 and F33.3 are the codes of a depression with psychotic features.
  if (codes.some((code) => code === 'F32.3' || code === 'F33.3')) fill('history.psychoticFeatures', true);
  const trials = given.history?.antidepressantTrials;
  if (trials && trials.length > 0) {
    const counted = judgeTrials(filled, USUAL_TRIAL, data.drugs(), words);
    if (counted.failed.min === counted.failed.max) fill('history.failedAntidepressants', counted.failed.min);
    // A medicine that is not an antidepressant stands in such a list because it was added to one.
    const added = counted.trials.some(
      ({ drug, trial }) => drug && !drug.antidepressant && trial.outcome !== 'response',
    );
    if (added) fill('history.augmentationTried', true);
    const said = given.history?.failedAntidepressants;
    if (said !== undefined && said < counted.failed.min) {
      warnings.push(words.coverage.countsDisagree(said, counted.failed.min));
    }
  }

  const products = data.products();
  const named = products.find((entry) => entry.id === given.treatment?.product);
  const product = named ?? products.find((entry) => entry.id === USUAL_PRODUCT);
  if (!product) {
    // Nothing can be said without a product: the only list whose loss leaves no answer.
    const damaged = data.damaged().map((damage) => words.coverage.damaged(damage));
    throw new Error(['products.json does not list iv-ketamine.', ...damaged].join(' '));
  }
  if (!named) warnings.push(words.coverage.productAssumed(product.name));
  const approved = approvedAfter(product, given.asOf);
  if (approved) warnings.push(words.coverage.approvedLater(product.short, approved));

  return {
    case: filled,
    asOf: given.asOf,
    payer,
    planKind,
    line,
    condition,
    ...(crisisDenied ? { crisisNamed: true } : {}),
    product,
    productAssumed: !named,
    derived,
    strayCodes: strayCodes(codes, condition, conditions),
    warnings,
  };
}

/**
 * Which condition a diagnosis code stands for. A code of major depression stands for treatment-resistant depression
 * once two trials have failed: treatment resistance has no code of its own.
 */
function conditionFromCodes(given: Case, codes: string[], conditions: Condition[], data: Data): Condition | undefined {
  const found = conditionsOfCodes(codes, conditions);
  const broad = found.find((condition) => condition.id === 'major-depression');
  if (broad) {
    const failed = judgeTrials(given, USUAL_TRIAL, data.drugs()).failed;
    const resistant = conditions.find((condition) => condition.id === 'treatment-resistant-depression');
    if (given.history?.suicidalIdeation === true) {
      const suicidal = conditions.find((condition) => condition.id === 'depression-with-suicidality');
      return failed.min >= 2 ? resistant : suicidal;
    }
    return failed.min >= 2 ? resistant : broad;
  }
  return found.length === 1 ? found[0] : undefined;
}

/** The codes of other conditions, where every code that a condition of ours has belongs to another one than the person's. */
function strayCodes(codes: readonly string[], condition: Condition | undefined, conditions: Condition[]): string[] {
  // What has no code of its own (anesthesia) goes with the code of any illness.
  if (!condition || condition.codes.length === 0) return [];
  const known = codes.filter((code) => conditionsOfCodes([code], conditions).length > 0);
  return known.some((code) => conditionsOfCodes([code], conditions).some((home) => related(home, condition)))
    ? []
    : known;
}

/** Codes that do not fit the condition, that never stand alone, or that payers often find too vague. */
function codeWarnings(
  codes: readonly string[],
  condition: Condition | undefined,
  conditions: Condition[],
  words: Words,
): string[] {
  const warnings: string[] = [];
  for (const code of codes) {
    // A code that only stands next to others names no other illness.
    const homes = conditionsOfCodes([code], conditions);
    if (
      condition &&
      condition.codes.length > 0 &&
      homes.length > 0 &&
      !homes.some((home) => related(home, condition))
    ) {
      warnings.push(
        words.coverage.codeDoesNotFit(
          code,
          condition.name,
          homes.map((home) => home.name),
        ),
      );
    }
    const entry = conditions.flatMap(({ codes: all }) => all).find((item) => item.code === code);
    if (entry?.note) warnings.push(words.coverage.codeNote(code, entry.note));
  }
  const onlyExtras =
    codes.length > 0 &&
    codes.every((code) => {
      const entries = conditions.flatMap((entry) => entry.codes).filter((item) => item.code === code);
      return entries.length > 0 && entries.every((item) => item.alone === false);
    });
  if (onlyExtras) warnings.push(words.coverage.codeNeverAlone(codes.join(', ')));
  return warnings;
}

/** One is a form of the other, or both are forms of the same. */
function related(a: Condition, b: Condition): boolean {
  return a.id === b.id || a.formOf === b.id || b.formOf === a.id || (a.formOf !== undefined && a.formOf === b.formOf);
}
