/**
 * Is it covered? Chooses the rules that speak of a request, evaluates them, and says why in words.
 * `coverage` answers for the product asked, `options` the same question for every product.
 */
import { textOrder } from '../logic/order.ts';
import { getFact, withFact } from '../model/case.ts';
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import { isDanger } from '../model/not-sought.ts';
import type { Person } from '../model/person.ts';
import type { Policy, Rule } from '../model/policy.ts';
import type {
  Criterion,
  OpenFact,
  Option,
  PolicyRef,
  Result,
  ResultSource,
  Status,
  TrialJudgement,
  Verdict,
} from '../model/result.ts';
import { resultSource } from '../model/source-id.ts';
import { BEST_FIRST, isBetter } from '../model/status-order.ts';
import type { Words } from '../words/index.ts';
import { type Assessment, assess } from './assess.ts';
import { wouldChange } from './changes.ts';
import { choose, DEPRESSION, fitOf, linesOf, type Speaking } from './choose.ts';
import { confidenceOf, isShortTerm, isStale, policyName, policyShortName } from './confidence.ts';
import { criteriaFrom } from './criteria.ts';
import type { Finding } from './finding.ts';
import { againstLabel, bipolarRefused, bipolarUnclear, cautionGap, cautionWarnings, labelGap } from './label.ts';
import { isMinistry, openFacts } from './open.ts';
import { NOTHING_TYPICAL, type TypicalAnswer, typicalAnswer } from './typical.ts';
import { unmetSentences } from './unmet.ts';

export interface Coverage {
  verdict: Verdict;
  policies: PolicyRef[];
  criteria: Criterion[];
  trials: TrialJudgement[];
  openFacts: OpenFact[];
  wouldChange: Result['wouldChange'];
  sources: ResultSource[];
  warnings: string[];
}

const CONFIDENCE_ORDER = ['high', 'medium', 'low'];

/** Better first: what is said of this place, then the surer source, then the newer text. */
function preferred(a: Speaking, b: Speaking): number {
  const general = (s: Speaking) => (s.rule.settings === undefined ? 1 : 0);
  const sure = (s: Speaking) => CONFIDENCE_ORDER.indexOf(s.rule.confidence ?? s.policy.confidence);
  const dated = (s: Speaking) => s.policy.reviewed ?? s.policy.effective.from ?? '';
  return general(a) - general(b) || sure(a) - sure(b) || textOrder(dated(b), dated(a));
}

/**
 * One rule for each indication (two documents of one payer on the same thing: the surer, then the newer one), and of
 * several indications the one that serves the person best, since one way to approval is enough.
 */
function decide(rules: Speaking[], person: Person, data: Data, words: Words): Assessment | undefined {
  const byIndication = new Map<string, Speaking>();
  for (const speaking of [...rules].sort(preferred)) {
    if (!byIndication.has(speaking.indication)) byIndication.set(speaking.indication, speaking);
  }
  const assessed = [...byIndication.values()].map((speaking) => assess(speaking, person, data, words));
  const rank = ({ status, speaking }: Assessment) =>
    // Equally good: what is known to hold is shown before what would have to be shown first.
    2 * BEST_FIRST.indexOf(status) + (speaking.fit === 'implied' ? 1 : 0);
  const best = (among: Assessment[]) => among.sort((a, b) => rank(a) - rank(b))[0];
  const first = best(assessed.filter(({ speaking }) => !speaking.second));
  return first === undefined || lacksOnlyTheCrisis(first) ? best(assessed) : first;
}

/** Nothing but the crisis that the rule is for keeps the answer from being better. */
function lacksOnlyTheCrisis({ status, retry }: Assessment): boolean {
  const inCrisis = retry(({ fact }) => (isDanger(fact) ? true : undefined));
  return status === 'unlikely' && isBetter(inCrisis, 'unlikely');
}

function findOut(person: Person, product: Product, data: Data, words: Words): Finding {
  const excluded =
    person.case.plan?.excludes?.includes(product.id) === true
      ? 'plan'
      : person.planKind?.id === 'uninsured'
        ? 'uninsured'
        : undefined;
  const chosen = choose(person, product, data);
  return { person, product, chosen, excluded, deciding: decide(chosen.rules, person, data, words) };
}

