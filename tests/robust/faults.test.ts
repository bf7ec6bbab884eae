/** What a computer can do to a program: each fault with its clear word and its exit code, and never a stack trace. */
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ketcover, PROGRAM } from '../cli/ketcover.ts';
import { PEOPLE } from '../cli/people.ts';

const top = dirname(dirname(PROGRAM));
const folder = mkdtempSync(join(tmpdir(), 'ketcover-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const question = PEOPLE['uhc-denied-spravato'] as string[];
const STACK = /\n\s+at .*[:(]\d+/;
const root = process.getuid?.() === 0;

/** A shell around the program, for what only a shell can set up. */
const shell = (script: string, env: Record<string, string> = {}): SpawnSyncReturns<string> =>
  spawnSync('sh', ['-c', script, 'sh', process.execPath, PROGRAM, ...question], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', NO_COLOR: '1', KETCOVER_TODAY: '2026-11-23', ...env },
  });

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it.each([
    ['the report', '"$1" "$2" check > /dev/full'],
    ['JSON', '"$1" "$2" check --condition crps --json > /dev/full'],
    ['a batch', 'echo "{}" | "$1" "$2" batch > /dev/full'],
  ])('%s: said, and exit code 1', (_, script) => {
    const { status, stderr } = shell(script.replace('check >', 'check --condition crps >'));
    expect(status).toBe(1);
    expect(stderr).toBe('ketcover: the answer could not be written: the disk is full\n');
  });
  it('errors that nobody can read end quietly', () => {
    expect(shell('"$1" "$2" check --age 430 2> /dev/full').status).toBe(1);
  });
});

it('output closed early is no failure', () => {
  const { status, stderr } = shell('"$1" "$2" check --condition crps --json | head -c 10; echo; exit 0');
  expect([status, stderr]).toEqual([0, '']);
});

describe('files to read', () => {
  const half = join(folder, 'half.json');
  writeFileSync(half, '{"patient": {"age": 4');
  it('half written', () => {
    const { code, stderr } = ketcover(['check', '--input', half]);
    expect(code).toBe(2);
    expect(stderr).toContain('is not valid JSON');
    expect(stderr).not.toMatch(STACK);
  });
  it.skipIf(root)('not readable', () => {
    const closed = join(folder, 'closed.json');
    writeFileSync(closed, '{}', { mode: 0o000 });
    const { code, stderr } = ketcover(['check', '--input', closed]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('you may not read it')]);
  });
  it('a named pipe that brings bytes slowly', () => {
    const { status, stdout } = shell(
      '(printf "{\\"patient\\":"; sleep 0.2; printf "{\\"age\\":16}}") | "$1" "$2" check --input - --json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).case.patient.age).toBe(16);
  });
});

describe('files to write', () => {
  it.skipIf(root)('a folder that is read-only', () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    const { code, stderr } = ketcover(['deadlines', ...question, '--ics', join(closed, 'x.ics')]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('you may not write there')]);
  });
  it('a link is replaced, and what it points to is left alone', () => {
    const target = join(folder, 'target.txt');
    const link = join(folder, 'link.ics');
    writeFileSync(target, 'somebody else’s');
    symlinkSync(target, link);
    expect(ketcover(['deadlines', ...question, '--ics', link]).code).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe('somebody else’s');
    expect(statSync(link).mode & 0o777).toBe(0o600);
  });
  it('a file beside it that another program left is not used', () => {
    const { code } = ketcover(['letter', 'appeal', ...question, '--html', join(folder, 'a.html')]);
    expect(code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

it('an interrupted batch keeps the lines that were answered whole', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'batch'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', (part: Buffer) => {
    out += part;
    child.kill('SIGINT');
  });
  child.stdin.on('error', () => {});
  for (let i = 0; i < 400; i += 1) child.stdin.write('{"patient":{"age":43}}\n');
  const code = await new Promise((resolve) => child.on('exit', (status, signal) => resolve(signal ?? status)));
  expect(['SIGINT', 130]).toContain(code);
  const lines = out.split('\n').slice(0, -1);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(JSON.parse(line).schemaVersion).toBe(1);
});

