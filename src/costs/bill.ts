/**
 * Any one bill, or several one after another, under the terms a person gives: who pays what, step by step. Nothing is
 * taken from averages; a term that is not given is counted as absent, and that is said. Only the terms of Medicare,
 * which are the same for everyone, fill gaps (`bill-program.ts`).
 */
import type { Benefits } from '../model/case.ts';
import type { ResultSource } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { mayAsk } from './balance.ts';
import { type Accumulators, type SharedBill, shareOneBill, shareOneDrugBill, type Terms } from './benefits.ts';
import type { BillProgram, LegalLimit } from './bill-program.ts';
import { type Cents, formatDollars, formatShare, toCents, toDollars } from './cents.ts';
import { uniqueSources } from './cite.ts';
import { familyMet, familyTerms } from './design.ts';
import { hasDrugTerms, onlyDrugTerms } from './drug-part.ts';
import { leftOf } from './second-plan.ts';
import { type Service, serviceTerms, sharesItself } from './service.ts';

const PART_IDS = ['deductible', 'copay', 'coinsurance', 'maximum', 'balance', 'not-covered', 'second-plan'] as const;
type PartId = (typeof PART_IDS)[number];

/** What a person owes of one kind. */
export interface BillPart {
  id: PartId;
  says: string;
  amount: number;
}

/** One bill shared out, in US dollars. The `parts` add up to `you`; what takes away is below 0. */
export interface BillAnswer {
  /** Whose bill it is, where names were given. */
  person?: string;
  /** What it is for, where services were given. */
  service?: string;
  /** What the clinic asks. */
  bill: number;
  /** What the plan allows of it. */
  allowed: number;
  /** What the clinic may not ask for: in the network, or by the law of a public programme. */
  writtenOff: number;
  parts: BillPart[];
  you: number;
  plan: number;
  /** What a second plan pays. `you + plan + secondPlan + writtenOff = bill`. */
  secondPlan: number;
  /** Paid so far this plan year by this person, once this bill is paid. */
  after: { deductibleMet: number; outOfPocketMet: number };
  /** The way to the result, a sentence each. */
  steps: string[];
}

export interface BillsAnswer {
  bills: BillAnswer[];
  /** The parts of all bills together; they add up to `you`. */
  parts: BillPart[];
  you: number;
  plan: number;
  secondPlan: number;
  /** Terms that were not given, and how they were counted. */
  assumed: string[];
  /** Where terms came from that the person did not give. */
  sources: ResultSource[];
}

export interface BillQuestion {
  /** What the clinic asks for each bill. */
  bills: readonly Cents[];
  /** What the plan allows of each; absent: all of it. */
  allowed?: readonly Cents[];
  /** What of each bill the plan does not cover at all ("limits or exclusions" of a summary of benefits). */
  notCovered?: readonly Cents[];
  benefits: Benefits;
  /** Outside the network the clinic may bill what the plan does not allow. */
  network?: 'in' | 'out';
  /** What each bill is for, with the terms of that service; absent: the plan's usual terms hold for all. */
  services?: readonly Service[];
  /** Whose bill each is; absent: all of one person. What has been paid before was paid by the first one. */
  people?: readonly string[];
  /** The bills are a pharmacy's, one fill each; absent: so if terms for medicines are all that was given. */
  pharmacy?: boolean;
  /** Terms of a public programme and what a second plan pays. */
  program?: BillProgram;
}

/** Nothing is known of what a plan would pay: then nothing is counted as paid by one. */
function noPlan({ deductible, familyDeductible, coinsurance, copay, ...rest }: Benefits): boolean {
  return [deductible, familyDeductible, coinsurance, copay].every((term) => term === undefined) && !hasDrugTerms(rest);
}

/** A medicine has no deductible where its copay or its own deductible was given; otherwise the plan's counts. */
function drugTermsOf(given: Benefits): Pick<Terms, 'drug'> {
  if (!hasDrugTerms(given)) return {};
  const { drugCopay, drugDeductible, drugCoinsurance, coinsurance } = given;
  return {
    drug: {
      deductible: drugDeductible === undefined ? (drugCopay === undefined ? 'shared' : 0) : toCents(drugDeductible),
      ...(drugCopay === undefined ? {} : { copay: toCents(drugCopay) }),
      fillDays: 1,
      coinsurance: drugCoinsurance ?? coinsurance ?? 0,
      outOfPocketMax: 'shared',
    },
  };
}

