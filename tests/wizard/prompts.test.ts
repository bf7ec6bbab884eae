/** The real prompts, driven key by key. */
import { Writable } from 'node:stream';
import { render } from '@inquirer/testing';
import { describe, expect, it, vi } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { inquirerPrompter, type Streams } from '../../src/cli/wizard/inquirer-prompter.ts';
import type { Answer, Question } from '../../src/cli/wizard/loop.ts';
import type { Case, FactId } from '../../src/model/case.ts';
import { FACTS } from '../../src/model/facts.ts';
import { PLAIN } from '../../src/report/layout.ts';
import { en } from '../../src/words/index.ts';
import { world } from '../coverage/small-data.ts';

const data = world();
const context = {
  data,
  words: en,
  icd: () => ({ fiscalYear: 'FY2026', has: (code: string) => code === 'F33.2', below: () => [] }),
};

function ioInto(out: string[], width: number): Io {
  return {
    out: (text) => void out.push(text),
    err: () => {},
    interactive: true,
    plain: false,
    width,
    words: en,
    locale: '',
    theme: async () => PLAIN,
    today: () => '2026-11-23',
    read: () => ({ bytes: new Uint8Array(), more: false }),
    write: () => undefined,
    outSlowly: async () => undefined,
  };
}

const question = (id: FactId, more: Partial<Question> = {}): Question => ({
  id,
  text: FACTS[id].question,
  why: FACTS[id].why,
  number: 2,
  open: { verdict: 4, steps: 0, cost: 9 },
  canGoBack: true,
  known: {} as Case,
  ...more,
});

/** A prompt ends its output; the next one still needs the screen behind it. */
function unending(output: NodeJS.WritableStream): Writable {
  const through = new Writable({
    write(chunk, _encoding, done) {
      output.write(chunk);
      done();
    },
  });
  return Object.assign(through, { columns: 10_000 });
}

