/** Insurer, kind of plan and yearly amounts of a record's Coverage. https://hl7.org/fhir/R4/coverage.html */
import { simplify } from '../intake/names.ts';
import { kindTypedAsPayer } from '../intake/payer.ts';
import { payersMeant } from '../intake/payer-names.ts';
import type { Context } from '../intake/values.ts';
import { firstDayOf, lastDayOf } from '../logic/dates.ts';
import type { Benefits } from '../model/case.ts';
import { codings, dayPart, field, type Json, lookUp, number, objects, text, wordsOf } from './json.ts';
import { type FhirRecord, periodOf } from './record.ts';

/**
 * Source of Payment Typology (https://nahdo.org/sopt), the codes that US Core binds to Coverage.type: those that stand
 * for one of our kinds of plan only. A code for "private insurance" or "PPO" fits several kinds and is left out.
 */
const KIND_OF_TYPOLOGY: Readonly<Record<string, string>> = {
  111: 'medicare-advantage',
  112: 'medicare-advantage',
  113: 'medicare-advantage',
  121: 'original-medicare',
  122: 'part-d',
  211: 'medicaid-managed',
  212: 'medicaid-managed',
  22: 'medicaid-ffs',
  311: 'tricare',
  3111: 'tricare',
  3112: 'tricare',
  3113: 'tricare',
  3115: 'tricare',
};
const TYPOLOGY = ['https://nahdo.org/sopt', 'urn:oid:2.16.840.1.113883.3.221.5'];

/**
 * Names of a type that stand for one kind of plan. Short ones are left out on purpose: "Medicare" can be Medicare
 * Advantage, "employer plan" can be insured or self-funded, "VA" can be Virginia.
 */
const KIND_OF_NAME: Readonly<Record<string, string>> = {
  'original medicare': 'original-medicare',
  'traditional medicare': 'original-medicare',
  'medicare fee for service': 'original-medicare',
  'medicare ffs': 'original-medicare',
  'medicare advantage': 'medicare-advantage',
  'medicare part c': 'medicare-advantage',
  'medicare part d': 'part-d',
  'medicare drug benefit': 'part-d',
  'medicaid fee for service': 'medicaid-ffs',
  'medicaid ffs': 'medicaid-ffs',
  'medicaid managed care': 'medicaid-managed',
  'medicaid hmo': 'medicaid-managed',
  'medicaid mco': 'medicaid-managed',
  'childrens health insurance program': 'chip',
  'federal employees health benefits program': 'fehb',
  fehb: 'fehb',
  tricare: 'tricare',
  'va health care': 'va',
  champva: 'champva',
  'workers compensation': 'workers-comp',
};

/**
 * Amounts of a digital insurance card (CARIN), for the side of the network on which the treatment is given: code -> our
 * figure. Others fit none.
 */
const CARD_SYSTEM = 'http://hl7.org/fhir/us/insurance-card/CodeSystem/C4DICExtendedCopayTypeCS';
export type Figure = 'familyDeductible' | 'familyOutOfPocketMax';
const FIGURES: Readonly<Record<'in' | 'out', Readonly<Record<string, Figure>>>> = {
  in: { FamInDed: 'familyDeductible', FamInMax: 'familyOutOfPocketMax' },
  out: { FamOutDed: 'familyDeductible', FamOutMax: 'familyOutOfPocketMax' },
};

export interface ReadOptions {
  /** The day of the question, YYYY-MM-DD: ages, plans and medicines are read as of it. */
  asOf: string;
  /** Whether the treatment is given in the plan's network; taken as "in" when absent, and said so. */
  network?: 'in' | 'out';
}

export interface ReadCoverage {
  /** An id, or a name that several insurers share, so that the reader of the case asks which. */
  payer?: string;
  kind?: string;
  benefits?: Pick<Benefits, Figure>;
}

/** The insurers' names that a Coverage gives: of the reference, and of the Organization behind it. */
function payorNames(coverage: Json, record: FhirRecord): string[] {
  const names = objects(coverage, 'payor').flatMap((payor) => {
    const organization = record.resolve(payor, coverage);
    const type = text(organization, 'resourceType') ?? text(payor, 'type');
    // A person can be the payor of a Coverage: somebody who pays the bills themselves.
    const isPerson = type !== undefined && type !== 'Organization';
    return isPerson ? [] : [text(payor, 'display'), text(organization, 'name')];
  });
  return [...new Set(names.filter((name) => name !== undefined))];
}

type Left = (resource: Json, why: string) => void;

