/** Files that are written only when asked: private, whole, and with a clear word when they cannot be. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ketcover } from './ketcover.ts';
import { PEOPLE } from './people.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketcover-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const denied = PEOPLE['uhc-denied-spravato'] as string[];

describe.each([
  ['a calendar', ['deadlines', ...denied, '--ics'], 'BEGIN:VCALENDAR'],
  ['a page', ['check', ...denied, '--html'], '<!doctype html>'],
  ['a letter', ['letter', 'appeal', ...denied, '--html'], '<!doctype html>'],
] as const)('%s', (name, args, start) => {
  const path = join(folder, name.replace(' ', '-'));

  it('is written so that only its owner can read it', () => {
    const { code, stderr } = ketcover([...args, path]);
    expect({ code, said: stderr.includes(path) }).toEqual({ code: 0, said: true });
    expect(readFileSync(path, 'utf8').startsWith(start)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });
  it('takes the place of an old file, whatever its rights, and leaves nothing beside it', () => {
    writeFileSync(path, 'old', { mode: 0o644 });
    ketcover([...args, path]);
    expect(readFileSync(path, 'utf8').startsWith(start)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
  });
  it.each([
    ['a folder', folder, 'it is a folder'],
    ['a folder that does not exist', join(folder, 'nowhere', 'x'), 'the folder does not exist'],
  ])('into %s: a clear word, and exit code 1', (_, to, why) => {
    const { code, stderr } = ketcover([...args, to]);
    expect(code).toBe(1);
    expect(stderr).toContain(why);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

it('a check writes nothing', () => {
  const before = readdirSync(folder);
  ketcover(['check', ...denied], { env: { HOME: folder, XDG_CONFIG_HOME: folder, TMPDIR: folder } });
  expect(readdirSync(folder)).toEqual(before);
  expect(existsSync(join(folder, '.ketcover'))).toBe(false);
});