describe('killed in the middle of --save', () => {
  // The text is written to a file beside it, which takes the name of the old one only when it is whole.
  const old = join(folder, 'old.ics');
  const script = (how: string) => `
    const fs = require('node:fs');
    const whole = fs.writeFileSync;
    fs.writeFileSync = (to, text, ...rest) => {
      whole(to, String(text).slice(0, 20), ...rest);
      ${how}
    };
    fs.renameSync = () => { throw new Error('renamed half a file'); };`;
  it.each([
    ['killed', "process.kill(process.pid, 'SIGKILL');"],
    ['the disk is full', "throw Object.assign(new Error('no room'), { code: 'ENOSPC' });"],
    ['the disk is read-only', "throw Object.assign(new Error('no'), { code: 'EROFS' });"],
    ['you may not write there', "throw Object.assign(new Error('no'), { code: 'EACCES' });"],
  ])('%s: the old file is as it was', (name, how) => {
    writeFileSync(old, 'what was there');
    const hook = join(folder, 'hook.cjs');
    writeFileSync(hook, script(how));
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      ['--require', hook, PROGRAM, 'deadlines', ...question, '--ics', old],
      { encoding: 'utf8', env: { KETCOVER_TODAY: '2026-11-23' } },
    );
    expect(readFileSync(old, 'utf8')).toBe('what was there');
    expect(stderr).not.toMatch(STACK);
    if (name === 'killed') expect(signal).toBe('SIGKILL');
    else expect([status, stderr]).toEqual([1, expect.stringContaining(name)]);
  });
});

describe('an odd machine', () => {
  it('no HOME, no locale, no environment at all', () => {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, 'check', ...question, '--json'], {
      encoding: 'utf8',
      env: {},
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).verdict.status).toBeTruthy();
  });
  it.each(['1970-01-01', '2099-12-31', '2026-02-29'])('a clock set to %s', (day) => {
    const { code, stdout, stderr } = ketcover(['check', ...question, '--json'], { env: { KETCOVER_TODAY: day } });
    expect([0, 2]).toContain(code);
    expect(stdout + stderr).not.toMatch(STACK);
  });
  it.each([
    ['1970', 0],
    ['2099', Date.UTC(2099, 11, 31, 12)],
    ['a time that is no time', Number.NaN],
  ])('the clock of the machine set to %s', (name, time) => {
    const hook = join(folder, 'clock.cjs');
    writeFileSync(
      hook,
      `const Real = Date; Date = class extends Real { constructor(...of) { super(...(of.length ? of : [${time}])); } };`,
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', hook, PROGRAM, 'check', ...question, '--json'],
      { encoding: 'utf8', env: { TZ: 'UTC' } },
    );
    expect(stderr).not.toMatch(STACK);
    if (Number.isNaN(time)) expect([0, 1, 2]).toContain(status);
    else expect([status, JSON.parse(stdout).asOf.slice(0, 4)]).toEqual([0, name]);
  });
  it.each([16_384, 512])('a stack of %i KB, set by the shell', (size) => {
    const { status, stderr } = shell(`ulimit -s ${size} && "$1" "$2" check --condition crps --json > /dev/null`);
    expect([status, stderr]).toEqual([0, '']);
  });
  it('a heap of 128 MB, also for a long batch', () => {
    const lines = '{"patient":{"age":43},"plan":{"payer":"aetna"},"diagnosis":{"condition":"crps"}}\n'.repeat(400);
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--max-old-space-size=128', PROGRAM, 'batch', '--fields', 'verdict.status'],
      {
        input: lines,
        encoding: 'utf8',
      },
    );
    expect([status, stdout.split('\n').length]).toEqual([0, 401]);
  });
  it('a small stack', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--stack-size=200', PROGRAM, 'check', ...question], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
  it('deeply nested JSON', () => {
    const deep = `{"patient":{"age":${'['.repeat(90_000)}${']'.repeat(90_000)}}}`;
    const { code, stderr } = ketcover(['check', '--input', '-'], { stdin: deep });
    expect(code).toBe(2);
    expect(stderr).toContain('--age (patient.age): found a list');
  });
});

