/** The package as somebody else gets it: packed, looked over, installed in an empty folder, and used there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, it } from 'vitest';
import { ketcover } from '../cli/ketcover.ts';
import { PEOPLE } from '../cli/people.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ketcover-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { ...process.env, KETCOVER_TODAY: '2026-11-23', NO_COLOR: '1', npm_config_update_notifier: 'false' };
const run = (command: string, args: string[], cwd: string) =>
  spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

// Without its scripts: what was built is packed as it is, while other tests use it.
const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT);
const [{ filename, files: list }] = JSON.parse(packed.stdout) as [{ filename: string; files: { path: string }[] }];
const tarball = join(folder, filename);
const files = list.map(({ path }) => path);
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('the tarball', () => {
  it('holds what the program needs', () => {
    const needed = [
      'bin/ketcover.js',
      'bin/built.js',
      'bin/keep-compiled.js',
      'bin/package.json',
      'dist/main.cjs',
      'dist/mcp.cjs',
      'dist/fhir.cjs',
    ];
    needed.push('dist/index.js', 'dist/types/index.d.ts', 'dist/LICENCES.txt', 'data/payers.json', 'data/icd10cm.txt');
    expect(files).toEqual(expect.arrayContaining([...needed, 'LICENSE', 'README.md', 'package.json']));
    const policies = readdirSync(join(ROOT, 'data/policies'), { recursive: true, encoding: 'utf8' });
    const count = policies.filter((path) => path.endsWith('.json')).length;
    expect(files.filter((path) => path.startsWith('data/policies/'))).toHaveLength(count);
  });
  it('and nothing else: no sources, tests, tools, or compiled code of one version of Node', () => {
    const tops = new Set(files.map((path) => path.split('/')[0]));
    expect([...tops].sort()).toEqual(['LICENSE', 'README.md', 'bin', 'data', 'dist', 'docs', 'package.json']);
    const strange = files.filter((path) => /\.v8-|(?<!\.d)\.ts$|^data\/(README|audit|schema)/.test(path));
    expect(strange).toEqual([]);
  });
  it('each licence of what is built in is there', () => {
    const text = readFileSync(join(ROOT, 'dist/LICENCES.txt'), 'utf8');
    for (const name of ['commander', 'inquirer', 'temporal-polyfill', '@modelcontextprotocol/sdk', 'marked', 'chalk']) {
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    expect(text).not.toMatch(/\((?:A?GPL|UNLICENSED|undefined)/);
  });
});

describe('checked by others', () => {
  it('publint finds nothing', async () => {
    const { messages } = await publint({ pkgDir: ROOT, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });
  it('arethetypeswrong finds nothing, for a package of ES modules', () => {
    const attw = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const done = run(
      process.execPath,
      [attw, tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
      ROOT,
    );
    // It also lists what does not concern ES modules, as ignored; anything else ends with 1.
    expect({ said: done.stdout, status: done.status }).toEqual({
      said: expect.stringMatching(/node16 \(from ESM\): OK \(ESM\)[\s\S]*bundler: OK/),
      status: 0,
    });
  });
});

/** Installed from the cache of npm, else from the registry; undefined where neither can be had. */
function installed(): string | undefined {
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', tarball];
  const done = [['--offline'], []].some((extra) => run('npm', [...install, ...extra], folder).status === 0);
  return done ? undefined : 'npm could install neither from its cache nor from the registry';
}
const problem = installed();
if (problem) console.warn(`Tests of the installed package are skipped: ${problem}`);

