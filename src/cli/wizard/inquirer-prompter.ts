/** Questions on a real terminal. inquirer is loaded here, when the wizard starts, and nowhere else. */
import process from 'node:process';
import type { Context } from '../../intake/values.ts';
import { FACTS } from '../../model/facts.ts';
import { type Theme, wrap } from '../../report/layout.ts';
import type { Io } from '../io.ts';
import { type Choice, entriesFor, matches, ownWaysOut, type Pick, waysOut } from './choices.ts';
import type { Answer, Prompter, Question } from './loop.ts';
import { laidOut, promptTheme } from './prompt-theme.ts';
import { readTyped } from './typed.ts';

/** Streams for tests; `signal` ends the open prompt. */
export interface Streams {
  input?: NodeJS.ReadableStream;
  output?: NodeJS.WritableStream;
  signal?: AbortSignal;
}

/** A list never grows beyond the screen: inquirer redraws by moving the cursor up, which stops at the top. */
const FEWEST_ROWS = 6;

const rowsOf = () => process.stdout.rows || 24;

export async function inquirerPrompter(io: Io, context: Context, streams: Streams = {}): Promise<Prompter> {
  const { default: inquirer } = await import('inquirer');
  const theme: Theme = await io.theme();
  const { data, words } = context;
  const say = words.wizard;
  const { width } = io;
  const module = inquirer.createPromptModule(streams as Parameters<typeof inquirer.createPromptModule>[0]);

  /** inquirer's types tie a prompt's settings to its name; ours are checked where they are built. */
  async function prompt<T>(settings: { type: string; message: string } & Record<string, unknown>): Promise<T> {
    const { answer } = await module([{ ...settings, name: 'answer' } as never]);
    return answer as T;
  }

  const look = (keys: 'select' | 'search' | 'checkbox', last?: { hints: string[]; label: string }) => {
    const { keys: tips, ...rest } = promptTheme(theme, words, width, last);
    return { ...rest, style: { ...rest.style, keysHelpTip: tips[keys] } };
  };

  const tell = (text: string, loud = false) =>
    io.out(`${wrap(text, width, '  ', '  ', loud ? theme.strong : theme.dim).join('\n')}\n`);

  /** Lines that a list has left, when the rest of the prompt is on the screen. */
  function room(message: string, choices: readonly Choice[], otherLines: number): number {
    const longest = Math.max(
      0,
      ...choices.map(({ description }) => (description ? wrap(description, width, '  ').length : 0)),
    );
    return Math.max(FEWEST_ROWS, rowsOf() - laidOut(message, width).split('\n').length - longest - otherLines);
  }

  async function select(question: Question, choices: Choice[], message = question.text): Promise<Pick> {
    const separator = new inquirer.Separator(' ');
    const out = waysOut(question, words);
    return prompt<Pick>({
      type: 'select',
      message,
      choices: [...choices, separator, ...out],
      pageSize: room(message, choices, 3),
      loop: false,
      theme: look('select'),
    });
  }

  async function find(question: Question, all: boolean): Promise<Pick> {
    const entries = entriesFor(question, FACTS[question.id].type, data) ?? [];
    const out = [...ownWaysOut(question.id, words), ...waysOut(question, words)];
    const whole = matches('', question, entries, data);
    const lines = room(question.text, whole, 5);
    // One line for the gap, one for "see all".
    const most = all ? Number.POSITIVE_INFINITY : Math.max(3, lines - out.length - 2);
    const source = (term = '') => {
      const found = matches(term, question, entries, data);
      const shown = found.length <= most + 1 ? found : found.slice(0, most);
      const left = found.length > shown.length;
      const above: (Choice | InstanceType<typeof inquirer.Separator>)[] =
        found.length > 0
          ? [...shown, ...(left ? [{ name: say.showAll(found.length), value: { kind: 'all' } as Pick }] : [])]
          : [new inquirer.Separator(say.noMatch(term))];
      return [...above, new inquirer.Separator(' '), ...out];
    };
    return prompt<Pick>({
      type: 'search',
      message: question.text,
      source,
      pageSize: lines,
      theme: look('search', { hints: [], label: say.typeToSearch }),
    });
  }

  /** Ways out of a typed answer; the same that lists have. */
  const SIGNS: Readonly<Record<string, Pick>> = {
    '': { kind: 'unknown' },
    '?': { kind: 'why' },
    '<': { kind: 'back' },
    '!': { kind: 'finish' },
  };

  async function type(question: Question, message = question.text): Promise<Pick> {
    const { type: factType } = FACTS[question.id];
    const form = factType in say.form ? [say.form[factType as keyof typeof say.form]] : [];
    const check = (text: string): true | string => {
      const sign = SIGNS[text.trim()];
      if (sign) return sign.kind === 'back' && !question.canGoBack ? say.firstQuestion : true;
      const typed = readTyped(question.id, text, context);
      return 'value' in typed || wrap(typed.problem, width, '  ').join('\n');
    };
    const shown = (text: string) => {
      const sign = SIGNS[text.trim()];
      if (sign?.kind === 'unknown') return say.unknown;
      if (sign?.kind === 'why') return say.askWhy;
      if (sign?.kind === 'back') return say.back;
      return sign ? say.finish : text;
    };
    const text = await prompt<string>({
      type: 'input',
      message,
      validate: check,
      transformer: (value: string, { isFinal }: { isFinal: boolean }) => (isFinal ? theme.strong(shown(value)) : value),
      theme: look('select', { hints: [...form, say.keysInput(question.canGoBack)], label: say.typeAnswer }),
    });
    const sign = SIGNS[text.trim()];
    if (sign) return sign;
    const typed = readTyped(question.id, text, context);
    if ('problem' in typed) throw new Error(typed.problem);
    if (typed.note) tell(typed.note);
    return { kind: 'value', value: typed.value };
  }

  /** "Is there a copay? How much?" in two steps: a typed 0 would say that visits are free. */
  async function copay(question: Question): Promise<Pick> {
    const first = await select(question, [
      { name: say.copayYes, value: { kind: 'more' } },
      { name: say.copayNo, value: { kind: 'unknown' } },
    ]);
    if (first.kind !== 'more') return first;
    const amount = await type({ ...question, canGoBack: true }, say.copayAmount);
    return amount.kind === 'back' ? copay(question) : amount;
  }

  async function excluded(question: Question): Promise<Pick> {
    const first = await select(question, [
      { name: say.excludesNone, value: { kind: 'value', value: [] } },
      { name: say.excludesSome, value: { kind: 'more' } },
    ]);
    if (first.kind !== 'more') return first;
    const value = await prompt<string[]>({
      type: 'checkbox',
      message: say.excludesWhich,
      choices: data.products().map(({ id, name }) => ({ name, value: id })),
      pageSize: room(say.excludesWhich, [], 3),
      loop: false,
      theme: look('checkbox'),
    });
    if (value.length > 0) return { kind: 'value', value };
    tell(say.excludesEmpty);
    return excluded(question);
  }

  async function once(question: Question, all: boolean): Promise<Pick> {
    const { type: factType, choices } = FACTS[question.id];
    if (question.id === 'plan.benefits.copay') return copay(question);
    if (factType === 'products') return excluded(question);
    if (factType === 'boolean') {
      return select(question, [
        { name: say.yes, value: { kind: 'value', value: true } },
        { name: say.no, value: { kind: 'value', value: false } },
      ]);
    }
    if (choices) {
      return select(
        question,
        choices.map(({ value, label }) => ({ name: label, value: { kind: 'value', value } })),
      );
    }
    return entriesFor(question, factType, data) ? find(question, all) : type(question);
  }

  async function ask(question: Question): Promise<Answer> {
    const progress = say.progress(question.number, question.affects, question.mayFollow);
    io.out(`\n${wrap(progress, width, '', '', theme.dim).join('\n')}\n`);
    let all = false;
    for (;;) {
      const pick = await once(question, all);
      if (pick.kind === 'why') tell(say.why(question.why));
      else if (pick.kind === 'all') all = true;
      else if (pick.kind !== 'more') return pick;
    }
  }

  return { ask, tell };
}
