/** People and rights for the tests of rights and steps: just enough of each, so that a test names what matters. */
import type { Case } from '../../src/model/case.ts';
import type { Condition, PlanKind, Product } from '../../src/model/catalog.ts';
import type { Data } from '../../src/model/data.ts';
import type { Person } from '../../src/model/person.ts';
import type { Right, RightsFile } from '../../src/model/right.ts';
import type { Source } from '../../src/model/source.ts';
import { openData } from '../../src/store/store.ts';

export const AS_OF = '2026-11-23';

export const source: Source = {
  id: 's',
  title: 'A made-up rule',
  url: 'https://example.org/rule',
  kind: 'law',
  dated: '2026-01-01',
  seen: AS_OF,
};

const codes: Record<string, Product['codes']> = {
  'iv-ketamine': [
    { code: 'J3490', plain: 'drug without its own code', usedBy: 'all', from: null, to: null, source: { ref: 's' } },
    { code: '96365', plain: 'infusion, first hour', usedBy: 'all', from: null, to: '2026-12-31', source: { ref: 's' } },
    {
      code: '99999',
      plain: 'a code that is no longer valid',
      usedBy: 'all',
      from: null,
      to: '2025-12-31',
      source: { ref: 's' },
    },
  ],
  esketamine: [
    {
      code: 'G2082',
      plain: 'visit with up to 56 mg',
      usedBy: 'medicare',
      from: '2020-01-01',
      to: null,
      source: { ref: 's' },
    },
    { code: 'S0013', plain: 'the spray, 1 mg', usedBy: 'other', from: '2021-01-01', to: null, source: { ref: 's' } },
  ],
};

export const product = (id: string): Product => ({
  id,
  name: id === 'esketamine' ? 'Esketamine nasal spray (Spravato)' : 'Ketamine infusion',
  short: id === 'esketamine' ? 'Spravato' : 'IV ketamine',
  plain: 'A form of treatment.',
  words: [],
  labelled: [],
  labelNote: 'A note on the label.',
  labelSource: { ref: 's' },
  given: 'clinic',
  codes: codes[id] ?? [],
  sources: [source],
});

export const condition = (id: string): Condition => ({
  id,
  name: id,
  plain: 'A condition.',
  group: id === 'crps' ? 'pain' : 'psychiatric',
  words: [],
  codes: [],
  headers: [],
  sources: [source],
});

/** The bundled data, with products of our own: tests of order and words do not depend on the catalogue. */
export const realData: Data = { ...openData(), products: () => ['iv-ketamine', 'esketamine'].map(product) };

interface Wanted {
  kind?: string;
  state?: string;
  product?: string;
  condition?: string;
  asOf?: string;
  request?: Case['request'];
  more?: Case;
}

/** A person as `understand` would hand them on. */
export function personWith(wanted: Wanted = {}, data: Data = realData): Person {
  const planKind: PlanKind | undefined = data.planKinds().find(({ id }) => id === wanted.kind);
  if (wanted.kind && !planKind) throw new Error(`no plan kind ${wanted.kind}`);
  const uninsured = planKind?.id === 'uninsured';
  const payerId = uninsured ? 'none' : planKind?.program;
  return {
    case: {
      ...wanted.more,
      ...(wanted.state ? { patient: { ...wanted.more?.patient, state: wanted.state } } : {}),
      ...(wanted.request ? { request: wanted.request } : {}),
    },
    asOf: wanted.asOf ?? AS_OF,
    payer: data.payers().find(({ id }) => id === payerId),
    planKind,
    line: planKind?.line,
    condition: condition(wanted.condition ?? 'treatment-resistant-depression'),
    product: product(wanted.product ?? 'iv-ketamine'),
    productAssumed: false,
    derived: [],
    strayCodes: [],
    warnings: [],
  };
}

export const right = (id: string, step: Right['step'], more: Partial<Right> = {}): Right => ({
  id,
  step,
  rank: 1,
  label: `The right ${id}`,
  says: `What the right ${id} gives.`,
  who: 'member',
  stages: ['denied'],
  cite: 'Rule 1',
  source: { ref: 's' },
  confidence: 'high',
  ...more,
});

/** Data whose plan kind "employer-insured" has these rights. */
export function dataWithRights(rights: Right[]): Data {
  const file: RightsFile = {
    planKind: 'employer-insured',
    regulator: 'An office',
    regulatorSource: { ref: 's' },
    sources: [source],
    rights,
  };
  return { ...realData, rights: (kind) => (kind === file.planKind ? file : undefined) };
}
