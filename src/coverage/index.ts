/**
 * Is it covered? Chooses the rules that speak of a request, evaluates them, and says why in words.
 * `coverage` answers for the product asked, `options` the same question for every product.
 */
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Policy } from '../model/policy.ts';
import type {
  Criterion,
  OpenFact,
  Option,
  PolicyRef,
  Result,
  ResultSource,
  TrialJudgement,
  Verdict,
} from '../model/result.ts';
import { resultSource } from '../model/source-id.ts';
import { BEST_FIRST } from '../model/status-order.ts';
import type { Words } from '../words/index.ts';
import { type Assessment, assess } from './assess.ts';
import { wouldChange } from './changes.ts';
import { type Chosen, choose, type Speaking } from './choose.ts';
import { confidenceOf, isStale, policyName, policyShortName } from './confidence.ts';
import { criteriaFrom } from './criteria.ts';
import { openFacts } from './open.ts';
import { typicalAnswer } from './typical.ts';

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

/** What has been found out before it is put into words. */
export interface Finding {
  person: Person;
  product: Product;
  chosen: Chosen;
  /** The rule that decides, with its evaluation; undefined when nothing speaks. */
  deciding: Assessment | undefined;
  /** The plan document excludes the product, or there is no plan. */
  excluded: 'plan' | 'uninsured' | undefined;
}

const CONFIDENCE_ORDER = ['high', 'medium', 'low'];

/** Better first: the closer fit, then the surer source, then the newer text. */
function preferred(a: Speaking, b: Speaking): number {
  const sure = (s: Speaking) => CONFIDENCE_ORDER.indexOf(s.rule.confidence ?? s.policy.confidence);
  const dated = (s: Speaking) => s.policy.reviewed ?? s.policy.effective.from ?? '';
  return sure(a) - sure(b) || dated(b).localeCompare(dated(a));
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
  return assessed.sort((a, b) => BEST_FIRST.indexOf(a.status) - BEST_FIRST.indexOf(b.status))[0];
}