/**
 * What stands against it beside the criteria: what forbids the drug, what is missing beside it, a way in which it cannot
 * be had, and a doubtful diagnosis.
 */
interface FromLabel {
  forbidden: Criterion[];
  missing: Criterion[];
  impossible: Criterion[];
  bipolar: boolean;
}

const fromLabel = (finding: Finding, words: Words): FromLabel => ({
  forbidden: [...againstLabel(finding, words), ...bipolarRefused(finding, words)],
  missing: labelGap(finding, words),
  impossible: cautionGap(finding, words),
  bipolar: bipolarUnclear(finding),
});

/** The status of what was found; `unknown` where nothing speaks. */
function statusOf(finding: Finding, { forbidden, missing, impossible, bipolar }: FromLabel): Status {
  const { deciding, person } = finding;
  if (!deciding) return 'unknown';
  if (forbidden.length > 0 && deciding.status !== 'excluded') return 'unlikely';
  if (missing.length + impossible.length > 0 && isBetter(deciding.status, 'not-yet')) return 'not-yet';
  // Plans compare the code with the diagnosis: with a code of another illness alone a request does not get through. And
  // nobody is told "likely" beside the sentence that the plan may say no.
  const doubtful = person.strayCodes.length > 0 || bipolar || hasNoEffect(finding);
  return deciding.status === 'likely' && doubtful ? 'possible' : deciding.status;
}

const SUICIDAL_DEPRESSION = 'depression-with-suicidality';

/**
 * Thoughts of suicide alone are no use that any plan names; next to a depression they are one of the label. Whoever types
 * "suicidal" in a crisis may have both, and would get no answer.
 */
function withDepression({ condition }: Person, product: Product, data: Data, words: Words): string[] {
  const both = data.conditions().find(({ id }) => id === SUICIDAL_DEPRESSION);
  const labelled = product.labelled.some((use) => use.condition === SUICIDAL_DEPRESSION);
  return condition?.id === 'suicidal-ideation' && labelled && both
    ? [words.coverage.withDepression(product.short, both.name)]
    : [];
}

