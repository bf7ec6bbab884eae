/** The files that are made from the commands, the fact table and the words: the manual page, and tables of the README. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from './io.ts';
import { run } from './program.ts';

const ROOT = join(import.meta.dirname, '../../');

/** Tables of the README, each between two comments with its name. */
const TABLES = ['command-table', 'flag-table', 'exit-code-table', 'environment-table'];

/** What `ketcover help …` prints, at a width of its own. */
async function helpOn(topic: string): Promise<string> {
  let text = '';
  const io = {
    out: (part: string) => {
      text += part;
    },
    err: (part: string) => {
      throw new Error(part);
    },
    width: 80,
    plain: false,
    interactive: false,
    locale: '',
  } as unknown as Io;
  await run(['help', topic], io);
  return text;
}

/** @returns path below the project -> its text, as it must be. */
export async function madeFiles(): Promise<Record<string, string>> {
  let readme = readFileSync(`${ROOT}README.md`, 'utf8');
  for (const name of TABLES) {
    const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`);
    if (!place.test(readme)) throw new Error(`README.md has no place for the ${name}`);
    const table = await helpOn(name);
    readme = readme.replace(place, (_, before: string, after: string) => `${before}\n${table}\n${after}`);
  }
  return { 'docs/ketcover.1': await helpOn('man'), 'README.md': readme };
}
