/** Help, the manual page and the tables of the README: current, complete, and with examples that run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { madeFiles } from '../../src/cli/docs.ts';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { FACT_IDS, FACTS } from '../../src/model/facts.ts';
import { en } from '../../src/words/index.ts';
import { ketcover } from './ketcover.ts';
import { has, workshop } from './shell.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const files = await madeFiles();

it.each(Object.entries(files))('%s is current (npm run docs)', (path, text) => {
  expect(read(path) === text).toBe(true);
});

it('the manual page stands where package.json says, and names every fact, command and exit code', () => {
  const { man } = JSON.parse(read('package.json'));
  expect(existsSync(`${ROOT}${man}`)).toBe(true);
  const page = files['docs/ketcover.1']?.replaceAll('\\-', '-') ?? '';
  expect(FACT_IDS.filter((id) => !page.includes(`--${FACTS[id].flag}`))).toEqual([]);
  for (const command of commands()) expect(page).toContain(`.SS ketcover ${command}`);
  expect(en.help.exitCodes.map(([code]) => Number(code))).toEqual(Object.values(EXIT));
  // Signs that old terminals cannot show are named, not written.
  expect([...page].filter((sign) => (sign.codePointAt(0) ?? 0) > 127)).toEqual([]);
});

it.skipIf(!has('groff'))('roff understands the manual page', () => {
  const done = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-rF0', `${ROOT}docs/ketcover.1`], { encoding: 'utf8' });
  // Long command lines stay whole, so that they can be copied.
  const faults = done.stderr
    .split('\n')
    .filter((line) => line !== '' && !/can't break line|cannot break line/.test(line));
  expect(faults).toEqual([]);
  expect(done.stdout).toContain('KETCOVER(1)');
});

/** Names of all commands, from the program's own help. */
function commands(): string[] {
  const { stdout } = ketcover(['--help'], { columns: 200 });
  const list = stdout.slice(stdout.indexOf('Commands:'), stdout.indexOf('Examples:'));
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1] as string);
}

describe('examples', () => {
  it('every command has some, and shows them under its help', () => {
    expect(commands().length).toBeGreaterThanOrEqual(11);
    for (const command of commands()) {
      const [first] = en.help.examples[command] ?? [];
      expect(ketcover([command, '--help']).stdout).toContain(`\n  ${first?.run}\n`);
    }
  });

  const run = workshop();
  const all = Object.values(en.help.examples).flatMap((examples) => examples.map((example) => example.run));
  it.skipIf(!has('bash')).each(all)('%s', (line) => {
    const { text, code } = run(line);
    // The middle one of the cases in the README is wrong, as it is meant to be.
    expect({ code, text: code === 0 ? '' : text }).toEqual({
      code: line.startsWith('ketcover batch') ? 2 : 0,
      text: line.startsWith('ketcover batch') ? expect.any(String) : '',
    });
  });
});

describe('ketcover help', () => {
  it.each(Object.keys(en.help.topics))('%s: says what the list of topics promises, within the width', (topic) => {
    const { stdout, code } = ketcover(['help', topic], { columns: 60 });
    expect(code).toBe(0);
    expect(stdout).toContain(en.help.topics[topic]?.text[0]?.slice(0, 30));
    expect(stdout.split('\n').filter((line) => line.length > 60)).toEqual([]);
    expect(ketcover(['help', 'topics']).stdout).toContain(topic);
  });
  it('of a command is its help; without a name, that of the program', () => {
    expect(ketcover(['help', 'check']).stdout).toBe(ketcover(['check', '--help']).stdout);
    expect(ketcover(['help']).stdout).toBe(ketcover(['--help']).stdout);
  });
  it('of something else says what there is', () => {
    const { stderr, stdout, code } = ketcover(['help', 'privcy']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('Did you mean "privacy"?');
  });
  it('names every variable that the program reads', () => {
    const named = en.help.environment.flatMap(([name]) => name.split(', '));
    const sources = ['src/cli/io.ts', 'src/cli/main.ts'].map(read).join('\n');
    const used = [...sources.matchAll(/process\.env\.([A-Z_]+)/g)].map((match) => match[1] as string);
    expect([...new Set(used)].sort()).toEqual([...named].sort());
  });
});