function termsOf(given: Benefits): Terms {
  return {
    // A person's own deductible is at most the family's, so that stands in for it.
    deductible: toCents(given.deductible ?? given.familyDeductible ?? 0),
    ...(given.copay === undefined ? {} : { copay: toCents(given.copay) }),
    copayBeforeDeductible: given.copayBeforeDeductible ?? false,
    coinsurance: given.coinsurance ?? (noPlan(given) ? 1 : 0),
    outOfPocketMax: given.outOfPocketMax === undefined ? null : toCents(given.outOfPocketMax),
    ...familyTerms(given),
    ...drugTermsOf(given),
  };
}

/**
 * As much has been paid toward the maximum as the deductible is. It then counts as met, as it does for a course
 * (`metSoFar`): most of what is paid before it is met goes to it.
 */
function metByPaid(given: Benefits, { deductible, outOfPocketMax }: Terms): boolean {
  const paid = toCents(given.outOfPocketMet ?? 0);
  // Once the maximum is reached the deductible does not matter any more.
  const reached = outOfPocketMax !== null && paid >= outOfPocketMax;
  return given.deductibleMet === undefined && deductible > 0 && paid >= deductible && !reached;
}

function metBefore(given: Benefits, terms: Terms): Accumulators {
  const deductibleMet = metByPaid(given, terms) ? terms.deductible : toCents(given.deductibleMet ?? 0);
  const outOfPocketMet = given.outOfPocketMet === undefined ? deductibleMet : toCents(given.outOfPocketMet);
  const own: Accumulators = { deductibleMet, outOfPocketMet };
  if (given.drugDeductibleMet !== undefined) own.drugDeductibleMet = toCents(given.drugDeductibleMet);
  return terms.family ? familyMet(given, own) : own;
}

/**
 * What each person of a family has paid: their own amounts apart, the family's together.
 * @returns a pair: the state before a person's next bill, and a way to keep the state after it.
 */
function purses(first: Accumulators) {
  const own = new Map<string, Accumulators>();
  let family: Pick<Accumulators, 'familyDeductibleMet' | 'familyOutOfPocketMet'> = first;
  const before = (person: string): Accumulators => {
    const paid = own.get(person) ?? (own.size === 0 ? first : { deductibleMet: 0, outOfPocketMet: 0 });
    const { familyDeductibleMet, familyOutOfPocketMet } = family;
    return {
      ...paid,
      ...(familyDeductibleMet === undefined ? {} : { familyDeductibleMet }),
      ...(familyOutOfPocketMet === undefined ? {} : { familyOutOfPocketMet }),
    };
  };
  const keep = (person: string, after: Accumulators) => {
    own.set(person, after);
    family = after;
  };
  return { before, keep };
}

/** The amount for one bill: its own, else the one that was given for all. */
const nth = (amounts: readonly Cents[] | undefined, i: number): Cents | undefined => amounts?.[i] ?? amounts?.at(-1);

/** More than half of the bill as the member's own share is rare; often the plan's share was meant. */
const RARE_SHARE = 0.5;

/**
 * The law's limit as the yearly maximum, where the plan's own is not known and the limit holds: for covered care (a share
 * of the plan is known), in the network, and for a plan whose terms do not show that the law does not bind it.
 */
function limitFor({ network, program, services }: BillQuestion, given: Benefits): LegalLimit | undefined {
  const { limit, noMaximum } = program ?? {};
  const { deductible = 0, outOfPocketMax, outOfPocketMet = 0 } = given;
  if (!limit?.binds || noMaximum || network === 'out' || outOfPocketMax !== undefined) return undefined;
  if (noPlan(given) && !(services ?? []).some(sharesItself)) return undefined;
  return toCents(Math.max(deductible, outOfPocketMet)) > limit.amount ? undefined : limit;
}

/** What the answer has to say of the law's limit. */
interface LimitUse {
  /** It was counted as the plan's maximum. */
  counted: LegalLimit | undefined;
  /** With it somebody owes less than without it. */
  reached: boolean;
  /** It was not counted, and more is owed than it allows. */
  passed: LegalLimit | undefined;
}

/** What is said where more is owed than the law's limit, which could not be counted. */
function passedNote(limit: LegalLimit, covered: boolean, say: Words['costs']['bill']): string {
  if (!limit.binds) return say.limitPassed(limit.plain);
  return covered ? say.limitAgainst(limit.plain) : say.limitIfCovered(limit.plain);
}

function maximumNotes({ counted, passed, reached }: LimitUse, known: boolean, say: Words['costs']['bill']): string[] {
  if (counted) {
    return [reached ? say.limitCounted(counted.plain) : say.limitNotReached(formatDollars(counted.amount))];
  }
  return [...(known ? [] : [say.noMaximum]), ...(passed ? [passedNote(passed, true, say)] : [])];
}

