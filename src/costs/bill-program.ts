/**
 * What a bill takes from a public programme: Medicare's Part B terms hold for everyone in it, Part D has a standard
 * plan, Medicaid, TRICARE and the VA publish their usual copays, and workers' compensation has none. Terms of other
 * plans differ from one to the next, so they are never filled in for a bill.
 */
import type { Benefits } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { PlanDesign } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { ResultSource } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { type Balance, balanceFor } from './balance.ts';
import type { SharedBill } from './benefits.ts';
import { type Cents, formatDollars, formatShare, toCents } from './cents.ts';
import { cite, uniqueSources } from './cite.ts';
import { type AskedTerms, costLine, designFor, termsKind } from './design.ts';
import { asDrugTerms, drugPlanTerms, hasDrugPlan, hasDrugTerms, pharmacyBill } from './drug-part.ts';
import { hasNetwork } from './scenarios.ts';
import { otherPlanNote, secondPlanFor } from './second-plan.ts';

export interface BillProgram {
  /** Terms that hold where the person gave none, in dollars. */
  terms: Benefits;
  /** The terms given, as those of the drug plan that pays (Medicare Part D); absent: another plan pays. */
  drugPlan?: Benefits;
  /** How they were filled, and what is counted of a second plan; a sentence each. */
  says: string[];
  /** The programme has no yearly maximum, so none is missing. */
  noMaximum: boolean;
  /** The law's yearly limit for plans of this kind. */
  limit?: LegalLimit;
  /** What a clinic may ask above the allowed amount; absent: all of it. */
  balance?: Balance;
  /** The programme has no network, so its terms hold for every clinic that it pays. */
  noNetwork: boolean;
  /**
   * What a second plan pays of the member's share and of what is asked above the allowed amount.
   * @param left what of Medicare's share it has left of the bills before.
   */
  second?: (shared: SharedBill, balance: Cents, left: Cents) => Cents;
  sources: ResultSource[];
}

/** The most that the law lets a plan ask of one person in a year, for covered care in its network. */
export interface LegalLimit {
  amount: Cents;
  /** False: the kind of plan is not known, so the limit may not hold and is only named. */
  binds: boolean;
  /** Whom it binds and what it does not count. */
  plain: string;
  sources: ResultSource[];
}

const PUBLISHED: readonly Line[] = ['medicare', 'part-d', 'medicaid', 'tricare', 'va', 'champva', 'workers-comp'];

/**
 * The terms of a published design for those that the person did not give.
 * @param drug the terms for medicines, where the bill is for one: then no visit's copay is asked.
 */
function missingOf(given: Benefits, design: PlanDesign, drug: Benefits): Benefits {
  const { deductible, coinsurance, copay, outOfPocketMax } = design;
  const share = [given.coinsurance, given.copay, drug.coinsurance, drug.copay];
  const shareKnown = share.some((term) => term !== undefined);
  return {
    ...(given.deductible === undefined && drug.deductible === undefined && deductible
      ? { deductible: deductible.typical }
      : {}),
    ...(!shareKnown && coinsurance ? { coinsurance: coinsurance.typical } : {}),
    ...(!shareKnown && !coinsurance && copay ? { copay: copay.typical } : {}),
    ...(given.outOfPocketMax === undefined && outOfPocketMax ? { outOfPocketMax: outOfPocketMax.typical } : {}),
  };
}

/** The same for a medicine with published terms of its own; the plan's maximum counts where it has none. */
function missingOfMedicine(given: Benefits, medicine: PlanDesign, plan: PlanDesign | undefined): Benefits {
  const { drugCopay, drugCoinsurance, copay, coinsurance } = given;
  const shareKnown = [drugCopay, drugCoinsurance, copay, coinsurance].some((term) => term !== undefined);
  const maximum = medicine.outOfPocketMax ?? plan?.outOfPocketMax;
  return {
    ...(!shareKnown && medicine.copay ? { drugCopay: medicine.copay.typical } : {}),
    ...(given.outOfPocketMax === undefined && maximum ? { outOfPocketMax: maximum.typical } : {}),
  };
}

/** What was taken from the programme; with the whole of its terms where the person gave none. */
function filledFrom(design: PlanDesign, terms: Benefits, given: Benefits, words: Words): string[] {
  const { deductible, coinsurance, copay, outOfPocketMax } = given;
  const nothingGiven = [deductible, coinsurance, copay, outOfPocketMax].every((term) => term === undefined);
  // A fixed design says all of its terms itself.
  if (nothingGiven && design.fixed) return [design.plain];
  const say = words.costs.brief;
  const money = (dollars: number) => formatDollars(toCents(dollars));
  const taken = [
    ...(terms.deductible === undefined ? [] : [say.deductible(money(terms.deductible))]),
    ...(terms.coinsurance === undefined ? [] : [say.coinsurance(formatShare(terms.coinsurance))]),
    ...(terms.copay === undefined ? [] : [say.copayOnce(money(terms.copay))]),
    ...(terms.drugCopay === undefined ? [] : [say.copayFill(money(terms.drugCopay))]),
    ...(terms.outOfPocketMax === undefined ? [] : [say.maximum(money(terms.outOfPocketMax))]),
  ];
  return [...(nothingGiven ? [design.plain] : []), words.costs.bill.fromProgram(taken)];
}

