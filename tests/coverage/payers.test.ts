/**
 * Whose text speaks: real people with the real policies of their payers, as they stood on November 23, 2026. A row says
 * who asks for what, and which rules of which documents speak of it.
 */
import { describe, expect, it } from 'vitest';
import { choose } from '../../src/coverage/choose.ts';
import { understand } from '../../src/coverage/understand.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();

interface Asked {
  plan: [payer: string, kind?: string];
  state?: string;
  /** The product and what it is for. */
  for: [product: string | undefined, condition?: string];
  goingOn?: true;
  suicidal?: true;
  asOf?: string;
}

interface Told {
  /** "document/rule fit", in the order of choice. */
  rules?: string[];
  basis?: string;
  silent?: string[];
  ended?: string[];
  inStates?: string[];
  inLines?: string[];
}

function told(asked: Asked): Told {
  const [payer, kind] = asked.plan;
  const [product, condition] = asked.for;
  const given: Case & { asOf: string } = {
    asOf: asked.asOf ?? '2026-11-23',
    plan: { payer, ...(kind ? { kind } : {}) },
    ...(asked.state ? { patient: { state: asked.state } } : {}),
    ...(condition ? { diagnosis: { condition } } : {}),
    ...(product ? { treatment: { product, ...(asked.goingOn ? { phase: 'renewal' as const } : {}) } } : {}),
    ...(asked.suicidal ? { history: { suicidalIdeation: true } } : {}),
  };
  const person = understand(given, data, en);
  const { rules, basis, silent, ended, inStates, inLines } = choose(person, person.product, data);
  const name = ({ policy, rule, fit, startOnly, named }: (typeof rules)[number]) =>
    [`${policy.id}/${rule.id} ${fit}`, ...(named ?? []), ...(startOnly ? ['to start only'] : [])].join(', ');
  return {
    ...(rules.length > 0 ? { rules: rules.map(name) } : {}),
    ...(basis !== 'none' ? { basis } : {}),
    ...(silent.length > 0 ? { silent: silent.map(({ id }) => id) } : {}),
    ...(ended.length > 0 ? { ended: ended.map(name) } : {}),
    ...(inStates.length > 0 ? { inStates } : {}),
    ...(inLines.length > 0 ? { inLines } : {}),
  };
}

const TRD = 'treatment-resistant-depression';
const CRISIS = 'depression-with-suicidality';
const OWN = 'payer-policy';
const LAW = 'program-rule';
const NOTHING: Told = {};
const ambetter = (more: Partial<Asked>): Asked => ({
  plan: ['ambetter', 'marketplace'],
  for: ['esketamine', TRD],
  ...more,
});
const highmark = (more: Partial<Asked>): Asked => ({
  plan: ['highmark', 'employer-insured'],
  for: ['iv-ketamine', 'neuropathic-pain'],
  ...more,
});
const premera = (more: Partial<Asked>): Asked => ({
  plan: ['premera', 'employer-insured'],
  for: ['esketamine', TRD],
  ...more,
});
const chip = (more: Partial<Asked>): Asked => ({
  plan: ['unitedhealthcare', 'chip'],
  for: ['esketamine', TRD],
  ...more,
});
const advantage = (payer: string, state: string, product: string, condition: string): Asked => ({
  plan: [payer, 'medicare-advantage'],
  state,
  for: [product, condition],
});

describe('the payer’s own policy', () => {
  it.each<[string, Asked, Told]>([
    [
      'no treatment named: the infusion, to start',
      { plan: ['aetna'], for: [undefined, 'major-depression'] },
      { rules: ['aetna-cpb-0938/depression exact'], basis: OWN },
    ],
    ['no condition named: no rule, and nobody is called silent', { plan: ['aetna'], for: ['esketamine'] }, NOTHING],
    [
      'of two policies on infusions neither names OCD, nor does one that also covers Spravato',
      { plan: ['bcbs-massachusetts', 'employer-insured'], for: ['iv-ketamine', 'ocd'] },
      { silent: ['bcbsma-087', 'bcbsma-291'] },
    ],
    [
      'policies on other products are not called silent',
      { plan: ['aetna'], for: ['iv-ketamine', 'ocd'] },
      { silent: ['aetna-cpb-0447', 'aetna-cpb-0938'] },
    ],
    [
      'the named condition, not what is said of all others',
      { plan: ['bcbs-mississippi', 'employer-insured'], for: ['esketamine', TRD] },
      { rules: ['bcbsms-l-5-01-537/depression exact'], basis: OWN },
    ],
    [
      'all others',
      { plan: ['bcbs-mississippi', 'employer-insured'], for: ['esketamine', 'ptsd'] },
      { rules: ['bcbsms-l-5-01-537/other any'], basis: OWN },
    ],
    [
      'a depression with suicidal thoughts: both ways',
      { plan: ['aetna'], for: ['esketamine', 'major-depression'], suicidal: true },
      { rules: ['aetna-spravato/trd implied', 'aetna-spravato/suicidality also'], basis: OWN },
    ],
  ])('%s', (_, asked, expected) => expect(told(asked)).toEqual(expected));
});

