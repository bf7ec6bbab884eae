/** The program among other programs: pipes, terminals that are none, a clone that was not built. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/cli/schemas.ts';
import { ketcover, PROGRAM } from './ketcover.ts';
import { PEOPLE } from './people.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const person = PEOPLE['aetna-self-funded-iv'] as string[];

describe('without a terminal', () => {
  it('never asks: it says which flags to give, and ends with 2', () => {
    const { stdout, stderr, code } = ketcover([]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('ketcover check --payer');
  });
  it('has no colour, also with TERM set', () => {
    const { stdout } = ketcover(['check', ...person], { env: { TERM: 'xterm-256color', NO_COLOR: '' } });
    expect(stdout).not.toContain('\u001b');
  });
  it('is plain with ACCESSIBLE, as with --plain', () => {
    const plain = ketcover(['check', ...person, '--plain']).stdout;
    const said = (ACCESSIBLE: string) => ketcover(['check', ...person], { env: { ACCESSIBLE } }).stdout;
    expect(said('1')).toBe(plain);
    for (const off of ['0', 'false', '']) expect(said(off)).not.toBe(plain);
  });
  it('is quiet when its reader leaves early', () => {
    const done = spawnSync('sh', ['-c', `node '${PROGRAM}' list facts --json | head -1`], { encoding: 'utf8' });
    expect({ out: done.stdout, err: done.stderr, code: done.status }).toEqual({ out: '[\n', err: '', code: 0 });
  });
});

describe('the day', () => {
  it('comes from --as-of before KETCOVER_TODAY', () => {
    const asOf = (args: string[]) => JSON.parse(ketcover(['check', ...args, '--json']).stdout).asOf;
    expect(asOf([])).toBe('2026-11-23');
    expect(asOf(['--as-of', '2025-02-03'])).toBe('2025-02-03');
  });
});

describe('a clone that was not built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketcover-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('runs from its sources and gives the same answer', () => {
    cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
    for (const name of ['src', 'data', 'package.json', 'node_modules'])
      symlinkSync(join(ROOT, name), join(folder, name));
    const run = spawnSync(process.execPath, [join(folder, 'bin/ketcover.js'), 'check', ...person, '--json'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, KETCOVER_TODAY: '2026-11-23' },
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe(ketcover(['check', ...person, '--json']).stdout);
  });
});

describe('schemas', () => {
  it.each(SCHEMAS)('%s is a JSON Schema of draft 2020-12', (name) => {
    const schema = JSON.parse(ketcover(['schema', name]).stdout);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    // A line of batch is one of two things.
    expect(schema.type ?? schema.anyOf?.[0].type).toBe('object');
  });
});

describe('every command', () => {
  it.each(['batch', 'check', 'compare', 'cost', 'deadlines', 'letter', 'list', 'show', 'schema', 'mcp'])(
    '%s has help and takes --json',
    (name) => {
      const { stdout, code } = ketcover([name, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain('--json');
    },
  );
  it.each([
    ['completion', 'bash'],
    ['help'],
    ['help', 'check'],
    ['help', 'topics'],
    ['help', 'man'],
    ['help', 'privacy'],
  ])('%s %s --json is JSON with the same text', (...words) => {
    const { stdout, code } = ketcover([...words, '--json']);
    const { text, script } = JSON.parse(stdout);
    expect({ code, said: script ?? text }).toEqual({ code: 0, said: ketcover(words).stdout });
  });
  it.each(['payers', 'conditions', 'products', 'plan-kinds', 'policies', 'letters', 'facts'])(
    'list %s --json is a list with ids',
    (what) => {
      const items = JSON.parse(ketcover(['list', what, '--json']).stdout) as { id: string }[];
      expect(items.length).toBeGreaterThan(5);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    },
  );
});

describe('signs that are not ASCII', () => {
  it.each(['workers’ comp', "workers' comp", 'Workers’ Compensation'])(
    '%s is read the same in the built program',
    (kind) => {
      const { stdout, code } = ketcover([
        'check',
        '--plan-kind',
        kind,
        '--condition',
        'crps',
        '--product',
        'iv-ketamine',
        '--json',
      ]);
      expect(code).toBe(0);
      expect(JSON.parse(stdout).case.plan.kind).toBe('workers-comp');
    },
  );
});
