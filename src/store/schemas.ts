/** Which schema fits which file of `data/`. Used by the data check, the tests and the writer of the JSON Schemas. */
import type * as z from 'zod';
import { alternativesFile } from '../model/alternative.ts';
import {
  conditionsFile,
  drugsFile,
  payerSourcesFile,
  payersFile,
  planKindsFile,
  productsFile,
  typicalFile,
} from '../model/catalog.ts';
import { auditFile, evidenceFile } from '../model/evidence.ts';
import { lettersFile } from '../model/letter.ts';
import {
  aidFile,
  hospitalFile,
  medicareFile,
  placesFile,
  planDesignsFile,
  protocolsFile,
  selfPayFile,
  sellersFile,
} from '../model/money.ts';
import { ownStepsFile } from '../model/own-step.ts';
import { policy } from '../model/policy.ts';
import { denialReasonsFile, rightsFile, stateRights, successFile } from '../model/right.ts';

export interface FileKind {
  /** Name of the JSON Schema in `data/schema/`. */
  name: string;
  /** Which files of `data/` it is for. */
  matches: RegExp;
  schema: z.ZodType;
}

export const FILE_KINDS: readonly FileKind[] = [
  { name: 'policy', matches: /^policies\/[a-z0-9-]+\/[a-z0-9-]+\.json$/, schema: policy },
  { name: 'payers', matches: /^payers\.json$/, schema: payersFile },
  { name: 'payer-sources', matches: /^payer-sources\.json$/, schema: payerSourcesFile },
  { name: 'plan-kinds', matches: /^plan-kinds\.json$/, schema: planKindsFile },
  { name: 'products', matches: /^products\.json$/, schema: productsFile },
  { name: 'conditions', matches: /^conditions\.json$/, schema: conditionsFile },
  { name: 'drugs', matches: /^drugs\.json$/, schema: drugsFile },
  { name: 'typical', matches: /^typical\.json$/, schema: typicalFile },
  { name: 'alternatives', matches: /^alternatives\.json$/, schema: alternativesFile },
  { name: 'steps', matches: /^steps\.json$/, schema: ownStepsFile },
  { name: 'evidence', matches: /^evidence\.json$/, schema: evidenceFile },
  { name: 'audit', matches: /^audit\.json$/, schema: auditFile },
  { name: 'self-pay', matches: /^costs\/self-pay\.json$/, schema: selfPayFile },
  { name: 'medicare', matches: /^costs\/medicare\.json$/, schema: medicareFile },
  { name: 'sellers', matches: /^costs\/sellers\.json$/, schema: sellersFile },
  { name: 'hospital', matches: /^costs\/hospital\.json$/, schema: hospitalFile },
  { name: 'places', matches: /^costs\/places\.json$/, schema: placesFile },
  { name: 'protocols', matches: /^costs\/protocols\.json$/, schema: protocolsFile },
  { name: 'plan-designs', matches: /^costs\/plan-designs\.json$/, schema: planDesignsFile },
  { name: 'aid', matches: /^aid\/[a-z0-9-]+\.json$/, schema: aidFile },
  { name: 'denial-reasons', matches: /^rights\/denial-reasons\.json$/, schema: denialReasonsFile },
  { name: 'letters', matches: /^letters\/letters\.json$/, schema: lettersFile },
  { name: 'success', matches: /^rights\/success\.json$/, schema: successFile },
  { name: 'state', matches: /^rights\/states\/[a-z]+\.json$/, schema: stateRights },
  { name: 'rights', matches: /^rights\/(?!denial-reasons|success)[a-z0-9-]+\.json$/, schema: rightsFile },
];

/** @returns the kind of a file by its path inside `data/`, or undefined when no schema claims it. */
export function fileKind(path: string): FileKind | undefined {
  return FILE_KINDS.find((kind) => kind.matches.test(path));
}
