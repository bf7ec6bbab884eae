/** Sentences of `src/steps`. What comes from a data file (rights, aid, reasons of denial) brings its own. */
import type { FactId } from '../../model/case.ts';
import type { Cost, Status } from '../../model/result.ts';

const list = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const trials =
  'Ask earlier clinics and your pharmacy for records: medicines tried years ago may count too. If none are missing from the record, ask your prescriber about a next one, and note its dose, weeks and result.';
const score =
  'Ask your clinician to do the short questionnaire at the next visit and to write the score and date in your record.';
const psychiatrist = 'Ask for a visit with a psychiatrist, or ask your prescriber to consult one and note it.';

/** How a gap can be closed, by the fact that it rests on. */
const gapAdvice: Partial<Record<FactId, string>> = {
  'history.failedAntidepressants': trials,
  'history.failedAntidepressantClasses': trials,
  'history.antidepressantTrials': trials,
  'history.minTrialWeeks':
    'Check the dates with your pharmacy: refills can show that you took it longer. If it was shorter, ask your prescriber what still counts.',
  'history.adequateDoses':
    'Ask your pharmacy for the doses. If a higher dose was not possible because of side effects, ask your prescriber to write that down.',
  'history.augmentationTried':
    'If a second medicine was ever added, get that record. If not, ask your prescriber about it.',
  'history.psychotherapyTried':
    'Ask your therapist for a short letter with dates. If you had no therapy, ask your clinician about starting.',
  'history.concurrentAntidepressant':
    'Ask your prescriber if an antidepressant next to the treatment suits you, and to note it.',
  'history.prescriberSpecialty': psychiatrist,
  'history.psychiatristConsulted': psychiatrist,
  'history.baselineScore': score,
  'history.phq9': score,
  'history.madrs': score,
  'history.hamd17': score,
  'history.qids': score,
  'history.remsSite':
    'Spravato may be given only at a certified place. Ask the clinic if it is one, or look for one on the maker’s website.',
  'treatment.setting':
    'Ask the clinic or the plan at which place it can be given, and have that place named in the request.',
  'history.substanceUseDisorder': 'Ask your clinician what help there is for it.',
  'history.uncontrolledHypertension':
    'Ask your clinician to treat it first, and to write down the values once they are under control.',
  'history.substanceUseTreated': 'Ask your care team to write down what treatment or support you get for it.',
  'history.interferingSubstances':
    'Tell your clinician openly what you use. They can say what matters for the treatment and for the plan, and help.',
  'history.improvedOnTreatment':
    'Ask your clinician to compare the scores from before the start and from now. Any change for the better, also in daily life, belongs in the request.',
  'history.monthsWithoutUse':
    'Ask your care team to write down since when there has been no use. If that is too short for the plan, ask again when the time has passed.',
  'history.prescriptionMonitoringChecked': 'Ask the clinic to look up the state’s prescription record and to note it.',
  'history.conservativePainCareTried':
    'Gather records of the pain care you have had: medicines, physical therapy, injections. Ask your clinician what is missing.',
  'diagnosis.dsmConfirmed': 'Ask your clinician to write down the diagnosis by the DSM, the standard manual.',
  'diagnosis.icd10': 'Ask the clinic which diagnosis code it uses, and if it is the one on the plan’s list.',
};

const statusPhrase: Partial<Record<Status, string>> = {
  likely: 'likely to be covered',
  possible: 'may be covered',
  'not-yet': 'covered under conditions',
};

