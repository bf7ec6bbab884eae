/** The three ways it can go: the plan approves it, no plan pays, or the clinic is outside the network. */

import { billingCodes } from '../model/billing-codes.ts';
import type { Benefits } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { PlanDesign } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { Cost, ResultSource, Verdict } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import type { Amounts } from './amounts.ts';
import { type Assumption, note, summed } from './assumption.ts';
import { type Balance, balanceFor, mayAsk } from './balance.ts';
import type { Bill } from './benefits.ts';
import {
  type Cents,
  formatDollars,
  formatShare,
  type Range,
  rangeToCents,
  rangeToDollars,
  shareOf,
  spanOf,
  toDollars,
  type Variant,
} from './cents.ts';
import { cite, uniqueSources } from './cite.ts';
import { type Course, openTerms, runCourse } from './course.ts';
import { type BenefitName, costLine, filledSide, givenSide, missingTerms, type PlanSide, termsKind } from './design.ts';
import { asDrugTerms, drugShareOf, hasDrugPlan, hasDrugTerms, pharmacyBills, splitBills } from './drug-part.ts';
import { designSources, planSentences, termSentences, usesDesign } from './explain.ts';
import type { Amount } from './price.ts';
import type { Schedule } from './schedule.ts';
import { otherPlanNote, secondPlanFor } from './second-plan.ts';

export type ScenarioId =
  | 'if-approved'
  | 'if-denied'
  | 'at-hospital'
  | 'out-of-network'
  | 'esketamine-instead'
  | 'at-home';

/** A cost with the full sources behind it, or the reason why it cannot be worked out. */
export interface Scenario {
  cost?: Cost;
  /** What the member pays for the sessions before `Question.until`, in cents. */
  early?: Range;
  sources: ResultSource[];
  warning?: string;
  /** Plan terms that can still change it (or that are needed to show it). */
  openTerms: BenefitName[];
}

/** Everything the scenarios are worked out from. */
export interface Question {
  person: Person;
  schedule: Schedule;
  data: Data;
  words: Words;
  amounts: Amounts;
  /** Which part of the plan pays for the medicine, by its policy. */
  benefit?: Verdict['benefit'];
  /** Only the sums are wanted: which unknown terms matter is not worked out. */
  sumsOnly?: boolean;
  /** A day inside the course: what is paid before it is summed up apart. */
  until?: string;
}

const ENDS: readonly Variant[] = ['low', 'high'];
const LONGEST_FIRST: readonly Variant[] = ['high', 'typical', 'low'];
/** Quantity and terms at their ends. */
const CORNERS: readonly [Variant, Variant][] = ENDS.flatMap((quantity) =>
  ENDS.map((terms): [Variant, Variant] => [quantity, terms]),
);

/** Lines without a network whose other side would pay something back. */
const WITHOUT_NETWORK: readonly Line[] = ['medicare', 'medicaid', 'part-d', 'va', 'champva', 'workers-comp', 'none'];

export function hasNetwork(line: Line | undefined): boolean {
  return line === undefined || !WITHOUT_NETWORK.includes(line);
}

interface Part {
  id: keyof Words['costs']['part'];
  amount: Cents;
}

interface Figures {
  you: Range;
  plan: Range;
  perSession: Range;
  parts: Part[];
  /** What the patient pays on each day of the typical course. */
  paid: { day: string; you: Cents }[];
  assumed: Assumption[];
  sources: ResultSource[];
}

