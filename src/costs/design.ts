/**
 * The terms of a plan: what the person gave stays exact; the gaps are filled from published designs of that line of
 * business. A design marked `fixed` is law for everyone in the line, so filling from it is no assumption.
 */
import { textOrder } from '../logic/order.ts';
import type { Benefits } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { PlanDesign } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { Accumulators, Terms } from './benefits.ts';
import { type Cents, type Range, rangeToCents, toCents, type Variant } from './cents.ts';

/** A fact of the plan's benefits by its last name. */
export type BenefitName = keyof Benefits;

/** Taken when the plan year is not known, and named then: the start of the calendar year. */
export const CALENDAR_YEAR = '01-01';

/** One side of a plan, in or out of network. */
export interface PlanSide {
  /** What the person gave, in dollars. */
  benefits: Benefits;
  /** The published terms that fill the gaps on a day; undefined when nothing does. */
  designOn: (day: string) => PlanDesign | undefined;
  /** Published terms for medicines that a pharmacy bills: a drug plan apart (Medicare Part D), or a programme's own. */
  drugDesignOn?: (day: string) => PlanDesign | undefined;
  /** No law limits the yearly maximum of this plan, so the highest published one is no bound. */
  unbounded?: true;
  /** The drug terms are the programme's own, so without a maximum of theirs what is paid counts toward the plan's. */
  drugsShared?: boolean;
  asOf: string;
}

/** Kinds of plan that the yearly limits of the law do not bind (`costs/plan-designs`, `legalMaximum`). */
const NOT_BOUND: readonly string[] = ['grandfathered'];

/**
 * The line of business whose terms are used. When it is not known and the payer may be a private one, private terms
 * are taken, which is an assumption.
 */
export function costLine({ line, payer }: Person): { line: Line | undefined; assumed: boolean } {
  if (line) return { line, assumed: false };
  const maybePrivate = payer === undefined || payer.lines.includes('commercial');
  return { line: maybePrivate ? 'commercial' : undefined, assumed: maybePrivate };
}

/**
 * The kind of plan whose published terms hold: the person's own, but undefined for CHIP in a state where it is a part of
 * Medicaid, since the terms of Medicaid hold there. A state that is not known is counted as one with a CHIP of its own.
 */
export function termsKind({ planKind, case: { patient } }: Person): string | undefined {
  const { id, programIn } = planKind ?? {};
  const joined = id === 'chip' && patient?.state !== undefined && programIn?.states.includes(patient.state);
  return joined ? undefined : id;
}

/** Which of the published terms of a line are asked for. */
export interface AskedTerms {
  /** Outside the network; absent: in it. */
  network?: 'out';
  /** For a medicine that a pharmacy bills; absent: for visits. */
  benefit?: 'drug';
}

/**
 * The published terms of a line on a day: those in force, else the latest earlier ones.
 * @param kind the kind of plan (`plan-kinds.json`): terms published for it come before those of the whole line.
 */
export function designFor(
  line: Line | undefined,
  day: string,
  designs: readonly PlanDesign[],
  kind?: string,
  asked: AskedTerms = {},
): PlanDesign | undefined {
  const ofLine = designs.filter(
    ({ lines, from, network, benefit }) =>
      line !== undefined &&
      lines.includes(line) &&
      from <= day &&
      network === asked.network &&
      benefit === asked.benefit,
  );
  const ofKind = ofLine.filter(({ kinds }) => kind !== undefined && kinds?.includes(kind));
  const own = ofKind.length > 0 ? ofKind : ofLine.filter(({ kinds }) => kinds === undefined);
  const inForce = own.find((design) => day <= design.to);
  return inForce ?? own.sort((a, b) => textOrder(b.to, a.to))[0];
}

