import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeProblems, crossCheck } from '../../src/store/cross-check.ts';
import { checkFile } from '../../src/store/data-check.ts';
import { DATA_FOLDER, dataFiles } from '../../src/store/data-files.ts';
import { jsonSchemaOf } from '../../src/store/json-schema.ts';
import { FILE_KINDS } from '../../src/store/schemas.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { formsText } from '../../src/store/write-forms.ts';

describe('each data file fits its schema and its own sources', () => {
  it.each(dataFiles())('%s', (path) => {
    expect(checkFile(path, readFileSync(join(DATA_FOLDER, path), 'utf8'))).toEqual([]);
  });
});

describe('what stands between the files', () => {
  it('ids resolve, facts exist, codes are billable, dates are in order', () => {
    expect(crossCheck(openData(), readIcdText())).toEqual([]);
  });

  it('a danger is never asked for as something to mend; classes and places are known ones', () => {
    const own = openData();
    const [aetna] = own.policiesOf('aetna').filter(({ rules }) => rules.some(({ criteria }) => criteria));
    const first = aetna?.rules.find(({ criteria }) => criteria);
    if (!aetna || !first) throw new Error('no policy with criteria');
    const leaf = { id: 'x', says: 'There is danger', op: 'is', value: true, source: first.source } as const;
    const found = (more: Partial<typeof first>) =>
      crossCheck(
        {
          ...own,
          policiesOf: (payer) => (payer === 'aetna' ? [{ ...aetna, rules: [{ ...first, ...more }] }] : []),
        },
        readIcdText(),
      ).flatMap(({ file, what }) => (file.startsWith('policies/aetna') ? [what] : []));
    for (const fact of ['suicidalIdeation', 'suicidalIntent', 'hospitalizationRisk', 'inpatientForSuicidality']) {
      const criteria = { ...leaf, fact: `history.${fact}`, fixable: true };
      expect(found({ criteria })).toEqual([expect.stringContaining('fixable')]);
      expect(found({ criteria: { ...criteria, fixable: false } })).toEqual([]);
    }
    expect(found({ trialRule: { classes: ['SSRI', 'XYZ'] } })).toEqual(['no class "XYZ" in drugs.json']);
    expect(found({ settings: ['inpatient', 'moon'] })).toEqual(['no place of treatment "moon"']);
  });

  it('a caution is of a fact that exists, with a value that it can have', () => {
    const own = openData();
    const found = (fact: string, value: boolean | string) => {
      const cautions = [{ fact, value, says: 'Take care', source: { ref: 's' } }];
      const products = own
        .products()
        .map((product) => (product.id === 'esketamine' ? { ...product, cautions } : product));
      return crossCheck({ ...own, products: () => products }, readIcdText()).map(({ at }) => at);
    };
    expect(found('history.pregnant', true)).toEqual([]);
    expect(found('history.pregnantt', true)).toEqual(['esketamine cautions']);
    expect(found('treatment.setting', 'moon')).toEqual(['esketamine cautions']);
  });

  it('holds no fact marked as remembered', () => {
    const marked = dataFiles().filter((path) => /from_?memory/i.test(readFileSync(join(DATA_FOLDER, path), 'utf8')));
    expect(marked).toEqual([]);
  });

  it('bundles what this version promises', () => {
    const data = openData();
    const payers = data.payers().map(({ id }) => id);
    for (const id of [
      ...['aetna', 'unitedhealthcare', 'cigna', 'anthem', 'cvs-caremark', 'bcbs-massachusetts', 'bcbs-texas'],
      ...[
        'medicare',
        'medicare-advantage',
        'medicare-part-d',
        'texas-medicaid',
        'ohio-medicaid',
        'tricare',
        'va',
        'champva',
        'none',
      ],
    ]) {
      expect(payers).toContain(id);
    }
    expect(data.products()).toHaveLength(6);
    expect(data.conditions()).toHaveLength(26);
    expect(data.planKinds()).toHaveLength(20);
  });
});

