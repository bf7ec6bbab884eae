/** The three ways it can go: the plan approves it, no plan pays, or the clinic is outside the network. */
import { longDate } from '../logic/dates.ts';
import type { Benefits } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { Cost, ResultSource } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { allowedFor } from './allowed.ts';
import { type Bill, planYearOf, type Terms } from './benefits.ts';
import {
  type Cents,
  formatDollars,
  formatShare,
  type Range,
  rangeToDollars,
  spanOf,
  toDollars,
  VARIANTS,
  type Variant,
} from './cents.ts';
import { cite, uniqueSources } from './cite.ts';
import { type Course, openTerms, runCourse } from './course.ts';
import {
  type BenefitName,
  costLine,
  filledSide,
  givenSide,
  missingTerms,
  type PlanSide,
  planYearStartOf,
  termsOn,
} from './design.ts';
import { type Amount, priceFor } from './price.ts';
import type { Schedule } from './schedule.ts';

export type ScenarioId = 'if-approved' | 'if-denied' | 'out-of-network';

/** A cost with the full sources behind it, or the reason why it cannot be worked out. */
export interface Scenario {
  cost?: Cost;
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
}

/** Lines without a network whose other side would pay something back. */
const WITHOUT_NETWORK: readonly Line[] = ['medicare', 'medicaid', 'part-d', 'va', 'workers-comp', 'none'];

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
  assumed: string[];
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
    dates: schedule.dates('typical'),
    you: rangeToDollars(figures.you),
    plan: rangeToDollars(figures.plan),
    parts: figures.parts
      .filter(({ amount }) => amount !== 0)
      .map((part) => ({ id: part.id, says: words.costs.part[part.id], amount: toDollars(part.amount) })),
    perSession: rangeToDollars(figures.perSession),
    months: [...months].map(([month, you]) => ({ month, you: toDollars(you) })),
    assumed: [...new Set(figures.assumed)],
    sources: figures.sources.map((source) => source.id),
  };
}

function bills({ schedule }: Question, sessions: Variant, perSession: Cents): Bill[] {
  return schedule.dates(sessions).map((day) => ({ day, allowed: perSession }));
}

function sum(course: Course, part: 'deductible' | 'copay' | 'coinsurance' | 'capped'): Cents {
  return course.bills.reduce((total, bill) => total + bill[part], 0);
}

/** The parts of what the member owes on the allowed amounts; the maximum takes away. */
function sharedParts(course: Course): Part[] {
  return [
    { id: 'deductible', amount: sum(course, 'deductible') },
    { id: 'copay', amount: sum(course, 'copay') },
    { id: 'coinsurance', amount: sum(course, 'coinsurance') },
    { id: 'maximum', amount: -sum(course, 'capped') },
  ];
}

/** No plan pays: number of sessions times the price. */
export function ifDenied(question: Question): Scenario {
  const { person, schedule, data, words } = question;
  const price = priceFor(person, person.product, schedule, data, words);
  if (!price) return { sources: [], openTerms: [], warning: words.costs.noPrice(person.product.name) };
  return { ...selfPay('if-denied', question, price, []), openTerms: [] };
}

/** The patient pays the whole price and nothing comes back. */
function selfPay(
  id: ScenarioId,
  question: Question,
  price: Amount,
  assumed: string[],
): Pick<Scenario, 'cost' | 'sources'> {
  const { schedule } = question;
  const total = (variant: Variant) => price.perSession[variant] * schedule.sessions[variant];
  const sources = uniqueSources([...price.sources, ...schedule.sources]);
  const cost = costOf(id, question, {
    you: { low: total('low'), typical: total('typical'), high: total('high') },
    plan: { low: 0, typical: 0, high: 0 },
    perSession: price.perSession,
    parts: [{ id: 'price', amount: total('typical') }],
    paid: schedule.dates('typical').map((day) => ({ day, you: price.perSession.typical })),
    assumed: [...assumed, ...schedule.assumed, ...price.assumed],
    sources,
  });
  return { cost, sources };
}

