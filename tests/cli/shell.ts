/** Runs a whole line of a shell as a person types it, in a folder with the files that the README speaks of. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROGRAM } from './ketcover.ts';

export const README = fileURLToPath(new URL('../../README.md', import.meta.url));

const blockOf = (readme: string, kind: string) =>
  new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

/** @returns true where a program of this name can be started. */
export const has = (program: string) =>
  spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;

/** A folder with case.json and cases.ndjson of the README, a health record (record.json), and `ketcover` on the way to programs. */
export function workshop(): (line: string) => { text: string; code: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'ketcover-shell-'));
  const readme = readFileSync(README, 'utf8');
  writeFileSync(join(folder, 'case.json'), blockOf(readme, 'json'));
  writeFileSync(join(folder, 'cases.ndjson'), blockOf(readme, 'ndjson'));
  const record = fileURLToPath(new URL('../fhir/fixtures/us-core-patient.json', import.meta.url));
  copyFileSync(record, join(folder, 'record.json'));
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  writeFileSync(join(programs, 'ketcover'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(programs, 'ketcover'), 0o755);
  return (line) => {
    const done = spawnSync('bash', ['-c', `${line} 2>&1`.replace(/ (?=2>&1$)/, ' ')], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env: {
        PATH: `${programs}:${process.env.PATH ?? ''}`,
        HOME: folder,
        NO_COLOR: '1',
        TZ: 'America/Chicago',
        KETCOVER_TODAY: '2026-11-23',
        COLUMNS: '80',
      },
    });
    return { text: done.stdout + done.stderr, code: done.status };
  };
}