/** The verdict of the contract, in its order: the first status that applies. */
function verdictOf(finding: Finding, label: FromLabel, typical: TypicalAnswer, data: Data, words: Words): Verdict {
  const { person, product, chosen, deciding, excluded } = finding;
  const say = words.coverage;
  const condition = person.condition ? say.forCondition(person.condition.name) : '';
  const payer = person.payer?.name ?? person.planKind?.name ?? say.yourPlan;
  const nothing = { priorAuthorization: null, benefit: null, policies: [] };

  if (excluded === 'plan') {
    return {
      ...nothing,
      status: 'excluded',
      headline: say.headline.excluded(product.short, condition),
      because: [say.planExcludes(product.short), say.contractRules],
      basis: 'plan-exclusion',
      confidence: 'high',
    };
  }
  if (excluded === 'uninsured') {
    return {
      ...nothing,
      status: 'excluded',
      headline: say.headline.uninsured(product.short),
      because: [say.uninsuredWhy],
      basis: 'none',
      confidence: 'high',
    };
  }
  if (!deciding) {
    const ministry = isMinistry(person) ? person.planKind : undefined;
    const known = person.payer?.name ?? (ministry && say.yourMinistry);
    const silent = chosen.silent.map((policy) =>
      say.silentPolicy(policyName(policy, data, words), undecided(policy, finding)),
    );
    const [ended] = chosen.ended;
    const past =
      ended?.policy.effective.to && person.condition
        ? [say.endedPolicy(policyName(ended.policy, data, words), ended.policy.effective.to, ended.rule.says)]
        : [];
    const missing =
      person.condition && known && silent.length === 0 && past.length === 0
        ? [
            chosen.inStates.length > 0
              ? say.onlyInStates(known, chosen.inStates)
              : chosen.inLines.length > 0
                ? say.onlyInLines(known, chosen.inLines)
                : say.nothingBundled(known),
            // Of a programme without a policy, what is known of how it decides.
            ...(person.payer?.kind === 'program' && person.payer.note ? [person.payer.note] : []),
            ...(ministry ? [ministry.plain] : []),
            ...(person.planKind?.id === 'short-term' ? [person.planKind.plain] : []),
          ]
        : [];
    return {
      ...nothing,
      status: 'unknown',
      headline: person.condition
        ? past.length > 0 && known
          ? say.headline.ended(product.short, condition, known)
          : silent.length > 0 && known
            ? say.headline.silent(product.short, condition, known)
            : chosen.inLines.length > 0 && known
              ? say.headline.otherPlans(product.short, condition, known)
              : say.headline.unknown(product.short, condition, known)
        : say.headline.noCondition(product.short),
      because: [
        ...withDepression(person, product, data, words),
        ...silent,
        ...past,
        ...missing,
        ...(person.condition ? typical.because : []),
      ],
      basis: person.condition && typical.found ? 'typical' : 'none',
      confidence: 'low',
    };
  }

  const { speaking, evaluation } = deciding;
  const { policy, rule } = speaking;
  const status = statusOf(finding, label);
  const because = [say.policySays(policyName(policy, data, words), rule.says)];
  for (const criterion of label.forbidden) because.push(say.against(criterion.says));
  for (const { says, have } of label.missing) because.push(say.unmetByLabel(says, have));
  for (const { says, have } of label.impossible) because.push(say.unmet(says, have));
  if (evaluation) {
    const criteria = criteriaFrom(deciding, data, words).filter((criterion) => criterion.decides);
    because.push(...unmetSentences(deciding.tree, criteria, words));
    const notCounted = trialsNotCounted(deciding, criteria);
    if (notCounted.length > 0) because.push(say.notCounted(notCounted));
    const open = criteria.filter((c) => c.state === 'not-known').length;
    if (status === 'possible' && open > 0) because.push(say.notKnown(open));
    // What could not be read may ask for more.
    if (evaluation.truth === 'met' && label.forbidden.length + label.missing.length + label.impossible.length === 0)
      because.push(rule.incomplete === undefined ? say.allMet : say.allReadMet);
  }
  if (deciding.status === 'likely' && status === 'possible' && person.strayCodes.length > 0)
    because.push(say.codeFirst(person.strayCodes));
  if (label.bipolar && isBetter(status, 'unlikely')) because.push(say.bipolarBeside(product.short));
  if (speaking.fit === 'not-named') because.push(say.notOnLabel(product.short));
  if (speaking.startOnly) because.push(say.startOnly(policyShortName(policy, data)));
  else if (rule.incomplete !== undefined && status !== 'unlikely') because.push(say.incomplete(rule.incomplete));
  if (hasNoEffect(finding) && isBetter(status, 'unlikely')) because.push(say.noEffect);
  if (person.planKind?.id === 'employer-self-funded') because.push(say.selfFunded);
  if (isShortTerm(person, policy)) because.push(say.shortTerm);
  if (person.line === 'medicare-advantage') because.push(say.medicareAdvantage);
  return {
    status,
    headline: headlineOf(deciding, status, product.short, condition, payer, words),
    because,
    basis: speaking.basis ?? chosen.basis,
    confidence: confidenceOf(speaking, person),
    priorAuthorization: rule.priorAuthorization,
    benefit: rule.benefit,
    policies: [policy.id],
  };
}

/** Going on with what has not helped so far, where the criteria that were read do not ask about it. */
function hasNoEffect({ person, deciding }: Finding): boolean {
  const fact = 'history.improvedOnTreatment';
  const { treatment } = person.case;
  if (treatment?.phase !== 'renewal' || getFact(person.case, fact) !== false) return false;
  return !deciding?.evaluation?.leaves.some(({ leaf }) => leaf.fact === fact);
}

/** What a policy that does not decide the request says of it all the same. */
function undecided(policy: Policy, { person, product }: Finding): string | undefined {
  const { condition } = person;
  const suicidal = person.case.history?.suicidalIdeation === true;
  return policy.rules.find(
    (rule) =>
      rule.stance === 'silent' &&
      rule.products.includes(product.id) &&
      condition !== undefined &&
      fitOf(rule, condition, suicidal),
  )?.says;
}