describe('data damaged by hand', () => {
  const copy = join(folder, 'copy');
  cpSync(join(top, 'dist'), join(copy, 'dist'), { recursive: true });
  cpSync(join(top, 'bin'), join(copy, 'bin'), { recursive: true });
  cpSync(join(top, 'data'), join(copy, 'data'), { recursive: true });
  const ask = (...args: string[]) =>
    spawnSync(process.execPath, [join(copy, 'bin/ketcover.js'), 'check', ...args, '--json'], {
      encoding: 'utf8',
      env: { KETCOVER_TODAY: '2026-11-23' },
    });
  const aetna = [
    '--payer',
    'aetna',
    '--plan-kind',
    'employer-insured',
    '--condition',
    'crps',
    '--product',
    'iv-ketamine',
  ];

  it('a policy that is not JSON is named, the rest still answers', () => {
    const name = 'policies/aetna/ketamine-crps-undated.json';
    writeFileSync(join(copy, 'data', name), '{"id": ');
    const { status, stdout, stderr } = ask(...aetna);
    expect([status, stderr]).toEqual([0, '']);
    const result = JSON.parse(stdout);
    expect(result.warnings.join(' ')).toContain(name);
    expect(result.verdict.status).not.toBe('likely');
    expect(result.nextSteps.length).toBeGreaterThan(0);
  });
  it.each([
    ['no rules', '{"id": "x", "payer": "aetna"}'],
    ['a list', '[]'],
    ['a text', '"hello"'],
    ['null', 'null'],
    ['rules of another form', '{"id":"x","payer":"aetna","rules":[{"id":1}],"sources":"no","effective":null}'],
  ])('a policy with %s is named and left out', (_, text) => {
    const name = 'policies/aetna/ketamine-crps-undated.json';
    writeFileSync(join(copy, 'data', name), text);
    const { status, stdout, stderr } = ask(...aetna);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).warnings.join(' ')).toContain(name);
  });
  /** Runs the copy with one file of its data changed, and puts the file back. */
  const broken = (file: string, text: string | undefined, args: readonly string[]) => {
    const path = join(copy, 'data', file);
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'bin/ketcover.js'), ...args], {
      encoding: 'utf8',
      input: '{"plan":{"payer":"aetna"}}\n{"patient":{"age":44}}\n',
      env: { KETCOVER_TODAY: '2026-11-23' },
    });
    cpSync(join(top, 'data', file), path);
    expect(stdout + stderr).not.toMatch(STACK);
    return { status, stdout, stderr };
  };
  const GONE = 'was left out of this answer (it is missing).\n';

  it('without the payers, a payer cannot be looked up: both are said', () => {
    const { status, stderr } = broken('payers.json', undefined, ['check', ...aetna]);
    expect(status).toBe(2);
    expect(stderr).toContain(`The data file payers.json could not be read and ${GONE}`);
    expect(stderr).toContain('--payer (plan.payer): found "aetna"');
  });
  it('a batch without the payers answers the lines that name none', () => {
    const { status, stdout } = broken('payers.json', '[', ['batch', '--fields', 'verdict.status']);
    const [first, second] = stdout.split('\n');
    expect(status).toBe(2);
    expect(JSON.parse(first ?? '').error[0]).toContain('payers.json could not be read');
    expect(JSON.parse(second ?? '')).toEqual({ 'verdict.status': 'unknown' });
  });
  it('a list says what is missing from it', () => {
    const { status, stdout, stderr } = broken('payers.json', '{"payers":[{"id":"x"}]}', ['list', 'payers']);
    expect([status, stdout]).toEqual([0, '\n']);
    expect(stderr).toContain('A part of the data file payers.json is not as it should be (payers[0].name)');
  });
  it('without its list a code is taken as it is, and that is said', () => {
    const { status, stdout } = broken('icd10cm.txt', undefined, ['check', '--icd10', 'M54.50', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).warnings.join(' ')).toContain('The code M54.50 was not checked');
    expect(broken('icd10cm.txt', 'F33: .0 .1', ['check', '--icd10', 'nonsense']).status).toBe(2);
  });
  it('a letter without its template is not written', () => {
    const { status, stdout, stderr } = broken('letters/appeal.md', undefined, ['letter', 'appeal', ...aetna]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`The data file letters/appeal.md could not be read and ${GONE}`);
  });
  it('without its Spanish template the English letter still comes, and that is said in Spanish', () => {
    const args = ['letter', 'appeal', ...aetna, '--lang', 'es'];
    const { status, stdout, stderr } = broken('lang/es/letters/appeal.md', '', args);
    expect([status, stdout]).toEqual([0, expect.stringContaining('appeal')]);
    expect(stderr).toContain('El archivo de datos lang/es/letters/appeal.md no se pudo leer');
  });
  it('a letter whose facts are damaged says so', () => {
    const { status, stderr } = broken('rights/states/any.json', 'null', ['letter', 'appeal', ...aetna]);
    expect([status, stderr]).toEqual([0, expect.stringContaining('The data file rights/states/any.json could not')]);
  });
  it('without the products there is no answer, and the reason is given', () => {
    const { status, stderr } = broken('products.json', '{}', ['check', '--json']);
    expect(status).toBe(1);
    expect(stderr).toContain('The data file products.json could not be read');
  });
  it('no data at all', () => {
    rmSync(join(copy, 'data'), { recursive: true });
    const { status, stderr } = ask(...aetna);
    cpSync(join(top, 'data'), join(copy, 'data'), { recursive: true });
    expect([status, stderr]).toEqual([1, expect.stringContaining('The data folder was not found')]);
  });
  it('a whole file of costs that is gone', () => {
    rmSync(join(copy, 'data/costs/sellers.json'));
    const { status, stdout } = ask(...aetna);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).warnings.join(' ')).toContain('costs/sellers.json');
  });
});
