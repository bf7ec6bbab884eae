/**
 * The program in a real terminal: `script` of util-linux gives it one. Five people are led from the first question to
 * the report, by what stands on the screen.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { FactId } from '../../src/model/case.ts';
import { FACT_IDS, FACTS } from '../../src/model/facts.ts';
import { en } from '../../src/words/index.ts';
import { PROGRAM } from '../cli/ketcover.ts';
import { shellWords } from './repeat.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const say = en.wizard;

const found = spawnSync('script', ['--version'], { encoding: 'utf8' });
const HAS_SCRIPT = found.status === 0 && found.stdout.includes('util-linux');
if (!HAS_SCRIPT) console.warn('terminal.test.ts is skipped: there is no "script" of util-linux here.');

const ENV = {
  PATH: process.env.PATH ?? '',
  TERM: 'xterm-256color',
  NO_COLOR: '1',
  TZ: 'America/Chicago',
  KETCOVER_TODAY: '2026-11-23',
};

/** Text on one line, so that line breaks on the screen do not matter. */
const flat = (text: string) => stripVTControlCharacters(text).replace(/\s+/g, ' ');

/** Answers of an earlier time: all but the price. */
const HALF = {
  patient: { age: 51 },
  plan: { payer: 'none' },
  diagnosis: { condition: 'treatment-resistant-depression' },
  treatment: { product: 'esketamine' },
};

function written(of: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'ketcover-')), 'half.json');
  writeFileSync(file, JSON.stringify(of));
  return file;
}

let running: ChildProcess | undefined;
afterEach(() => {
  running?.kill();
  running = undefined;
});