/** Puts one scenario into the form of the result: dollars, months, sources by id. */
function costOf(id: ScenarioId, { person, schedule, words }: Question, figures: Figures): Cost {
  const months = new Map<string, Cents>();
  for (const { day, you } of figures.paid) {
    const month = day.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + you);
  }
  return {
    id,
    title:
      id === 'if-approved' && !hasNetwork(costLine(person).line)
        ? words.costs.approvedNoNetwork
        : words.costs.title[id],
    product: person.product.id,
    sessions: schedule.sessions.typical,
    unit: schedule.unit,
    dates: schedule.dates('typical'),
    you: rangeToDollars(figures.you),
    plan: rangeToDollars(figures.plan),
    parts: figures.parts
      .filter(({ amount }) => amount !== 0)
      .map((part) => ({ id: part.id, says: words.costs.part[part.id], amount: toDollars(part.amount) })),
    year: null,
    perSession: rangeToDollars(figures.perSession),
    months: [...months].map(([month, you]) => ({ month, you: toDollars(you) })),
    ...summed(figures.assumed),
    sources: figures.sources.map((source) => source.id),
  };
}

/** What the member has paid before a day. */
const paidBefore = (until: string, paid: readonly { day: string; you: Cents }[]): Cents =>
  paid.reduce((total, { day, you }) => total + (day < until ? you : 0), 0);

function bills({ schedule }: Question, sessions: Variant, perSession: Cents): Bill[] {
  return schedule.dates(sessions).map((day) => ({ day, allowed: perSession }));
}

function sum(course: Course, part: 'deductible' | 'copay' | 'coinsurance' | 'capped', drug: boolean): Cents {
  return course.bills.reduce((total, bill) => total + (bill.drug === drug ? bill[part] : 0), 0);
}

/** The parts of what the member owes on the allowed amounts; the maximum and a second plan take away. */
function sharedParts(course: Course): Part[] {
  return [
    { id: 'deductible', amount: sum(course, 'deductible', false) },
    { id: 'copay', amount: sum(course, 'copay', false) },
    { id: 'coinsurance', amount: sum(course, 'coinsurance', false) },
    { id: 'drug-deductible', amount: sum(course, 'deductible', true) },
    { id: 'drug-copay', amount: sum(course, 'copay', true) },
    { id: 'drug-coinsurance', amount: sum(course, 'coinsurance', true) },
    { id: 'maximum', amount: -sum(course, 'capped', false) - sum(course, 'capped', true) },
    { id: 'second-plan', amount: -course.bills.reduce((total, bill) => total + bill.second, 0) },
  ];
}

/** No plan pays: number of sessions times the price. */
export function ifDenied(question: Question): Scenario {
  const { person, words } = question;
  const price = question.amounts.price();
  if (!price) return { sources: [], openTerms: [], warning: words.costs.noPrice(person.product.short) };
  return { ...selfPay('if-denied', question, price, []), openTerms: [] };
}

/** The same at a hospital's outpatient department, by the hospitals' own cash prices. */
export function atHospital(question: Question): Scenario {
  // Somebody who has a price has a clinic.
  if (question.person.case.treatment?.pricePerSession !== undefined) return { sources: [], openTerms: [] };
  const price = question.amounts.hospital();
  if (!price) return { sources: [], openTerms: [] };
  return { ...selfPay('at-hospital', question, price, []), openTerms: [] };
}

/** The patient pays the whole price and nothing comes back. */
function selfPay(
  id: ScenarioId,
  question: Question,
  price: Amount,
  assumed: Assumption[],
  rule?: Balance,
): Pick<Scenario, 'cost' | 'sources' | 'early'> {
  const { schedule, until } = question;
  const total = (variant: Variant) => price.perSession[variant] * schedule.sessions[variant];
  const sources = uniqueSources([...price.sources, ...schedule.sources, ...(rule?.sources ?? [])]);
  const cost = costOf(id, question, {
    you: { low: total('low'), typical: total('typical'), high: total('high') },
    plan: { low: 0, typical: 0, high: 0 },
    perSession: price.perSession,
    parts: [{ id: 'price', amount: total('typical') }],
    paid: schedule.dates('typical').map((day) => ({ day, you: price.perSession.typical })),
    assumed: [...assumed, ...schedule.assumed, ...price.assumed],
    sources,
  });
  if (until === undefined) return { cost, sources };
  const early = (variant: Variant) =>
    price.perSession[variant] * schedule.dates(variant).filter((day) => day < until).length;
  return { cost, sources, early: { low: early('low'), typical: early('typical'), high: early('high') } };
}