/** No allowed amount was given, so all of the bill is counted as allowed; where no rule forbids more, that is said. */
function allAllowedNote({ network, program, services = [] }: BillQuestion, say: Words['costs']['bill']): string {
  if (services.length > 0) return say.allAllowedOfServices;
  const asksMore = network === 'out' && !program?.noNetwork && !program?.balance;
  return asksMore ? say.allAllowedOutside : say.allAllowed;
}

/** Terms that the answer would need and that were not given. */
function assumptions(
  question: BillQuestion,
  given: Benefits,
  pharmacy: boolean,
  limit: LimitUse,
  words: Words,
): string[] {
  const { network, allowed, people, bills, program, services = [] } = question;
  const say = words.costs.bill;
  const covered = services.filter((_service, i) => (bills[i] ?? 0) > (nth(question.notCovered, i) ?? 0));
  // Services that take their share from the plan's usual terms; without a list of services, every bill does.
  const usual = services.length === 0 || covered.some((service) => !sharesItself(service));
  const noDeductible = services.length > 0 && covered.every((service) => service.noDeductible);
  if (noPlan(given) && usual) {
    const { passed } = limit;
    return [...(program?.says ?? []), say.noPlan, ...(passed ? [passedNote(passed, false, say)] : [])];
  }
  const has = (value: unknown) => value !== undefined;
  const deductible = has(given.deductible) || has(given.familyDeductible);
  const ownUnknown =
    !has(given.deductible) && (given.familyDeductible ?? 0) > 0 && given.deductibleKind !== 'aggregate';
  // A deductible of $0 is known, and there is nothing to pay toward it.
  const asksDeductible = Math.max(given.deductible ?? 0, given.familyDeductible ?? 0) > 0;
  const maximum = has(given.outOfPocketMax) || has(given.familyOutOfPocketMax);
  const byLaw = program?.noMaximum === true;
  const share = !usual || has(given.coinsurance) || has(given.copay) || (pharmacy && hasDrugTerms(given));
  const maximumReached = (given.outOfPocketMet ?? 0) >= (given.outOfPocketMax ?? Number.POSITIVE_INFINITY);
  const family = has(given.familyDeductible) || has(given.familyOutOfPocketMax);
  // A copay from the first visit asks for no deductible, unless services have terms of their own.
  const copayOnly = services.length === 0 && has(given.copay) && given.copayBeforeDeductible === true;
  const metKnown = has(given.deductibleMet) || has(given.familyDeductibleMet);
  const notMet = asksDeductible && !maximumReached && !metKnown && !copayOnly;
  const nothingMet = (given.outOfPocketMet ?? 0) > 0 ? say.nothingMetThough : say.nothingMet;
  return [
    ...(program?.says ?? []),
    ...(deductible || pharmacy || noDeductible ? [] : [say.noDeductible]),
    ...(ownUnknown && !pharmacy && !noDeductible ? [say.familyDeductibleForOwn] : []),
    ...((given.deductible ?? 0) > (given.outOfPocketMax ?? Number.POSITIVE_INFINITY)
      ? [words.costs.deductibleAboveMaximum]
      : []),
    ...((given.deductibleMet ?? 0) > (given.outOfPocketMet ?? Number.POSITIVE_INFINITY) ? [say.metAbovePaid] : []),
    ...(notMet ? [metByPaid(given, termsOf(given)) ? say.metByPaid : nothingMet] : []),
    ...(share ? [] : [say.noShare]),
    ...((given.coinsurance ?? 0) > RARE_SHARE && (given.coinsurance ?? 0) < 1
      ? [say.yourShare(formatShare(given.coinsurance ?? 0), formatShare(1 - (given.coinsurance ?? 0)))]
      : []),
    ...(usual && has(given.copay) && has(given.coinsurance) ? [say.copayInstead] : []),
    ...(usual && has(given.copay) && asksDeductible && !has(given.copayBeforeDeductible) ? [say.copayAfter] : []),
    ...(services.some(({ copay, coinsurance }) => has(copay) && has(coinsurance)) ? [say.copayThenShare] : []),
    ...maximumNotes(limit, maximum || byLaw, say),
    ...(maximum && !limit.counted && !has(given.outOfPocketMet) && !has(given.familyOutOfPocketMet)
      ? [say.maximumNotMet]
      : []),
    ...(pharmacy ? [say.oneFill] : []),
    ...(family && bills.length > 1 && !people ? [say.onePerson] : []),
    ...(allowed ? [] : [allAllowedNote(question, say)]),
    ...((allowed || (limit.counted && limit.reached)) && !network
      ? [program?.noNetwork ? say.acceptsAssumed : say.networkAssumed]
      : []),
    ...(network === 'out' && !byLaw && !program?.noNetwork ? [say.outside] : []),
    ...(network === 'out' && program?.balance ? [program.balance.plain] : []),
  ];
}

