/** What to ask the plan on the phone: only what this case leaves open, each with the flag that takes the answer. */
import type { Benefits, FactId } from '../model/case.ts';
import { FACTS } from '../model/facts.ts';
import type { Line } from '../model/policy.ts';
import { mayPayOutside } from './paying.ts';
import { isSelfFunded, type Situation } from './situation.ts';

/** Lines with a booklet that can leave a treatment out. */
const BOOKLET: readonly Line[] = ['commercial', 'fehb'];

/** Plans with a deductible and a share of their own; programmes fix theirs by law. */
const OWN_TERMS: readonly Line[] = ['commercial', 'fehb', 'medicare-advantage'];

const flagsOf = (...facts: FactId[]) => facts.map((fact) => `--${FACTS[fact].flag}`).join(', ');

function aboutCover(situation: Situation): (string | false)[] {
  const { person, verdict, words } = situation;
  const { ask } = words.steps.benefitCheck;
  const { plan } = person.case;
  return [
    person.planKind === undefined && ask.planKind(flagsOf('plan.kind')),
    verdict.policies.length === 0 ? ask.coveredAndRule : ask.covered,
    (person.line === undefined || BOOKLET.includes(person.line)) &&
      plan?.excludes === undefined &&
      ask.excluded(flagsOf('plan.excludes')),
    verdict.priorAuthorization === null ? ask.authorization : verdict.priorAuthorization && ask.whereToSend,
    plan?.drugBilling === undefined &&
      verdict.benefit !== 'medical' &&
      (verdict.benefit === 'pharmacy'
        ? ask.pharmacy(flagsOf('plan.drugBilling'))
        : ask.benefit(flagsOf('plan.drugBilling'))),
    person.line !== 'workers-comp' && plan?.network === undefined && ask.network(flagsOf('plan.network')),
    plan?.network === 'out' && ask.networkGap,
    plan?.network === 'out' && mayPayOutside(situation) && ask.outside,
  ];
}

/** What it costs with the plan is no question yet where the plan is not likely to pay. */
function aboutCost({ person, verdict, words }: Situation): (string | false)[] {
  const { ask } = words.steps.benefitCheck;
  if (verdict.status === 'unlikely' || verdict.status === 'excluded') return [];
  if (person.line !== undefined && !OWN_TERMS.includes(person.line)) return [];
  const terms = person.case.plan?.benefits;
  const open = (...names: (keyof Benefits)[]) => names.some((name) => terms?.[name] === undefined);
  return [
    open('deductible', 'deductibleMet') &&
      ask.deductible(flagsOf('plan.benefits.deductible', 'plan.benefits.deductibleMet')),
    // One of the two is enough: a fixed sum or a share.
    terms?.copay === undefined &&
      open('coinsurance') &&
      ask.share(flagsOf('plan.benefits.copay', 'plan.benefits.coinsurance')),
    open('outOfPocketMax', 'outOfPocketMet') &&
      ask.maximum(flagsOf('plan.benefits.outOfPocketMax', 'plan.benefits.outOfPocketMet')),
    open('planYearStart') && ask.planYear(flagsOf('plan.benefits.planYearStart')),
  ];
}

/** @returns the questions in the order of the call; those that this program can use carry their flags in brackets. */
export function phoneQuestions(situation: Situation): string[] {
  const all = [
    ...aboutCover(situation),
    ...aboutCost(situation),
    isSelfFunded(situation) && situation.words.steps.benefitCheck.ask.whoDecides,
  ];
  return all.filter((question) => question !== false);
}