/** The side of the plan that the person described, with gaps filled from the designs of a line. */
export function filledSide(
  benefits: Benefits,
  line: Line | undefined,
  data: Data,
  asOf: string,
  kind?: string,
  asked: AskedTerms = {},
): PlanSide {
  const designs = data.planDesigns().items;
  // A course is shared out dozens of times, always by the same few days.
  const known = new Map<string, PlanDesign | undefined>();
  const designOn = (day: string) => {
    if (!known.has(day)) known.set(day, designFor(line, day, designs, kind, asked));
    return known.get(day);
  };
  return { benefits, asOf, designOn, ...(NOT_BOUND.includes(kind ?? '') ? { unbounded: true } : {}) };
}

/** The side of the plan that the person described, with nothing filled in. */
export function givenSide(benefits: Benefits, asOf: string): PlanSide {
  return { benefits, asOf, designOn: () => undefined };
}

/** The copay that counts, in cents: the given one, or a published one where no share is known at all. */
function copayOf({ copay, coinsurance }: Benefits, design: PlanDesign | undefined, variant: Variant) {
  if (copay !== undefined) return toCents(copay);
  if (coinsurance !== undefined || design?.coinsurance || !design?.copay) return undefined;
  return rangeToCents(design.copay)[variant];
}

/** The person's deductible that was given: with one for the whole family nobody has another. */
function givenDeductible({ deductible, deductibleKind, familyDeductible }: Benefits): number | undefined {
  return deductible ?? (deductibleKind === 'aggregate' ? familyDeductible : undefined);
}

/** What an assumed deductible cannot be above: the family's, and any yearly maximum, to which it counts. */
function deductibleBound({ familyDeductible, outOfPocketMax, familyOutOfPocketMax }: Benefits): Cents {
  const bounds = [familyDeductible, outOfPocketMax, familyOutOfPocketMax].filter((bound) => bound !== undefined);
  return Math.min(Number.POSITIVE_INFINITY, ...bounds.map(toCents));
}

/** The deductible in cents; undefined when neither given nor published. */
function deductibleOf(given: Benefits, design: PlanDesign | undefined, variant: Variant) {
  const known = givenDeductible(given);
  if (known !== undefined) return toCents(known);
  if (design?.deductible) {
    const published = Math.min(rangeToCents(design.deductible)[variant], deductibleBound(given));
    // An assumed deductible is not less than what has already been paid toward it.
    return Math.max(published, toCents(given.deductibleMet ?? 0));
  }
  // A published design that asks copays and names no deductible has none.
  return design?.copay ? 0 : undefined;
}

/** The yearly maximum in cents; null when there is none or none is known. */
function maximumOf({ benefits: given, unbounded }: PlanSide, design: PlanDesign | undefined, variant: Variant) {
  if (given.outOfPocketMax !== undefined) return toCents(given.outOfPocketMax);
  if (!design?.outOfPocketMax || (unbounded && variant === 'high')) return null;
  const published = rangeToCents(design.outOfPocketMax);
  const paid = toCents(Math.max(given.outOfPocketMet ?? 0, given.deductibleMet ?? 0));
  const deductible = toCents(givenDeductible(given) ?? 0);
  const usual = usualMaximum(published, design, deductible, paid);
  const assumed = { low: published.low, typical: usual, high: Math.max(published.high, usual) }[variant];
  // What is paid to the deductible counts toward the maximum, so it is not less than a deductible that was given.
  return Math.max(assumed, deductible, paid);
}

/**
 * The usual maximum for somebody with this deductible. It lies as far above it as the usual maximum lies above the
 * usual deductible, and not above the highest: a maximum just at the deductible would say that care costs nothing once
 * the deductible is met. Who has paid as much as the usual maximum has a plan with a higher one.
 */
function usualMaximum(published: Range, design: PlanDesign, deductible: Cents, paid: Cents): Cents {
  if (published.typical <= paid) return published.high;
  if (!design.deductible) return published.typical <= deductible ? published.high : published.typical;
  const above = deductible + published.typical - rangeToCents(design.deductible).typical;
  // A deductible above the highest maximum shows that this is no bound for the plan.
  return Math.max(published.typical, deductible > published.high ? above : Math.min(published.high, above));
}

/** Where an assumed amount comes from, where it is not as published. */
export type RaisedBy = 'deductible' | 'paid' | 'law' | 'bound' | undefined;

