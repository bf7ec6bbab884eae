/** `ketcover mcp` as an assistant sees it: through the official client, in a process of its own. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { ketcover, PROGRAM } from '../cli/ketcover.ts';

const env = { PATH: process.env.PATH ?? '', KETCOVER_TODAY: '2026-11-23', TZ: 'America/Chicago' };
const person = {
  patient: { age: 43, state: 'TX' },
  plan: { payer: 'Aetna', kind: 'employer-self-funded' },
  diagnosis: { condition: 'treatment-resistant-depression', icd10: ['F33.2'] },
  treatment: { product: 'spravato' },
  history: { failedAntidepressants: 3 },
};
const onCommandLine = (args: string[]) => ketcover([...args, '--input', '-'], { stdin: JSON.stringify(person) });

let client: Client;
beforeAll(async () => {
  client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [PROGRAM, 'mcp'], env }));
});
afterAll(() => client.close());

interface Answer {
  text: string;
  data: Record<string, unknown> | undefined;
  isError: boolean;
}
async function call(name: string, input: Record<string, unknown> = {}): Promise<Answer> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: input });
  return {
    text: (content as { text: string }[]).map(({ text }) => text).join('\n'),
    data: structuredContent as Answer['data'],
    isError: isError === true,
  };
}

describe('what it offers', () => {
  it('its name, how to use it, and the crisis line', () => {
    expect(client.getServerVersion()?.name).toBe('ketcover');
    expect(client.getInstructions()).toContain('988');
  });
  it('the settings in the README start it', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const block = JSON.parse(/^\{ "mcpServers".*$/m.exec(readme)?.[0] ?? '{}');
    expect(block).toEqual({ mcpServers: { ketcover: { command: 'ketcover', args: ['mcp'] } } });
  });
  it('tools that only read, with the schemas of the program', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['check', 'compare', 'cost', 'deadlines', 'letter', 'list', 'show']);
    for (const tool of tools) expect(tool.annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    const { $schema: _, ...caseSchema } = JSON.parse(ketcover(['schema', 'case']).stdout);
    const { $schema: __, ...resultSchema } = JSON.parse(ketcover(['schema', 'result']).stdout);
    const check = tools.find(({ name }) => name === 'check');
    expect(check?.inputSchema.properties?.case).toMatchObject(caseSchema);
    expect(check?.outputSchema).toEqual(resultSchema);
  });
});

describe('answers are those of the command line', () => {
  it('check: the result as data (which the client holds against its schema), and the report with its sources', async () => {
    await client.listTools();
    const { text, data, isError } = await call('check', { case: person });
    expect(isError).toBe(false);
    expect(data).toEqual(JSON.parse(onCommandLine(['check', '--json']).stdout));
    const { verdict, sources } = data as unknown as Result;
    expect(text.replace(/\s+/g, ' ')).toContain(verdict.headline);
    expect(sources.length).toBeGreaterThan(3);
    expect(text).toContain(sources[0]?.url);
  });
  it.each(['compare', 'cost', 'deadlines'])('%s', async (name) => {
    const { text, data, isError } = await call(name, { case: person });
    expect(isError).toBe(false);
    expect(data).toEqual(JSON.parse(onCommandLine([name, '--json']).stdout));
    expect(text.length).toBeGreaterThan(200);
  });
  it('cost with bills', async () => {
    const benefits = { deductible: 1500, coinsurance: 0.2, outOfPocketMax: 2500 };
    const { data } = await call('cost', {
      case: { plan: { network: 'in', benefits } },
      bills: [12000],
      allowed: [9000],
    });
    // The example of the README: 1,500 and 20 % of the rest, but no more than 2,500.
    expect(data).toMatchObject({ you: 2500, plan: 6500 });
  });
  it('letter: Markdown, and the blanks as data', async () => {
    const { text, data } = await call('letter', { kind: 'appeal', case: person });
    expect(text).toBe(onCommandLine(['letter', 'appeal']).stdout);
    expect(data?.blanks).toContainEqual(expect.stringMatching(/\w/));
  });
  it.each(['payers', 'conditions', 'products', 'plan-kinds', 'policies', 'letters', 'claims', 'facts'])(
    'list %s: every id, in short',
    async (what) => {
      const { data } = await call('list', { what });
      const ids = (list: { id: string }[]) => list.map(({ id }) => id);
      expect(ids(data?.items as { id: string }[])).toEqual(ids(JSON.parse(ketcover(['list', what, '--json']).stdout)));
      expect(JSON.stringify(data).length).toBeLessThan(60_000);
    },
  );
  it('show: one policy with its sources', async () => {
    const { text, data } = await call('show', { id: 'aetna-cpb-0938' });
    expect(data?.sources).toBeDefined();
    expect(text).toContain('http://es.aetna.com/cpb/medical/data/900_999/0938.html');
  });
  it('nothing known at all is a question, not an error', async () => {
    const { data, isError } = await call('check');
    expect(isError).toBe(false);
    expect((data as unknown as Result).openFacts.length).toBeGreaterThan(0);
  });
});

describe('wrong input is an answer with every error in words', () => {
  it('of the case, as on the command line', async () => {
    const wrong = { patient: { age: 430 }, plan: { payer: 'aetnaa' }, plann: {} };
    const { text, data, isError } = await call('check', { case: wrong });
    expect(isError).toBe(true);
    expect(data).toBeUndefined();
    expect(text).toBe(ketcover(['check', '--input', '-'], { stdin: JSON.stringify(wrong) }).stderr.trim());
    expect(text).toContain('Did you mean "aetna"?');
  });
  it.each([
    ['letter', { kind: 'apeal' }, 'give one of '],
    ['letter', {}, 'give one of '],
    ['list', { what: 'everything' }, 'give one of payers'],
    ['show', { id: '' }, 'id: give a text'],
    ['show', { id: 'aetna-cpb-0939' }, 'Did you mean'],
    ['cost', { bills: ['many'] }, 'list of dollar amounts'],
    ['cost', { bills: [-5] }, '-5'],
    ['check', { case: 'Aetna' }, 'an object'],
    ['check', { caze: {} }, 'There is no field "caze"'],
  ])('%s %j', async (name, input, word) => {
    const { text, isError } = await call(name, input);
    expect({ isError, text }).toEqual({ isError: true, text: expect.stringContaining(word) });
  });
  it('a tool that does not exist: an error of the protocol, and the next call is answered', async () => {
    await expect(call('toString')).rejects.toThrow('There is no tool');
    expect((await call('list', { what: 'products' })).isError).toBe(false);
  });
});

/** Speaks to the program line by line, without a client. */
function spoken(lines: string[]): Promise<{ out: string; err: string; code: number | null }> {
  return new Promise((resolve) => {
    const program = spawn(process.execPath, [PROGRAM, 'mcp'], { env });
    let [out, err] = ['', ''];
    program.stdout.on('data', (chunk) => {
      out += chunk;
    });
    program.stderr.on('data', (chunk) => {
      err += chunk;
    });
    program.on('close', (code) => resolve({ out, err, code }));
    program.stdin.end(lines.map((line) => `${line}\n`).join(''));
  });
}

describe('standard output', () => {
  it('carries the protocol alone, whatever comes in; it ends with its input', async () => {
    const initialize = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
    };
    const ping = { jsonrpc: '2.0', id: 2, method: 'ping' };
    const wrong = { jsonrpc: '2.0', id: 3, method: 'tools/call', params: { name: 'check', arguments: { case: [] } } };
    const { out, code } = await spoken([
      JSON.stringify(initialize),
      'no JSON at all',
      '{"jsonrpc":"2.0"}',
      JSON.stringify(ping),
      JSON.stringify(wrong),
    ]);
    const messages = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    for (const message of messages) expect(message.jsonrpc).toBe('2.0');
    expect(messages.map(({ id }) => id)).toContain(2);
  });
});
