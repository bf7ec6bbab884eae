/** Words of letters that do not stand in their templates: blanks, names of scales, what was tried. */
import type { SensitiveTopic } from '../../model/sensitive.ts';
import { longDate } from './date.ts';

/** "The address in the notice" inside a sentence starts small; the name of an office does not. */
const inside = (text: string) => text.replace(/^The /, 'the ');

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const topicNames: Readonly<Record<SensitiveTopic, string>> = {
  substances: 'alcohol or drug use',
  suicide: 'thoughts of suicide',
  pregnancy: 'pregnancy',
};

/** Letters that answer a decision of the plan. */
export type AboutDecision = 'appeal' | 'expedited-appeal' | 'external-review' | 'claim-file-request';

const answersDecision: Readonly<Record<AboutDecision, string>> = {
  appeal: 'an appeal answers a no of the plan',
  'expedited-appeal': 'a fast appeal answers a no of the plan',
  'external-review': 'an outside review looks at a no that the plan has kept after an appeal',
  'claim-file-request': 'the claim file shows how a request was decided',
};

export const letters = () => ({
  blank: {
    payer: '[name of the plan or insurer]',
    regulator: '[the office that watches over this plan]',
    /** The data names the office as the reader knows it ("your state insurance department"): its address is theirs to find. */
    regulatorOf: (office: string) => `[name and address of the office: ${office.replace(/[[\]]/g, '')}]`,
    urgency: '[yes or no]',
    product: '[treatment]',
    condition: '[diagnosis]',
    sessions: '[number]',
    date: '[date]',
    letterDate: '[date of the letter]',
    /** Where it goes, as the data has it: an office without its address, or the letter that names it. */
    sendTo: (where: string) => `[where to send it: ${inside(where.replace(/[[\]]/g, ''))}]`,
    phone: (phone: string) => `[For you, to take out: phone ${phone}]`,
    forYou: (says: string) => `[For you, to take out: ${says.replace(/[[\]]/g, '')}]`,
  },
  /** Notes on top of a letter that does not fit the stage, the reason or the kind of plan. */
  fit: {
    /** @param then what to do instead, as one or two sentences. */
    noDecision: (letter: AboutDecision, then: string) =>
      `[Before you send this: ${answersDecision[letter]}, and by what you told us there is no such decision yet. ${then}]`,
    waiting: 'The plan still has the request. Keep this draft for the case that it says no.',
    /** @param letter with which it is asked for, if one is known; `rule`: how this kind of plan is asked. */
    askFirst: (letter: string | undefined, rule: string | undefined) =>
      `${rule ?? `If nothing was asked yet, your clinician asks first${letter ? `: the letter for that is called ${letter}` : ''}.`} If you have a letter that says no, add --stage denied, and the draft goes by it.`,
    noOutsideReview:
      '[Before you send this: we know of no right to an outside review under your kind of plan. Look in the plan’s last letter whether it names one.]',
    reviewByKind:
      '[Before you send this: whether there is an outside review, and whether an appeal comes first, goes by your kind of plan, which we do not know. Add --plan-kind, or look in the plan’s last letter.]',
    notMedical:
      '[Before you send this: an outside review looks at medical judgment. The plan’s reason is the contract or the bill. Send this only if the plan’s letter names such a review, or if the wording does not fit your case.]',
    notMental: '[Before you send this: parity is about mental health care. The diagnosis that we have is not one.]',
    noParityRule:
      '[Before you send this: we know of no rule that lets you ask for this under your kind of plan. You can still ask.]',
    notUrgent:
      '[Before you send this: a fast appeal is for cases in which waiting is dangerous, and by what you told us yours is not urgent. Send the usual appeal: the letter for it is called appeal. If waiting does harm you, ask your clinician to write so.]',
    noFastAppeal:
      '[Before you send this: we know of no rule that gives a fast appeal under your kind of plan. You can still ask for one. Send the usual appeal in any case: the letter for it is called appeal.]',
    /** @param first what the first appeal is called; `atOnce`: the law allows both at the same time when it is urgent. */
    appealFirst: (first: string, atOnce: boolean) =>
      `[Before you send this: an outside review comes after the first appeal, and by what you told us that one is not decided yet. Send it first: the letter for it is called appeal, its heading “${first}”.${atOnce ? ' If your clinician writes that waiting is dangerous, you may ask for both at the same time: add --urgent.' : ''}]`,
    /** @param says the rule, as the data has it. */
    rule: (says: string) => `[Before you send this: ${says}]`,
    afterAppeal: (next: string | undefined, letter: string | undefined) =>
      `[Before you send this: by what you told us the plan has said no to an appeal too. ${next ? `What comes next is: ${next}${letter ? `. The letter for it is called ${letter}` : ''}.` : 'Look in its last letter which step comes next.'}]`,
    sentAlready:
      '[Before you send this: by what you told us the request was sent already. Ask the plan first what is missing, if anything.]',
    refusedAlready:
      '[Before you send this: by what you told us the plan has said no already. A new request needs something new. To have the no looked at again, send the letter that is called appeal; it has a last day of its own.]',
    refusedTwice:
      '[Before you send this: by what you told us the plan has said no twice already. A new request needs something new. Look in the last letter which step comes next; it has a last day of its own.]',
    otherReason: (reason: string) =>
      `[Before you send this: this letter is for a plan that wants other medicines tried first. The reason that you gave us is another one: ${reason}. To answer that one, send the letter that is called appeal.]`,
    noStepRule:
      '[Before you send this: we know of no rule on such exceptions under your kind of plan. Send it only if the plan wrote that other medicines must be tried first. The letter that answers any no is called appeal.]',
    noBooklet:
      '[Before you send this: under your kind of plan a law or the rules of the program say what is paid, so there is no plan booklet. Ask instead for the law, the rule or the decision by which your request is decided.]',
    noEmployer:
      '[Before you send this: by the kind of plan that you named, no employer decides what it covers. Send it only if the plan comes through a job all the same.]',
    noEstimateRule:
      '[Before you send this: we know of no rule that gives this right under your kind of plan. It is for people who pay without a plan. You can still ask.]',
    onlyWithoutPlan:
      '[Before you send this: this dispute is only for a treatment that you paid for without your plan, after an estimate in writing. To object to what the plan paid, send the letter that is called appeal.]',
  },
  /** Notes on top of a letter, for the one who writes it. */
  before: {
    forbidden: (says: string) =>
      `[Before you send this: ${says}. Ask the clinician first whether the drug can be given at all.]`,
    caution: (says: string) => `[Before you send this: ${says}]`,
    uninsured:
      '[Before you send this: by what you told us there is no insurance, so there is no plan to send this to. Check first if a plan covers you after all: through a job, a parent, a spouse, Medicaid or the marketplace. If none does, ask the clinic for its price in writing instead: the letter for it is called good-faith-estimate-request.]',
    /** @param rule what is known of late requests under this kind of plan. */
    late: (due: string, rule: string | undefined) =>
      `[Before you send this: the last day, as we count it, was ${due}. ${rule ?? 'We know of no rule that makes this kind of plan take a late request.'} Call the plan, ask if it takes one for a good reason, and note the day and the name. Your clinician can also send a new request with new facts: if the plan says no again, a new time starts.]`,
    bipolar: {
      member:
        '[Before you send this: bipolar disorder or a mania is on record, and the reviewer may find it in the records. Ask your clinician to write, in a letter to go with this one, which diagnosis holds now and how a mania is watched for.]',
      prescriber:
        '[Before you send this: bipolar disorder or a mania is on record. The reviewer will ask which diagnosis holds now and how a mania is watched for.]',
    },
    minor:
      '[Before you send this: the person who is to be treated is under 18. A parent or guardian signs, and writes so; “I” and “me” then speak of the child.]',
    noEffect:
      '[Before you send this: you said that the treatment has not helped so far. Plans that we know ask that it has, or that the illness is stable. Talk with the clinician first: about going on, changing the dose, or something else.]',
    sensitive: (topics: readonly SensitiveTopic[]) =>
      `[For you, to take out before you send this: this letter tells something about ${list(topics.map((topic) => topicNames[topic]))}, because the policy asks for it. Strike what you do not want to tell. The plan may then ask for it.]`,
  },
  /** Several ways of which so many are enough. */
  enough: (need: number, ways: readonly string[]) =>
    `${need === 1 ? 'One of these is enough' : `${need} of these are enough`}: ${ways.map((way, i) => `(${i + 1}) ${way}`).join('; ')}`,
  /** What a bare number counts, by the fact that it answers. */
  unit: {
    'history.monthsWithoutUse': (n: string) => `${n} ${n === '1' ? 'month' : 'months'}`,
    'history.minTrialWeeks': (n: string) => `${n} ${n === '1' ? 'week' : 'weeks'}`,
  } as Partial<Record<string, (n: string) => string>>,
  /** What is asked, with what the case has instead. */
  pointHere: (says: string, have: string) => `${says} (here: ${have})`,
  /** A regulator that there is none: the data says so in words. */
  noRegulator: /^None/,
  urgent: { yes: 'yes, the clinician’s note is enclosed', no: 'no' },
  appeal: {
    usualTitle: 'Appeal of a denial',
    title: {
      'original-medicare': 'Request for a redetermination (appeal, level 1)',
      'medicare-advantage': 'Request for reconsideration (appeal, level 1)',
      'part-d': 'Request for a redetermination (appeal, level 1)',
      'medicaid-ffs': 'Request for a state fair hearing',
      fehb: 'Request for reconsideration of a denial',
      tricare: 'Request for reconsideration of a denial',
      va: 'Clinical appeal',
      'sharing-ministry': 'Dispute of a decision not to share',
    } as Partial<Record<string, string>>,
    usualTo: 'To the appeals department:',
    to: {
      'medicaid-ffs': 'To the state hearing office:',
      va: 'To the patient advocate:',
      'workers-comp': 'To the office that decides on disputes about treatment:',
      'sharing-ministry': 'To the people who decide on disputes:',
    } as Partial<Record<string, string>>,
  },
  score: { phq9: 'PHQ-9', madrs: 'MADRS', hamd17: 'HAM-D 17', qids: 'QIDS' },
  scored: (scale: string, value: number) => `${scale}: ${value}, on [date]`,
  study: (name: string, year: number, people: number | null, found: string, title: string | undefined) =>
    `${name} (${year}${people ? `, ${people} people` : ''}): ${found}${title ? ` Source: ${title}.` : ''}`,
  tried: {
    augmentationTried: 'A second medicine added to an antidepressant: [name, dose, weeks, result]',
    psychotherapyTried: 'Talk therapy: [kind, dates, number of sessions, result]',
    tmsTried: 'TMS: [dates, number of sessions, result]',
    ectTried: 'ECT: [dates, number of sessions, result]',
    conservativePainCareTried: 'Other pain treatments: [kind, dates, result]',
  },
  trial: {
    dose: (mg: number | undefined) => (mg === undefined ? '[dose]' : `${mg} mg a day`),
    length: (weeks: number | undefined) =>
      weeks === undefined ? '[how long]' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
    ended: (when: string | undefined) => (when === undefined ? '[dates]' : `until ${longDate(when)}`),
    outcome: {
      'no-response': 'did not help',
      partial: 'helped only in part',
      intolerant: 'could not be tolerated',
      response: 'helped',
    },
    noOutcome: '[result]',
    notCounted: ' (not one of those that are counted below)',
  },
  policy: (payer: string, title: string, number: string | null, dated: string | null) =>
    `${payer}, “${title}”${number ? `, ${number}` : ''}${dated ? `, ${longDate(dated)}` : ''}`,
  /** A policy that was read only as other sites tell it: its name is for the writer to take from the plan's letter. */
  unnamedPolicy: (payer: string, drug: string) =>
    `${payer}, policy on ${drug} [its name and number, from the plan’s letter or website]`,
  /** A letter in two languages: over the one to send, and over what it says in the language of the person. */
  both: {
    before: 'This is the letter to send.',
    after: 'This is what the letter says in the other language. It is for you; do not send it.',
  },
  none: (found: string, near: string[]) =>
    `There is no letter ${found}.${near.length > 0 ? ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?` : ''} See: ketcover list letters`,
  hint: (blanks: number) =>
    blanks === 1
      ? 'One blank in square brackets is yours to fill in. Read the draft before you send it.'
      : `${blanks} blanks in square brackets are yours to fill in. Read the draft before you send it.`,
  written: (path: string) => `Letter written: ${path}`,
});