describe('a bad file is refused', () => {
  const good = () =>
    JSON.parse(readFileSync(join(DATA_FOLDER, 'policies/aetna/ketamine-psychiatric-undated.json'), 'utf8'));
  const path = 'policies/aetna/x.json';
  const problems = (change: (policy: ReturnType<typeof good>) => void) => {
    const policy = good();
    change(policy);
    return checkFile(path, JSON.stringify(policy)).map(({ what }) => what);
  };

  it('without a source', () => {
    expect(problems((p) => delete p.rules[0].source)).not.toEqual([]);
    expect(
      problems((p) => {
        p.sources = [];
      }),
    ).not.toEqual([]);
  });
  it('with a sign that is not plain', () => {
    expect(
      problems((p) => {
        p.title = 'The plan\u2019s rule';
      }),
    ).toEqual([expect.stringContaining('\u2019')]);
  });
  it('with a source that it does not list', () => {
    expect(
      problems((p) => {
        p.rules[0].source.ref = 'nowhere';
      }),
    ).toEqual([expect.stringContaining('"nowhere"')]);
  });
  it('with a web address that is none', () => {
    expect(
      problems((p) => {
        p.sources[0].url = 'see the portal';
      }),
    ).not.toEqual([]);
  });
  it('with a day that does not exist', () => {
    expect(
      problems((p) => {
        p.seen = '2026-02-30';
      }),
    ).not.toEqual([]);
  });
  it('with a field that nobody reads', () => {
    const found = checkFile(path, JSON.stringify({ ...good(), verdict: 'covered' }));
    expect(found).toEqual([{ ...found[0], at: expect.stringContaining('verdict') }]);
  });
  it('that is not JSON', () => {
    expect(checkFile(path, '{')).toEqual([expect.objectContaining({ what: expect.stringContaining('not JSON') })]);
  });
  it('in a place that no schema claims', () => {
    expect(checkFile('policies/aetna.json', '{}')[0]?.what).toContain('no schema');
  });
});

describe('billing codes of a policy hold on its days', () => {
  // Source of the days: data/products.json, esketamine: S0013 to 2025-12-31, J0013 from 2026-01-01.
  const products = openData().products();
  const file = JSON.parse(
    readFileSync(join(DATA_FOLDER, 'policies/priority-health/esketamine-2023-07-23.json'), 'utf8'),
  );
  const found = (from: string | null, to: string | null, codes: string[], note?: string) =>
    codeProblems(
      { effective: { from, to }, rules: [{ ...file.rules[0], limits: [], codes, note }], notes: undefined },
      products,
    ).map(({ what }) => what);

  it('an old code in an old version is right', () => {
    expect(found('2025-03-01', '2025-12-31', ['S0013', 'G2082'])).toEqual([]);
  });
  it('an old code in a version that started after its end is wrong', () => {
    expect(found('2026-01-01', null, ['S0013'])).toEqual(['S0013 ended on 2025-12-31']);
  });
  it('a new code in a version that ended before it is wrong', () => {
    expect(found('2025-03-01', '2025-12-31', ['J0013'])).toEqual(['J0013 is valid from 2026-01-01 only']);
  });
  it('an old code in a version that goes on needs the name of the new one', () => {
    expect(found('2023-07-23', null, ['S0013'])).toEqual([expect.stringContaining('took its place')]);
    expect(found('2023-07-23', null, ['S0013'], 'Now J0013.')).toEqual([]);
  });
  it('a code that no product dates is left alone', () => {
    expect(found(null, null, ['J3490', 'T1503'])).toEqual([]);
  });
});

it('forms.ts is current (npm run schemas)', async () => {
  const written = readFileSync(fileURLToPath(new URL('../../src/store/forms.ts', import.meta.url)), 'utf8');
  expect(await formsText()).toBe(written);
});

describe('JSON Schemas in data/schema are current (npm run schemas)', () => {
  it.each(['case', 'result', ...FILE_KINDS.map(({ name }) => name)])('%s', async (name) => {
    const written = JSON.parse(readFileSync(join(DATA_FOLDER, `schema/${name}.schema.json`), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(await jsonSchemaOf(name))));
  });
});