/** The program in a terminal of 80 by 40. */
function terminal(options = '', env: Record<string, string> = {}) {
  const child = spawn(
    'script',
    ['-qfec', `stty cols 80 rows 40; ${process.execPath} ${PROGRAM} ${options}; echo "exit code $?"`, '/dev/null'],
    { env: { ...ENV, ...env }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  running = child;
  let all = '';
  let from = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    all += chunk.toString('utf8');
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));

  /** Waits until one of these texts was written since the last key, or since the mark. */
  async function see(...texts: string[]): Promise<string> {
    const until = Date.now() + 20_000;
    while (Date.now() < until) {
      const now = flat(all.slice(from));
      const seen = texts.find((text) => now.includes(flat(text)));
      if (seen !== undefined) return seen;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const wanted = texts.slice(0, 3).join('" or "');
    throw new Error(`"${wanted}" did not appear. On the screen at last:\n${flat(all.slice(from)).slice(-1000)}`);
  }
  /** What stood before this text counts no more: prompts that were answered are drawn once more before they go. */
  const mark = (text: string) => {
    from = all.lastIndexOf(text);
  };
  const press = (keys: string) => {
    from = all.length;
    child.stdin.write(keys);
  };
  return { see, press, mark, ended, text: () => stripVTControlCharacters(all).replaceAll('\r', '') };
}

const ENTER = '\r';
const QUESTIONS = new Map(FACT_IDS.map((id) => [`? ${FACTS[id].question}`, id]));
const SEARCHED: readonly string[] = ['payer', 'plan-kind', 'condition', 'product', 'state'];

/**
 * What to type, and for a search the entry that must then be the first: not the one that is first before typing,
 * because Enter counts only when the search has ended.
 */
type Typed = Partial<Record<FactId, string | [term: string, first: string]>>;

/** Answers what is asked; what the person does not say is "I don't know". @returns everything that was on the screen. */
async function walk(answers: Typed, finishAt?: FactId): Promise<{ text: string; asked: FactId[] }> {
  const { see, press, mark, ended, text } = terminal();
  const asked: FactId[] = [];
  for (;;) {
    const head = `Question ${asked.length + 1}`;
    const seen = await see(head, say.reviewAsk, say.again);
    if (seen === say.again) break;
    if (seen === say.reviewAsk) {
      await see(`> ${say.reviewYes}`);
      press(ENTER);
      await see(say.again);
      break;
    }
    mark(head);
    const id = QUESTIONS.get(await see(...QUESTIONS.keys())) as FactId;
    asked.push(id);
    const answer = answers[id];
    const { type, choices } = FACTS[id];
    if (SEARCHED.includes(type)) {
      await see(say.keysSearch);
      const [term, first] = Array.isArray(answer) ? answer : ['zzzzzzzz', say.unknown];
      if (term) press(term);
      await see(`> ${first}`);
    } else if (type === 'boolean' || type === 'products' || choices || id === 'plan.benefits.copay') {
      await see(say.keysSelect);
      const wanted = typeof answer === 'string' ? answer : 'I don';
      // A list jumps to the entry that starts with what is typed; the first entry may be marked already.
      press(wanted);
      await new Promise((resolve) => setTimeout(resolve, 60));
    } else {
      await see(say.typeAnswer);
      const typed = id === finishAt ? '!' : typeof answer === 'string' ? answer : '';
      if (typed) {
        press(typed);
        await see(typed.slice(-1));
      }
    }
    press(ENTER);
  }
  await ended;
  return { text: text(), asked };
}

/** The printed command, run again with --json by the program itself. */
function again(text: string): { status: string; command: string } {
  const command = text
    .slice(text.indexOf(say.again) + say.again.length)
    .split('exit code')[0]
    ?.trim() as string;
  const [program, ...argv] = shellWords(command);
  expect(program).toBe('ketcover');
  const done = spawnSync(process.execPath, [PROGRAM, ...argv, '--json'], { env: ENV, cwd: ROOT, encoding: 'utf8' });
  expect(done.stderr).toBe('');
  return { status: JSON.parse(done.stdout).verdict.status, command };
}

/** The report says the same as the printed command. */
function sameAnswer(text: string): string {
  expect(text).toContain('exit code 0');
  const { status } = again(text);
  const covered = text.slice(text.lastIndexOf(en.report.covered), text.lastIndexOf(en.report.howMuch));
  expect(flat(covered)).toContain(en.report.status[status as keyof typeof en.report.status]);
  return status;
}

describe.skipIf(!HAS_SCRIPT)('in a terminal', { timeout: 120_000 }, () => {
  it('a job plan, IV ketamine', async () => {
    const { text, asked } = await walk({
      'treatment.product': ['', 'Ketamine infusion'],
      'plan.payer': ['cigna', 'Cigna'],
      'plan.kind': ['self-funded', 'Job plan, self-funded'],
      'diagnosis.condition': ['F33.2', 'Treatment-resistant depression (F33.2)'],
      'request.stage': 'I have not',
      'patient.age': '43',
      'plan.excludes': 'No, none',
      'plan.benefits.deductible': '$2,000',
      'plan.benefits.coinsurance': '20%',
    });
    expect(asked).toContain('plan.benefits.deductible');
    sameAnswer(text);
    const { command } = again(text);
    expect(command).toContain('--payer cigna');
    expect(command).toContain('--icd10 F33.2');
    expect(command).toContain("--excludes ''");
  });

  it('Spravato, refused, found by "Blue Cross Texas"', async () => {
    const { text } = await walk({
      'treatment.product': ['spravato', 'Spravato'],
      'plan.payer': ['Blue Cross Texas', 'Blue Cross and Blue Shield of Texas'],
      'plan.kind': ['marketplace', 'Marketplace'],
      'diagnosis.condition': ['severe depression', 'Major depression'],
      'request.stage': 'The plan said',
      'request.denialReason': 'Other treatments',
      'request.receivedOn': '10/06/2026',
      'request.deniedOn': '2026-10-02',
      'patient.age': '38',
    });
    sameAnswer(text);
    expect(text).toContain('October 6, 2026');
    expect(again(text).command).toContain('--received-on 2026-10-06');
  });

  it('no insurance, nerve pain, the answer at once', async () => {
    const { text, asked } = await walk(
      {
        'treatment.product': ['', 'Ketamine infusion'],
        'plan.payer': ['no insurance', 'No insurance'],
        'diagnosis.condition': ['nerve pain', 'Nerve pain'],
      },
      'treatment.pricePerSession',
    );
    expect(asked.at(-1)).toBe('treatment.pricePerSession');
    expect(sameAnswer(text)).toBe('excluded');
    expect(text).not.toContain(say.enough);
  });

  it('Original Medicare, thoughts of suicide', async () => {
    const { text } = await walk({
      'treatment.product': ['spravato', 'Spravato'],
      'plan.payer': ['original', 'Original Medicare'],
      'diagnosis.condition': ['suicidal', 'Thoughts of suicide'],
      'request.stage': 'A request',
      'patient.age': '70',
      'history.suicidalIdeation': 'Yes',
    });
    expect(flat(text)).toContain(say.crisis);
    expect(flat(text).indexOf(say.crisis)).toBeLessThan(flat(text).indexOf(en.report.covered));
    sameAnswer(text);
  });

  it('someone who knows nothing', async () => {
    const { text, asked } = await walk({ 'plan.payer': ['zzzzzzzz', say.payerNotListed] });
    expect(new Set(asked).size).toBe(asked.length);
    expect(text).toContain(say.enough);
    sameAnswer(text);
  });

  it('the summary lets one answer be given anew', async () => {
    const { see, press, ended, text } = terminal(`--input ${written(HALF)}`);
    await see(say.keysInput(true));
    press('!');
    await see('Answer: !');
    press(ENTER);
    await see(say.reviewAsk);
    press('Change');
    await new Promise((resolve) => setTimeout(resolve, 60));
    press(ENTER);
    await see(say.reviewWhich);
    // The age is the first of the list.
    await see(`> ${FACTS['patient.age'].question}`);
    press(ENTER);
    await see(say.typeAnswer);
    press('17');
    await see('17');
    press(ENTER);
    await see(`> ${say.reviewYes}`);
    press(ENTER);
    await ended;
    expect(flat(text())).toContain('--age 17');
    expect(sameAnswer(text())).toBe('excluded');
  });

  it('the summary offers the questions that are left', async () => {
    const { see, press, ended, text } = terminal(`--input ${written(HALF)}`);
    await see(say.keysInput(true));
    press('!');
    await see('Answer: !');
    press(ENTER);
    await see(say.reviewAsk);
    press('Answer more');
    await see(`> ${say.reviewMore(1).slice(0, 20)}`);
    press(ENTER);
    await see(say.typeAnswer);
    press('450');
    await see('450');
    press(ENTER);
    await see(`> ${say.reviewYes}`);
    press(ENTER);
    await ended;
    expect(flat(text())).toContain('--price-per-session 450');
    sameAnswer(text());
  });

  it('--save keeps the answers after each question, for its owner alone; Ctrl-C leaves them; --input goes on', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ketcover-')), 'answers.json');
    const { see, press, ended } = terminal(`--save ${file} --input ${written(HALF)}`);
    await see(say.keysInput(true));
    press('450');
    await see('450');
    press(ENTER);
    await see(say.reviewAsk);
    press('\x03');
    await ended;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...HALF,
      treatment: { ...HALF.treatment, pricePerSession: 450 },
    });
    const next = terminal(`--input ${file}`);
    await next.see('Going on with 5 answers');
    next.press('\x03');
    await next.ended;
  });

  it('plain mode (TERM=dumb): line by line, nothing is redrawn', async () => {
    const { see, press, ended, text } = terminal('', { TERM: 'dumb' });
    await see(say.plainPrompt);
    for (const answer of ['spravato', 'cigna', '?', '1', 'treatment-resistant depression', '!']) {
      press(`${answer}\n`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    await see(say.plainReview);
    press('\n');
    await ended;
    expect(text()).toContain('exit code 0');
    expect(text()).not.toMatch(/-{4,}|\[\d*[A-K]/);
    expect(flat(text())).toContain('Why:');
    sameAnswer(text());
  });

  it.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('%s leaves quietly', async (_name, key) => {
    const { see, press, ended, text } = terminal();
    await see(say.keysSearch);
    press(key);
    await ended;
    const after = text().slice(text().lastIndexOf('Question 1'));
    expect(after).toContain('exit code 130');
    expect(text()).not.toMatch(/ExitPromptError|AbortPromptError|\bat .*:\d+:\d+|Warning/);
  });
});
