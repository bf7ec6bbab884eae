/** What the program is made of: few packages, exact versions, hashes for each, and a build that gives the same bytes. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PROGRAM } from '../cli/ketcover.ts';

const top = dirname(dirname(PROGRAM));
const folder = mkdtempSync(join(tmpdir(), 'ketcover-supply-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const json = (name: string) => JSON.parse(readFileSync(join(top, name), 'utf8'));
const manifest = json('package.json');
const lock = json('package-lock.json');

it('every version is exact', () => {
  const named = { ...manifest.dependencies, ...manifest.devDependencies } as Record<string, string>;
  for (const [name, version] of Object.entries(named))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
});

it('every package of the lock file has a hash and comes from the registry', () => {
  const packages = Object.entries(
    lock.packages as Record<string, { integrity?: string; resolved?: string; link?: boolean; inBundle?: boolean }>,
  );
  expect(packages.length).toBeGreaterThan(50);
  for (const [name, { integrity, resolved, inBundle }] of packages) {
    if (name === '' || inBundle) continue;
    expect([name, integrity]).toEqual([name, expect.stringMatching(/^sha512-/)]);
    // Absent: from whatever registry npm is set up for; the hash is what counts.
    if (resolved) expect([name, resolved]).toEqual([name, expect.stringMatching(/^https:\/\/registry\.npmjs\.org\//)]);
  }
});

it('the README names each run-time package', () => {
  const readme = readFileSync(join(top, 'README.md'), 'utf8');
  for (const name of Object.keys(manifest.dependencies))
    expect([name, readme.includes(`[${name}](`)]).toEqual([name, true]);
});

it('two builds give the same bytes', { timeout: 120_000 }, () => {
  const build = (name: string) => {
    const at = join(folder, name);
    for (const part of ['src', 'build.js', 'package.json', 'tsconfig.json', 'tsconfig.types.json', 'data', 'bin']) {
      cpSync(join(top, part), join(at, part), { recursive: true });
    }
    symlinkSync(join(top, 'node_modules'), join(at, 'node_modules'));
    const { status, stderr } = spawnSync(process.execPath, ['build.js'], { cwd: at, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    // Compiled code (*.v8-…) belongs to one machine and is never shipped.
    return readdirSync(join(at, 'dist'))
      .filter((file) => /\.(cjs|js)$/.test(file))
      .map((file) => [file, readFileSync(join(at, 'dist', file), 'utf8')] as const);
  };
  const first = build('one');
  expect(first.length).toBeGreaterThan(5);
  expect(build('two')).toEqual(first);
});
