/**
 * How the prompts look, from the same theme as the report. inquirer's own theme colours by `styleText`, which ignores
 * NO_COLOR on Node 20, so every style that it would use is set here. Signs are plain ASCII: each terminal has them.
 */
import { type Theme, wrap } from '../../report/layout.ts';
import type { Words } from '../../words/index.ts';

const same = (text: string) => text;

/** A question broken to the width, under its question mark. */
export function laidOut(text: string, width: number): string {
  return wrap(text, width - 2, '', '  ').join('\n');
}

/**
 * @param last what stands on the last line before what is typed, when something can be typed; a short line, because
 * the cursor is set by its length.
 */
export function promptTheme(theme: Theme, words: Words, width: number, last?: { hints: string[]; label: string }) {
  const say = words.wizard;
  const message = (text: string, status: string) => {
    const question = theme.strong(laidOut(text, width));
    if (status === 'done' || !last) return question;
    const hints = last.hints.flatMap((hint) => wrap(hint, width, '  ', '  ', theme.dim));
    return [question, ...hints, `  ${last.label}`].join('\n');
  };
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
