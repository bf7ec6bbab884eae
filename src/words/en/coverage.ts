/** Sentences of `src/coverage`. */

import type { Damage } from '../../model/data.ts';
import type { Line, Stance } from '../../model/policy.ts';
import type { Status } from '../../model/result.ts';
import { longDate } from './date.ts';

const list = (items: readonly string[], word: 'and' | 'or' = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** "Nerve pain" inside a sentence is "nerve pain"; "PTSD" stays. */
const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** Sentences of the data end with a period or not; inside ours they do not. */
const bare = (says: string) => says.replace(/[.\s]+$/, '');

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** What is wrong with a whole data file. */
function whyDamaged(why: Damage['why'], at = ''): string {
  if (why === 'missing') return 'it is missing';
  if (why === 'unreadable') return 'it cannot be opened';
  if (why === 'not-json') return 'it is not valid JSON';
  return at === '' ? 'it does not have the form that it must have' : `${at} is missing or not of the form it must have`;
}

/** The plans of a line of business. */
const linePlans: Readonly<Record<Line, string>> = {
  commercial: 'plans from an employer or bought by yourself',
  fehb: 'plans of federal employees',
  medicare: 'Original Medicare',
  'medicare-advantage': 'Medicare Advantage plans',
  'part-d': 'Medicare drug plans (Part D)',
  medicaid: 'Medicaid plans',
  tricare: 'TRICARE',
  va: 'VA health care',
  champva: 'CHAMPVA',
  'workers-comp': 'workers’ compensation',
  none: 'people without insurance',
};

export const coverage = {
  // What follows, and what does not fit.
  payerNoneButPlan: (plan: string) =>
    `You said that you have no insurance, and also named a plan (${plan}). The answer is for the plan.`,
  planKindDoesNotFit: (plan: string, payer: string) =>
    `${plan} does not go with ${payer}. The answer is for ${payer}. Please check the plan kind on your card.`,
  payerDoesNotSell: (payer: string, plan: string) =>
    `We do not know ${payer} to run this kind of plan (${plan}). The answer goes by the plan kind. Please check your card.`,
  payerNotInState: (payer: string, state: string) =>
    `${payer} is not known to cover people in ${state}. Please check the name on your card.`,
  tricareForLife:
    'From 65 on TRICARE is mostly TRICARE For Life. It pays after Medicare, and where both pay for a treatment, nothing is left for you. If you have Medicare, ask again with Original Medicare as the plan: what is said here is of TRICARE alone.',
  partOfProgram: (plan: string, state: string, program = 'Medicaid', years: readonly string[] = []) =>
    `${years.length > 0 ? `By numbers of ${list(years)}, ` : ''}${plan} in ${state} is part of Medicaid, so the rules of ${program} were used. If your card or letter tells you otherwise, ask the number on it whose rules hold.`,
  sameDrugRules: (plan: string, state: string, program: string) =>
    `In ${state} a source says that drug rules of ${program} also hold for ${plan}, so they were used. Ask the number on the card whether they do.`,
  lineAssumed: (payer: string) =>
    `The kind of plan is not known. The answer uses the ${payer} policy for plans from an employer or bought by yourself.`,
  countsDisagree: (said: number, found: number) =>
    `You gave ${said} as the number of failed antidepressants, but ${found} of the listed ones failed. The list is used.`,
  productAssumed: (product: string) => `No treatment was named, so the answer is for ${product}.`,
  approvedLater: (product: string, day: string) =>
    `${product} was first approved on ${longDate(day)}, after your date. On your date no plan could cover it.`,
  noSuchThoughts: (condition: string) =>
    `You named a depression with thoughts of suicide, and said that there are none now, so the answer is for ${lowerFirst(condition)}. If there are such thoughts, or there was an attempt, say so and ask again.`,
  codeDoesNotFit: (code: string, condition: string, homes: string[]) =>
    `The code ${code} stands for ${list(homes.map(lowerFirst), 'or')}, not for ${lowerFirst(condition)}. Ask the clinic which one is right: a code that does not fit is a common reason for a denial.`,
  codeNote: (code: string, note: string) => `About the code ${code}: ${note}`,
  codeNeverAlone: (codes: string) =>
    `${codes} is used next to another diagnosis code and is usually not accepted alone. Ask the clinic for the main code.`,
  damaged: ({ file, why, at }: Damage) =>
    why === 'part'
      ? `A part of the data file ${file} is not as it should be (${at}) and was left out of this answer.`
      : `The data file ${file} could not be read and was left out of this answer (${whyDamaged(why, at)}).`,

  namedDiagnosis: (names: string[]) =>
    `The diagnosis is one that the policy names: ${list(names.map(lowerFirst), 'or')}`,
  notOnLabel: (product: string) =>
    `${upperFirst(product)} is not approved for this use, and the policy does not name it. A no in writing can still be appealed.`,
  treatmentResistant:
    'At least 2 antidepressants did not help enough (this is what treatment-resistant depression usually means)',

  trial: {
    counts: 'counts as a failed trial',
    notAntidepressant: (drug: string) => `${drug} is not an antidepressant on its own; it is added to one`,
    supplement: (drug: string) =>
      `${drug} is a dietary supplement; it is not approved as a medicine for depression, so it does not count`,
    resultNotKnown: 'the result is not known',
    helped: 'it helped, so it is not a failed trial',
    resultDoesNotCount: (outcome: string) => `the policy does not count a trial with this result (${outcome})`,
    weeksNotKnown: (weeks: number) => `the length is not known; the policy asks for ${weeks} weeks`,
    tooShort: (weeks: number, need: number) => `${plural(weeks, 'week')}: shorter than the ${need} weeks asked for`,
    doseNotInTable: (drug: string) => `we have no dose table entry for ${drug}, so its dose cannot be judged`,
    doseNotKnown: (min: number, unit: string) => `the dose is not known; the usual full dose starts at ${min} ${unit}`,
    episodeNotKnown: 'it is not known whether it was in the present period of depression, as the policy asks',
    otherEpisode: 'it was in an earlier period of depression; the policy counts only the present one',
    endNotKnown: (years: number) => `when it ended is not known; the policy counts the past ${plural(years, 'year')}`,
    tooLongAgo: (ended: string | undefined, years: number) =>
      `${ended ? `it ended in ${ended}` : 'it was longer ago'}; the policy counts the past ${plural(years, 'year')}`,
    cutShort:
      'it was stopped for side effects before a full try; the policy, as far as we read it, does not say if that counts',
    highestNotKnown: 'it is not known whether you could have taken a higher dose; the policy asks for the highest',
    doseTooLow: (dose: number, min: number, unit: string) =>
      `${dose} mg: below the usual full dose, which starts at ${min} ${unit}`,
    shortForMost: (weeks: number, least: number) =>
      `${plural(weeks, 'week')}: the policy names no length, but plans that name one ask for ${least} weeks or more`,
    lowForMost: (dose: number, min: number, unit: string) =>
      `${dose} mg: below the usual full dose, which starts at ${min} ${unit}; the policy does not say whether that counts`,
    otherClass: (drug: string) => `${drug} is not one of the kinds of medicine that the policy lists`,
    classNotKnown: (drug: string) =>
      `the policy lists the kinds of medicine that count, and our table does not tell the kind of ${drug}`,
    partNotMeasured: (percent: number) =>
      `it helped in part; the policy counts it only if the symptoms fell by ${percent} percent at most`,
    belowHighest: (dose: number, max: number | null, unit: string) =>
      `${dose} mg with part of an effect: the policy counts that only at the highest dose${max === null ? '' : `, in our table ${max} ${unit}`}`,
  },

  // The verdict.
  headline: {
    excluded: (product: string, condition: string) => `${upperFirst(product)}${condition} is excluded by your plan.`,
    noBenefit: (product: string, condition: string, payer: string) =>
      `${payer} has no benefit that pays for ${product}${condition}.`,
    uninsured: (product: string) =>
      `You have no insurance, so nobody covers ${product}: you would pay for it yourself.`,
    unlikely: (product: string, condition: string, payer: string) =>
      `${upperFirst(product)}${condition} is unlikely to be covered by ${payer}.`,
    'not-yet': (product: string, condition: string, payer: string) =>
      `${upperFirst(product)}${condition} is covered by ${payer} under conditions, and you do not meet all of them yet.`,
    possible: (product: string, condition: string, payer: string) =>
      `${upperFirst(product)}${condition} may be covered by ${payer}: it depends on points that are not known yet.`,
    caseByCase: (product: string, condition: string, payer: string) =>
      `${payer} decides on ${product}${condition} case by case.`,
    likely: (product: string, condition: string, payer: string) =>
      `${upperFirst(product)}${condition} is likely to be covered by ${payer}: you meet every condition that its policy names.`,
    unknown: (product: string, condition: string, payer: string | undefined) =>
      payer
        ? `We do not know whether ${payer} covers ${product}${condition}: no policy of it on this is among our data.`
        : `We cannot say whether ${product}${condition} is covered, because the insurance company or program is not known.`,
    silent: (product: string, condition: string, payer: string) =>
      `We do not know whether ${payer} covers ${product}${condition}: what we could read of its policies does not say.`,
    otherPlans: (product: string, condition: string, payer: string) =>
      `We do not know whether ${payer} covers ${product}${condition}: the policy that we have is for some of its plans only.`,
    ended: (product: string, condition: string, payer: string) =>
      `We do not know whether ${payer} covers ${product}${condition}: the policy of it that we read has ended.`,
    noCondition: (product: string) =>
      `Whether ${product} is covered depends on what it is for, and that is not known yet.`,
  } satisfies Partial<Record<Status, unknown>> & Record<string, unknown>,
  forCondition: (name: string) => ` for ${lowerFirst(name)}`,
  yourPlan: 'your plan',
  yourMinistry: 'your sharing ministry',
  aPayerNotListed: 'your insurance company',

  stance: {
    covered: 'covers it',
    'covered-with-criteria': 'covers it under conditions',
    'case-by-case': 'decides case by case',
    investigational: 'calls it investigational (not proven enough)',
    'not-medically-necessary': 'calls it not medically necessary',
    'not-covered': 'does not cover it',
    'no-benefit': 'has no benefit for it',
    silent: 'says nothing about it',
  } satisfies Record<Stance, string>,

  policySays: (policy: string, says: string) => `${policy}: ${says}`,
  policyName: (payer: string, title: string, number: string | null, dated: string | null) =>
    `${payer}, “${title}”${number ? ` (${number}` : ' ('}${number ? ', ' : ''}${dated ? longDate(dated) : 'no date on the copy we read'})`,
  /** The label's own words against the drug. */
  against: (says: string) => `Against it: ${bare(says)}.`,
  unmetOneOf: (ways: readonly string[]) =>
    `Not met. One of these is enough: ${ways.map((way, i) => `(${i + 1}) ${way}`).join('; ')}.`,
  unmetPoint: (says: string, have: string | null) => `${bare(says)}${have ? ` (you: ${have})` : ''}`,
  unmetAll: (points: readonly string[]) => [points[0], ...points.slice(1).map(lowerFirst)].join(', and '),
  unmetEither: (points: readonly string[]) => [points[0], ...points.slice(1).map(lowerFirst)].join(', or '),
  unmet: (says: string, have: string | null) => `Not met: ${bare(says)}${have ? ` (you: ${have})` : ''}.`,
  /** Asked for by the label where the list of the policy, as far as it was read, does not ask for it. */
  unmetByLabel: (says: string, have: string | null) =>
    `The part of the policy that we read does not ask for this, but plans go by the label. Not met: ${bare(says)}${have ? ` (you: ${have})` : ''}.`,
  notCounted: (trials: readonly { name: string; why: string }[]) =>
    `Of the medicines that you listed, the policy does not count: ${trials.map(({ name, why }) => `${name} (${why})`).join('; ')}.`,
  notKnown: (n: number) =>
    n === 1
      ? 'One condition is still open.'
      : `${n} conditions are still open; the questions below help to settle them.`,
  codeFirst: (codes: string[]) =>
    `But the diagnosis ${codes.length === 1 ? 'code' : 'codes'} given (${list(codes)}) ${codes.length === 1 ? 'stands' : 'stand'} for another illness. The clinic should clear that up before it sends the request.`,
  bipolarRefused: 'The policy does not cover this treatment where there is bipolar disorder',
  bipolarBeside: (product: string) =>
    `Bipolar disorder or a mania is on record. ${upperFirst(product)} is approved for major depression, which is another illness than bipolar disorder, so the plan may say no. The clinic should state in the request which diagnosis is right.`,
  allMet: 'Every condition that the policy names is met.',
  allReadMet: 'Every condition that we could read is met.',
  incomplete: (what: string) => `Part of the policy could not be read: ${what}`,
  planExcludes: (product: string) => `You said that the plan booklet excludes ${product} by name.`,
  contractRules:
    'An exclusion is part of the plan’s contract. Medical reasons do not change it, so asking for something that is covered is the better way.',
  uninsuredWhy: 'Without a plan there is no coverage to ask for. You have a right to a written price estimate.',
  selfFunded:
    'Your employer pays the claims itself. The insurer’s policy is only its usual rule; your plan booklet decides. Ask for it first.',
  shortTerm:
    'A plan like this does not have to follow the rules for health insurance: its own contract decides. Such plans often do not pay for an illness that you had before, for mental health care or for medicines. The insurer’s policy for its other plans shows only what is usual there. Read the contract first.',
  medicareAdvantage: 'A Medicare Advantage plan must cover what Medicare covers, and may add its own conditions.',
  silentPolicy: (policy: string, says: string | undefined) =>
    `What we could read of ${policy} does not decide this use.${says ? ` ${says}` : ''}`,
  withDepression: (product: string, both: string) =>
    `${product} is approved for a major depression with such thoughts. If a clinician has found a depression too, ask again for “${both}”: many plans have a rule for that.`,
  nothingBundled: (payer: string) => `That is not a no. ${upperFirst(payer)} may have a rule that we do not know.`,
  endedPolicy: (policy: string, on: string, says: string) =>
    `${policy} held until ${longDate(on)}. It said: ${bare(says)}. What replaced it was not found, so ask the plan for the policy that holds now.`,
  onlyInStates: (payer: string, states: string[]) =>
    `Our data hold a policy of ${payer} on this only for ${states.join(', ')}. Say in which state you live to see if it is yours.`,
  onlyInLines: (payer: string, lines: readonly Line[]) =>
    `Our data hold a policy of ${payer} on this only for ${list(lines.map((line) => linePlans[line]))}. Say what kind of plan you have to see if it is yours.`,
  noCounts: 'We have no survey of plans of this kind either.',
  counts: (covering: number, caseByCase: number, refusing: number, silent: number) => {
    const speaking = covering + caseByCase + refusing;
    const parts = [
      covering > 0 ? `${covering} ${covering === 1 ? 'covers it' : 'cover it, mostly under conditions'}` : '',
      caseByCase > 0 ? `${caseByCase} ${caseByCase === 1 ? 'decides' : 'decide'} case by case` : '',
      refusing > 0 ? `${refusing} ${refusing === 1 ? 'does' : 'do'} not cover it` : '',
    ].filter(Boolean);
    return `Among the payers of this kind of plan in our data, ${speaking} ${speaking === 1 ? 'speaks' : 'speak'} of this use: ${list(parts)}${silent > 0 ? `; ${silent} ${silent === 1 ? 'says' : 'say'} nothing that we could read` : ''}.`;
  },
  stale: (policy: string, date: string) =>
    `This rule is old: ${policy} was last reviewed ${longDate(date)}, more than two years before your date. Ask for the current text.`,
  undated: (policy: string) => `The text of ${policy} that we read bears no date. Ask the plan for the current text.`,
  secondhand: (policy: string) =>
    `We did not read the payer’s own text of ${policy}, only another site’s copy or summary of it. Ask the plan for the text.`,
  startOnly: (policy: string) =>
    `We read in ${policy} only what is asked to start treatment. What the plan asks to go on paying was not read, so it is not known.`,
  noEffect:
    'You said that the treatment has not helped so far. Most plans whose conditions to go on we read ask that it has, so this one may say no.',

  // Criteria.
  have: {
    yes: 'yes',
    no: 'no',
    between: (min: number, max: number) => (max >= 40 ? `${min} or more` : `${min} to ${max}`),
    sideEffects: 'stopped for side effects, which this policy accepts',
    trialsListed: (n: number) => `${plural(n, 'trial')} listed`,
  },
  need: {
    atLeast: (value: number) => `${value} or more`,
    atMost: (value: number) => `${value} or less`,
    oneOf: (values: readonly string[]) => list(values, 'or'),
    noneOf: (values: readonly string[]) => `not ${list(values, 'or')}`,
    known: 'on record',
    opposite: (need: string) => `not ${need}`,
  },
  contraindicated: (product: string) => `The drug label says that ${product} must not be given here.`,

  // What would change the answer.
  change: {
    meet: (says: string) => `If this is met: ${bare(says)}`,
    meetAll: (n: number) => `If all ${n} missing conditions are met`,
    allOpen: 'If everything that is still open turns out to be met',
    notMet: (says: string) => `If this is not met: ${bare(says)}`,
    otherProduct: (product: string) => `Asking for ${product} instead`,
    knowPayer: 'Once the insurance company or program is known',
    knowCondition: 'Once the diagnosis is known',
  },
};