/** The span of what is paid before a day, over a typical course and its corners. */
function earlySpan(
  until: string | undefined,
  typical: Course['bills'],
  outcomes: readonly Course['bills'][],
): Pick<Scenario, 'early'> {
  if (until === undefined) return {};
  const sums = outcomes.map((paid) => paidBefore(until, paid));
  return { early: spanOf(paidBefore(until, typical), sums) };
}

/** Drug shares of a dose up to this are those of the smallest that Medicare pays apart, in mg. */
const SMALLEST_DOSE = 1;

/** How the medicine is counted: with the session, apart from it, or alone (a plan that pays for nothing else). */
interface DrugHandling {
  /** The bills of the course for a price of one session. */
  bills: (quantity: Variant, perSession: Cents) => Bill[];
  assumed: Assumption[];
  /** Terms for medicines are used. */
  byDrugTerms: boolean;
}

/** Why the terms for medicines are what they are. */
function drugNotes(question: Question, line: Line | undefined, published: PlanDesign | undefined): Assumption[] {
  const { person, words } = question;
  const say = words.costs.drug;
  if (hasDrugPlan(line)) return [note(say.partD)];
  if (hasDrugTerms(person.case.plan?.benefits ?? {})) return [];
  if (published) {
    const { copay } = published;
    const brief = copay && words.costs.brief.copayFill(formatDollars(rangeToCents(copay).typical));
    return [brief === undefined ? note(published.plain) : { says: published.plain, brief }];
  }
  return [note(person.product.given === 'home' ? say.sameTermsHome : say.sameTerms)];
}

/** @param published the programme's own terms for medicines; undefined: none, or a plan apart pays for them. */
function handleDrug(question: Question, line: Line | undefined, published: PlanDesign | undefined): DrugHandling {
  const { person, schedule, data, words } = question;
  const home = person.product.given === 'home';
  const say = words.costs.drug;
  const whole = (quantity: Variant, perSession: Cents) => bills(question, quantity, perSession);
  const alone = line === 'part-d';
  const byPharmacy = pharmacyBills(person) || (home && published !== undefined);
  if (!alone && !byPharmacy) {
    const silent = person.case.plan?.drugBilling === undefined && question.benefit === 'pharmacy';
    return { bills: whole, assumed: silent ? [note(say.policySaysPharmacy)] : [], byDrugTerms: false };
  }
  // The VA asks nothing for a medicine that is given during a visit (38 CFR 17.110(b)(1)).
  if (line === 'va' && !home) return { bills: whole, assumed: [note(say.givenAtVa)], byDrugTerms: false };
  if (home && !alone) {
    return {
      bills: (quantity, perSession) => whole(quantity, perSession).map((bill) => ({ ...bill, drug: true })),
      assumed: drugNotes(question, line, published),
      byDrugTerms: true,
    };
  }
  const day = schedule.first;
  const { doseMg, allowedPerSession } = person.case.treatment ?? {};
  const share = drugShareOf(person.product.id, doseMg, day, data.medicare());
  // A medicine without a price of its own (ketamine costs a few dollars) stays with the session.
  if (!share) return { bills: whole, assumed: [], byDrugTerms: false };
  // Where neither dose nor amount is known, the low amount is that of the small dose, with the small dose's share.
  const least = doseMg === undefined && allowedPerSession === undefined ? SMALLEST_DOSE : doseMg;
  const smallShare = drugShareOf(person.product.id, least, day, data.medicare()) ?? share;
  const split = (quantity: Variant, perSession: Cents) =>
    splitBills(whole(quantity, perSession), quantity === 'low' ? smallShare : share);
  const percent = formatShare(share.share);
  const amount = question.amounts.allowed()?.perSession.typical ?? 0;
  const rest = formatDollars(amount - shareOf(amount, share.share));
  const { benefits = {} } = person.case.plan ?? {};
  if (alone) {
    const { drugCopay, drugDeductible } = asDrugTerms(benefits);
    const ofDrug = hasDrugTerms(benefits) ? { drug: true } : {};
    return {
      bills: (quantity, perSession) =>
        split(quantity, perSession)
          .filter(({ drug }) => drug)
          .map(({ day: on, allowed }) => ({ day: on, allowed, ...ofDrug })),
      assumed: [
        { says: say.alone(percent, share.mg, rest), brief: say.aloneBrief(rest) },
        ...(drugCopay === undefined ? [] : [note(say.fills)]),
        ...(drugCopay !== undefined && drugDeductible === undefined ? [note(say.copayFirst)] : []),
      ],
      byDrugTerms: false,
    };
  }
  const usualCopay = published?.copay !== undefined && !hasDrugTerms(benefits);
  return {
    bills: split,
    assumed: [
      note(say.split(percent, share.mg)),
      ...(benefits.drugCopay === undefined && !usualCopay ? [] : [note(say.fills)]),
      // Where the programme publishes its terms for medicines, they have no deductible.
      ...(benefits.drugCopay !== undefined && benefits.drugDeductible === undefined && !hasDrugPlan(line) && !published
        ? [note(say.copayFirst)]
        : []),
      ...drugNotes(question, line, published),
    ],
    byDrugTerms: true,
  };
}

