import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../src/store/cross-check.ts';
import { checkFile } from '../../src/store/data-check.ts';
import { DATA_FOLDER, dataFiles } from '../../src/store/data-files.ts';
import { jsonSchemaOf } from '../../src/store/json-schema.ts';
import { FILE_KINDS } from '../../src/store/schemas.ts';
import { openData, readIcdText } from '../../src/store/store.ts';

describe('each data file fits its schema and its own sources', () => {
  it.each(dataFiles())('%s', (path) => {
    expect(checkFile(path, readFileSync(join(DATA_FOLDER, path), 'utf8'))).toEqual([]);
  });
});

describe('what stands between the files', () => {
  it('ids resolve, facts exist, codes are billable, dates are in order', () => {
    expect(crossCheck(openData(), readIcdText())).toEqual([]);
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
        'none',
      ],
    ]) {
      expect(payers).toContain(id);
    }
    expect(data.products()).toHaveLength(6);
    expect(data.conditions()).toHaveLength(26);
    expect(data.planKinds()).toHaveLength(19);
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
    expect(
      problems((p) => {
        p.verdict = 'covered';
      }),
    ).toEqual([expect.stringContaining('verdict')]);
  });
  it('that is not JSON', () => {
    expect(checkFile(path, '{')).toEqual([expect.objectContaining({ what: expect.stringContaining('not JSON') })]);
  });
  it('in a place that no schema claims', () => {
    expect(checkFile('policies/aetna.json', '{}')[0]?.what).toContain('no schema');
  });
});

describe('JSON Schemas in data/schema are current (npm run schemas)', () => {
  it.each(['case', 'result', ...FILE_KINDS.map(({ name }) => name)])('%s', async (name) => {
    const written = JSON.parse(readFileSync(join(DATA_FOLDER, `schema/${name}.schema.json`), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(await jsonSchemaOf(name))));
  });
});