describe.skipIf(problem)('installed in an empty folder', () => {
  it('brings one package along, zod', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['zod']);
    const names = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names.sort()).toEqual(['ketcover', 'zod']);
  });

  const program = join(folder, 'node_modules/.bin/ketcover');
  it.each([
    ['check', ...(PEOPLE['aetna-self-funded-iv'] as string[]), '--json'],
    ['letter', 'appeal', ...(PEOPLE['uhc-denied-spravato'] as string[])],
    ['schema', 'case'],
    ['check', ...(PEOPLE['medicare-spravato'] as string[]), '--fhir'],
    ['--version'],
  ])('ketcover %s %s … gives what it gives here', (...args) => {
    const there = run(program, args, folder);
    const here = ketcover(args);
    expect({ stdout: there.stdout, stderr: there.stderr }).toEqual({ stdout: here.stdout, stderr: here.stderr });
    expect(here.code).toBe(0);
  });
  it('installing keeps compiled code for this Node, says nothing, and the answers stay the same', () => {
    const question = ['check', ...(PEOPLE['aetna-self-funded-iv'] as string[]), '--json'];
    const before = run(program, question, folder).stdout;
    const kept = run('npm', ['rebuild', '--foreground-scripts', 'ketcover'], folder);
    expect(kept.stdout).toMatch(
      /^\s*> ketcover@[\d.]+ postinstall\n> node bin\/keep-compiled.js\s+rebuilt dependencies successfully\s*$/,
    );
    const compiled = readdirSync(join(folder, 'node_modules/ketcover/dist')).filter((name) => name.includes('.v8-'));
    expect(compiled.sort()).toEqual([`main.cjs.v8-${process.versions.v8}`, `wizard.cjs.v8-${process.versions.v8}`]);
    expect(run(program, question, folder).stdout).toBe(before);
  });
  it('ketcover mcp starts', () => {
    const initialize =
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}';
    const there = spawnSync(program, ['mcp'], { cwd: folder, env, encoding: 'utf8', input: `${initialize}\n` });
    expect(there.stderr).toBe('');
    expect(JSON.parse(there.stdout).result.serverInfo.name).toBe('ketcover');
  });

  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, example, printed] = /```js\n(import [\s\S]*?)```\s*\n+```text\n([\s\S]*?)```/.exec(readme) ?? [];
  it('the example of the README runs and prints what stands there', () => {
    expect(example?.trim().split('\n').length).toBeLessThanOrEqual(10);
    writeFileSync(join(folder, 'example.js'), example as string);
    const { stdout, stderr } = run(process.execPath, ['example.js'], folder);
    expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' });
  });
  it('and its types hold for a strict consumer', () => {
    const typed = `${example}
import type { Case, Result } from 'ketcover';
import { compare, readFhir, toFhir } from 'ketcover';
const status: 'excluded' | 'unlikely' | 'not-yet' | 'possible' | 'likely' | 'unknown' = result.verdict.status;
const low: number | undefined = (result satisfies Result).costs[0]?.you.low;
const given: Case = { patient: { age: 43 } };
// @ts-expect-error an age is a number
const wrong: Case = { patient: { age: 'forty' } };
console.log(status, low, given, wrong, compare({ asOf: '2026-11-23' }, data).products.length, readFhir, toFhir);
`;
    writeFileSync(join(folder, 'typed.ts'), typed);
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--exactOptionalPropertyTypes',
    ];
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = run(process.execPath, [tsc, ...options, 'typed.ts'], folder);
    expect(stdout).toBe('');
  });
  it('importing it reads none of its data, starts nothing and says nothing', () => {
    const watch = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const touched = [];
for (const name of ['readFileSync', 'openSync', 'existsSync', 'readdirSync', 'writeFileSync', 'statSync']) {
  const real = fs[name];
  fs[name] = (...args) => { touched.push(String(args[0])); return real(...args); };
}
syncBuiltinESMExports();
const [before, listeners] = [{ ...globalThis }, process.eventNames().length];
const { check, loadData, openData } = await import('ketcover');
const own = touched.filter((path) => /[\\\\/]data[\\\\/]/.test(path));
const globals = Object.keys(globalThis).filter((name) => !(name in before));
console.log(JSON.stringify({ own, globals, listeners: process.eventNames().length - listeners, same: loadData === openData, check: typeof check, later: (loadData().payers(), touched.some((path) => path.endsWith('payers.json'))) }));`;
    writeFileSync(join(folder, 'watch.js'), watch);
    const { stdout, stderr } = run(process.execPath, ['watch.js'], folder);
    expect(stderr).toBe('');
    // The last shows that a read would have been seen.
    expect(JSON.parse(stdout)).toEqual({
      own: [],
      globals: [],
      listeners: 0,
      same: true,
      check: 'function',
      later: true,
    });
  });
});