interface Step {
  bill: Cents;
  allowed: Cents;
  notCovered: Cents;
  shared: SharedBill;
  /** What had been paid before. */
  met: Accumulators;
  balance: Cents;
  second: Cents;
  out: boolean;
  /** By the programme's rule at most this share of the allowed amount may be asked above it. */
  most: number | null;
  /** There is no network: the clinic accepts the programme's amount or not. */
  accepted: boolean;
}

function stepsOf(step: Step, terms: Terms, words: Words): string[] {
  const { bill, allowed, notCovered, shared, met, balance, second, out, most, accepted } = step;
  const say = words.costs.bill;
  const { drug } = shared;
  const covered = bill - notCovered;
  const { copay, coinsurance } = (drug && terms.drug) || terms;
  const both = !drug && copay !== undefined && terms.copayThenCoinsurance === true;
  const rest = allowed - shared.deductible - (both ? shared.copay : 0);
  const together = shared.deductible + shared.copay + shared.coinsurance;
  const money = formatDollars;
  const maximumReached = shared.capped > 0 && shared.you === 0;
  const notAsked = !drug && terms.noDeductible === true && terms.deductible > 0;
  const copayFirst = !drug && !notAsked && copay !== undefined && terms.copayBeforeDeductible && terms.deductible > 0;
  const asksDeductible = !copayFirst && !notAsked && terms.deductible > 0;
  const deductibleDone = asksDeductible && shared.deductible === 0 && met.deductibleMet > 0;
  const copayPart = copay !== undefined && shared.copay > 0 ? [say.copay(money(shared.copay))] : [];
  const shareCounts = copay === undefined || both;
  const asked = [
    ...(covered === allowed ? [say.bill(money(bill))] : [say.billAndAllowed(money(bill), money(allowed))]),
    ...(notCovered > 0 ? [say.notCovered(money(notCovered))] : []),
    ...(covered > allowed && !out
      ? [(accepted ? say.writtenOffAccepted : say.writtenOff)(money(covered - allowed))]
      : []),
    ...(covered > allowed + balance && out ? [say.notBillable(money(covered - allowed - balance))] : []),
  ];
  const shares = [
    ...(copayFirst ? [say.copayFirst] : []),
    ...(notAsked ? [say.noDeductibleHere] : []),
    ...(both ? copayPart : []),
    ...(deductibleDone && !drug ? [say.deductibleDone] : []),
    ...(shared.deductible > 0 ? [(both ? say.deductibleOfRest : say.deductible)(money(shared.deductible))] : []),
    ...(both ? [] : copayPart),
    // Without a plan the whole bill is the person's own, and no share is spoken of.
    ...(shareCounts && rest > 0 && coinsurance > 0 && (coinsurance < 1 || terms.deductible > 0)
      ? [say.coinsurance(money(rest), formatShare(coinsurance), money(shared.coinsurance))]
      : []),
    ...(shareCounts && rest > 0 && coinsurance === 0 && shared.deductible > 0 ? [say.restPaid(money(rest))] : []),
    ...(shared.capped > 0 ? [say.capped(money(together), money(shared.you))] : []),
  ];
  return [
    ...asked,
    // With nothing left to owe, deductible and share would only confuse.
    ...(maximumReached ? [say.maximumReached] : allowed > 0 ? shares : []),
    ...(balance > 0
      ? [most === null ? say.balance(money(balance)) : say.limited(money(balance), formatShare(most))]
      : []),
    ...(second > 0 ? [say.second(money(second))] : []),
    say.result(money(shared.you + balance + notCovered - second), money(shared.plan)),
  ];
}

/** The parts that are not nothing, in their order. */
function partsOf(amounts: Readonly<Record<PartId, Cents>>, words: Words): BillPart[] {
  return PART_IDS.filter((id) => amounts[id] !== 0).map((id) => ({
    id,
    says: id === 'copay' ? words.costs.bill.copayPart : words.costs.part[id],
    amount: toDollars(amounts[id]),
  }));
}

/** The plan's own maximum is known and not above the law's limit. */
function within(maximum: number | undefined, { amount }: LegalLimit): boolean {
  return maximum !== undefined && toCents(maximum) <= amount;
}