/** Names every term that was not known and that changes the figures. */
function termSentences(side: PlanSide, day: string, open: readonly BenefitName[], words: Words): string[] {
  const say = words.costs;
  const [low, typical, high] = VARIANTS.map((variant) => termsOn(side, day, variant));
  if (!low || !typical || !high) return [];
  const money = (of: (terms: Terms) => Cents): [string, string, string] => [
    formatDollars(of(low)),
    formatDollars(of(typical)),
    formatDollars(of(high)),
  ];
  const byCopay = typical.copay !== undefined;
  const sentences: Record<BenefitName, () => string | undefined> = {
    deductible: () => say.deductible(...money((t) => t.deductible)),
    deductibleMet: () => (high.deductible === 0 ? undefined : say.deductibleMet),
    coinsurance: () =>
      byCopay
        ? undefined
        : say.coinsurance(
            formatShare(low.coinsurance),
            formatShare(typical.coinsurance),
            formatShare(high.coinsurance),
          ),
    copay: () => (byCopay ? say.copay(...money((t) => t.copay ?? 0)) : undefined),
    copayBeforeDeductible: () => say.copayFirst,
    outOfPocketMax: () =>
      typical.outOfPocketMax === null ? say.noMaximum : say.outOfPocketMax(...money((t) => t.outOfPocketMax ?? 0)),
    outOfPocketMet: () => say.outOfPocketMet,
    planYearStart: () => (side.designOn(day)?.planYearStart === undefined ? say.planYearStart : undefined),
  };
  return open.map((name) => sentences[name]()).filter((sentence) => sentence !== undefined);
}

/** What is said of published designs and of the turn of the plan year. */
function planSentences(side: PlanSide, schedule: Schedule, open: readonly BenefitName[], words: Words): string[] {
  const say = words.costs;
  const days = schedule.dates('high');
  const first = days[0] ?? side.asOf;
  const design = side.designOn(first);
  const sentences: string[] = [];
  const filled = (['deductible', 'coinsurance', 'copay', 'outOfPocketMax'] as const).some(
    (name) => open.includes(name) && design?.[name],
  );
  if (design && !design.fixed && filled) sentences.push(design.plain);
  const old = days.map((day) => ({ day, used: side.designOn(day) })).find(({ day, used }) => used && used.to < day);
  if (old?.used && (filled || old.used.fixed)) sentences.push(say.olderTerms(old.used.to.slice(0, 4)));

  const start = planYearStartOf(side, first, 'typical');
  if (start !== undefined) {
    const turnIn = (course: readonly string[]) =>
      course.map((day) => planYearOf(day, start)).find((year) => year > planYearOf(first, start));
    const turn = turnIn(schedule.dates('typical'));
    const lateTurn = turnIn(days);
    if (turn) sentences.push(say.planYearTurn(longDate(turn)));
    else if (lateTurn) sentences.push(say.planYearLateTurn(longDate(lateTurn)));
    const met = side.benefits.deductibleMet ?? side.benefits.outOfPocketMet;
    if (met !== undefined && planYearOf(first, start) !== planYearOf(side.asOf, start)) {
      sentences.push(say.metInOtherYear(longDate(planYearOf(first, start))));
    }
  }
  if (first < side.asOf) sentences.push(say.startedBefore);
  return sentences;
}

/** References to the designs that filled gaps on any day of the course. */
function designSources(side: PlanSide, days: readonly string[], data: Data): ResultSource[] {
  const { sources } = data.planDesigns();
  const used = new Set(days.map((day) => side.designOn(day)).filter((design) => design !== undefined));
  return [...used].flatMap((design) => cite('costs/plan-designs', sources, design.sources));
}

/** True when a published design stands in for at least one term that the person did not give. */
function usesDesign(side: PlanSide, day: string): boolean {
  const { benefits } = side;
  const design = side.designOn(day);
  if (!design) return false;
  const shareKnown = benefits.copay !== undefined || benefits.coinsurance !== undefined;
  return (
    (benefits.deductible === undefined && design.deductible !== undefined) ||
    (!shareKnown && (design.coinsurance !== undefined || design.copay !== undefined)) ||
    (benefits.outOfPocketMax === undefined && design.outOfPocketMax !== undefined) ||
    (benefits.planYearStart === undefined && design.planYearStart !== undefined)
  );
}