/** Where too few failed medicines stand in the way: those that the person listed and the policy does not count, with why. */
function trialsNotCounted({ count }: Assessment, criteria: readonly Criterion[]): { name: string; why: string }[] {
  const tooFew = criteria.some(
    ({ state, facts }) => state === 'not-met' && facts.some((fact) => fact.startsWith('history.failedAntidepressant')),
  );
  if (!tooFew) return [];
  return count.trials
    .filter(({ counts }) => counts === 'no')
    .map(({ trial, drug, because }) => ({ name: drug?.name ?? trial.drug, why: because.join('; ') }))
    .sort((a, b) => textOrder(a.name, b.name) || textOrder(a.why, b.why));
}

function headlineOf(
  { speaking, evaluation }: Assessment,
  status: Verdict['status'],
  product: string,
  condition: string,
  payer: string,
  words: Words,
): string {
  const say = words.coverage.headline;
  if (status === 'excluded') return say.noBenefit(product, condition, payer);
  const caseByCase = speaking.rule.stance === 'case-by-case' && evaluation?.truth !== 'not-known';
  if (status === 'possible' && caseByCase) return say.caseByCase(product, condition, payer);
  return say[status](product, condition, payer);
}

function policyRefs(finding: Finding, data: Data): PolicyRef[] {
  const { deciding, chosen, person } = finding;
  if (!deciding) return [];
  const ids = new Set([deciding.speaking.policy.id, ...chosen.rules.map(({ policy }) => policy.id)]);
  return [...ids].map((id) => {
    const decides = id === deciding.speaking.policy.id;
    const { policy, rule } = decides
      ? deciding.speaking
      : (chosen.rules.find((speaking) => speaking.policy.id === id) as Speaking);
    return policyRef(policy, rule, decides, person.asOf, data);
  });
}

/** @param decides the answer rests on this rule: what it says beside its conditions holds for the person. */
function policyRef(policy: Policy, rule: Rule, decides: boolean, asOf: string, data: Data): PolicyRef {
  return {
    id: policy.id,
    payer: data.payers().find((payer) => payer.id === policy.payer)?.name ?? policy.payer,
    number: policy.number,
    title: policy.title,
    effective: policy.effective.from,
    reviewed: policy.reviewed,
    seen: policy.seen,
    stale: isStale(policy, asOf),
    incomplete: rule.incomplete ?? null,
    approvalMonths: (decides && rule.approvalMonths) || null,
    limits: (decides ? (rule.limits ?? []) : []).map(({ says, source: { ref, where = null } }) => ({
      says,
      source: `policies/${policy.id}:${ref}`,
      where,
    })),
    url: policy.sources[0]?.url ?? '',
    confidence: policy.confidence,
  };
}

/** Old, undated, or read only at second hand: said where it matters. */
function warningsOf(finding: Finding, data: Data, words: Words): string[] {
  const { deciding, person, chosen, excluded } = finding;
  if (!deciding || excluded) return [];
  const { policy, rule } = deciding.speaking;
  const say = words.coverage;
  const name = policyShortName(policy, data);
  const warnings: string[] = [];
  const date = policy.reviewed ?? policy.effective.from;
  if (isStale(policy, person.asOf) && date !== null) warnings.push(say.stale(name, date));
  if (date === null) warnings.push(say.undated(name));
  const kind = policy.sources.find((source) => source.id === rule.source.ref)?.kind;
  if (kind === 'copy' || kind === 'secondary' || kind === 'seller') warnings.push(say.secondhand(name));
  const basis = deciding.speaking.basis ?? chosen.basis;
  const assumed = person.line === undefined && linesOf(person).includes('commercial');
  if (assumed && basis === 'payer-policy' && person.payer) {
    warnings.push(say.lineAssumed(person.payer.name));
  }
  return warnings;
}

const policyOf = ({ policy }: Speaking): Policy => policy;

/** The policy that decides, or those that are quoted and the surveys where none does; and what is known of the product. */
function sourcesOf({ deciding, excluded, product, chosen }: Finding, typical: TypicalAnswer): ResultSource[] {
  const label = product.sources.map((source) => resultSource('products', source));
  if (excluded) return label;
  const quoted = deciding ? [deciding.speaking.policy] : [...chosen.silent, ...chosen.ended.slice(0, 1).map(policyOf)];
  const own = quoted.flatMap(({ id, sources }) => sources.map((source) => resultSource(`policies/${id}`, source)));
  return [...own, ...(deciding ? [] : typical.sources), ...label];
}