/** Somebody has paid as much as the limit; what else took something off was the family's maximum. */
function atLimit({ outOfPocketMet }: BillAnswer['after'], { amount }: LegalLimit): boolean {
  return toCents(outOfPocketMet) >= amount;
}

/** Somebody owes more than the law's limit of what the plan covers. */
function owesMore(bills: readonly BillAnswer[], { amount }: LegalLimit): boolean {
  return bills.some(({ after }) => toCents(after.outOfPocketMet) > amount);
}

/**
 * Shares bills out in their order; each one counts toward deductible and maximum of the next.
 * @param question amounts in cents, terms in dollars as a case holds them. An allowed amount above the bill counts as
 * the bill: no plan pays more than is asked.
 */
export function shareBills(question: BillQuestion, words: Words): BillsAnswer {
  const { program, people, services } = question;
  const known = { ...program?.terms, ...(program?.drugPlan ?? question.benefits) };
  const counted = limitFor(question, known);
  const given = counted ? { ...known, outOfPocketMax: toDollars(counted.amount) } : known;
  const terms = termsOf(given);
  const out = question.network === 'out';
  // A service has its own terms, whoever bills it.
  const pharmacy =
    services === undefined &&
    (program?.drugPlan !== undefined || (question.pharmacy ?? onlyDrugTerms(question.benefits)));
  const most = program?.balance?.most ?? null;
  const accepted = program?.noNetwork === true;
  const { before, keep } = purses(metBefore(given, terms));
  let left: Cents = 0;
  const bills = question.bills.map((bill, i): BillAnswer => {
    const notCovered = Math.min(bill, nth(question.notCovered, i) ?? 0);
    const covered = bill - notCovered;
    const allowed = Math.min(covered, nth(question.allowed, i) ?? covered);
    const person = people?.[i];
    const met = before(person ?? '');
    const service = services?.[i];
    const own = service ? serviceTerms(terms, service) : terms;
    const shared = pharmacy ? shareOneDrugBill(allowed, own, met, true) : shareOneBill(allowed, own, met);
    keep(person ?? '', shared.after);
    const balance = out ? mayAsk(covered, allowed, program?.balance) : 0;
    const second = program?.second?.(shared, balance, left) ?? 0;
    left += leftOf(shared, second);
    const { deductible, copay, coinsurance, capped } = shared;
    return {
      ...(person === undefined ? {} : { person }),
      ...(service === undefined ? {} : { service: service.name }),
      bill: toDollars(bill),
      allowed: toDollars(allowed),
      writtenOff: toDollars(covered - allowed - balance),
      parts: partsOf(
        {
          ...{ deductible, copay, coinsurance, balance, maximum: -capped },
          ...{ 'not-covered': notCovered, 'second-plan': -second },
        },
        words,
      ),
      you: toDollars(shared.you + balance + notCovered - second),
      plan: toDollars(shared.plan),
      secondPlan: toDollars(second),
      after: {
        deductibleMet: toDollars(shared.after.deductibleMet),
        outOfPocketMet: toDollars(shared.after.outOfPocketMet),
      },
      steps: stepsOf({ bill, allowed, notCovered, shared, met, balance, second, out, most, accepted }, own, words),
    };
  });
  const total = (of: (bill: BillAnswer) => number) =>
    toDollars(bills.reduce((sum, bill) => sum + toCents(of(bill)), 0));
  const all = bills.flatMap(({ parts }) => parts);
  const sumOf = (id: PartId): Cents =>
    all.filter((part) => part.id === id).reduce((sum, { amount }) => sum + toCents(amount), 0);
  const sums = Object.fromEntries(PART_IDS.map((id) => [id, sumOf(id)])) as Record<PartId, Cents>;
  const limit = program?.limit;
  const passed = limit && !counted && !out && !within(known.outOfPocketMax, limit) && owesMore(bills, limit);
  const use = {
    counted,
    reached: counted !== undefined && sums.maximum !== 0 && bills.some(({ after }) => atLimit(after, counted)),
    passed: passed ? limit : undefined,
  };
  const named = (counted && use.reached) || use.passed ? (limit?.sources ?? []) : [];
  return {
    bills,
    parts: partsOf(sums, words),
    you: total(({ you }) => you),
    plan: total(({ plan }) => plan),
    secondPlan: total(({ secondPlan }) => secondPlan),
    assumed: assumptions(question, given, pharmacy, use, words),
    sources: uniqueSources([...(program?.sources ?? []), ...(out ? (program?.balance?.sources ?? []) : []), ...named]),
  };
}