/** The terms of a drug plan, with the yearly maximum that can only have been meant for it. */
function withMaximum(terms: Benefits, { outOfPocketMax, outOfPocketMet }: Benefits): Benefits {
  return {
    ...terms,
    ...(outOfPocketMax === undefined ? {} : { outOfPocketMax }),
    ...(outOfPocketMet === undefined ? {} : { outOfPocketMet }),
  };
}

/** The terms given, as those of the drug plan that pays. */
function drugPlanOf(given: Benefits, line: Line): Benefits {
  // The only plan there is: every term is its own.
  if (line === 'part-d') {
    return hasDrugTerms(given) ? withMaximum(drugPlanTerms(asDrugTerms(given)), given) : given;
  }
  const terms = drugPlanTerms(given);
  // Part B has no maximum.
  return line === 'medicare' ? withMaximum(terms, given) : terms;
}

/** @returns undefined where the law of that year is not known, or sets no limit for this kind of plan. */
function legalLimit({ asOf, planKind }: Person, line: Line, data: Data): LegalLimit | undefined {
  const { items, sources } = data.planDesigns();
  const design = designFor(line, asOf, items, planKind?.id);
  if (!design?.legalMaximum || asOf > design.to) return undefined;
  const { one, kinds, plain, sources: refs } = design.legalMaximum;
  const binds = kinds === undefined || (planKind !== undefined && kinds.includes(planKind.id));
  if (!binds && planKind !== undefined) return undefined;
  return { amount: toCents(one), binds, plain, sources: uniqueSources(cite('costs/plan-designs', sources, refs)) };
}

/** Nothing is filled in for a plan of an unknown kind; what the law says of most plans is named. */
function unknownProgram(person: Person, line: Line | undefined, data: Data, words: Words): BillProgram | undefined {
  const says = otherPlanNote(person, undefined, words).map((note) => note.says);
  const limit = line && legalLimit(person, line, data);
  if (!limit && says.length === 0) return undefined;
  return { terms: {}, says, noMaximum: false, noNetwork: false, ...(limit ? { limit } : {}), sources: [] };
}

/** @returns undefined where the person's programme, if any, settles nothing. */
export function billProgram(person: Person, data: Data, words: Words): BillProgram | undefined {
  const { line, assumed } = costLine(person);
  if (line === undefined || assumed) return unknownProgram(person, line, data, words);
  const { items, sources } = data.planDesigns();
  const given = person.case.plan?.benefits ?? {};
  const alone = line === 'part-d';
  const drugPlan = alone || (pharmacyBill(person) && hasDrugPlan(line));
  const benefits = drugPlan ? drugPlanOf(given, line) : given;
  const paying = drugPlan ? 'part-d' : line;
  const kind = termsKind(person);
  const find = (asked: AskedTerms = {}) =>
    PUBLISHED.includes(paying) ? designFor(paying, person.asOf, items, kind, asked) : undefined;
  const outside = person.case.plan?.network === 'out' ? find({ network: 'out' }) : undefined;
  const usual = outside ?? find();
  // The programme's own terms for a medicine that a pharmacy bills.
  const medicine = pharmacyBill(person) && !drugPlan && kind !== 'chip' ? find({ benefit: 'drug' }) : undefined;
  const design = medicine ?? usual;
  const terms = medicine
    ? missingOfMedicine(benefits, medicine, usual)
    : design
      ? missingOf(benefits, design, pharmacyBill(person) ? drugPlanTerms(benefits) : {})
      : {};
  const filled = design && Object.keys(terms).length > 0 ? design : undefined;
  const second = secondPlanFor(person, line, words, true);
  const notes = second?.assumed ?? otherPlanNote(person, line, words);
  // Medicines that a pharmacy bills under Medicare's drug plan count toward a maximum of their own.
  const limit = drugPlan ? undefined : legalLimit(person, line, data);
  // A pharmacy's bill is no clinic's.
  const balance = drugPlan ? undefined : balanceFor(person, line, data);
  if (!design && !limit && !balance && notes.length === 0) return undefined;
  const refs = [...(filled?.sources ?? []), ...(second?.sources ?? []).map((ref) => ({ ref }))];
  return {
    terms,
    ...(drugPlan ? { drugPlan: benefits } : {}),
    says: [...(filled ? filledFrom(filled, terms, benefits, words) : []), ...notes.map(({ says }) => says)],
    noMaximum: (medicine ? (medicine.outOfPocketMax ?? usual?.outOfPocketMax) : design?.outOfPocketMax) === null,
    ...(limit ? { limit } : {}),
    noNetwork: !hasNetwork(line),
    ...(balance ? { balance } : {}),
    ...(second && {
      second: (shared, balance, left) =>
        second.pays(shared, 'typical', person.asOf, left) + (second.paysExcess ? balance : 0),
    }),
    sources: uniqueSources(cite('costs/plan-designs', sources, refs)),
  };
}
