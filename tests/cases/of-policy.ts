/** The people of the examples that stand beside the rules, each made complete by what the policy is about. */
import { readIcdList } from '../../src/intake/icd10.ts';
import { readCase } from '../../src/intake/index.ts';
import type { Case } from '../../src/model/case.ts';
import type { Example, Policy } from '../../src/model/policy.ts';
import { personOfExample } from '../../src/store/examples.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

export const data = openData();
const icd = readIcdList(readIcdText());
export const context = { data, words: en, icd: () => icd };

/** The plan kind that a line of business stands for when the example names none. */
const USUAL_KIND: Record<string, string> = {
  commercial: 'employer-insured',
  fehb: 'fehb',
  medicare: 'original-medicare',
  'medicare-advantage': 'medicare-advantage',
  'part-d': 'part-d',
  medicaid: 'medicaid-managed',
  tricare: 'tricare',
  va: 'va',
  'workers-comp': 'workers-comp',
};

/** Fills in payer, plan kind, state and day of the policy where the example leaves them out. */
export function personOf(policy: Policy, example: Example): Case & { asOf: string } {
  const reading = readCase(personOfExample(policy, example), context);
  if ('errors' in reading) throw new Error(reading.errors.map((error) => error.message).join('\n'));
  const given = reading.case;
  const program = ['medicare-advantage', 'medicare-part-d'].includes(policy.payer);
  const state = policy.states === 'all' ? undefined : policy.states[0];
  return {
    ...given,
    asOf: given.asOf ?? policy.effective.to ?? '2026-11-23',
    patient: { ...(state ? { state } : {}), ...given.patient },
    plan: {
      ...(program ? {} : { payer: policy.payer }),
      kind: USUAL_KIND[policy.lines[0] as string] as string,
      ...given.plan,
    },
  };
}

export const policies = [...new Set(data.payers().map(({ id }) => id))].flatMap((payer) => data.policiesOf(payer));