/**
 * A fixed copay for a medicine to take home is the same whatever the medicine costs, so its price stands in where no
 * allowed amount is known.
 * @param usual the published terms for visits, which count where there are none for medicines.
 */
function amountBehindCopay(
  { person, words, amounts }: Question,
  published: PlanDesign | undefined,
  usual: PlanDesign | undefined,
): Amount | undefined {
  const { benefits = {} } = person.case.plan ?? {};
  const terms = published ?? usual;
  const copaysOnly = terms?.copay !== undefined && terms.coinsurance === undefined && terms.deductible === undefined;
  const fixed = benefits.drugCopay !== undefined || (copaysOnly && !hasDrugTerms(benefits));
  const price = fixed && person.product.given === 'home' ? amounts.price() : undefined;
  if (!price) return undefined;
  const middle = formatDollars(price.perSession.typical);
  return {
    perSession: price.perSession,
    assumed: [note(words.costs.drug.amountBehind(middle))],
    sources: price.sources,
  };
}

/** The codes under which this kind of payer is billed on the first day. */
function codeNote(person: Person, line: Line | undefined, schedule: Schedule, words: Words): Assumption[] {
  const asOf = schedule.first;
  const codes = billingCodes({ product: person.product, line, asOf });
  return codes.length === 0 ? [] : [note(words.costs.billedAs(codes.map(({ code, plain }) => `${code}: ${plain}`)))];
}

