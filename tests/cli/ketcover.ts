/** Runs the program as a user does, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../bin/ketcover.js', import.meta.url));

export interface Run {
  stdout: string;
  stderr: string;
  code: number | null;
}

/** Colour off, day pinned, width given; nothing else of this machine's environment but the path. */
export function ketcover(
  args: readonly string[],
  options: { stdin?: string | Buffer; columns?: number; env?: Record<string, string> } = {},
): Run {
  const done = spawnSync(process.execPath, [PROGRAM, ...args], {
    input: options.stdin ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      PATH: process.env.PATH ?? '',
      NO_COLOR: '1',
      TZ: 'America/Chicago',
      KETCOVER_TODAY: '2026-11-23',
      COLUMNS: String(options.columns ?? 80),
      ...options.env,
    },
  });
  return { stdout: done.stdout, stderr: done.stderr, code: done.status };
}