function payerOf(coverage: Json, record: FhirRecord, context: Context, left: Left): string | undefined {
  const why = context.words.fhir.why;
  const names = payorNames(coverage, record);
  const [first] = names;
  if (first === undefined) {
    left(coverage, why.noPayer);
    return undefined;
  }
  const found = names.map((name) => {
    const { payers, spelled } = payersMeant(name, context.data);
    return spelled === undefined ? payers : [];
  });
  const ids = new Set(found.filter((list) => list.length === 1).map(([one]) => one?.id as string));
  const [only] = ids;
  if (ids.size === 1) return only;
  if (ids.size > 1) {
    left(coverage, why.payersDiffer(names.join(', ')));
    return undefined;
  }
  // A shared name goes on as it is: the reader of the case lists whom it can mean. So does a kind of plan in its place.
  const shared = names.find((name, i) => (found[i]?.length ?? 0) > 1 || kindTypedAsPayer(name, context));
  if (shared === undefined) left(coverage, why.payerUnknown(first));
  return shared;
}

function kindOf(coverage: Json, context: Context, left: Left): string | undefined {
  const type = field(coverage, 'type');
  const byCode = codings(type)
    .filter(({ system }) => TYPOLOGY.includes(system ?? ''))
    .map(({ code }) => lookUp(KIND_OF_TYPOLOGY, code));
  const words = wordsOf(type);
  const byName = words.map((word) => lookUp(KIND_OF_NAME, simplify(word)));
  const kinds = new Set([...byCode, ...byName].filter((kind) => kind !== undefined));
  const [only] = kinds;
  if (kinds.size === 1) return only;
  if (words[0] !== undefined) left(coverage, context.words.fhir.why.planKind(words[0]));
  return undefined;
}

function benefitsOf(coverage: Json, network: 'in' | 'out', context: Context, left: Left): ReadCoverage['benefits'] {
  const benefits: NonNullable<ReadCoverage['benefits']> = {};
  const unused: string[] = [];
  for (const cost of objects(coverage, 'costToBeneficiary')) {
    const amount = number(cost, 'valueMoney', 'value');
    if (amount === undefined) continue;
    const type = field(cost, 'type');
    const code = codings(type).find(({ system }) => system === CARD_SYSTEM)?.code ?? '';
    const dollars = (text(cost, 'valueMoney', 'currency') ?? 'USD') === 'USD';
    const figure = lookUp(FIGURES[network], code);
    if (figure !== undefined && dollars && amount >= 0) benefits[figure] = amount;
    else unused.push(wordsOf(type)[0] ?? codings(type)[0]?.code ?? '?');
  }
  if (unused.length > 0) left(coverage, context.words.fhir.why.costs(unused));
  return Object.keys(benefits).length > 0 ? benefits : undefined;
}

/** @returns what the record says of the plan in force on `asOf`; what it could not settle goes to `left`. */
export function coverageOf(
  record: FhirRecord,
  { asOf, network = 'in' }: ReadOptions,
  context: Context,
  left: Left,
): ReadCoverage {
  const why = context.words.fhir.why;
  const inForce = record.of('Coverage').filter((coverage) => {
    const status = text(coverage, 'status');
    if (status !== 'active') {
      left(coverage, status === undefined ? why.noStatus : why.status(status));
      return false;
    }
    const { start, end } = periodOf(coverage, 'period');
    const [from, to] = [dayPart(start), dayPart(end)];
    if (to !== undefined && lastDayOf(to) < asOf) {
      left(coverage, why.ended(to));
      return false;
    }
    if (from !== undefined && firstDayOf(from) > asOf) {
      left(coverage, why.notBegun(from));
      return false;
    }
    if (wordsOf(field(coverage, 'type')).some((word) => /\b(dental|vision)\b/i.test(word))) {
      left(coverage, why.notMedical);
      return false;
    }
    return true;
  });
  const primary = inForce.filter((coverage) => number(coverage, 'order') === 1);
  const [chosen] = inForce.length === 1 ? inForce : primary;
  if (!chosen || (inForce.length > 1 && primary.length !== 1)) {
    for (const coverage of inForce) left(coverage, why.severalPlans);
    return {};
  }
  for (const coverage of inForce) if (coverage !== chosen) left(coverage, why.otherPlan);

  const payer = payerOf(chosen, record, context, left);
  const kind = kindOf(chosen, context, left);
  const benefits = benefitsOf(chosen, network, context, left);
  return {
    ...(payer === undefined ? {} : { payer }),
    ...(kind === undefined ? {} : { kind }),
    ...(benefits === undefined ? {} : { benefits }),
  };
}
