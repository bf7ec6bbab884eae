/**
 * Every sentence of the program in Spanish. Terms follow the Spanish pages of the federal government: "cantidad
 * permitida", "coseguro", "copago", "deducible", "facturación de saldo" and "estimado de buena fe" as CMS writes them
 * (cms.gov/derechos-facturas-medicas), "gastos de bolsillo" as the uniform glossary, "apelación interna", "revisión externa" and
 * "denegar" as CuidadoDeSalud.gov.
 */
import type { Words } from '../index.ts';
import { cli } from './cli.ts';
import { costs } from './costs.ts';
import { coverage } from './coverage.ts';
import { fact } from './facts.ts';
import { fhir } from './fhir.ts';
import { help } from './help.ts';
import { html } from './html.ts';
import { intake } from './intake.ts';
import { language } from './language.ts';
import { letters } from './letters.ts';
import { mcp } from './mcp.ts';
import { report } from './report.ts';
import { rights } from './rights.ts';
import { show } from './show.ts';
import { steps } from './steps.ts';
import { wizard } from './wizard.ts';

export const es: Words = {
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