/** What moved the typical deductible and maximum away from the published ones. */
export function raisedBy(side: PlanSide, day: string): Record<'deductible' | 'maximum', RaisedBy> {
  const { benefits, designOn, unbounded } = side;
  const design = designOn(day);
  const { deductible: usualDeductible, outOfPocketMax: usualMost, legalMaximum } = design ?? {};
  const deductible = deductibleOf(benefits, design, 'typical') ?? 0;
  const maximum = maximumOf(side, design, 'typical') ?? 0;
  const published = usualDeductible ? rangeToCents(usualDeductible).typical : deductible;
  const usual = usualMost ? rangeToCents(usualMost).typical : maximum;
  const paid = toCents(Math.max(benefits.outOfPocketMet ?? 0, benefits.deductibleMet ?? 0));
  const byLaw = !unbounded && legalMaximum !== undefined && maximum === toCents(legalMaximum.one);
  const raised = usual <= paid ? 'paid' : 'deductible';
  return {
    deductible: deductible > published ? 'paid' : deductible < published ? 'bound' : undefined,
    // The law's limit may also be the usual one.
    maximum: byLaw ? 'law' : maximum > usual ? raised : undefined,
  };
}

/** Facts without which a bill cannot be shared out: neither given nor published. Empty: it can. */
export function missingTerms({ benefits, designOn }: PlanSide, day: string): BenefitName[] {
  const design = designOn(day);
  const missing: BenefitName[] = [];
  const copayOnly = benefits.copay !== undefined && benefits.copayBeforeDeductible === true;
  if (!copayOnly && deductibleOf(benefits, design, 'typical') === undefined) missing.push('deductible');
  const share = copayOf(benefits, design, 'typical') ?? benefits.coinsurance ?? design?.coinsurance;
  if (share === undefined) missing.push('coinsurance', 'copay');
  return missing;
}

/**
 * The terms on one day. Every term that is not known takes its cheap value in `low` and its dear one in `high`; each
 * of them can only raise what the member pays.
 * @throws when a term is missing: see `missingTerms`.
 */
export function termsOn(side: PlanSide, day: string, variant: Variant): Terms {
  const missing = missingTerms(side, day);
  if (missing.length > 0) throw new Error(`Terms not known: ${missing.join(', ')}`);
  const { benefits } = side;
  const design = side.designOn(day);
  const copay = copayOf(benefits, design, variant);
  const coinsurance = benefits.coinsurance ?? design?.coinsurance?.[variant] ?? 0;
  return {
    deductible: deductibleOf(benefits, design, variant) ?? 0,
    ...(copay === undefined ? {} : { copay }),
    // Paying the copay alone is never dearer than paying the deductible before it.
    copayBeforeDeductible: benefits.copayBeforeDeductible ?? variant === 'low',
    coinsurance,
    outOfPocketMax: maximumOf(side, design, variant),
    ...familyTerms(benefits),
    ...drugTerms(side, day, variant, coinsurance),
  };
}

/** Days for which one fill lasts: plans limit Spravato by 28 days. */
const FILL_DAYS = 28;

/**
 * The terms for medicines that a pharmacy bills, where any are known. Whether each session is a fill of its own is not
 * known: the dear figure counts so. Nor is it known whether the plan's deductible comes first where a copay was given.
 */
