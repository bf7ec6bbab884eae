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

export const en = {
  language,
  fact,
  cli,
  letters,
  intake,
  coverage,
  costs,
  rights,
  steps,
  report,
  show,
  wizard,
  fhir,
  mcp,
  html,
  help,
};

export type Words = typeof en;
