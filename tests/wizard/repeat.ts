/** Runs the command that the wizard prints, as a shell would read it. */
import { spawnSync } from 'node:child_process';
import { run } from '../../src/cli/program.ts';
import { PLAIN } from '../../src/report/layout.ts';
import { en } from '../../src/words/index.ts';

/** The words of a command line, by the shell's own rules. */
export function shellWords(command: string): string[] {
  const done = spawnSync('sh', ['-c', `for word in ${command}\ndo printf '%s\\0' "$word"; done`], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout.split('\0').slice(0, -1);
}

/** Output of one `ketcover` command line, run inside this process. */
export async function outputOf(argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
    plain: false,
    width: 80,
    words: en,
    locale: '',
    theme: async () => PLAIN,
    today: () => '2026-11-23',
    write: () => undefined,
    outSlowly: async () => undefined,
    read: () => {
      throw new Error('no input is read here');
    },
  });
  return { code, out, err };
}

/** @returns the result of the printed command as JSON. */
export async function repeated(command: string): Promise<unknown> {
  const [program, ...argv] = shellWords(command);
  if (program !== 'ketcover') throw new Error(`not our command: ${command}`);
  const { code, out, err } = await outputOf([...argv, '--json']);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}