export const steps = {
  scores: {
    depression: 'Depression scores before and after treatment, such as PHQ-9 or MADRS',
    pain: 'Pain and function scores before and after treatment',
    other: 'Scores of your symptoms before and after treatment, on the scale that your clinician uses',
    notKnown: 'Depression or pain scores before and after treatment',
  },
  odds: {
    notKetamine: 'No figure is published for ketamine itself.',
    notRenewals: 'The figures do not count renewals apart, so they may not fit yours.',
    ownFigures:
      'Since March 31, 2026 such plans must put their own figures on their websites, without those for medicines: look for “prior authorization metrics”.',
  },

  crisis: {
    title: 'If you think about ending your life: call or text 988',
    detail:
      'You are not alone with this, and you do not have to wait for any plan. Someone will listen, day and night.',
    /** Said even where the data file with phone lines cannot be read. */
    fallback: 'Call or text 988 at any hour. It is free. If life is in danger now, call 911.',
    contact: '988',
  },

  planDocument: {
    title: 'Ask for the plan document first',
    why: 'Your employer pays the claims, so its plan document decides. The insurer’s policy is only the usual rule of the company that runs the plan.',
    lookFor: (product: string) => `Look for ${product} among the exclusions and in the list of covered drugs.`,
    ask: 'Ask the benefits office or HR for the plan document and the booklet.',
    wordingTitle: 'Check the exact words of the exclusion',
    wording: (product: string) =>
      `Read the exclusion in the plan booklet. Does it name ${product}, this way of giving it, and your condition? If the words do not fit your case, the exclusion may not apply.`,
    ruleTitle: 'Check the exact words of the rule',
    rule: (product: string) =>
      `Ask which law, rule or decision the letter goes by, and read its exact words. Do they name ${product}, this way of giving it, and your condition? If they do not fit your case, the rule may not apply.`,
    ruleDocuments: ['The letter, with the law or rule that it names', 'The treatment and its billing codes'],
    contact: 'Your employer’s benefits office, or the plan administrator named in the booklet',
    documents: ['Your name and member number', 'The treatment and its billing codes'],
  },
  urgentRights: {
    title: 'Ask for a fast decision: you have a right to it',
    detail: 'You need not wait the usual time. Ask your clinician today to say in writing that the case is urgent.',
    documents: ['A short note of your clinician that waiting is dangerous'],
    contact: 'Your clinic today, then the number on your card',
  },
  planException: {
    title: 'Ask the plan if it can be paid another way',
    detail:
      'Ask if the other part of the plan can pay: the pharmacy benefit instead of the medical one, or the reverse. Ask also which similar treatments are covered.',
  },
  employerRequest: {
    title: 'Ask your employer to change the plan',
    insured: 'Your employer chooses the plan, and can ask the insurer to add the treatment for the next plan year.',
    how: 'Ask the benefits office when the next plan year is decided, and write before that. You need not give your diagnosis.',
    documents: ['The page of the booklet with the exclusion or the list of covered drugs', 'The plan’s written answer'],
    contact: 'Your employer’s benefits office',
  },
  findCoverage: {
    title: 'See first if you can get insurance',
    ownMarketplace: 'Your state has a marketplace of its own: HealthCare.gov leads you to it.',
    beforeChoosing: 'Before you choose a plan, run this check with its name to see if it covers the treatment.',
  },
  alternatives: {
    title: 'Ask about treatments that plans usually cover',
    item: (name: string, says: string, usual: string) => `${name}: ${says} ${usual}`,
    ask: 'Ask your clinician which of them suits you, and your plan what it asks for.',
  },
  newRequest: {
    title: 'Send a new request when something is new',
    detail:
      'A new request starts with new rights. It needs something new: one more medicine tried, a new score, a hospital stay, a new label of the drug, or a new text of the policy.',
    documents: ['What is new, with its date', 'The old denial letters'],
  },
  renewal: {
    title: 'Think of the next approval now',
    nowTitle: 'See what the plan asks for to go on',
    lasts: (months: number) => `The first approval lasts ${months} month${months === 1 ? '' : 's'}.`,
    nextLasts: (months: number) => `The next approval lasts ${months} month${months === 1 ? '' : 's'}.`,
    asked: (points: readonly string[], more: number) =>
      `To go on, the policy asks: ${points.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    notRead: 'We have not read what the policy asks for to go on: ask the plan.',
    score: 'Have a score taken before the first session and again later, so that the change can be shown.',
    before: 'Have the clinic ask before the present approval ends.',
    documents: ['Scores before the first session and now, with their dates', 'The end date of the present approval'],
  },
  peerToPeer: {
    title: 'Have your clinician call the plan’s doctor (peer-to-peer)',
    beforeTitle: 'Have your clinician ready to talk to the plan’s doctor (peer-to-peer)',
    hurry: 'The time for it is often short: ask the clinic to call today.',
    ready: 'Have your treatment history at hand for the call.',
    clock: 'The call does not stop the clock of the appeal.',
    documents: ['The reference number in the letter', 'Your treatment history', 'The plan’s policy'],
    contact: 'Your clinic; the number for the call stands in the letter',
    beforeDocuments: ['Your treatment history', 'The plan’s policy'],
    beforeContact: 'Your clinic',
  },
  stepException: {
    title: 'Ask for a step therapy exception',
    detail:
      'Your clinician asks the plan to skip the medicines that it wants first: because they failed before, would harm you, or are not likely to work. Ask how long the plan has to answer. This can go along with the appeal.',
    selfFunded:
      'State laws on step therapy do not bind a plan that an employer pays itself; its own rule on exceptions does.',
    government:
      'We did not find out if the law of your state on step therapy reaches a plan that the state or a town pays itself. Ask the plan. Its own rule on exceptions holds in any case.',
    documents: [
      'Records of each medicine that failed, also under earlier plans',
      'Why the others would not be safe for you',
    ],
    contact: 'Your clinic sends it to the number for exceptions in the letter',
  },

  benefitCheck: {
    title: 'Call the plan and check your benefits',
    codes: (codes: readonly string[]) => `Name the billing codes: ${list(codes)}.`,
    code: (code: string, plain: string) => `${code}: ${plain}`,
    diagnosis: (codes: readonly string[]) => `Name the diagnosis code: ${list(codes)}.`,
    /** The words in brackets are flags: with them the answer goes into the next check. */
    questions: (questions: readonly string[]) => `Ask: ${questions.join(' ')}`,
    ask: {
      planKind: (flag: string) => `What kind of plan do I have (${flag})?`,
      covered: 'Is it covered for my diagnosis?',
      coveredAndRule: 'Is it covered for my diagnosis, and which policy says so?',
      excluded: (flag: string) => `Does the booklet exclude it (${flag})?`,
      authorization: 'Is prior authorization needed, and who asks for it?',
      whereToSend: 'Where does the clinic send the request for prior authorization?',
      benefit: (flag: string) => `Is it under the medical or the pharmacy benefit (${flag})?`,
      pharmacy: (flag: string) => `Which pharmacy must send the medicine (${flag})?`,
      network: (flag: string) => `Which clinics are in network (${flag})?`,
      networkGap: 'My clinic is out of network: which clinic in network gives this, and how soon?',
      outside: 'Does the plan pay part of a bill from outside the network?',
      deductible: (flag: string) => `How high is my deductible, and how much of it is paid (${flag})?`,
      share: (flag: string) => `What is my share of each session (${flag})?`,
      maximum: (flag: string) => `What is the most I pay in a year, and how much of it is paid (${flag})?`,
      planYear: (flag: string) => `When does the plan year start (${flag})?`,
      whoDecides: 'Who at my employer decides about the plan?',
    },
    write:
      'Write down the date, the name and the reference number. Add each answer to your next check, by the flag in brackets.',
    booklet:
      'If nobody can tell you what the booklet says, ask for it in writing: ketcover letter plan-document-request.',
    contact: 'The member services number on your card',
    /** Workers' compensation: a claim and an office, no card. */
    atWork: {
      title: 'Call the office that handles your claim',
      contact: 'The adjuster or claims examiner named in the letters about your claim',
      documents: ['Your claim number', 'The billing codes and the diagnosis code from the clinic'],
    },
    documents: ['Your insurance card', 'The billing codes and the diagnosis code from the clinic'],
    medicareContact: (phone: string) => `Medicare, ${phone}`,
    medicareTitle: 'Ask the clinic if it expects Medicare to pay',
    vaTitle: 'Ask your VA care team',
    va: (product: string) =>
      `In VA care your own team asks for the treatment. Ask if your medical center gives ${product}, if it can send you to a clinic outside, and what it asks for first. Do not start outside on your own: get the approval first.`,
    vaContact: 'Your VA clinician, or the patient advocate of your medical center',
    careTitle: 'Ask your own clinic first',
    care: (product: string) =>
      `Ask if your clinic gives ${product}, or if it can refer you to a clinic that does, and who would pay there. A referral alone may not pay the bill: get the approval for payment in writing before each visit elsewhere. Ask also if you can get Medicaid, Medicare or a Marketplace plan; then run this check with its name.`,
    careContact: 'Your clinic, and its office for referred care',
  },
  advanceNotice: {
    title: 'Look out for a notice to sign before treatment (ABN)',
    detail: 'Read it before you sign: it is about who pays if Medicare says no. Ask the clinic for the price.',
  },
  writtenPolicy: {
    title: 'Ask for the plan’s written policy',
    detail: (product: string) =>
      `We have no policy that answers your case, so ask for it in writing: the medical or drug policy for ${product}, its conditions, and its date. Then run this check again.`,
    contact: 'The member services number on your card',
  },

  closeGaps: {
    title: 'Get what is still missing',
    gap: (says: string, have: string | null, need: string) =>
      have === null ? `${says}.` : `${says} (you: ${have}; asked for: ${need}).`,
    advice: gapAdvice,
    more: (n: number) =>
      n === 1 ? 'One more is in the list of conditions.' : `${n} more are in the list of conditions.`,
  },
  records: {
    title: 'Gather your records',
    psychiatric:
      'Plans decide by what is on paper. Ask your clinics and your pharmacy for a list of every medicine tried: dose, weeks, result, and why it stopped. Add scores and other treatments.',
    other:
      'Plans decide by what is on paper. Ask your clinics and your pharmacy for the diagnosis, every treatment tried, its dates and its result.',
    goingOn:
      'Plans decide by what is on paper. To go on, the record must show what has changed: scores and notes from before the first session, from the last weeks, and each session with its date.',
    open: (points: readonly string[], more: number) =>
      `Still open for this policy: ${points.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    documents: ['List of medicines tried, with dose, weeks and result', 'Visit notes and scores'],
  },
  priorAuthorization: {
    title: 'Have the clinic ask for approval first (prior authorization)',
    intro: 'Do not start before the answer is there, or you may owe it all.',
    crisis: 'Have the clinic ask today, marked as urgent. In an emergency do not wait for a plan: get care first.',
    ifNeeded: 'If the plan wants to be asked first, wait for its answer before you start.',
    against:
      'The policy is against it, so expect a no. You can still have the clinic ask: a written no is what you need to appeal.',
    renewalTitle: 'Have the clinic ask to go on (prior authorization)',
    goOn: 'Ask before the present approval ends, so that no session is left unpaid.',
    coverSheet: 'A cover sheet with this list: ketcover letter prior-authorization.',
    againstTitle: 'You can still ask, to get a decision in writing',
    count: (met: number, missing: number, open: number) => {
      const parts = [
        met > 0 ? `${met} met` : '',
        missing > 0 ? `${missing} not met yet` : '',
        open > 0 ? `${open} still open` : '',
      ].filter(Boolean);
      return `The conditions of the policy: ${parts.join(', ')}. Answer each of them in the request.`;
    },
    times: (times: readonly string[]) => `Time for an answer: ${times.join('; ')}.`,
    time: (label: string, counts: string) => `${label}: ${counts}`,
    met: (says: string, show: string | null) => `Met: ${says}${show ? ` (show: ${show})` : ''}`,
    missing: (says: string, show: string | null) => `Not met yet: ${says}${show ? ` (show: ${show})` : ''}`,
    open: (says: string, show: string | null) => `Not known: ${says}${show ? ` (show: ${show})` : ''}`,
  },
  clinicianTalk: {
    title: 'Talk with your clinician about other treatments',
    unsafe: (points: readonly string[]) =>
      `Something speaks against this treatment for you: ${points.join('; ')}. Ask your clinician what is safe for you before anything else.`,
    fixed: (points: readonly string[]) =>
      `The plan asks for this, and no paper can change it: ${points.join('; ')}. Ask your clinician which treatment fits you and is covered.`,
    codeTitle: 'Ask the clinic about the diagnosis code',
    code: (points: readonly string[]) =>
      `The plan goes by a list of codes: ${points.join('; ')}. The code you gave is not on it. Ask the clinic if a more exact code on the list stands for your illness. If none does, ask which treatment fits you and is covered.`,
    forNow: (points: readonly string[]) =>
      `The plan asks for this, and only time can change it: ${points.join('; ')}. Ask your clinician what is safe for you until then, and which other treatment is covered.`,
  },
  otherProduct: {
    title: (product: string, status: Status) => `Ask about ${product}: ${statusPhrase[status] ?? status}`,
    what: (id: string) =>
      `Ask your clinician if it suits you. Run this check with --product ${id} to see its conditions and cost.`,
  },

  wait: {
    title: 'Wait for the answer, and note the dates',
    detail: 'Ask the clinic on which day the plan got the request, and if anything is missing.',
    contact: 'Your clinic',
  },

  denialReason: {
    title: (name: string) => `Know what the letter says: ${name.toLowerCase()}`,
    unknownTitle: 'Find the reason in the letter',
    unknown: 'The best answer depends on the reason that the letter gives.',
    offList:
      'If the letter only says that the drug is not on the plan’s list of drugs (formulary), it is no such exclusion: your prescriber can ask the plan for an exception, with medical reasons.',
    first: (remedies: readonly string[]) => `What helps: ${remedies.join('. ')}.`,
    codes: (codes: readonly string[]) =>
      `The usual codes for this treatment and kind of plan now: ${list(codes)}. For earlier sessions those of their day count.`,
    papers: (papers: readonly string[]) => `What shows it: ${papers.join('. ')}.`,
  },
  appeal: {
    wordingTitle: 'Keep your right to appeal on the wording',
    wording:
      'Medical reasons do not change an exclusion. Appeal if the words of the booklet do not fit your case, and do so in time.',
    ruleWording:
      'Medical reasons do not change an exclusion. Appeal if the words of the rule do not fit your case, and do so in time.',
    ruleDocuments: ['The denial letter', 'The law or rule that it quotes'],
    wordingDocuments: ['The denial letter', 'The pages of the booklet that the plan quotes'],
    codingTitle: 'Keep the last day for an appeal in mind',
    coding: 'Appeal only if the corrected bill of the clinic does not settle it.',
    codingDocuments: ['The notice with its codes', 'The corrected bill, or why the codes are right'],
    allMet: 'You meet every condition that the policy names: answer it point by point and say so.',
    later: 'If the answer is no again, you can ask for a review by someone outside.',
    fast: 'If your clinician says that waiting is dangerous, ask for a fast (urgent) appeal.',
    outerLimit: 'The last day shown is the outer limit.',
  },
  late: (label: string) => `${label} (the last day has passed)`,
  readLetter: {
    title: 'Go by the steps in your letter',
    detail:
      'We have no rule with a source for the next step of your kind of plan. Look in the letter for how to object and by when, and do it in writing.',
    kindNotKnown:
      'What comes next, and by which day, depends on the kind of plan, which is not known yet: add it to this check with --plan-kind. Your card, the booklet or the number on the card can tell you. Until then look in the letter for how to object and by when, and do it in writing.',
    /** There is an outside review, but not for this reason. */
    notReviewed:
      'The outside review looks at medical questions only, so it does not take this reason. Look in the letter if the plan has one more appeal inside, and by when. If the plan also gives a medical reason, such as experimental, ask for the outside review all the same.',
    documents: ['The letter', 'Your records', 'A letter from your clinician'],
  },
  claimFile: {
    withDocuments: 'Ask for the plan document and booklet in the same letter.',
  },

  selfPay: {
    title: 'If you pay yourself: compare prices in writing',
    estimateTitle: 'If you pay yourself: get the price in writing (good faith estimate)',
    price: (typical: string, low: string, high: string, n: number, unit: Cost['unit']) =>
      low === high
        ? `About ${typical} for ${n} ${unit}${n === 1 ? '' : 's'}.`
        : `About ${typical} (from ${low} to ${high}) for ${n} ${unit}${n === 1 ? '' : 's'}.`,
    ask: 'Ask two or three clinics what one session costs with everything, and if they have lower fees for less income.',
  },
  itemizedBill: {
    askFirst: 'Ask the plan first if it pays for care outside its network, how much, and what the bill must show.',
  },
  payingHelp: {
    title: 'Look for help with paying',
    item: (name: string, says: string, contact: string | undefined) =>
      `${name}${contact ? ` (${contact})` : ''}: ${says}`,
  },
  freeHelp: {
    title: 'Let someone help you, free of charge',
  },
};
