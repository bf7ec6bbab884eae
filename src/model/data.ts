/**
 * The bundled data as the pure folders see it. They never read a file: `src/store` hands them this object,
 * which reads each file when it is first asked for.
 */
import type { Alternative } from './alternative.ts';
import type { Condition, DrugsFile, NameKind, Payer, PlanKind, Product, SharedName, Typical } from './catalog.ts';
import type { AuditEntry, EvidenceFile } from './evidence.ts';
import type { LetterKind } from './letter.ts';
import type {
  Aid,
  BalanceRule,
  HospitalFile,
  MedicareFile,
  PlacesFile,
  PlanDesign,
  Protocol,
  SelfPayPrice,
  SellerPrice,
  TaxAccounts,
} from './money.ts';
import type { OwnStep } from './own-step.ts';
import type { Policy } from './policy.ts';
import type { DenialReason, RightsFile, StateRights, SuccessRate } from './right.ts';
import type { Source } from './source.ts';

/** A list from one data file, with the sources that its entries point to. */
export interface Sourced<T> {
  sources: Source[];
  items: T[];
}

/** A data file, or a part of one, that was left out. */
export interface Damage {
  /** Path below `data/`. */
  file: string;
  /** `form`: the whole file is not what it must be; `part`: only what stands at `at`, the rest of the file is used. */
  why: 'missing' | 'unreadable' | 'not-json' | 'form' | 'part';
  /** Place in the file, as in "payers[3].name"; empty for the whole. */
  at?: string;
}

export interface Data {
  payers(): Payer[];
  /** Where each payer's entry comes from, by its id. */
  payerSources(): Readonly<Record<string, Source[]>>;
  /** Names that several payers share. */
  sharedNames(): SharedName[];
  /** Words in a payer’s name that tell the kind of plan. */
  nameKinds(): NameKind[];
  planKinds(): PlanKind[];
  products(): Product[];
  conditions(): Condition[];
  drugs(): DrugsFile;
  typical(): Sourced<Typical>;
  /** All versions of all policies of one payer; empty when it has none. */
  policiesOf(payer: string): Policy[];
  selfPay(): Sourced<SelfPayPrice>;
  /** Clinics' own prices, a row each. */
  sellers(): Sourced<SellerPrice>;
  medicare(): MedicareFile;
  hospital(): HospitalFile;
  places(): PlacesFile;
  protocols(): Sourced<Protocol>;
  planDesigns(): Sourced<PlanDesign>;
  /** What a clinic may ask above the amount that a programme allows. */
  balances(): Sourced<BalanceRule>;
  aid(): Sourced<Aid>;
  /** What may be put into untaxed accounts, by year. */
  taxAccounts(): Sourced<TaxAccounts>;
  /** What our own steps say, where no right stands behind them. */
  ownSteps(): Sourced<OwnStep>;
  /** Other treatments, with what plans usually do. */
  alternatives(): Sourced<Alternative>;
  /** Rights of one plan kind; undefined when none are bundled. */
  rights(planKind: string): RightsFile | undefined;
  /**
   * What the insurance law of a state adds; undefined when its file is damaged.
   * @param state postal abbreviation; absent: the federal rule, for whoever's state is not known.
   */
  stateRights(state?: string): StateRights | undefined;
  denialReasons(): Sourced<DenialReason>;
  /** How often steps have worked. */
  successRates(): Sourced<SuccessRate>;
  evidence(): EvidenceFile;
  letters(): LetterKind[];
  /** The Markdown template of a letter; undefined when there is none. */
  letterTemplate(id: string): string | undefined;
  /** Which policy was compared with which page, and when. */
  audit(): AuditEntry[];
  /** Files that could not be used, each with the reason: the rest still answers. */
  damaged(): Damage[];
}