describe('to start and to go on', () => {
  it.each<[string, Asked, Told]>([
    [
      'what is asked to go on is not asked to start',
      premera({}),
      { rules: ['premera-5-01-609-2026-03/depression exact'], basis: OWN },
    ],
    [
      'nor the other way round',
      premera({ goingOn: true }),
      { rules: ['premera-5-01-609-2026-03/renewal exact'], basis: OWN },
    ],
    [
      'criteria that name no phase may be those to start',
      { plan: ['unitedhealthcare'], for: ['esketamine', TRD], goingOn: true },
      { rules: ['uhc-2168/trd exact, to start only'], basis: OWN },
    ],
    [
      'criteria that are for the start alone are not used, and the depression they name is no other one',
      ambetter({ state: 'TX', goingOn: true }),
      { silent: ['superior-cp-pmn-199-2025', 'centene-cp-pmn-199-2020'] },
    ],
  ])('%s', (_, asked, expected) => expect(told(asked)).toEqual(expected));
});

describe('states', () => {
  it.each<[string, Asked, Told]>([
    [
      'the text for the state alone',
      ambetter({ state: 'TX' }),
      { rules: ['superior-cp-pmn-199-2025/resistant exact'], basis: OWN },
    ],
    [
      'also where suicidal thoughts are known and the text for all states names nothing more',
      ambetter({ state: 'TX', suicidal: true }),
      { rules: ['superior-cp-pmn-199-2025/resistant exact'], basis: OWN },
    ],
    [
      'also where it only implies the condition',
      ambetter({ state: 'TX', suicidal: true, for: ['esketamine', 'major-depression'] }),
      { rules: ['superior-cp-pmn-199-2025/resistant implied'], basis: OWN },
    ],
    ['the text for all states', ambetter({}), { rules: ['centene-cp-pmn-199-2020/resistant exact'], basis: OWN }],
    ['state not known: where the payer speaks of it', highmark({}), { inStates: ['PA', 'WV'] }],
    ['and only of it', highmark({ for: ['iv-ketamine', 'crps'] }), { inStates: ['PA'] }],
    ['a state in which it says nothing', highmark({ state: 'NY' }), NOTHING],
    [
      'a state in which it speaks',
      highmark({ state: 'WV' }),
      { rules: ['highmark-i-32-001-wv/infusion-nerve-pain exact'], basis: OWN },
    ],
  ])('%s', (_, asked, expected) => expect(told(asked)).toEqual(expected));
});

describe('the kind of plan is not known', () => {
  const plain = (payer: string, state: string): Asked => ({ plan: [payer], state, for: ['esketamine', TRD] });
  it.each<[string, Asked, Told]>([
    [
      'the policy for plans from an employer or bought by yourself, where the insurer has such plans',
      plain('tufts', 'MA'),
      { rules: ['tufts-spravato-2020/resistant exact'], basis: OWN },
    ],
    [
      'not the one of the state for Medicare Advantage',
      plain('anthem', 'CA'),
      { rules: ['anthem-cc-0086/labelled-uses exact'], basis: OWN },
    ],
    ['nor the one for Medicaid', plain('blue-shield-california', 'CA'), { inLines: ['medicaid'] }],
    ['nor that of another insurer', plain('health-net', 'CA'), { inLines: ['medicaid'] }],
    [
      'an insurer without plans from employers, and a policy for some of its plans only',
      plain('mercy-care', 'AZ'),
      { inLines: ['medicaid'] },
    ],
    [
      'once it is known, that policy',
      { ...plain('mercy-care', 'AZ'), plan: ['mercy-care', 'medicaid-managed'] },
      { rules: ['mercy-care-spravato-form/trd exact'], basis: OWN },
    ],
    [
      'a kind for which the insurer has no policy',
      { ...plain('blue-shield-california', 'CA'), plan: ['blue-shield-california', 'employer-insured'] },
      NOTHING,
    ],
  ])('%s', (_, asked, expected) => expect(told(asked)).toEqual(expected));
});