/** In network, under the benefits of the plan. */
export function ifApproved(question: Question): Scenario {
  const { person, schedule, data, words } = question;
  const say = words.costs;
  const { line, assumed: lineAssumed } = costLine(person);
  // Terms that were given for the other side say nothing about this one.
  const otherSide = person.case.plan?.network === 'out';
  const said: Benefits = otherSide ? {} : (person.case.plan?.benefits ?? {});
  const given = line === 'part-d' ? asDrugTerms(said) : said;
  // A short-term plan need not have the terms of the others: no law bounds what it leaves to pay.
  const known = person.planKind?.id === 'short-term' ? undefined : line;
  const medical = filledSide(given, known, data, person.asOf, termsKind(person));
  const days = schedule.dates('high');
  const day = schedule.first;
  // A drug plan apart (Part D), else the programme's own terms for medicines, where it has some.
  const apart = hasDrugPlan(line);
  // What Medicaid asks for a medicine is no rule of a CHIP of its own.
  const drugLine = apart ? 'part-d' : termsKind(person) === 'chip' ? undefined : known;
  const drugTerms = filledSide({}, drugLine, data, person.asOf, undefined, apart ? {} : { benefit: 'drug' });
  const side: PlanSide =
    apart || drugTerms.designOn(day)
      ? { ...medical, drugDesignOn: drugTerms.designOn, ...(apart ? {} : { drugsShared: true }) }
      : medical;

  const missing = missingTerms(side, day);
  if (missing.length > 0) {
    const names = missing.map((name) => say.term[name] ?? name);
    return { sources: [], openTerms: otherSide ? [] : missing, warning: say.noTerms(names) };
  }
  const published = apart ? undefined : drugTerms.designOn(day);
  const allowed = question.amounts.allowed() ?? amountBehindCopay(question, published, side.designOn(day));
  if (!allowed) return { sources: [], openTerms: [], warning: say.noAllowed(person.product.short) };

  const drug = handleDrug(question, line, published);
  const second = secondPlanFor(person, line, words);
  // Without a network it is the clinic's own choice to accept the programme's amount; the figures count that it does.
  const rule = hasNetwork(line) || line === 'part-d' ? undefined : balanceFor(person, line, data);
  const run = (quantity: Variant, terms: Variant) =>
    runCourse(side, drug.bills(quantity, allowed.perSession[quantity]), terms, second);
  const typical = run('typical', 'typical');
  // More sessions, dearer ones and dearer terms each raise what the member pays, so the corners hold the whole span.
  const outcomes = CORNERS.map(([quantity, terms]) => run(quantity, terms));
  const open = question.sumsOnly
    ? []
    : openTerms(side, ...LONGEST_FIRST.map((quantity) => drug.bills(quantity, allowed.perSession[quantity])));
  // A drug plan's copay is counted without a deductible but in the dear figure, as its own sentence says.
  const copayOnly = line === 'part-d' && given.drugCopay !== undefined && given.drugDeductible === undefined;
  const spoken = copayOnly ? open.filter((name) => name !== 'deductible' && name !== 'deductibleMet') : open;
  const designs = data.planDesigns();
  const sources = uniqueSources([
    ...allowed.sources,
    ...(usesDesign(side, day) ? designSources(side, days, data) : []),
    ...(drug.byDrugTerms && side.drugDesignOn
      ? designSources({ ...side, designOn: side.drugDesignOn }, days, data)
      : []),
    ...(second
      ? cite(
          'costs/plan-designs',
          designs.sources,
          second.sources.map((ref) => ({ ref })),
        )
      : []),
    ...(rule?.sources ?? []),
    ...schedule.sources,
  ]);
  const cost = costOf('if-approved', question, {
    you: spanOf(
      typical.you,
      outcomes.map(({ you }) => you),
    ),
    plan: spanOf(
      typical.plan,
      outcomes.map(({ plan }) => plan),
    ),
    perSession: allowed.perSession,
    parts: sharedParts(typical),
    paid: typical.bills,
    assumed: [
      ...(lineAssumed && usesDesign(side, day) ? [{ says: say.lineAssumed, brief: say.brief.line }] : []),
      ...(otherSide && person.case.plan?.benefits ? [note(say.otherSide)] : []),
      ...termSentences(side, day, spoken, words),
      ...planSentences(side, schedule, open, words).map(note),
      ...drug.assumed,
      ...(second?.assumed ?? []),
      ...otherPlanNote(person, line, words),
      ...(rule ? [note(rule.plain)] : []),
      ...schedule.assumed,
      ...allowed.assumed,
      ...codeNote(person, line, schedule, words),
    ],
    sources,
  });
  const early = earlySpan(
    question.until,
    typical.bills,
    outcomes.map((outcome) => outcome.bills),
  );
  return { cost, sources, ...early, openTerms: otherSide ? [] : open };
}

/** Below this part of the price, what a plan counts is so little that it must be said. */
const LITTLE = 0.6;

