/** Other ways when this one is closed: another product, another treatment, a change of the plan, other insurance. */
import { getFact } from '../model/case.ts';
import { BEST_FIRST, worthAsking } from '../model/status-order.ts';
import {
  barringCriteria,
  cited,
  type Drafted,
  draft,
  draftWith,
  hasOwnMarketplace,
  isExcluded,
  isSelfFunded,
  ownWords,
  type Situation,
  sentences,
} from './situation.ts';

/** A product with a better chance. None is offered where the label speaks against this one: that is for a clinician. */
export function otherProduct(situation: Situation): Drafted | undefined {
  const { person, verdict, options, data, words } = situation;
  if (barringCriteria(situation).some(({ rule }) => rule === 'label')) return undefined;
  const status = isExcluded(situation) ? 'excluded' : verdict.status;
  const better = options
    .filter((option) => option.product !== person.product.id && worthAsking(option, status))
    .sort((a, b) => BEST_FIRST.indexOf(a.status) - BEST_FIRST.indexOf(b.status))[0];
  const product = better && data.products().find(({ id }) => id === better.product);
  if (!product) return undefined;
  const say = words.steps.otherProduct;
  return draft({
    id: 'other-product',
    title: say.title(product.short, better.status),
    detail: sentences(better.headline, say.what(product.id)),
    confidence: better.confidence,
  });
}

const ALTERNATIVES_SHOWN = 3;

/** Treatments that plans usually cover for this condition, those apart that the person has tried. */
export function coveredAlternatives({ person, data, words }: Situation): Drafted | undefined {
  const { condition } = person;
  if (!condition) return undefined;
  const say = words.steps.alternatives;
  const { items, sources } = data.alternatives();
  const age = person.case.patient?.age;
  const fitting = items
    .filter(({ conditions }) => conditions.includes(condition.id) || conditions.includes(condition.formOf ?? ''))
    .filter(({ minAge }) => minAge === undefined || age === undefined || age >= minAge)
    .filter(({ tried }) => tried === undefined || getFact(person.case, tried) !== true)
    .flatMap((item) => {
      const usual = item.usual.find(
        ({ lines }) => !lines || (person.line !== undefined && lines.includes(person.line)),
      );
      return usual ? [{ ...item, usual }] : [];
    })
    .slice(0, ALTERNATIVES_SHOWN);
  if (fitting.length === 0) return undefined;
  return draftWith(
    {
      id: 'covered-alternatives',
      title: say.title,
      detail: sentences(...fitting.map(({ name, says, usual }) => say.item(name, says, usual.says)), say.ask),
      confidence: fitting.some(({ usual }) => usual.confidence === 'low') ? 'low' : 'medium',
    },
    fitting.map(({ usual }) => cited('alternatives', sources, usual.source)).filter((source) => source !== undefined),
  );
}

/** Kinds of plan that an employer chooses or makes, and can change. */
const EMPLOYER = ['employer-insured', 'employer-self-funded', 'government-self-funded'];

/** The employer decides what its plan leaves out. */
export function employerRequest(situation: Situation): Drafted | undefined {
  if (!EMPLOYER.includes(situation.person.planKind?.id ?? '')) return undefined;
  const say = situation.words.steps.employerRequest;
  const own = ownWords('employer-request', situation);
  return draftWith(
    {
      id: 'employer-request',
      title: say.title,
      detail: sentences(...own.says, !isSelfFunded(situation) && say.insured, say.how),
      documents: say.documents,
      contact: say.contact,
      letter: 'employer-request',
    },
    own.cited,
  );
}

/** No insurance: ways to get some come before paying alone. */
export function findCoverage(situation: Situation): Drafted | undefined {
  const own = ownWords('find-coverage', situation);
  if (own.says.length === 0) return undefined;
  const say = situation.words.steps.findCoverage;
  const { items } = situation.data.aid();
  const office = items.find(({ id }) => id === 'marketplace-call-center');
  const ownMarketplace = hasOwnMarketplace(situation);
  return draftWith(
    {
      id: 'find-coverage',
      title: say.title,
      detail: sentences(...own.says, ownMarketplace && say.ownMarketplace, say.beforeChoosing),
      // The call center answers for HealthCare.gov alone.
      contact:
        [office?.web, ownMarketplace ? undefined : office?.phone].filter((way) => way !== undefined).join(', ') || null,
    },
    own.cited,
  );
}

/** Every review is used up or there is none: a new request with something new in it. */
export function newRequest({ words }: Situation): Drafted {
  const say = words.steps.newRequest;
  return draft({
    id: 'new-request',
    title: say.title,
    detail: say.detail,
    documents: say.documents,
    letter: 'medical-necessity',
  });
}
