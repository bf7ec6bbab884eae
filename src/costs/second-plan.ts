/**
 * What a second plan takes off the member's share of Medicare. Medigap policies are the same by letter in all states but
 * Massachusetts, Minnesota and Wisconsin; people with Medicaid's help for Medicare costs (QMB) may not be billed. Both
 * are for Parts A and B: of a medicine that a pharmacy bills (Part D) they pay nothing, but QMB brings Extra Help.
 * Sources: `costs/plan-designs`, ids `medigap-chart`, `medigap-k-2026`, `cms-k-and-l`,
 * `qmb-no-billing` and `extra-help-2026`.
 */
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { Words } from '../words/index.ts';
import { type Assumption, note } from './assumption.ts';
import type { SharedBill } from './benefits.ts';
import { type Cents, formatDollars, shareOf, type Variant } from './cents.ts';
import { pharmacyBills } from './drug-part.ts';

/**
 * What of Part B a Medigap letter pays: a share of the coinsurance, the deductible or not, what a doctor may ask above
 * Medicare's amount or not, less a copay for a visit.
 */
interface Medigap {
  coinsurance: number;
  deductible: boolean;
  excess: boolean;
  /** The most that stays with the member for an office visit, in cents. */
  visitCopay: Cents;
}

const FULL: Medigap = { coinsurance: 1, deductible: false, excess: false, visitCopay: 0 };
const MEDIGAP: Readonly<Record<string, Medigap>> = {
  A: FULL,
  B: FULL,
  C: { ...FULL, deductible: true },
  D: FULL,
  F: { ...FULL, deductible: true, excess: true },
  G: { ...FULL, excess: true },
  K: { ...FULL, coinsurance: 0.5 },
  L: { ...FULL, coinsurance: 0.75 },
  M: FULL,
  N: { ...FULL, visitCopay: 2000 },
};

/**
 * The most of Medicare's share that plans K and L leave in a calendar year, in cents; after it they pay all of it. The
 * Part B deductible is paid beside it. For earlier years no figure was found, and no limit is counted.
 */
const LIMITS: readonly { from: string; most: Readonly<Record<string, Cents>> }[] = [
  { from: '2026-01-01', most: { K: 800000, L: 400000 } },
];

/** @returns undefined for a letter without a limit, or a day before the first one known. */
function yearlyLimit(letter: string, day: string): Cents | undefined {
  return LIMITS.filter(({ from }) => from <= day).at(-1)?.most[letter];
}

/**
 * What Extra Help leaves of a fill of a brand-name medicine in 2026, in cents: people with Medicaid, or with their
 * state's help for Medicare costs, get it without asking. Source: `extra-help-2026`.
 */
const EXTRA_HELP_COPAY: Cents = 1265;

/** Without a letter: the best kind, the usual kind, and the kind that pays least. */
const BY_VARIANT: Readonly<Record<Variant, string>> = { low: 'F', typical: 'G', high: 'K' };

/** States whose Medigap policies have no letters. */
export const OWN_MEDIGAP_STATES: readonly string[] = ['MA', 'MN', 'WI'];

/** From this age on most people have Medicare, and with TRICARE beside it TRICARE For Life. */
const MEDICARE_AGE = 65;

export interface SecondPlan {
  /**
   * What the second plan pays of one bill, with what is not known at its cheap, usual or dear value.
   * @param left what of Medicare's share it has left to the member before, in the calendar year of the day.
   */
  pays: (bill: SharedBill, variant: Variant, day: string, left: Cents) => Cents;
  /** It also pays what a doctor asks above Medicare's amount. */
  paysExcess: boolean;
  assumed: Assumption[];
  /** Ids of the sources behind it, in `costs/plan-designs`. */
  sources: string[];
}

function medigap(letter: string | undefined): SecondPlan['pays'] {
  return (bill, variant, day, left) => {
    const known = letter ?? BY_VARIANT[variant];
    const plan = MEDIGAP[known] ?? FULL;
    // A medicine that a pharmacy bills falls under Part D.
    if (bill.drug) return 0;
    // Plan N asks its copay for some visits only, so the cheap figure is without one.
    const copay = variant === 'low' ? 0 : plan.visitCopay;
    const ofShare = Math.max(0, shareOf(bill.coinsurance, plan.coinsurance) - copay);
    const room = Math.max(0, (yearlyLimit(known, day) ?? Number.POSITIVE_INFINITY) - left);
    const share = Math.max(ofShare, bill.coinsurance - room);
    return Math.min(bill.you, share + (plan.deductible ? bill.deductible : 0));
  };
}

