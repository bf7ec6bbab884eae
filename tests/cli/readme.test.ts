/** Every example of the README is run, and must give what is printed there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ketcover } from './ketcover.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/** Code blocks marked `console`: the first line, after `$ `, is the command; the rest is its output. */
const BLOCK = /```console\n\$ ketcover ((?:.*\\\n)*.*)\n([\s\S]*?)```/g;

const words = (command: string) =>
  (command.replaceAll('\\\n', ' ').match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []).map((word) =>
    word.replace(/^["']|["']$/g, ''),
  );

describe('README', () => {
  const text = readFileSync(README, 'utf8');
  const examples = [...text.matchAll(BLOCK)];

  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(4);
  });

  it.each(examples.map((match) => [match[1]?.replaceAll('\\\n', ''), match] as const))('ketcover %s', (_, match) => {
    const { stdout, stderr } = ketcover(words(match[1] as string));
    const now = stdout + stderr;
    if (process.env.UPDATE_GOLDEN) {
      const file = readFileSync(README, 'utf8');
      writeFileSync(
        README,
        file.replace(match[0], () => `\`\`\`console\n$ ketcover ${match[1]}\n${now}\`\`\``),
      );
      return;
    }
    expect(now).toBe(match[2]);
  });
});