/** In network, under the benefits of the plan. */
export function ifApproved(question: Question): Scenario {
  const { person, schedule, data, words } = question;
  const say = words.costs;
  const { line, assumed: lineAssumed } = costLine(person);
  // Terms that were given for the other side say nothing about this one.
  const otherSide = person.case.plan?.network === 'out';
  const given: Benefits = otherSide ? {} : (person.case.plan?.benefits ?? {});
  const side = filledSide(given, line, data, person.asOf);
  const days = schedule.dates('high');
  const day = days[0] ?? person.asOf;

  const missing = missingTerms(side, day);
  if (missing.length > 0) {
    const names = missing.map((name) => say.term[name] ?? name);
    return { sources: [], openTerms: otherSide ? [] : missing, warning: say.noTerms(names) };
  }
  const allowed = allowedFor(person, person.product, line, schedule, data, words);
  if (!allowed) return { sources: [], openTerms: [], warning: say.noAllowed(person.product.name) };

  const run = (quantity: Variant, terms: Variant) =>
    runCourse(side, bills(question, quantity, allowed.perSession[quantity]), terms);
  const typical = run('typical', 'typical');
  const outcomes = VARIANTS.flatMap((quantity) => VARIANTS.map((terms) => run(quantity, terms)));
  const open = openTerms(side, bills(question, 'high', allowed.perSession.high));
  const sources = uniqueSources([
    ...allowed.sources,
    ...(usesDesign(side, day) ? designSources(side, days, data) : []),
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
      ...(lineAssumed && usesDesign(side, day) ? [say.lineAssumed] : []),
      ...(otherSide && person.case.plan?.benefits ? [say.otherSide] : []),
      ...termSentences(side, day, open, words),
      ...planSentences(side, schedule, open, words),
      ...(line === 'medicare' ? [say.noSecondCoverage] : []),
      ...schedule.assumed,
      ...allowed.assumed,
    ],
    sources,
  });
  return { cost, sources, openTerms: otherSide ? [] : open };
}

/** Outside the network: the whole price first, then what the plan returns, where its terms for that side are given. */
export function outOfNetwork(question: Question): Scenario {
  const { person, schedule, data, words } = question;
  const say = words.costs;
  const price = priceFor(person, person.product, schedule, data, words);
  // Without a price the warning of the self-pay scenario says it.
  if (!price) return { sources: [], openTerms: [] };
  const given = person.case.plan?.network === 'out' ? person.case.plan.benefits : undefined;
  if (!given) return { ...selfPay('out-of-network', question, price, [say.nothingBack]), openTerms: [] };

  const side = givenSide(given, person.asOf);
  const days = schedule.dates('high');
  const day = days[0] ?? person.asOf;
  const missing = missingTerms(side, day);
  const { line } = costLine(person);
  const allowed = allowedFor(person, person.product, line, schedule, data, words);
  if (missing.length > 0 || !allowed) {
    return { ...selfPay('out-of-network', question, price, [say.nothingBack]), openTerms: missing };
  }

  // The plan never pays on more than the clinic asks.
  const run = (quantity: Variant, amount: Variant, terms: Variant) => {
    const asked = price.perSession[quantity];
    const counted = Math.min(asked, allowed.perSession[amount]);
    const course = runCourse(side, bills(question, quantity, counted), terms);
    const balance = asked - counted;
    return { course, balance, you: course.you + balance * schedule.sessions[quantity], plan: course.plan };
  };
  const typical = run('typical', 'typical', 'typical');
  const outcomes = VARIANTS.flatMap((quantity) =>
    VARIANTS.flatMap((amount) => VARIANTS.map((terms) => run(quantity, amount, terms))),
  );
  const open = openTerms(side, bills(question, 'high', Math.min(price.perSession.high, allowed.perSession.high)));
  const sources = uniqueSources([...price.sources, ...allowed.sources, ...schedule.sources]);
  const cost = costOf('out-of-network', question, {
    you: spanOf(
      typical.you,
      outcomes.map(({ you }) => you),
    ),
    plan: spanOf(
      typical.plan,
      outcomes.map(({ plan }) => plan),
    ),
    perSession: price.perSession,
    parts: [...sharedParts(typical.course), { id: 'balance', amount: typical.balance * schedule.sessions.typical }],
    paid: typical.course.bills.map((bill) => ({ day: bill.day, you: bill.you + typical.balance })),
    assumed: [
      say.paidBack,
      ...termSentences(side, day, open, words),
      ...planSentences(side, schedule, open, words),
      ...schedule.assumed,
      ...price.assumed,
      ...allowed.assumed,
    ],
    sources,
  });
  return { cost, sources, openTerms: open };
}
