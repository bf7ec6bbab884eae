/** Every example of the README is run as it stands there, and must give what is printed there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { has, README, workshop } from './shell.ts';

/** Code blocks marked `console`: the first line, after `$ `, is the command; the rest is its output. */
const BLOCK = /```console\n\$ ((?:.*\\\n)*.*)\n([\s\S]*?)```/g;

/** Programs of the examples that may not be there. */
const missing = ['jq', 'parallel'].filter((program) => !has(program));
if (missing.length > 0) console.warn(`Not here, so their examples in the README are not run: ${missing.join(', ')}`);

describe.skipIf(!has('bash'))('README', () => {
  const text = readFileSync(README, 'utf8');
  const examples = [...text.matchAll(BLOCK)];
  const run = workshop();

  it('has examples, and starts with what it is and the first run', () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
    const first = text.slice(0, text.indexOf('\n## ', text.indexOf('## Install') + 5));
    expect(first).toContain('Is my ketamine treatment covered');
    expect(first).toContain('npm ci\nnpm start');
    expect(first.split('\n').length).toBeLessThan(45);
  });

  it.each(examples.map((match) => [(match[1] as string).replaceAll('\\\n', ''), match] as const))(
    '%s',
    (line, match) => {
      if (missing.some((program) => new RegExp(`\\b${program} `).test(line))) return;
      const now = run(match[1] as string).text;
      if (process.env.UPDATE_GOLDEN) {
        const file = readFileSync(README, 'utf8');
        writeFileSync(
          README,
          file.replace(match[0], () => `\`\`\`console\n$ ${match[1]}\n${now}\`\`\``),
        );
        return;
      }
      expect(now).toBe(match[2]);
    },
  );

  /** Blocks marked `sh` show what to type without its output: each line that runs the program must be understood. */
  const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap((match) => (match[1] as string).replaceAll('\\\n', ' ').split('\n'))
    .filter((line) => /\bketcover (check|cost|compare|batch|letter|deadlines|list|show|help)\b/.test(line));
  it.each(lines)('%s', (line) => {
    const { text: said, code } = run(line.replace(/\s+#.*$/, ''));
    expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
  });
});