/** A drip of hours is a few small lines by Medicare's amounts, and one large price at the clinic. */
function littleCounted(price: Amount, allowed: Amount, words: Words): Assumption[] {
  const asked = price.perSession.typical;
  const counted = allowed.perSession.typical;
  if (counted >= asked * LITTLE) return [];
  return [note(words.costs.littleCounted(formatDollars(counted), formatDollars(asked)))];
}

/** Outside the network: the whole price first, then what the plan returns, where its terms for that side are given. */
export function outOfNetwork(question: Question): Scenario {
  const { person, schedule, words } = question;
  const say = words.costs;
  const price = question.amounts.price();
  // Without a price the warning of the self-pay scenario says it.
  if (!price) return { sources: [], openTerms: [] };
  const nothingBack = { says: say.nothingBack, brief: say.brief.nothingBack };
  const allowed = question.amounts.allowed();
  const little = allowed ? littleCounted(price, allowed, words) : [];
  const rule = balanceFor(person, costLine(person).line, question.data);
  const limit = rule ? [note(rule.plain)] : [];
  const given = person.case.plan?.network === 'out' ? person.case.plan.benefits : undefined;
  if (!given) {
    return { ...selfPay('out-of-network', question, price, [nothingBack, ...limit, ...little], rule), openTerms: [] };
  }

  const side = givenSide(given, person.asOf);
  const day = schedule.first;
  const missing = missingTerms(side, day);
  if (missing.length > 0 || !allowed) {
    return {
      ...selfPay('out-of-network', question, price, [nothingBack, ...limit, ...little], rule),
      openTerms: missing,
    };
  }

  // The plan never pays on more than the clinic asks.
  const run = (quantity: Variant, amount: Variant, terms: Variant) => {
    const asked = price.perSession[quantity];
    const counted = Math.min(asked, allowed.perSession[amount]);
    const course = runCourse(side, bills(question, quantity, counted), terms);
    const balance = mayAsk(asked, counted, rule);
    const paid = course.bills.map((bill) => ({ ...bill, you: bill.you + balance }));
    return { course, balance, paid, you: course.you + balance * schedule.sessions[quantity], plan: course.plan };
  };
  const typical = run('typical', 'typical', 'typical');
  // What the plan counts of the price works the other way: the more it counts, the less is left to the member.
  const outcomes = CORNERS.flatMap(([quantity, terms]) => ENDS.map((amount) => run(quantity, amount, terms)));
  // Whether the clinic is one that the rule binds is not known: the dear figure is that of one that is not paid at all.
  const unbound = rule && rule.most !== null ? [price.perSession.high * schedule.sessions.high] : [];
  const open = question.sumsOnly
    ? []
    : openTerms(
        side,
        ...LONGEST_FIRST.map((quantity) =>
          bills(question, quantity, Math.min(price.perSession[quantity], allowed.perSession[quantity])),
        ),
      );
  const sources = uniqueSources([...price.sources, ...allowed.sources, ...schedule.sources, ...(rule?.sources ?? [])]);
  const cost = costOf('out-of-network', question, {
    you: spanOf(typical.you, [...outcomes.map(({ you }) => you), ...unbound]),
    plan: spanOf(typical.plan, [...outcomes.map(({ plan }) => plan), ...unbound.map(() => 0)]),
    perSession: price.perSession,
    parts: [...sharedParts(typical.course), { id: 'balance', amount: typical.balance * schedule.sessions.typical }],
    paid: typical.paid,
    assumed: [
      note(say.paidBack),
      ...limit,
      ...little,
      ...termSentences(side, day, open, words),
      ...planSentences(side, schedule, open, words).map(note),
      ...schedule.assumed,
      ...price.assumed,
      ...allowed.assumed,
    ],
    sources,
  });
  const early = earlySpan(
    question.until,
    typical.paid,
    outcomes.map(({ paid }) => paid),
  );
  return { cost, sources, ...early, openTerms: open };
}