function trialsOf({ deciding, excluded }: Finding): TrialJudgement[] {
  if (!deciding || excluded || !deciding.evaluation) return [];
  return deciding.count.trials.map(({ trial, drug, counts, because }) => ({
    trial: [
      trial.drug,
      trial.doseMg && `${trial.doseMg} mg`,
      trial.weeks && `${trial.weeks} ${trial.weeks === 1 ? 'week' : 'weeks'}`,
      trial.outcome,
    ]
      .filter(Boolean)
      .join(', '),
    drug: drug?.name ?? null,
    class: drug?.class ?? null,
    counts,
    because,
    policy: deciding.speaking.policy.id,
  }));
}

/** What the answer would be with suicidal thoughts, which may come under a rule of their own. */
function statusIfSuicidal({ person, product }: Finding, now: Status, data: Data, words: Words): Status {
  const depressed = person.condition !== undefined && DEPRESSION.includes(person.condition.id);
  if (!depressed || getFact(person.case, 'history.suicidalIdeation') !== undefined) return now;
  const suicidal = { ...person, case: withFact(person.case, 'history.suicidalIdeation', true) };
  const finding = findOut(suicidal, product, data, words);
  return finding.deciding ? statusOf(finding, fromLabel(finding, words)) : now;
}

/** What the answer would be with what the label wants. */
function meetingLabel(finding: Finding, unmet: readonly Criterion[], words: Words): Result['wouldChange'] {
  const to = statusOf(finding, { forbidden: [], missing: [], impossible: [], bipolar: bipolarUnclear(finding) });
  if (!isBetter(to, 'not-yet')) return [];
  if (unmet.length > 1) {
    const facts = unmet.flatMap((criterion) => criterion.facts);
    return [{ change: words.coverage.change.meetAll(unmet.length), to, facts }];
  }
  return unmet.map(({ says, facts }) => ({ change: words.coverage.change.meet(says), to, facts }));
}

/**
 * The full answer for one product.
 * @param others the same question answered for every product, from `options`.
 */
export function coverage(
  person: Person,
  product: Product,
  others: readonly Option[],
  data: Data,
  words: Words,
): Coverage {
  const finding = findOut(person, product, data, words);
  const label = fromLabel(finding, words);
  const { forbidden } = label;
  const missing = [...label.missing, ...label.impossible];
  // Counting what other plans say takes longer than all the rest, so only where nothing else speaks.
  const speechless = !finding.deciding && !finding.excluded;
  const typical = speechless ? typicalAnswer(person, product, data, words) : NOTHING_TYPICAL;
  const verdict = verdictOf(finding, label, typical, data, words);
  const shown = finding.deciding && !finding.excluded;
  return {
    verdict,
    policies: finding.excluded ? [] : policyRefs(finding, data),
    criteria: [
      ...forbidden,
      ...missing,
      ...(shown && finding.deciding ? criteriaFrom(finding.deciding, data, words) : []),
    ],
    trials: trialsOf(finding),
    openFacts: openFacts(finding, verdict, data, () => statusIfSuicidal(finding, verdict.status, data, words), words),
    wouldChange:
      forbidden.length > 0
        ? []
        : [...meetingLabel(finding, missing, words), ...wouldChange(finding, verdict, others, data, words)],
    sources: sourcesOf(finding, typical),
    warnings: [...warningsOf(finding, data, words), ...cautionWarnings(finding)],
  };
}

/** The same question for every product of the catalogue. */
export function options(person: Person, data: Data, words: Words): Option[] {
  return data.products().map((product) => {
    const finding = findOut(person, product, data, words);
    const verdict = verdictOf(finding, fromLabel(finding, words), NOTHING_TYPICAL, data, words);
    const { status, headline, confidence, priorAuthorization, policies } = verdict;
    const caseByCase = finding.deciding?.speaking.rule.stance === 'case-by-case' && !finding.excluded;
    return { product: product.id, status, headline, confidence, priorAuthorization, caseByCase, policies };
  });
}
