/** Completion in the real shells; a shell that is not on this machine is skipped. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ketcover } from './ketcover.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketcover-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const script = (shell: string) => {
  const path = join(folder, shell);
  writeFileSync(path, ketcover(['completion', shell]).stdout);
  return path;
};
const run = (shell: string, args: string[]) => spawnSync(shell, args, { encoding: 'utf8' });

describe.runIf(has('bash'))('bash', () => {
  const complete = (line: string[]) => {
    const words = line.map((word) => `'${word}'`).join(' ');
    const text = `source '${script('bash')}'; COMP_WORDS=(${words}); COMP_CWORD=${line.length - 1}; _ketcover; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = run('bash', ['-c', text]);
    expect(stderr).toBe('');
    return stdout.trim().split('\n');
  };
  it.each([
    [['ketcover', 'ch'], ['check']],
    [
      ['ketcover', 'check', '--payer', 'bcbs-te'],
      ['bcbs-tennessee', 'bcbs-texas'],
    ],
    [['ketcover', 'check', '--product', 'esk'], ['esketamine']],
    [['ketcover', 'check', '--fh'], ['--fhir']],
    [['ketcover', 'mc'], ['mcp']],
    [['ketcover', 'check', '--stage', 'appeal'], ['appeal-denied']],
    [['ketcover', 'letter', 'expe'], ['expedited-appeal']],
    [
      ['ketcover', 'check', '--out-of-pocket-m'],
      ['--out-of-pocket-max', '--out-of-pocket-met'],
    ],
  ])('%j', (line, words) => {
    expect(complete(line).sort()).toEqual(words);
  });
});

describe.runIf(has('zsh'))('zsh', () => {
  it('reads the script, and it registers the command', () => {
    const text = `autoload -Uz compinit; compinit -u -d ${join(folder, 'dump')}; source '${script('zsh')}'; print -r -- "\${_comps[ketcover]}"`;
    const { stdout, stderr } = run('zsh', ['-f', '-c', text]);
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: '_ketcover', stderr: '' });
  });
});

describe.runIf(has('fish'))('fish', () => {
  it.each([
    ['ketcover check --payer bcbs-tex', 'bcbs-texas'],
    ['ketcover letter expe', 'expedited-appeal'],
    ['ketcover che', 'check'],
  ])('%s', (line, word) => {
    const { stdout } = run('fish', ['-N', '-c', `source '${script('fish')}'; complete -C '${line}'`]);
    expect(stdout.split('\n').map((found) => found.split('\t')[0])).toContain(word);
  });
});

it('an unknown shell: what there is', () => {
  const { stderr, code } = ketcover(['completion', 'tcsh']);
  expect({ code, names: /bash, zsh, fish/.test(stderr) }).toEqual({ code: 2, names: true });
});
