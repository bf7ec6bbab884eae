/** Exit codes of every command. */
export const EXIT = {
  /** An answer was given, whatever it says. */
  answered: 0,
  /** The program itself failed. */
  failed: 1,
  /** The input was wrong. */
  wrongInput: 2,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
