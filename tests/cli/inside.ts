/** Runs a command line inside this process: for many of them, where starting the program each time would take long. */
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';
import { PLAIN } from '../../src/report/theme.ts';

export async function inside(args: readonly string[], stdin = ''): Promise<{ out: string; err: string; code: number }> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outSlowly: async (text) => {
      out += text;
    },
    interactive: false,
    plain: false,
    width: 80,
    theme: async () => PLAIN,
    today: () => '2026-11-23',
    read: () => ({ bytes: new TextEncoder().encode(stdin), more: false }),
    write: () => {
      throw new Error('no file is written here');
    },
  };
  const code = await run([...args], io);
  return { out, err, code };
}
