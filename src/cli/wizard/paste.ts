/** A list of lines that is pasted into a prompt of one line: the prompt would take the first line and lose the rest. */

/** Watches what comes in while a prompt is open. */
export interface PasteWatch {
  /** All that was pasted, when it had more than one line; undefined otherwise. */
  pasted(): string | undefined;
  stop(): void;
}

/** Escape sequences that a terminal puts around pasted text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BRACKETS = /\u001b\[20[01]~/g;

export function watchPaste(input: NodeJS.ReadableStream): PasteWatch {
  let last = '';
  const listen = (chunk: Buffer | string) => {
    const text = String(chunk).replace(BRACKETS, '').replace(/\r\n?/g, '\n');
    // A key press is a chunk of its own; a paste comes in one.
    if (text.trim().includes('\n')) last = text;
  };
  input.on('data', listen);
  return {
    pasted: () => (last === '' ? undefined : last.trim()),
    stop: () => void input.off('data', listen),
  };
}
