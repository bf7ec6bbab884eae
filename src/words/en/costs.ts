/** Sentences of `src/costs`. Amounts and shares come in already written out ("$1,234.50", "20%"). */
import { grouped } from './grouped.ts';

const span = (low: string, typical: string, high: string) =>
  low === typical && typical === high ? typical : `${typical} (between ${low} and ${high})`;

const REGIONS: Record<string, string> = {
  northeast: 'the Northeast',
  midwest: 'the Midwest',
  south: 'the South',
  west: 'the West',
};

/** A region by its name, a state by its letters. */
const areaName = (area: string) => REGIONS[area] ?? area;

/** Where an amount comes from that was assumed. */
const FROM = {
  average: 'average of job plans',
  marketplace: 'usual for a silver marketplace plan',
  deductible: 'as far above your deductible as usual',
  law: 'the most the law allows',
  bound: 'at most what you gave for the family or the year',
  paid: 'at least what you have paid',
};
type From = keyof typeof FROM;

export const costs = {
  title: {
    'if-approved': 'If your plan approves it, in network',
    'if-denied': 'If no plan pays: you pay the clinic yourself',
    'at-hospital': 'If no plan pays: at a hospital, by its cash prices',
    'esketamine-instead': 'Spravato instead, if your plan approves it',
    'at-home': 'Lozenges at home instead, if no plan pays',
    'out-of-network': 'At a clinic outside your plan’s network',
  },

  approvedNoNetwork: 'If your plan approves it',

  part: {
    deductible: 'Deductible: the first part of the bills each plan year',
    copay: 'Copays: a fixed amount for each session',
    coinsurance: 'Coinsurance: your share of the rest',
    'drug-deductible': 'Deductible, paid for the medicine',
    'drug-copay': 'Copays for the medicine: a fixed amount for each fill at the pharmacy',
    'drug-coinsurance': 'Coinsurance: your share of the medicine',
    'second-plan': 'What your second plan pays of this',
    maximum: 'Not owed, because your yearly maximum is reached',
    price: 'The clinic’s price',
    balance: 'What the clinic asks above the amount that your plan allows',
    'not-covered': 'What your plan does not cover',
  },

  // What would change it most.
  change: {
    deductibleMet: 'If your deductible is met by other care first (with approval)',
    nextPlanYear: (day: string) => `If you start in the plan year that begins on ${day} (with approval)`,
    startSooner: (day: string) =>
      `If you can start sooner, at the earliest on ${day}, so that more sessions fall in this plan year (with approval)`,
    dose: (mg: number) =>
      `If ${mg} mg in a session is enough, instead of 84 mg (with approval; your doctor decides the dose)`,
    inNetwork: 'If you find a clinic in the network and the plan approves it, instead of one outside it',
    covered: 'If your plan approves it, instead of paying the clinic yourself',
    clinic: 'If you pay a clinic instead of a hospital',
  },

  // One bill, step by step.
  bill: {
    bill: (amount: string) => `The bill is ${amount}.`,
    billAndAllowed: (bill: string, allowed: string) =>
      `The bill is ${bill}. The plan allows ${allowed} of it (the allowed amount).`,
    notCovered: (amount: string) =>
      `Not covered: ${amount} is yours to pay. It counts toward no deductible and no maximum.`,
    writtenOff: (amount: string) =>
      `A clinic in the plan’s network may not ask for the other ${amount}: it is written off.`,
    writtenOffAccepted: (amount: string) =>
      `A clinic that accepts the program’s amount as full payment may not ask for the other ${amount}: it is written off.`,
    deductible: (amount: string) => `Deductible: the first ${amount} is yours to pay, because it was still open.`,
    deductibleOfRest: (amount: string) =>
      `Deductible: the first ${amount} of the rest is yours to pay, because it was still open.`,
    deductibleDone: 'Deductible: nothing is left to pay of it.',
    noDeductibleHere: 'The deductible does not apply to this service.',
    copayFirst: 'The copay applies from the first visit, so the deductible is not asked.',
    copay: (amount: string) => `Copay: ${amount}, a fixed amount.`,
    copayPart: 'Copays: fixed amounts',
    restPaid: (rest: string) => `The plan pays the rest, ${rest}.`,
    maximumReached: 'Your yearly out-of-pocket maximum has been reached, so you owe nothing of the allowed amount.',
    second: (amount: string) => `Your second plan pays ${amount} of your part.`,
    coinsurance: (rest: string, share: string, amount: string) =>
      `Coinsurance: of the rest, ${rest}, your share is ${share}, which is ${amount}.`,
    capped: (together: string, left: string) =>
      `That would be ${together}. Only ${left} is left until your yearly out-of-pocket maximum, so you owe that.`,
    balance: (amount: string) =>
      `Outside the network the clinic may also ask for what the plan does not allow: ${amount}. It counts toward no deductible and no maximum.`,
    limited: (amount: string, share: string) =>
      `The clinic may also ask for ${amount} above the allowed amount, if it does not accept that as full payment: at most ${share} of it. It counts toward no deductible and no maximum.`,
    notBillable: (amount: string) =>
      `The clinic may not ask you for ${amount} of the bill, by the rule that stands below: it is written off.`,
    result: (you: string, plan: string) => `You pay ${you}. The plan pays ${plan}.`,
    total: (you: string, plan: string, second?: string) =>
      `Together: you pay ${you}, the plan pays ${plan}${second ? `, your second plan pays ${second}` : ''}.`,
    number: (n: number, person?: string) => `Bill ${n}${person === undefined ? '' : ` (${person})`}`,
    title: 'What you owe',
    assumedTitle: 'Counted so, because it was not given',
    noPlan:
      'No terms of a plan were given, so the whole bill is yours. Add --deductible, --coinsurance or --copay to share it with a plan.',
    noDeductible: 'No deductible.',
    metAbovePaid:
      'More was given as paid to the deductible than toward the yearly maximum. What goes to the deductible counts toward the maximum too, so please check the two amounts.',
    familyDeductibleForOwn:
      'Your own deductible is not known, so the family’s is counted. If each person has a lower one, give it with --deductible.',
    nothingMet: 'Nothing of the deductible has been paid yet this plan year.',
    nothingMetThough:
      'Nothing of the deductible has been paid yet this plan year. If what you paid toward the yearly maximum went to it, give that amount with --deductible-met too.',
    metByPaid:
      'The deductible is counted as met, because you have paid as much or more toward the yearly maximum. If part of that was copays, say what went to the deductible with --deductible-met.',
    noShare: 'No coinsurance and no copay: after the deductible the plan pays everything.',
    yourShare: (yours: string, plans: string) =>
      `Coinsurance is your own share, so ${yours} was counted as yours. If ${yours} is what the plan pays, give ${plans} instead: --coinsurance ${plans}.`,
    fromProgram: (taken: readonly string[]) => `Taken from the published terms of the program: ${taken.join('; ')}.`,
    oneFill: 'Each bill is counted as one fill of a medicine at a pharmacy, under the terms for medicines.',
    onePerson:
      'All bills are counted as one person’s. If they are of several people in the family, say whose each is, in the same order: --for Ann --for Ben.',
    copayInstead:
      'The copay takes the place of the coinsurance. If the plan asks both, give the bill as --service "Visit:300:copay=50:coinsurance=20%".',
    copayThenShare:
      'The copay is taken off first; deductible and coinsurance are counted on the rest. Some plans count the share on the whole amount, which is more: ask yours.',
    copayAfter:
      'The copay comes after the deductible. If it applies from the first visit, add --copay-before-deductible.',
    noMaximum: 'No yearly out-of-pocket maximum.',
    limitCounted: (plain: string) =>
      `Your plan’s own yearly maximum is not known, so the law’s limit is counted. Yours may be lower: give it with --out-of-pocket-max. ${plain}`,
    limitNotReached: (limit: string) =>
      `Your plan’s own yearly maximum is not known. The law’s limit of ${limit} is not reached by this; yours may be lower.`,
    limitIfCovered: (plain: string) => `If the plan covers it in its network, you owe less. ${plain}`,
    limitAgainst: (plain: string) =>
      `This is more than the law lets most plans ask. ${plain} Ask the plan why it is more.`,
    limitPassed: (plain: string) =>
      `Most private plans may not ask so much for care that they cover in their network. Give the kind of plan with --plan-kind. ${plain}`,
    maximumNotMet: 'Toward the yearly maximum only what went to the deductible has been paid.',
    allAllowed:
      'The plan allows the whole bill. The allowed amount stands on the explanation of benefits; give it with --allowed.',
    allAllowedOutside:
      'The plan allows the whole bill. Outside the network it often allows less; the clinic may then ask you for the rest, which counts toward no deductible and no maximum. The allowed amount stands on the explanation of benefits; give it with --allowed.',
    allAllowedOfServices:
      'The plan allows the whole of each amount. The allowed amount stands on the explanation of benefits; give it as allowed=900.',
    networkAssumed: 'The clinic is in the plan’s network. If not, add --network out.',
    acceptsAssumed: 'The clinic accepts the program’s amount as full payment. If it does not, add --network out.',
    outside: 'The terms are those of the plan for care outside its network.',
    payingTitle: 'Ways to pay it',
    inParts: (monthly: string, months: number, total: string, interest: string, last: string) =>
      `In ${months} months: ${monthly} a month (the last one ${last}), ${total} together. That is ${interest} of interest.`,
    untaxed: (saved: string, amount: string) =>
      `From a health savings or flexible spending account: you save about ${saved} of tax on ${amount}, if the treatment is for a diagnosed illness.`,
    fsa: (year: number, limit: string, counts: string, saved: string) =>
      `From a flexible spending account (FSA), if your employer offers one: at most ${limit} of your pay can go in for ${year}. On ${counts} you save about ${saved} of tax, if the treatment is for a diagnosed illness.`,
    hsa: (year: number, limit: string, counts: string, saved: string, least: string, family: boolean) =>
      `From a health savings account (HSA), if yours is a high-deductible plan (a deductible of ${least} or more): at most ${limit} can go in for ${year}${family ? ' with family cover' : ' with cover for one person'}. On ${counts} you save about ${saved} of tax, if the treatment is for a diagnosed illness. What was saved in earlier years can be used too.`,
    bronzeCounts:
      'For an HSA a bronze or catastrophic plan counts as a high-deductible plan since 2026 (IRS Notice 2026-5).',
    notBothAccounts: 'With a usual FSA no money can go into an HSA in the same year.',
    noAccount:
      'No tax saving is counted: new money can go into a health savings account (HSA) only with a high-deductible plan and no other cover, such as Medicare, Medicaid or TRICARE. A flexible spending account (FSA) exists only through an employer. Money that is already in such an account can pay for it.',
    deduction: (counts: string, amount: string, saves: string) =>
      counts === '$0'
        ? `As a medical cost on your federal tax return: none of ${amount} counts, because it does not exceed 7.5% of your income. Other medical costs of the year count with it.`
        : `As a medical cost on your federal tax return: ${counts} of ${amount} counts, which saves about ${saves}, if you itemize and have no other medical costs. Not for money from an HSA or FSA.`,
    incomeWithoutRate: '--income goes with --tax-rate.',
    wrongFinance: (found: string) =>
      `--finance: found ${found}; allowed is a yearly rate from 0% to 100% and a number of months from 1 to 999, as 12.9%,24`,
    wrongRate: (found: string) => `--tax-rate: found ${found}; allowed is a share from 0% to 100%, as 22%`,
    wrongAmount: (flag: string, found: string) =>
      `${flag}: found ${found}; allowed is an amount in US dollars from 0 to 10,000,000 with at most two decimals, as 12000 or 1,250.50`,
    moreNotCovered: '--not-covered: give it once for all bills, or once for each bill in the same order',
    notCoveredWithoutBill: '--not-covered goes with --bill.',
    servicesTitle: (amount: string) => `All services together: ${amount}`,
    wrongService: (found: string) =>
      `--service: found ${found}; allowed is NAME:AMOUNT, then any of :copay=50 :coinsurance=20% :allowed=900 :no-deductible :not-covered :not-covered=60, as "Specialist visit:300:copay=50:no-deductible"`,
    serviceAlone:
      '--service stands in place of --bill, --allowed, --not-covered and --for: say it in the service, as "Scan:900:allowed=600:not-covered=60".',
    mostServices: (n: number) => `--service: at most ${n} services at once`,
    payingFor: (title: string, amount: string) => `Counted for “${title}”: ${amount}.`,
    moreNames: '--for: give one name for each --bill, in the same order',
    forWithoutBill: '--for goes with --bill.',
    mostBills: (n: number) => `--bill: at most ${n} bills at once`,
    moreAllowed: '--allowed: give it once for all bills, or once for each bill in the same order',
    allowedWithoutBill: '--allowed goes with --bill. For the sessions of a treatment use --allowed-per-session.',
  },

  // What was assumed, in a few words, for the first screen.
  brief: {
    condition: 'a mental health condition',
    start: (day: string) => `first session on ${day}`,
    price: (price: string, month: boolean, sellers: number, area?: string) =>
      `${price} a ${month ? 'month' : 'session'} (${
        sellers === 0
          ? 'an estimate; no clinic’s own price is known'
          : sellers === 1
            ? 'only 1 clinic’s price'
            : sellers < 5
              ? `only ${sellers} clinics’ prices`
              : `from ${sellers} clinics’ prices${area ? ` in ${areaName(area)}` : ''}`
      })`,
    hospital: (amount: string, state: string | undefined, drugApart: boolean) =>
      `${amount} a session (hospitals${state ? ` in ${state}` : ''}${drugApart ? ', without the drug and the doctor’s visit' : ''})`,
    allowed: (amount: string, from: 'medicare' | 'price') =>
      `the plan allows ${amount} a session (${from === 'price' ? 'the clinic’s price' : 'estimated from what Medicare pays'})`,
    deductible: (amount: string, from?: From) => `deductible ${amount}${from ? ` (${FROM[from]})` : ''}`,
    deductibleMet: 'none of the deductible paid yet',
    deductibleMetByPaid: 'the deductible is met',
    coinsurance: (share: string) => `your share ${share}`,
    copay: (amount: string) => `copay ${amount} a session`,
    copayOnce: (amount: string) => `copay ${amount} a visit`,
    copayFill: (amount: string) => `copay ${amount} a fill`,
    maximum: (amount: string, from?: From) => `yearly maximum ${amount}${from ? ` (${FROM[from]})` : ''}`,
    noMaximum: 'no yearly maximum',
    line: 'a plan from an employer or bought by yourself',
    noSecondCoverage: 'no second coverage',
    nothingBack: 'the plan pays nothing back',
  },

  // How many sessions, and when.
  count: (n: number, month: boolean) => `${n} ${month ? 'month' : 'session'}${n === 1 ? '' : 's'}`,
  conditionAssumed: 'The condition is not known. The usual course for a mental health condition is taken.',
  startAssumed: (day: string) => `No first day is known. The course is counted from ${day}.`,
  startedBefore:
    'Treatment has already started. What you have paid this plan year is taken as the state before the first session.',
  sessionsAssumed: (count: string, plain: string) => `The number of sessions is not known: ${count}. ${plain}`,
  sessionsRange: (count: string, low: number, high: number, plain: string) =>
    `The number of sessions is not known: ${count}, between ${low} and ${high}. ${plain}`,
  goingOn: (months: number, count: string, low: number, high: number, plain: string) =>
    `Treatment goes on, so the next ${months} months are counted at the later pace: ${count}${low === high ? '' : `, between ${low} and ${high}`}. ${plain}`,
  datesAssumed: (name: string) => `The days between sessions follow this usual plan: ${name}.`,
  datesGoingOn: (plain: string) => `The days between sessions follow the later pace: ${plain}`,
  afterwards: (plain: string) => `For the year: ${plain}`,
  noTimetable: (day: string) => `No sourced timetable was found. All sessions are counted on ${day}.`,

  // What the clinic asks.
  priceAssumed: (plain: string, low: string, typical: string, high: string) =>
    `The clinic’s price is not known. Taken for each: ${span(low, typical, high)}. ${plain}`,
  sellersPrice: (
    price: [string, string, string],
    sellers: number,
    states: number,
    area: string | undefined,
    reported: number,
  ) => {
    const where = area ? ` in ${areaName(area)}` : states > 1 ? ` in ${states} states` : '';
    const of = sellers === 1 ? 'one clinic' : `${sellers} clinics and companies${where}`;
    const said =
      reported === 0
        ? sellers === 1
          ? 'It states the price itself.'
          : 'They state these prices themselves.'
        : `${sellers - reported} of them ${sellers - reported === 1 ? 'states' : 'state'} it themselves; a dated report by others gives ${reported === 1 ? 'one price' : `${reported} prices`}.`;
    return `The clinic’s price is not known. Taken: ${span(...price)}, the lowest, the middle and the highest of the prices of ${of}. ${said}`;
  },
  widened: (low: string, high: string) =>
    `Because so few are known, the span also takes in what market guides give: ${low} to ${high}.`,
  programs: (low: string, high: string, sellers: number) =>
    `Programs at home that are sold by the session cost ${low === high ? low : `${low} to ${high}`} a session (${sellers === 1 ? '1 company' : `${sellers} companies`}).`,
  packages: (each: string, sellers: number) =>
    `Bought as a package a session is about ${each} (${sellers === 1 ? '1 clinic’s package' : `${sellers} clinics’ packages`}). Ask first what is paid back if you stop.`,
  guided: (low: string, typical: string, high: string, sellers: number) =>
    `With a therapist at your side (ketamine-assisted psychotherapy) one session costs ${span(low, typical, high)}, by the ${sellers === 1 ? 'price of 1 practice' : `prices of ${sellers} practices`}. Talks before and after it are usually billed apart.`,
  guides: (low: string, high: string, plain: string) =>
    `For comparison, from market guides and other third parties: ${low} to ${high}. ${plain}`,
  sellers: (n: number) => `${n} sellers’ own published prices stand behind this.`,
  fewSellers: (n: number) =>
    `Only ${n} seller${n === 1 ? '’s price stands' : 's’ prices stand'} behind this, so it is a rough figure. Ask the clinic for a written price.`,
  noSellers: 'No seller’s price stands behind this, so it is a rough figure. Ask the clinic for a written price.',
  otherPrice: (plain: string, low: string, high: string) =>
    `Not taken, but also offered at ${low} to ${high}: ${plain}`,
  visitNotCounted: (plain: string, low: string, typical: string, high: string) =>
    `Not counted here, ${span(low, typical, high)}: ${plain}`,

  hospitalDrugApart: 'The drug and the doctor’s visit are billed beside it and are not counted here.',
  hospitalCode: (code: string, units: number, price: string, hospitals: number) =>
    `${units > 1 ? `${units} × ` : ''}${code} at ${price} (middle of ${grouped(hospitals)} hospitals)`,
  hospitalPrice: (state: string | undefined, parts: string[], same: boolean) =>
    `Taken are the cash prices that hospitals ${state ? `in ${state}` : 'in the whole country'} publish: ${parts.join(' and ')}. ${same ? 'At least half of them ask the same, so the span holds eight of ten.' : 'The span holds the middle half of them.'}`,

  // What the plan allows.
  allowedPrivate: (low: string, typical: string, high: string) =>
    `What your plan allows for one session is not known. Taken: ${span(low, typical, high)}. This is Medicare’s national amount times what private plans have been found to pay.`,
  allowedPrivateLocal: (low: string, typical: string, high: string) =>
    `What your plan allows for one session is not known. Taken: ${span(low, typical, high)}. This is Medicare’s amount in your area times what private plans have been found to pay.`,
  allowedMedicare: (low: string, typical: string, high: string, local: boolean) =>
    local
      ? `Taken for one session: ${span(low, typical, high)}, Medicare’s amount in your area, by our estimate.`
      : `Taken for one session: ${span(low, typical, high)}, Medicare’s national amount. The amount in your area is a little higher or lower.`,
  allowedProgram: (low: string, typical: string, high: string, local: boolean) =>
    `What your plan allows for one session is not known. Medicare’s ${local ? 'amount in your area' : 'national amount'} is taken: ${span(low, typical, high)}.`,
  onePlace: (place: string, year: number) =>
    `Medicare’s amount for ${place} is worked out with the index of places of ${year}; it can be off by about 2%.`,
  severalPlaces: (n: number, year: number) =>
    `Your state has ${n} Medicare areas with different amounts; the span covers them all. Give the clinic’s county to narrow it. Worked out with the index of places of ${year}.`,
  allowedIsPrice: (price: string) =>
    `What your plan allows for one session is not known. The clinic’s price is taken: ${price}. The plan may allow less.`,
  billedAs: (codes: readonly string[]) =>
    `Codes that a clinic can bill for it (ask which ones it uses): ${codes.join('. ')}.`,
  olderAmounts: (year: number) =>
    `Medicare amounts for the year of treatment are not in our data. Those of ${year} are used.`,

  // Terms of the plan.
  lineAssumed: 'The kind of plan is not known. Terms of plans from an employer or bought by yourself are taken.',
  otherSide:
    'The terms you gave are taken to be for care outside the network. Here the in-network terms are not known.',
  deductible: (low: string, typical: string, high: string) =>
    `Your deductible is not known. Taken: ${span(low, typical, high)}.`,
  deductibleMet:
    'How much of the deductible you have paid is not known. The low figure counts it as paid, the others as not paid.',
  deductibleMetByPaid:
    'How much of the deductible you have paid is not known. It is counted as met, because you have paid as much or more toward the yearly maximum.',
  coinsurance: (low: string, typical: string, high: string) =>
    `Your share after the deductible (coinsurance) is not known. Taken: ${span(low, typical, high)}.`,
  copay: (low: string, typical: string, high: string) =>
    `Your copay for a session is not known. Taken: ${span(low, typical, high)}.`,
  copayFirst:
    'Whether the copay applies before the deductible is not known. The low figure asks only the copay, the others the deductible first.',
  outOfPocketMax: (low: string, typical: string, high: string) =>
    `Your yearly out-of-pocket maximum is not known. Taken: ${span(low, typical, high)}.`,
  maximumOpen: (low: string, typical: string) =>
    `Your yearly out-of-pocket maximum is not known, and the law’s limit does not bind your kind of plan. Taken: ${typical}; the low figure counts ${low}, the high one none.`,
  deductibleAboveMaximum:
    'The deductible that you gave is above the yearly maximum, to which it counts. Please check the two amounts.',
  aboveLaw: (plain: string) =>
    `The deductible or yearly maximum that you gave is above the law’s limit for most plans. Is it for the whole family, or for care outside the network too? ${plain}`,
  noMaximum: 'No yearly out-of-pocket maximum is counted. If your plan has one, you may owe less.',
  outOfPocketMet:
    'How much you have paid toward the yearly maximum is not known. Nothing beyond the deductible is counted. If you have paid more, you may owe less.',
  planYearStart:
    'The start of your plan year is not known. January 1 is taken; the low figure takes the month that costs you least.',
  planYearTurn: (day: string) =>
    `A new plan year starts on ${day}, before the course ends. Deductible and yearly maximum start again; the terms are taken to stay the same unless newer ones are published.`,
  planYearLateTurn: (day: string) =>
    `With the highest number of sessions the course runs into the plan year that starts on ${day}. The high figure counts deductible and yearly maximum again from that day.`,
  metInOtherYear: (day: string) =>
    `The course starts in the plan year of ${day}. What you have paid in another plan year does not count there.`,
  olderTerms: (year: string) =>
    `Terms for the year of treatment are not published in our data. Those of ${year} are used.`,
  noSecondCoverage:
    'No Medigap policy, Medicaid or other second coverage is counted. It may pay part or all of your share.',

  // A medicine that a pharmacy bills.
  drug: {
    split: (share: string, mg: number) =>
      `A pharmacy bills the medicine and the clinic bills the rest of the session. By Medicare’s amounts about ${share} of a session with ${mg} mg is the medicine.`,
    alone: (share: string, mg: number, rest: string) =>
      `This plan pays only for medicines. By Medicare’s amounts about ${share} of a session with ${mg} mg is the medicine; only that is counted. The clinic bills the visit and the time of being watched apart, about ${rest} a session by these amounts. That comes on top and falls under your medical coverage (Medicare Part B or Medicare Advantage), with its own deductible and share.`,
    aloneBrief: (rest: string) =>
      `only the medicine is counted (the clinic’s visit and the time of being watched, about ${rest} a session, come on top under your medical coverage, such as Part B)`,
    fills:
      'One copay is counted for every 28 days. The high figure counts one for each session. Ask the pharmacy which is right.',
    copayFirst:
      'Whether a deductible comes before the copay for the medicine is not known. The high figure counts the plan’s deductible.',
    partD: 'The medicine is counted under Medicare Part D, with its own deductible and its own yearly maximum.',
    policySaysPharmacy:
      'By its policy the plan pays for the medicine under its pharmacy benefit. The terms for visits are counted for all of it. Give the copay or share for medicines (--drug-copay, --drug-coinsurance) for a better figure.',
    sameTerms:
      'What you pay for a medicine at a pharmacy is not known. The terms for visits are taken. Ask the plan for the copay or share of “Spravato at a specialty pharmacy”.',
    sameTermsHome:
      'What you pay for a medicine at a pharmacy is not known. The terms for visits are taken. Ask the plan for the copay or share of a medicine that a pharmacy mixes for you (a compounded medicine).',
    givenAtVa:
      'The VA asks no copay of its own for a medicine that is given during a visit (38 CFR 17.110). Only the copay of the visit is counted, whoever supplies the medicine.',
    amountBehind: (price: string) =>
      `What the plan pays for the medicine is not known; the price without a plan stands in for it, about ${price}. Your copay does not change with it.`,
  },

  // A second plan.
  second: {
    medigap: (letter: string) => `Your Medigap plan ${letter} is counted by the chart that holds for all insurers.`,
    medigapLimit: (letter: string, limit: string) =>
      `Once ${limit} of Medicare’s share has stayed with you in a calendar year, plan ${letter} pays all of it. The Part B deductible comes beside that. What you paid earlier this year is not counted.`,
    medigapN:
      'Plan N leaves up to $20 with you for some office visits, and up to $50 in an emergency room. $20 is counted for each visit here; the low figure counts none.',
    medigapNBill:
      'Plan N leaves up to $20 with you for some office visits, and up to $50 in an emergency room. $20 is counted for each visit here.',
    medigapUnknown:
      'The letter of your Medigap policy is not known. Plan G is taken; the low figure is for plan F, the high one for plan K. With the letter the figure is exact.',
    medigapUnknownBill:
      'The letter of your Medigap policy is not known. Plan G is counted; other letters pay more or less. With the letter the figure is exact.',
    ownMedigap: 'Your state has Medigap policies of its own kind, so this can differ. Ask the insurer.',
    medicaid:
      'Your state’s help with Medicare costs is counted as the kind called QMB: with it nobody may bill you Medicare’s deductible or share. Other kinds may leave you a share; the high figure counts that.',
    medicaidBill:
      'Your state’s help with Medicare costs is counted as the kind called QMB: with it nobody may bill you Medicare’s deductible or share. Other kinds may leave you a share.',
    medicaidBrief: 'your state’s help is of the kind QMB',
    medigapNotPartD: 'Medigap pays nothing of a medicine that a pharmacy bills, which falls under Medicare Part D.',
    extraHelp: (amount: string) =>
      `A medicine that a pharmacy bills falls under Medicare Part D, for which QMB pays nothing. But with Medicaid or your state’s help you get Extra Help without asking, and it is counted: no deductible, and at most ${amount} for each fill of a brand-name medicine (2026), one fill for each session here. The high figure counts no help.`,
    extraHelpBill: (amount: string) =>
      `A medicine that a pharmacy bills falls under Medicare Part D, for which QMB pays nothing. But with Medicaid or your state’s help you get Extra Help without asking, and it is counted: no deductible, and at most ${amount} for each fill of a brand-name medicine (2026).`,
    extraHelpBrief: 'you get Extra Help with medicines',
    forLife:
      'If you have TRICARE For Life (from 65 on, with Medicare Parts A and B), Medicare pays first and TRICARE what is left of what both cover, so you may owe little or nothing. That is not counted here: these are the terms of the other TRICARE plans.',
    forLifeBrief: 'you do not have TRICARE For Life',
    notCounted:
      'What your other coverage pays is not counted. Ask both plans which one pays first and what the second one pays (coordination of benefits).',
    notCountedBrief: 'your other coverage is not counted',
  },

  // Out of network.
  nothingBack:
    'Nothing is counted as paid back. Ask your plan whether it pays for care outside the network, and how much it allows.',
  littleCounted: (counted: string, asked: string) =>
    `A plan pays back its part of the amount that it counts, not of the price: about ${counted} of the ${asked} that is asked for a session. The rest stays with you and counts toward no maximum.`,
  paidBack:
    'The plan is taken to pay back its part of the amount it allows, by the terms you gave. You pay the clinic first and send in the bill. Ask the plan before you start.',

  // What could not be worked out.
  noPrice: (product: string) =>
    `We found no sourced price of ${product} for this use, so no cost without coverage is shown. Give the clinic’s price to see it.`,
  noAllowed: (product: string) =>
    `We found no sourced amount that plans allow for ${product} for this use, so no cost with coverage is shown. Give the amount your plan allows to see it.`,
  noTerms: (missing: readonly string[]) =>
    `The cost with coverage is not shown, because what you pay under this kind of plan is not known (${missing.join(', ')}) and we have no sourced figures for it. The plan can tell you.`,
  noSessions: (product: string) =>
    `We found no sourced timetable of ${product} for this use, so no costs are shown. Give the number of sessions to see them.`,
  term: {
    deductible: 'deductible',
    coinsurance: 'your share',
    copay: 'copay',
  } as Partial<Record<string, string>>,
};
