/** Private by construction: no network, no other program, nothing read but its own folder and what was named. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../cli/ketcover.ts';
import { PEOPLE } from '../cli/people.ts';

const top = dirname(dirname(PROGRAM));
const folder = mkdtempSync(join(tmpdir(), 'ketcover-sandbox-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const question = PEOPLE['uhc-denied-spravato'] as string[];
const env = { PATH: process.env.PATH ?? '', KETCOVER_TODAY: '2026-11-23', NO_COLOR: '1' };
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const works = (command: string, args: string[]) => spawnSync(command, [...args, 'true']).status === 0;

const STRACE = has('strace') && works('strace', ['-o', '/dev/null']);
const UNSHARE = has('unshare') && works('unshare', ['-r', '-n']);
if (!STRACE) console.warn('sandbox.test.ts: the test of system calls is skipped, there is no strace here.');
if (!UNSHARE) console.warn('sandbox.test.ts: the test without a network is skipped, unshare cannot make one here.');

const COMMANDS: [string, string[]][] = [
  ['check', ['check', ...question]],
  ['check --json', ['check', ...question, '--json']],
  ['compare', ['compare', ...question]],
  ['cost', ['cost', '--bill', '12000', '--deductible', '1500']],
  ['deadlines', ['deadlines', ...question]],
  ['letter', ['letter', 'appeal', ...question]],
  ['list', ['list', 'payers']],
  ['schema', ['schema', 'case']],
];

describe('under the permission model of Node, with read access to its own folder alone', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const flag =
    major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13)
      ? '--permission'
      : '--experimental-permission';
  it.each(COMMANDS)('%s', (_, args) => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [flag, '--no-warnings', `--allow-fs-read=${top}/*`, PROGRAM, ...args],
      { encoding: 'utf8', env },
    );
    expect(stderr).not.toMatch(/went wrong|restricted/);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(100);
  });
});

describe.skipIf(!STRACE)('seen by the system', () => {
  it.each(COMMANDS)('%s opens no socket, starts no program, writes no file', (_, args) => {
    const log = join(folder, 'calls');
    const { status } = spawnSync(
      'strace',
      [
        '-f',
        '-qq',
        '-o',
        log,
        '-e',
        'trace=%network,execve,execveat,openat,open,creat,unlink,rename,mkdir',
        process.execPath,
        PROGRAM,
        ...args,
      ],
      { encoding: 'utf8', env },
    );
    expect(status).toBe(0);
    const calls = readFileSync(log, 'utf8').split('\n');
    expect(calls.filter((call) => /\b(socket|connect|bind|sendto|listen)\(/.test(call))).toEqual([]);
    expect(calls.filter((call) => /\bexecve(at)?\(/.test(call)).length).toBe(1);
    expect(
      calls.filter(
        (call) => /O_WRONLY|O_RDWR|O_CREAT|\b(creat|unlink|rename|mkdir)\(/.test(call) && !call.includes('"/dev/'),
      ),
    ).toEqual([]);
  });
});

describe.skipIf(!UNSHARE)('in an empty network', () => {
  it('answers all the same', () => {
    const { status, stdout } = spawnSync(
      'unshare',
      ['-r', '-n', process.execPath, PROGRAM, 'check', ...question, '--json'],
      {
        encoding: 'utf8',
        env,
      },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).verdict.status).toBeTruthy();
  });
});

it('the built program holds no way to a network or to another program', () => {
  const files = readdirSync(join(top, 'dist')).filter((name) => /\.c?js$/.test(name));
  expect(files.length).toBeGreaterThan(5);
  for (const name of files) {
    const text = readFileSync(join(top, 'dist', name), 'utf8');
    const used = [...text.matchAll(/(?:require\(|from ?)["'](?:node:)?([a-z_/]+)["']/g)].map(([, module]) => module);
    const forbidden = [
      'net',
      'http',
      'https',
      'http2',
      'tls',
      'dgram',
      'dns',
      'dns/promises',
      'child_process',
      'cluster',
      'inspector',
    ];
    expect([name, used.filter((module) => forbidden.includes(module as string))]).toEqual([name, []]);
  }
});