/** What of Medicare's share stays with the member of a bill, once a second plan has paid its part of it. */
export function leftOf(bill: SharedBill, paid: Cents): Cents {
  return bill.drug ? 0 : Math.max(0, Math.min(bill.coinsurance, bill.you - paid));
}

/**
 * @param oneFigure what is counted has no low and no high figure (a bill), so nothing is said of them.
 * @returns undefined without a second plan, or where nothing is known of what it pays: then `otherPlanNote` speaks.
 */
export function secondPlanFor(
  person: Person,
  line: Line | undefined,
  words: Words,
  oneFigure = false,
): SecondPlan | undefined {
  const say = words.costs.second;
  const { secondPlan, medigapPlan } = person.case.plan ?? {};
  const kind = secondPlan ?? (medigapPlan ? 'medigap' : undefined);
  if (kind === 'medigap' && line === 'medicare') {
    const unlettered = OWN_MEDIGAP_STATES.includes(person.case.patient?.state ?? '');
    const limit = medigapPlan && yearlyLimit(medigapPlan, person.asOf);
    const assumed = [
      note(medigapPlan ? say.medigap(medigapPlan) : oneFigure ? say.medigapUnknownBill : say.medigapUnknown),
      ...(medigapPlan && limit ? [note(say.medigapLimit(medigapPlan, formatDollars(limit)))] : []),
      ...(medigapPlan === 'N' ? [note(oneFigure ? say.medigapNBill : say.medigapN)] : []),
      ...(unlettered ? [note(say.ownMedigap)] : []),
      ...(pharmacyBills(person) ? [note(say.medigapNotPartD)] : []),
    ];
    const paysExcess = MEDIGAP[medigapPlan ?? BY_VARIANT.typical]?.excess ?? false;
    return {
      pays: medigap(medigapPlan),
      paysExcess,
      assumed,
      sources: ['medigap-chart', ...(limit ? ['medigap-k-2026', 'cms-k-and-l'] : [])],
    };
  }
  if (kind === 'medicaid' && (line === 'medicare' || line === 'medicare-advantage' || line === 'part-d')) {
    const drugsOnly = line === 'part-d';
    const pays: SecondPlan['pays'] = (bill, variant) => {
      // In the dear case the help is of a kind that leaves the share with the member.
      if (variant === 'high') return 0;
      return bill.drug || drugsOnly ? Math.max(0, bill.you - EXTRA_HELP_COPAY) : bill.you;
    };
    const assumed = [
      ...(drugsOnly ? [] : [{ says: oneFigure ? say.medicaidBill : say.medicaid, brief: say.medicaidBrief }]),
      ...(drugsOnly || pharmacyBills(person)
        ? [
            {
              says: (oneFigure ? say.extraHelpBill : say.extraHelp)(formatDollars(EXTRA_HELP_COPAY)),
              brief: say.extraHelpBrief,
            },
          ]
        : []),
    ];
    const sources = [
      ...(drugsOnly ? [] : ['qmb-no-billing']),
      ...(drugsOnly || pharmacyBills(person) ? ['extra-help-2026'] : []),
    ];
    return { pays, paysExcess: false, assumed, sources };
  }
  return undefined;
}

/** What is said of other coverage whose share is not counted. */
export function otherPlanNote(person: Person, line: Line | undefined, words: Words): Assumption[] {
  const say = words.costs.second;
  const { medigapPlan, secondPlan = medigapPlan && 'medigap' } = person.case.plan ?? {};
  if (secondPlanFor(person, line, words)) return [];
  const age = person.case.patient?.age;
  if (line === 'tricare' && secondPlan === undefined && age !== undefined && age >= MEDICARE_AGE) {
    return [{ says: say.forLife, brief: say.forLifeBrief }];
  }
  if (secondPlan === undefined) {
    return line === 'medicare'
      ? [{ says: words.costs.noSecondCoverage, brief: words.costs.brief.noSecondCoverage }]
      : [];
  }
  if (secondPlan === 'none') return [];
  return [{ says: say.notCounted, brief: say.notCountedBrief }];
}
