/**
 * A result as a FHIR R4 CoverageEligibilityResponse (https://hl7.org/fhir/R4/coverageeligibilityresponse.html), complete
 * in itself: what it refers to is contained, except the Patient of the record that was given. It is an estimate and says
 * so; `insurance.inforce` is never given, because ketcover cannot know it.
 */
import type { InputError } from '../intake/index.ts';
import type { Case } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { Cost, Criterion, Option, Result } from '../model/result.ts';
import { grouped } from '../words/en/grouped.ts';
import type { Words } from '../words/index.ts';

/** Our extensions and codes. The name stands for itself and is no web address: `.invalid` can be nobody's (RFC 2606). */
const OWN = 'https://ketcover.invalid/fhir';
const extension = (name: string) => `${OWN}/StructureDefinition/${name}`;
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

type Element = Record<string, unknown>;

const money = (value: number) => ({ value, currency: 'USD' });
const concept = (system: string, code: string, more: Element = {}) => ({ coding: [{ system, code }], ...more });

/** Leaves out what is undefined or an empty list: FHIR allows neither. */
function element(fields: Element): Element {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** Text inside XHTML; what XML cannot hold is dropped. */
const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const dollars = (amount: number) => `$${grouped(Math.round(amount))}`;

/** CPT codes are five digits; those of HCPCS begin with a letter. Their descriptions are not given. */
function billingCode(code: string): Element {
  const system = /^\d/.test(code)
    ? 'http://www.ama-assn.org/go/cpt'
    : 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
  return { url: extension('billing-code'), valueCoding: { system, code } };
}

function criterionExtension({ id, says, state, need, have, policy }: Criterion): Element {
  return {
    url: extension('criterion'),
    extension: [
      { url: 'id', valueString: id },
      { url: 'says', valueString: says },
      { url: 'state', valueCode: state },
      { url: 'need', valueString: need },
      ...(have === null ? [] : [{ url: 'have', valueString: have }]),
      { url: 'policy', valueString: policy },
    ].filter((part) => (part.valueString ?? part.valueCode) !== ''),
  };
}

function estimateExtension({ id, title, sessions, unit, you }: Cost): Element {
  return {
    url: extension('estimate'),
    extension: [
      { url: 'scenario', valueCode: id },
      { url: 'title', valueString: title },
      { url: 'count', valueInteger: sessions },
      { url: 'unit', valueCode: unit },
      { url: 'low', valueMoney: money(you.low) },
      { url: 'typical', valueMoney: money(you.typical) },
      { url: 'high', valueMoney: money(you.high) },
    ],
  };
}

/** The plan's terms as far as they were given. */
function benefits({ plan }: Case): Element[] {
  const { deductible, deductibleMet, copay, coinsurance } = plan?.benefits ?? {};
  const type = (code: string) => ({ type: concept(`${TERMINOLOGY}/benefit-type`, code) });
  const percent = coinsurance === undefined ? undefined : Number((coinsurance * 100).toFixed(4));
  return [
    ...(deductible === undefined
      ? []
      : [
          element({
            ...type('deductible'),
            allowedMoney: money(deductible),
            usedMoney: deductibleMet === undefined ? undefined : money(deductibleMet),
          }),
        ]),
    ...(copay === undefined ? [] : [{ ...type('copay'), allowedMoney: money(copay) }]),
    ...(percent === undefined || !Number.isInteger(percent)
      ? []
      : [{ ...type('copay-percent'), allowedUnsignedInt: percent }]),
  ];
}

function itemOf(option: Option, asked: boolean, result: Result, data: Data, words: Words): Element {
  const product = data.products().find(({ id }) => id === option.product);
  const { plan } = result.case as Case;
  const policy = result.policies.find(({ id }) => option.policies.includes(id));
  const states = words.report.state;
  const criteria = asked ? result.criteria : [];
  return element({
    extension: [
      { url: extension('verdict'), valueCode: option.status },
      ...(product?.codes ?? [])
        .filter(({ from, to }) => (from === null || from <= result.asOf) && (to === null || result.asOf <= to))
        .map(({ code }) => billingCode(code)),
      ...criteria.map(criterionExtension),
      ...result.costs.filter((cost) => cost.product === option.product).map(estimateExtension),
    ],
    productOrService: concept(`${OWN}/CodeSystem/product`, option.product, { text: product?.name ?? option.product }),
    // Only a plan document or a law that leaves it out excludes it; "unlikely" is no exclusion.
    excluded: option.status === 'excluded' ? true : undefined,
    name: product?.name,
    description: option.headline,
    network: plan?.network ? concept(`${TERMINOLOGY}/benefit-network`, plan.network) : undefined,
    benefit: asked ? benefits(result.case as Case) : [],
    authorizationRequired: option.priorAuthorization ?? undefined,
    authorizationSupporting: criteria.map(({ says, state }) => ({ text: `${says} (${states[state]})` })),
    authorizationUrl: policy?.url,
  });
}

function narrative(result: Result, words: Words): Element {
  const say = words.report;
  const fhir = words.fhir.answer;
  const list = (items: readonly string[]) =>
    items.length > 0 ? `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>` : '';
  const costs = result.costs.map(({ title, you }) =>
    fhir.estimate(title, dollars(you.typical), dollars(you.low), dollars(you.high)),
  );
  const steps = result.nextSteps.map(({ title, due }) => (due === null ? title : `${title} (${say.by(due)})`));
  const parts = [
    `<p><b>${escaped(say.status[result.verdict.status])}.</b> ${escaped(result.verdict.headline)}</p>`,
    list(result.verdict.because),
    `<p>${escaped(fhir.estimates)}</p>${list(costs)}`,
    `<p>${escaped(say.whatNow)}</p>${list(steps)}`,
    `<p>${escaped(fhir.notADecision)}</p>`,
  ];
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${parts.join('')}</div>` };
}

/**
 * @param subject the Patient of the record that was read ("Patient/1"); without one the person has no reference.
 * @returns the response as plain data. `created` is the day of the result, so the same case gives the same response.
 */
export function eligibilityResponse(
  result: Result,
  data: Data,
  words: Words,
  { subject }: { subject?: string | undefined } = {},
): Element {
  const say = words.fhir.answer;
  const { plan, diagnosis, treatment } = result.case as Case;
  const payer = data.payers().find(({ id }) => id === plan?.payer);
  const patient = subject === undefined ? { display: say.person } : { reference: subject };
  const insured = payer !== undefined && payer.kind !== 'none';
  const insurer = insured ? { reference: '#insurer', display: payer.name } : { display: payer?.name ?? say.notKnown };
  const asked = treatment?.product ?? result.options[0]?.product;
  const options = [...result.options].sort((a, b) => Number(b.product === asked) - Number(a.product === asked));
  const purpose = ['auth-requirements', 'benefits'];
  const decided = result.verdict.status !== 'unknown';

  return element({
    resourceType: 'CoverageEligibilityResponse',
    language: 'en',
    text: narrative(result, words),
    contained: [
      {
        resourceType: 'CoverageEligibilityRequest',
        id: 'request',
        status: 'active',
        purpose,
        patient,
        created: result.asOf,
        insurer,
        item: [
          element({
            productOrService: asked === undefined ? undefined : concept(`${OWN}/CodeSystem/product`, asked),
            diagnosis: (diagnosis?.icd10 ?? []).map((code) => ({
              diagnosisCodeableConcept: concept('http://hl7.org/fhir/sid/icd-10-cm', code),
            })),
          }),
        ].filter((item) => Object.keys(item).length > 0),
      },
      ...(insured ? [{ resourceType: 'Organization', id: 'insurer', name: payer.name }] : []),
      element({
        resourceType: 'Coverage',
        id: 'coverage',
        // Made from what the person said, not by the plan.
        status: 'draft',
        type: plan?.kind
          ? concept(`${OWN}/CodeSystem/plan-kind`, plan.kind, {
              text: data.planKinds().find(({ id }) => id === plan.kind)?.name ?? plan.kind,
            })
          : undefined,
        beneficiary: patient,
        payor: [insured ? insurer : patient],
      }),
    ].map(element),
    extension: [
      {
        url: extension('confidence'),
        valueCode: result.verdict.confidence,
      },
      ...result.warnings.map((warning) => ({ url: extension('note'), valueString: warning })),
      ...result.sources.map(({ title, url, dated, seen }) => ({
        url: extension('source'),
        extension: [
          { url: 'title', valueString: title },
          { url: 'url', valueUri: url },
          ...(dated === null ? [] : [{ url: 'dated', valueDate: dated }]),
          { url: 'seen', valueDate: seen },
        ],
      })),
    ],
    status: 'active',
    purpose,
    patient,
    created: result.asOf,
    request: { reference: '#request' },
    outcome: decided ? 'complete' : 'partial',
    disposition: `${result.verdict.headline} ${say.notADecision}`,
    insurer,
    insurance: [
      {
        coverage: { reference: '#coverage' },
        item: options.map((option) => itemOf(option, option.product === asked, result, data, words)),
      },
    ],
  });
}

/** Wrong input as a FHIR R4 OperationOutcome, an issue for each error. */
export function operationOutcome(errors: readonly InputError[]): Element {
  return {
    resourceType: 'OperationOutcome',
    issue: errors.map(({ message, path }) => ({
      severity: 'error',
      code: 'value',
      details: { text: message },
      diagnostics: path,
    })),
  };
}
