/**
 * Every sentence the program itself writes, one typed record per language. A language that lacks a sentence does not
 * compile. Data files bring their own sentences.
 */

import { cli } from './en/cli.ts';
import { costs } from './en/costs.ts';
import { coverage } from './en/coverage.ts';
import { fhir } from './en/fhir.ts';
import { help } from './en/help.ts';
import { html } from './en/html.ts';
import { intake } from './en/intake.ts';
import { fact, language } from './en/language.ts';
import { letters } from './en/letters.ts';
import { mcp } from './en/mcp.ts';
import { report } from './en/report.ts';
import { rights } from './en/rights.ts';
import { show } from './en/show.ts';
import { steps } from './en/steps.ts';
import { wizard } from './en/wizard.ts';

/** The sentences of a part that many runs do without: made when they are first asked for. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const parts = {
  help: later(help),
  wizard: later(wizard),
  fhir: later(fhir),
  mcp: later(mcp),
  letters: later(letters),
  html: later(html),
  show: later(show),
  report: later(report),
};

export const en = {
  language,
  fact,
  cli,
  get letters() {
    return parts.letters();
  },
  intake,
  coverage,
  costs,
  rights,
  steps,
  get report() {
    return parts.report();
  },
  get show() {
    return parts.show();
  },
  get wizard() {
    return parts.wizard();
  },
  get fhir() {
    return parts.fhir();
  },
  get mcp() {
    return parts.mcp();
  },
  get html() {
    return parts.html();
  },
  get help() {
    return parts.help();
  },
};

export type Words = typeof en;