describe('days', () => {
  it.each<[string, Asked, Told]>([
    ['before the first text', premera({ asOf: '2022-06-01' }), NOTHING],
    ['before the drug was approved, no state is asked for either', ambetter({ asOf: '2018-06-01' }), NOTHING],
    [
      'the text that held on the day',
      premera({ asOf: '2025-02-28' }),
      { rules: ['premera-5-01-609-2022-11/depression exact'], basis: OWN },
    ],
    [
      'a text that has ended and was not replaced',
      { plan: ['qualchoice', 'employer-insured'], for: ['esketamine', TRD] },
      { ended: ['qualchoice-bi734-2024/resistant exact'] },
    ],
    [
      'a text that has ended, of the person’s state',
      chip({ state: 'LA' }),
      { ended: ['uhc-csla2020d0069h/trd exact'] },
    ],
    ['not of another state', chip({ state: 'AL' }), NOTHING],
    ['nor is it named as one that may hold in a state that is not known', chip({}), NOTHING],
  ])('%s', (_, asked, expected) => expect(told(asked)).toEqual(expected));
});

describe('a drug approved for certain uses, for another one', () => {
  it.each<[string, Asked, Told]>([
    [
      'what the policy covers is what it names',
      { plan: ['unitedhealthcare'], for: ['esketamine', 'ptsd'] },
      { rules: [`uhc-2168/trd not-named, ${TRD}, ${CRISIS}`], basis: OWN },
    ],
    [
      'major depression is near enough to the label',
      { plan: ['independence', 'employer-insured'], for: ['esketamine', 'ptsd'] },
      { rules: [`independence-08-01-80c/spravato not-named, major-depression, ${TRD}`], basis: OWN },
    ],
    [
      'a depression after a birth may be the one that is named',
      { plan: ['aetna'], for: ['esketamine', 'postpartum-depression'] },
      { silent: ['aetna-spravato'] },
    ],
    [
      'ketamine is approved for anesthesia only, and used for much else: a policy on anesthesia says nothing of PTSD',
      { plan: ['anthem', 'employer-insured'], for: ['iv-ketamine', 'ptsd'] },
      { silent: ['anthem-cc-0215'] },
    ],
    [
      'a wider text that names the use is heard before such a conclusion',
      { plan: ['medicare', 'original-medicare'], state: 'OH', for: ['esketamine', 'ptsd'] },
      { rules: ['medicare-benefit-policy-manual-15-50/off-label-esketamine exact'], basis: LAW },
    ],
    [
      'also by a Medicare Advantage plan, which must cover what Medicare covers',
      advantage('anthem', 'CA', 'esketamine', 'ptsd'),
      { rules: ['medicare-advantage-42-cfr-422-101/off-label-esketamine exact'], basis: LAW },
    ],
    [
      'where no wider text names it, the conclusion stands',
      { plan: ['blue-shield-california', 'medicaid-managed'], state: 'CA', for: ['esketamine', 'ptsd'] },
      {
        rules: [`ca-medicaid-22-ccr-51313/spravato not-named, ${TRD}, ${CRISIS}`],
        basis: LAW,
        silent: ['bsc-promise-medi-cal-drugs'],
      },
    ],
  ])('%s', (_, asked, expected) => expect(told(asked)).toEqual(expected));
});

describe('programs', () => {
  it.each<[string, Asked, Told]>([
    [
      'a program’s own text is the program’s rule',
      { plan: ['medicare', 'original-medicare'], state: 'OH', for: ['esketamine', TRD] },
      { rules: ['medicare-cgs-spravato-notice/label-trd exact'], basis: LAW },
    ],
    [
      'a depression with suicidal thoughts: the state’s two ways, and no third of federal law',
      { plan: ['ohio-medicaid', 'medicaid-ffs'], for: ['esketamine', 'major-depression'], suicidal: true },
      { rules: ['oh-medicaid-spravato/resistant implied', 'oh-medicaid-spravato/suicidality also'], basis: LAW },
    ],
    [
      'Medicaid: what the state does not decide, federal law does, also where the kind of plan is not known',
      { plan: ['ohio-medicaid'], for: ['iv-ketamine', TRD] },
      { rules: ['medicaid-federal-1927/ketamine-off-label exact'], basis: LAW },
    ],
    ['but CHIP of its own is not under that law', chip({ state: 'AL', for: ['oral-ketamine', 'crps'] }), NOTHING],
    [
      'nor is a plan from an employer',
      { plan: ['unitedhealthcare', 'employer-insured'], for: ['iv-ketamine', 'ptsd'] },
      { silent: ['uhc-2026d0069p'] },
    ],
    [
      'Medicare Advantage: what its own rule leaves out, Medicare’s manual says',
      advantage('humana', 'OH', 'iv-ketamine', 'anesthesia'),
      { rules: ['medicare-benefit-policy-manual-15-50/label-anesthesia exact'], basis: LAW },
    ],
    [
      'and Medicare’s contractor for the state',
      advantage('humana', 'FL', 'esketamine', 'postpartum-depression'),
      { rules: ['medicare-first-coast-a59250/other-uses any'], basis: LAW },
    ],
    ['in another state it does not', advantage('humana', 'CA', 'esketamine', 'postpartum-depression'), NOTHING],
  ])('%s', (_, asked, expected) => expect(told(asked)).toEqual(expected));
});
