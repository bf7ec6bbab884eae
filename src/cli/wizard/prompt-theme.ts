/**
 * How the prompts look, from the same theme as the report. inquirer's own theme colours by `styleText`, which ignores
 * NO_COLOR on Node 20, so every style that it would use is set here. Signs are plain ASCII: each terminal has them.
 */
import { type Theme, wrap } from '../../report/layout.ts';
import type { Words } from '../../words/index.ts';

const same = (text: string) => text;

/** What stands under the question. */
export interface Below {
  hints?: readonly string[];
  /** Before what is typed: short and on a line of its own, because the cursor is set by the length of that line. */
  label?: string;
}

/** The question broken to the width, under its question mark, and what stands below it. */
export function laidOut(text: string, width: number, { hints = [], label }: Below, theme: Theme): string[] {
  return [
    ...wrap(text, width - 2, '', '  ', theme.strong),
    ...hints.flatMap((hint) => wrap(hint, width, '  ', '  ', theme.dim)),
    ...(label ? [`  ${label}`] : []),
  ];
}

/** The name of a choice between words where it is longer than the line; two columns stand before it for the cursor. */
export function nameInWidth(name: string, width: number): string {
  return wrap(name, width - 2, '', '    ').join('\n');
}

export function promptTheme(theme: Theme, words: Words, width: number, below: Below) {
  const say = words.wizard;
  const message = (text: string) => laidOut(text, width, below, theme).join('\n');
  return {
    prefix: { idle: '?', done: '-' },
    spinner: { interval: 80, frames: ['-'] },
    icon: { cursor: '>', checked: '[x]', unchecked: '[ ]', disabledChecked: '[x]', disabledUnchecked: '[-]' },
    style: {
      message,
      answer: theme.strong,
      error: theme.bad,
      defaultAnswer: theme.dim,
      help: theme.dim,
      highlight: theme.strong,
      key: same,
      disabled: theme.dim,
      searchTerm: same,
      description: (text: string) => wrap(text, width, '  ', '  ', theme.dim).join('\n'),
    },
    keys: {
      select: () => theme.dim(say.keysSelect),
      search: () => theme.dim(say.keysSearch),
      checkbox: () => theme.dim(say.keysCheckbox),
    },
  };
}