/** Opens one question; `said` is what was printed around the prompt. */
async function open(asked: Question, { width = 80, signal }: { width?: number; signal?: AbortSignal } = {}) {
  const said: string[] = [];
  const prompt = async (_config: object, streams?: Streams): Promise<Answer> => {
    const { input, output } = streams as Required<Streams>;
    const prompter = await inquirerPrompter(ioInto(said, width), context, () => ({
      input,
      output: unending(output),
      ...(signal ? { signal } : {}),
    }));
    return prompter.ask(asked);
  };
  const rendered = await render(prompt as Parameters<typeof render>[0], {});
  const see = (text: string) => vi.waitFor(() => expect(rendered.getScreen()).toContain(text));
  return { ...rendered, answer: rendered.answer as Promise<Answer>, said, see };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function down({ events }: Opened, times: number) {
  for (let i = 0; i < times; i += 1) events.keypress('down');
}

describe('yes or no', () => {
  it('shows the question, its place, the answers and the ways out', async () => {
    const { answer, events, getScreen, said } = await open(question('history.tmsTried'));
    expect(said.join('')).toBe('\nQuestion 2. To go: about 4 on coverage, 9 on cost.\n');
    expect(getScreen()).toBe(
      [
        '? Have you tried TMS (magnetic stimulation)?',
        '> Yes',
        '  No',
        '',
        '  I don’t know',
        '  Why is this asked?',
        '  Go back',
        '  Show the answer now',
        '',
        'Up and down keys move, Enter chooses.',
      ].join('\n'),
    );
    events.keypress('enter');
    expect(await answer).toEqual({ kind: 'value', value: true });
    expect(said.at(-1)).toBe('- Have you tried TMS (magnetic stimulation)? Yes\n');
  });

  it.each([
    [1, { kind: 'value', value: false }],
    [2, { kind: 'unknown' }],
    [4, { kind: 'back' }],
    [5, { kind: 'finish' }],
  ])('the choice %i below the first', async (times, expected) => {
    const opened = await open(question('history.tmsTried'));
    await down(opened, times);
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual(expected);
  });

  it('says why, then asks again', async () => {
    const opened = await open(question('history.tmsTried'));
    await down(opened, 3);
    opened.events.keypress('enter');
    await opened.see('> Yes');
    expect(opened.said.at(-1)).toBe('  Why: Some policies ask about it.\n');
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual({ kind: 'value', value: true });
  });

  it('has nothing to go back to at the first question', async () => {
    const { answer, events, getScreen } = await open(question('history.tmsTried', { canGoBack: false }));
    expect(getScreen()).not.toContain('Go back');
    events.keypress('enter');
    await answer;
  });

  it('uses no colour and breaks long questions at the width', async () => {
    const { answer, events, getScreen } = await open(question('history.severeImpairment'), { width: 40 });
    const screen = getScreen({ raw: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what this looks for
    expect(screen).not.toMatch(/\u001b\[[0-9;]*m/);
    for (const line of getScreen().split('\n')) expect(line.length).toBeLessThanOrEqual(40);
    events.keypress('enter');
    await answer;
  });
});

describe('search', () => {
  it('narrows while typing', async () => {
    const opened = await open(question('plan.payer'));
    await opened.see('My insurer is not listed');
    opened.events.type('brav');
    await opened.see('Type to search: brav');
    expect(opened.getScreen()).toContain('> BRAVO');
    expect(opened.getScreen()).not.toContain('ACME');
    expect(opened.getScreen()).toContain('I don’t know');
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual({ kind: 'value', value: 'bravo' });
  });

  it('takes a diagnosis code for the condition, and keeps the code', async () => {
    const opened = await open(question('diagnosis.condition'));
    await opened.see('Show the answer now');
    opened.events.type('f4310');
    await opened.see('> ptsd');
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual({ kind: 'value', value: 'ptsd', also: { 'diagnosis.icd10': ['F43.10'] } });
  });

  it('says that nothing was found, and leaves the ways out', async () => {
    const opened = await open(question('plan.payer'));
    await opened.see('Show the answer now');
    opened.events.type('zzzzzz');
    await opened.see('Nothing found for “zzzzzz”');
    expect(opened.getScreen()).toContain('> My insurer is not listed');
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual({ kind: 'value', value: 'unlisted' });
  });

  it.each([
    ['!', 'Show the answer now', { kind: 'finish' }],
    ['<', 'Go back', { kind: 'back' }],
  ])('the sign %s of typed answers is no search for the first of the list', async (sign, name, answer) => {
    const opened = await open({ ...question('patient.state'), canGoBack: true });
    await opened.see('Alabama');
    opened.events.type(sign);
    await opened.see(`> ${name}`);
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual(answer);
  });
  it('nor is the question mark', async () => {
    const opened = await open(question('patient.state'));
    await opened.see('Alabama');
    opened.events.type('?');
    await opened.see('> Why is this asked?');
  });
  it('a text without a letter finds nothing', async () => {
    const opened = await open(question('patient.state'));
    await opened.see('Alabama');
    opened.events.type('--');
    await opened.see('Nothing found for');
    expect(opened.getScreen()).not.toContain('Alabama');
  });

  it('never takes a like spelling for the insurer by Enter alone', async () => {
    const opened = await open(question('plan.payer'));
    await opened.see('Show the answer now');
    opened.events.type('bravado');
    await opened.see('> My insurer is not listed');
    expect(opened.getScreen()).toMatch(/Or did you mean:\n {2}BRAVO/);
    await down(opened, 2);
    await opened.see('> BRAVO');
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual({ kind: 'value', value: 'bravo' });
  });

  it('shows a long list whole when asked', async () => {
    const opened = await open(question('patient.state'));
    await opened.see('See all 56');
    expect(opened.getScreen()).toContain('I don’t know');
    opened.events.keypress('down');
    await opened.see('> Alaska');
    for (let i = 0; i < 20 && !opened.getScreen().includes('> See all'); i += 1) opened.events.keypress('down');
    opened.events.keypress('enter');
    await opened.see('> Alabama');
    expect(opened.getScreen()).not.toContain('See all');
    opened.events.type('new');
    await opened.see('> New Hampshire');
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual({ kind: 'value', value: 'NH' });
  });
});

describe('typed answers', () => {
  it('a number', async () => {
    const { answer, events, getScreen } = await open(question('patient.age'));
    expect(getScreen()).toContain('Enter: I don’t know | ? why | < back | ! show the answer');
    events.type('43');
    events.keypress('enter');
    expect(await answer).toEqual({ kind: 'value', value: 43 });
  });

  it('explains what is wrong and keeps what was typed', async () => {
    const { answer, events, see } = await open(question('patient.age'));
    events.type('430');
    events.keypress('enter');
    await see('Not understood: 430. Please give a whole number from 0 to 120 (years).');
    events.keypress('backspace');
    events.keypress('enter');
    expect(await answer).toEqual({ kind: 'value', value: 43 });
  });

  it.each([
    ['', { kind: 'unknown' }],
    ['<', { kind: 'back' }],
    ['!', { kind: 'finish' }],
  ])('the sign "%s"', async (sign, expected) => {
    const { answer, events } = await open(question('patient.age'));
    if (sign) events.type(sign);
    events.keypress('enter');
    expect(await answer).toEqual(expected);
  });

  it('"?" says why and asks again', async () => {
    const { answer, events, see, said } = await open(question('patient.age'));
    events.type('?');
    events.keypress('enter');
    await vi.waitFor(() => expect(said.at(-1)).toContain('Why: Nearly every policy sets a least age'));
    await see('Answer:');
    events.type('43');
    events.keypress('enter');
    expect(await answer).toEqual({ kind: 'value', value: 43 });
  });

  it.each<[FactId, string, unknown]>([
    ['plan.benefits.deductible', '$1,500', 1500],
    ['plan.benefits.coinsurance', '20%', 0.2],
    ['request.deniedOn', '2026-10-02', '2026-10-02'],
    ['request.deniedOn', '10/02/2026', '2026-10-02'],
    ['plan.benefits.planYearStart', '07-01', '07-01'],
    ['diagnosis.icd10', 'f33.2', ['F33.2']],
    [
      'history.antidepressantTrials',
      'Zoloft 150 mg 8 weeks no response; Effexor side effects',
      [
        { drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' },
        { drug: 'venlafaxine', outcome: 'intolerant' },
      ],
    ],
    ['history.antidepressantTrials', 'none', []],
  ])('%s: %s', async (id, text, value) => {
    const { answer, events } = await open(question(id));
    events.type(text);
    events.keypress('enter');
    expect(await answer).toEqual({ kind: 'value', value });
  });
});

describe('questions in two steps', () => {
  it('no copay is not a copay of nothing', async () => {
    const opened = await open(question('plan.benefits.copay'));
    await down(opened, 1);
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual({ kind: 'unknown' });
  });

  it('a copay, after going back once', async () => {
    const { answer, events, see } = await open(question('plan.benefits.copay'));
    events.keypress('enter');
    await see('How much is the copay for one visit?');
    events.type('<');
    events.keypress('enter');
    await see('> Yes, a fixed amount');
    events.keypress('enter');
    await see('Answer:');
    events.type('40');
    events.keypress('enter');
    expect(await answer).toEqual({ kind: 'value', value: 40 });
  });

  it('excludes none', async () => {
    const { answer, events } = await open(question('plan.excludes'));
    events.keypress('enter');
    expect(await answer).toEqual({ kind: 'value', value: [] });
  });

  it('excludes some', async () => {
    const opened = await open(question('plan.excludes'));
    await down(opened, 1);
    opened.events.keypress('enter');
    await opened.see('Space marks');
    opened.events.keypress('down');
    opened.events.keypress('space');
    opened.events.keypress('enter');
    expect(await opened.answer).toEqual({ kind: 'value', value: ['esketamine'] });
  });
});

it('stops when the terminal ends', async () => {
  const ended = new AbortController();
  const { answer } = await open(question('patient.age'), { signal: ended.signal });
  ended.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortPromptError' });
});