/** The label forbids it, and that is known of this person. Not known is not asked: the clinic checks it. */
function contraindications(product: Product, person: Person, words: Words): Criterion[] {
  const history: Record<string, unknown> = { ...person.case.history };
  return (product.contraindications ?? [])
    .filter(({ fact }) => history[fact.replace('history.', '')] === true)
    .map(({ fact, says, source }) => ({
      id: `label-${fact
        .split('.')
        .at(-1)
        ?.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
      policy: product.id,
      rule: 'label',
      says,
      state: 'not-met' as const,
      fixable: false,
      decides: true,
      have: words.coverage.have.yes,
      need: words.coverage.have.no,
      alternatives: [],
      facts: [fact],
      show: null,
      source: `products:${source.ref}`,
      where: source.where ?? null,
    }));
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

/** The verdict of the contract, in its order: the first status that applies. */
function verdictOf(finding: Finding, forbidden: Criterion[], data: Data, words: Words): Verdict {
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
    const typical = typicalAnswer(person, product, data, words);
    const known = person.payer?.name;
    const silent = chosen.silent.map((policy) => say.silentPolicy(policyName(policy, data, words)));
    const missing =
      person.condition && known && silent.length === 0
        ? [chosen.inStates.length > 0 ? say.onlyInStates(known, chosen.inStates) : say.nothingBundled(known)]
        : [];
    return {
      ...nothing,
      status: 'unknown',
      headline: person.condition
        ? say.headline.unknown(product.short, condition, known)
        : say.headline.noCondition(product.short),
      because: [...silent, ...missing, ...(person.condition ? typical.because : [])],
      basis: person.condition && typical.found ? 'typical' : 'none',
      confidence: 'low',
    };
  }

  const { speaking, evaluation } = deciding;
  const { policy, rule } = speaking;
  const status = forbidden.length > 0 ? 'unlikely' : deciding.status;
  const because = [say.policySays(policyName(policy, data, words), rule.says)];
  for (const criterion of forbidden) because.push(say.unmet(criterion.says, null));
  if (evaluation) {
    const criteria = criteriaFrom(deciding, words).filter((criterion) => criterion.decides);
    for (const c of criteria) if (c.state === 'not-met') because.push(say.unmet(c.says, c.have));
    const open = criteria.filter((c) => c.state === 'not-known').length;
    if (status === 'possible' && open > 0) because.push(say.notKnown(open));
    // What could not be read may ask for more.
    if (evaluation.truth === 'met') because.push(rule.incomplete === undefined ? say.allMet : say.allReadMet);
  }
  if (speaking.fit === 'not-named') because.push(say.notOnLabel(product.short));
  if (rule.incomplete !== undefined && status !== 'unlikely') because.push(say.incomplete(rule.incomplete));
  if (person.planKind?.id === 'employer-self-funded') because.push(say.selfFunded);
  if (person.line === 'medicare-advantage') because.push(say.medicareAdvantage);
  return {
    status,
    headline: headlineOf(deciding, status, product.short, condition, payer, words),
    because,
    basis: chosen.basis,
    confidence: confidenceOf(speaking, person),
    priorAuthorization: rule.priorAuthorization,
    benefit: rule.benefit,
    policies: [policy.id],
  };
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
  if (status === 'unlikely' || status === 'not-yet' || status === 'possible' || status === 'likely') {
    return say[status](product, condition, payer);
  }
  return say.unknown(product, condition, payer);
}

function policyRefs(finding: Finding, data: Data): PolicyRef[] {
  const { deciding, chosen, person } = finding;
  if (!deciding) return [];
  const ids = new Set([deciding.speaking.policy.id, ...chosen.rules.map(({ policy }) => policy.id)]);
  return [...ids].map((id) => {
    const { policy, rule } =
      id === deciding.speaking.policy.id
        ? deciding.speaking
        : (chosen.rules.find((speaking) => speaking.policy.id === id) as Speaking);
    return policyRef(policy, person.asOf, rule.incomplete ?? null, data);
  });
}

export function policyRef(policy: Policy, asOf: string, incomplete: string | null, data: Data): PolicyRef {
  return {
    id: policy.id,
    payer: data.payers().find((payer) => payer.id === policy.payer)?.name ?? policy.payer,
    number: policy.number,
    title: policy.title,
    effective: policy.effective.from,
    reviewed: policy.reviewed,
    seen: policy.seen,
    stale: isStale(policy, asOf),
    incomplete,
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
  if (deciding.speaking.startOnly) warnings.push(say.startOnly(name));
  const kind = policy.sources.find((source) => source.id === rule.source.ref)?.kind;
  if (kind === 'copy' || kind === 'secondary' || kind === 'seller') warnings.push(say.secondhand(name));
  if (person.line === undefined && chosen.basis === 'payer-policy' && person.payer) {
    warnings.push(say.lineAssumed(person.payer.name));
  }
  return warnings;
}

/** The policy that decides, or the surveys where none does; and what is known of the product. */
function sourcesOf({ deciding, excluded, person, product }: Finding, data: Data, words: Words): ResultSource[] {
  const label = product.sources.map((source) => resultSource('products', source));
  if (excluded) return label;
  if (!deciding) return [...typicalAnswer(person, product, data, words).sources, ...label];
  const { policy } = deciding.speaking;
  return [...policy.sources.map((source) => resultSource(`policies/${policy.id}`, source)), ...label];
}

function trialsOf({ deciding, excluded }: Finding): TrialJudgement[] {
  if (!deciding || excluded || !deciding.evaluation) return [];
  return deciding.count.trials.map(({ trial, drug, counts, because }) => ({
    trial: [trial.drug, trial.doseMg && `${trial.doseMg} mg`, trial.weeks && `${trial.weeks} weeks`, trial.outcome]
      .filter(Boolean)
      .join(', '),
    drug: drug?.name ?? null,
    class: drug?.class ?? null,
    counts,
    because,
    policy: deciding.speaking.policy.id,
  }));
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
  const forbidden = finding.excluded ? [] : contraindications(product, person, words);
  const verdict = verdictOf(finding, forbidden, data, words);
  const shown = finding.deciding && !finding.excluded;
  return {
    verdict,
    policies: finding.excluded ? [] : policyRefs(finding, data),
    criteria: [...forbidden, ...(shown && finding.deciding ? criteriaFrom(finding.deciding, words) : [])],
    trials: trialsOf(finding),
    openFacts: openFacts(finding, verdict, data),
    wouldChange: forbidden.length > 0 ? [] : wouldChange(finding, verdict, others, data, words),
    sources: sourcesOf(finding, data, words),
    warnings: warningsOf(finding, data, words),
  };
}

/** The same question for every product of the catalogue. */
export function options(person: Person, data: Data, words: Words): Option[] {
  return data.products().map((product) => {
    const finding = findOut(person, product, data, words);
    const forbidden = finding.excluded ? [] : contraindications(product, person, words);
    const verdict = verdictOf(finding, forbidden, data, words);
    const { status, headline, confidence, priorAuthorization, policies } = verdict;
    const caseByCase = finding.deciding?.speaking.rule.stance === 'case-by-case' && !finding.excluded;
    return { product: product.id, status, headline, confidence, priorAuthorization, caseByCase, policies };
  });
}