function drugTerms(side: PlanSide, day: string, variant: Variant, medical: number): Pick<Terms, 'drug'> {
  const { drugCopay, drugCoinsurance, drugDeductible } = side.benefits;
  const fillDays = variant === 'high' ? 1 : FILL_DAYS;
  const copay = drugCopay === undefined ? {} : { copay: toCents(drugCopay) };
  const design = side.drugDesignOn?.(day);
  if (side.drugDesignOn) {
    const published = design?.deductible ? rangeToCents(design.deductible)[variant] : 0;
    const usual = drugCopay === undefined && drugCoinsurance === undefined && design?.copay;
    const none = side.drugsShared ? 'shared' : null;
    return {
      drug: {
        deductible: drugDeductible === undefined ? published : toCents(drugDeductible),
        ...(usual ? { copay: rangeToCents(usual)[variant] } : copay),
        fillDays,
        coinsurance: drugCoinsurance ?? design?.coinsurance?.[variant] ?? medical,
        outOfPocketMax: design?.outOfPocketMax ? rangeToCents(design.outOfPocketMax)[variant] : none,
      },
    };
  }
  if (drugCopay === undefined && drugCoinsurance === undefined && drugDeductible === undefined) return {};
  const copayAlone = drugCopay !== undefined && variant !== 'high';
  return {
    drug: {
      deductible: drugDeductible === undefined ? (copayAlone ? 0 : 'shared') : toCents(drugDeductible),
      ...copay,
      fillDays,
      coinsurance: drugCoinsurance ?? medical,
      outOfPocketMax: 'shared',
    },
  };
}

/** The family's terms, where any were given; those of a plan for one person otherwise. */
export function familyTerms(given: Benefits): Pick<Terms, 'family'> {
  const { familyDeductible, familyOutOfPocketMax, deductibleKind } = given;
  if (familyDeductible === undefined && familyOutOfPocketMax === undefined) return {};
  return {
    family: {
      deductible: familyDeductible === undefined ? null : toCents(familyDeductible),
      outOfPocketMax: familyOutOfPocketMax === undefined ? null : toCents(familyOutOfPocketMax),
      aggregate: deductibleKind === 'aggregate',
    },
  };
}

/** What the family has paid; at least what this person has. */
export function familyMet(given: Benefits, own: Accumulators): Accumulators {
  const together = (paid: number | undefined, mine: Cents) => Math.max(mine, paid === undefined ? 0 : toCents(paid));
  return {
    ...own,
    familyDeductibleMet: together(given.familyDeductibleMet, own.deductibleMet),
    familyOutOfPocketMet: together(given.familyOutOfPocketMet, own.outOfPocketMet),
  };
}

/**
 * What has been paid so far this plan year. A deductible whose state is not known counts as paid in `low`, and where as
 * much has been paid toward the maximum; as not paid otherwise. Money paid to the deductible also counts toward the
 * maximum.
 */
export function metSoFar({ benefits, drugDesignOn }: PlanSide, terms: Terms, variant: Variant): Accumulators {
  const outOfPocketGiven = benefits.outOfPocketMet === undefined ? undefined : toCents(benefits.outOfPocketMet);
  // Nobody has paid more to a deductible than toward the maximum, or than the whole family has.
  const { familyDeductibleMet } = benefits;
  const familyGiven = familyDeductibleMet === undefined ? terms.deductible : toCents(familyDeductibleMet);
  const mostMet = Math.min(terms.deductible, outOfPocketGiven ?? terms.deductible, familyGiven);
  const taken = variant === 'low' || (outOfPocketGiven ?? 0) >= terms.deductible ? mostMet : 0;
  const deductibleMet = benefits.deductibleMet === undefined ? taken : toCents(benefits.deductibleMet);
  const own: Accumulators = { deductibleMet, outOfPocketMet: outOfPocketGiven ?? deductibleMet };
  if (benefits.drugDeductibleMet !== undefined) own.drugDeductibleMet = toCents(benefits.drugDeductibleMet);
  // Original Medicare has no maximum, so what was paid toward one was paid toward the drug plan's.
  if (drugDesignOn && terms.outOfPocketMax === null && terms.drug?.outOfPocketMax !== 'shared') {
    own.drugOutOfPocketMet = Math.max(outOfPocketGiven ?? 0, own.drugDeductibleMet ?? 0);
  }
  return terms.family ? familyMet(benefits, own) : own;
}

/** The start of the plan year: given, else published, else the calendar year (in `low`: undefined, see `runCourse`). */
export function planYearStartOf(side: PlanSide, day: string, variant: Variant): string | undefined {
  return (
    side.benefits.planYearStart ?? side.designOn(day)?.planYearStart ?? (variant === 'low' ? undefined : CALENDAR_YEAR)
  );
}
