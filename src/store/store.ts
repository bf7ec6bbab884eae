/**
 * The only reader of `data/`. Each file is read when it is first asked for, as it is: the data is validated by
 * `npm run data:check` and the tests, not at every start. A file that cannot be read is named by `damaged()`; the rest
 * still answers.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IcdList, readIcdList } from '../intake/icd10.ts';
import type { Alternative } from '../model/alternative.ts';
import type {
  Condition,
  DrugsFile,
  NameKind,
  Payer,
  PlanKind,
  Product,
  SharedName,
  Typical,
} from '../model/catalog.ts';
import type { Damage, Data, Sourced } from '../model/data.ts';
import type { AuditEntry, EvidenceFile } from '../model/evidence.ts';
import type { LetterKind } from '../model/letter.ts';
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
} from '../model/money.ts';
import type { OwnStep } from '../model/own-step.ts';
import type { Policy } from '../model/policy.ts';
import type { DenialReason, RightsFile, StateRights, SuccessRate } from '../model/right.ts';
import type { Source } from '../model/source.ts';
import { dropMisfits } from './form.ts';
import { forms } from './forms.ts';
import { type Language, translated } from './language.ts';
import { isPolicy } from './sound.ts';

/**
 * Length of each data file when the program was built, put in by `build.js`; not there when the sources are run. A file of
 * the same length was not changed since, so its form need not be looked at: that takes as long as reading it.
 */
declare const DATA_LENGTHS: Readonly<Record<string, number>> | undefined;
const asBuilt = (file: string, text: string): boolean =>
  typeof DATA_LENGTHS !== 'undefined' && DATA_LENGTHS[file] === text.length;

const NO_EVIDENCE: EvidenceFile = {
  grades: { strong: '', moderate: '', limited: '', insufficient: '' },
  sources: [],
  studies: [],
  evidence: [],
  claims: [],
};

/**
 * The built bundle stands one folder below the top (`dist`), the sources two (`src/store`). In this order no path outside
 * the program's own folder is looked at, which Node's permission model would refuse.
 */
function dataFolder(): string {
  const tried = ['../data/', '../../data/'].map((path) => join(import.meta.dirname, path));
  // Any of several: one lost file is named by its own name, and does not take all others with it.
  const found = tried.find((path) => ['payers.json', 'policies', 'rights'].some((name) => existsSync(path + name)));
  if (!found) throw new Error(`The data folder was not found. Looked in ${tried.join(' and ')}`);
  return found;
}

/** Always there, beside any that are added: one that is gone is named. */
const AID: readonly string[] = ['help.json', 'paying.json'];

/** The list of codes, below `data/`. */
export const ICD_FILE = 'icd10cm.txt';

/** A name that is safe as that of a file. */
const ID = /^[a-z0-9-]+$/;

/** Has blanks to fill, and every section that is opened is closed: a letter cut in half is not to be sent. */
function isTemplate(text: string): boolean {
  const open: string[] = [];
  for (const [, sign, name] of text.matchAll(/\{\{([#^/])\s*([^}\s]+)\s*\}\}/g)) {
    if (sign !== '/') open.push(name as string);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && text.includes('{{') && text.endsWith('\n');
}

/**
 * Opens the bundled data.
 * @param folder path of the data folder with a slash at its end; the bundled one when absent.
 * @param language of the sentences. One that is not translated yet stays English and is marked.
 */
export function openData(folder: string = dataFolder(), language: Language = 'en'): Data {
  const kept = new Map<string, unknown>();
  const damaged: Damage[] = [];
  const policiesOf = new Map<string, Policy[]>();

  /** Names a file that is left out. */
  function refuse(file: string, why: Damage['why'], at?: string): undefined {
    damaged.push({ file, why, ...(at === undefined ? {} : { at }) });
    return undefined;
  }

  function textOf(file: string): string | undefined {
    try {
      return readFileSync(folder + file, 'utf8');
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      return refuse(file, missing ? 'missing' : 'unreadable');
    }
  }

  function parsed(file: string, text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return refuse(file, 'not-json');
    }
  }

  /** A file of translations, by its name. One that is damaged translates nothing: the sentences stay English, marked. */
  function translations(name: string): Record<string, unknown> {
    const path = `lang/${language}/${name}.json`;
    if (!kept.has(path)) {
      const text = textOf(path);
      const found = text === undefined ? undefined : parsed(path, text);
      const isSound = typeof found === 'object' && found !== null && !Array.isArray(found);
      if (found !== undefined && !isSound) refuse(path, 'form', '');
      kept.set(path, isSound ? found : {});
    }
    return kept.get(path) as Record<string, unknown>;
  }

  /** What of a file is of the form that its kind must have; the rest is named. */
  function sound(file: string, value: unknown): unknown {
    // Policies have a check of their own, see `policyOf`.
    if (file.startsWith('policies/')) return value;
    const form = forms().find(([matches]) => matches.test(file))?.[1];
    if (!form) return value;
    const { whole, places } = dropMisfits(value, form);
    for (const at of places) refuse(file, whole ? 'form' : 'part', at);
    return whole ? undefined : value;
  }

  function read<T>(file: string): T | undefined {
    if (!kept.has(file)) {
      const text = textOf(file);
      const found = text === undefined ? undefined : parsed(file, text);
      const value = found === undefined || asBuilt(file, text ?? '') ? found : sound(file, found);
      kept.set(file, value === undefined ? undefined : translated(file, value, language, translations));
    }
    return kept.get(file) as T | undefined;
  }

  /** The list under `key` of a file; empty when the file is damaged or has no such list. */
  const list = <T>(file: string, key: string): T[] => read<Record<string, T[]>>(file)?.[key] ?? [];

  function policyOf(file: string): Policy | undefined {
    const found = read<Policy>(file);
    if (found === undefined || isPolicy(found)) return found;
    // Read, and not of the form that it must have: named once, and left out from then on.
    kept.set(file, undefined);
    return refuse(file, 'form', '');
  }

  /** The same, with the sources of the file. */
  const sourced = <T>(file: string, key: string): Sourced<T> => ({
    sources: list<Source>(file, 'sources'),
    items: list<T>(file, key),
  });

  /** Names of the JSON files of one folder, sorted; none when the folder does not exist. */
  function filesIn(path: string): string[] {
    if (!kept.has(path)) {
      const names = existsSync(folder + path) ? readdirSync(folder + path) : [];
      kept.set(path, names.filter((name) => name.endsWith('.json')).sort());
    }
    return kept.get(path) as string[];
  }

  /** A letter with blanks to fill; undefined, and named, where there is none. */
  function template(file: string): string | undefined {
    if (!kept.has(file)) {
      const text = textOf(file);
      kept.set(file, text === undefined || isTemplate(text) ? text : refuse(file, 'form', ''));
    }
    return kept.get(file) as string | undefined;
  }

  return {
    payers: () => list<Payer>('payers.json', 'payers'),
    payerSources: () => read<{ sources: Record<string, Source[]> }>('payer-sources.json')?.sources ?? {},
    sharedNames: () => list<SharedName>('payers.json', 'sharedNames'),
    nameKinds: () => list<NameKind>('payers.json', 'nameKinds'),
    planKinds: () => list<PlanKind>('plan-kinds.json', 'planKinds'),
    products: () => list<Product>('products.json', 'products'),
    conditions: () => list<Condition>('conditions.json', 'conditions'),
    drugs: () => read<DrugsFile>('drugs.json') ?? { caution: '', sources: [], drugs: [] },
    typical: () => sourced<Typical>('typical.json', 'typical'),
    policiesOf: (payer) => {
      const known = policiesOf.get(payer);
      if (known) return known;
      const found = filesIn(`policies/${payer}`)
        .map((name) => policyOf(`policies/${payer}/${name}`))
        .filter((policy) => policy !== undefined);
      policiesOf.set(payer, found);
      return found;
    },
    selfPay: () => sourced<SelfPayPrice>('costs/self-pay.json', 'prices'),
    sellers: () => sourced<SellerPrice>('costs/sellers.json', 'sellers'),
    medicare: () =>
      read<MedicareFile>('costs/medicare.json') ?? { sources: [], amounts: [], makeups: [], multiples: [] },
    hospital: () => read<HospitalFile>('costs/hospital.json') ?? { sources: [], columns: [], cautions: [], prices: [] },
    places: () =>
      read<PlacesFile>('costs/places.json') ?? {
        sources: [],
        year: 0,
        source: { ref: '' },
        conversion: [],
        places: [],
      },
    protocols: () => sourced<Protocol>('costs/protocols.json', 'protocols'),
    planDesigns: () => sourced<PlanDesign>('costs/plan-designs.json', 'designs'),
    balances: () => sourced<BalanceRule>('costs/plan-designs.json', 'balances'),
    aid: () => {
      const files = [...new Set([...AID, ...filesIn('aid')])].map((name) => sourced<Aid>(`aid/${name}`, 'aid'));
      return { sources: files.flatMap((file) => file.sources), items: files.flatMap((file) => file.items) };
    },
    taxAccounts: () => sourced<TaxAccounts>('aid/paying.json', 'taxAccounts'),
    ownSteps: () => sourced<OwnStep>('steps.json', 'steps'),
    alternatives: () => sourced<Alternative>('alternatives.json', 'alternatives'),
    rights: (planKind) => (ID.test(planKind) ? read<RightsFile>(`rights/${planKind}.json`) : undefined),
    stateRights: (state = 'any') =>
      ID.test(state.toLowerCase()) ? read<StateRights>(`rights/states/${state.toLowerCase()}.json`) : undefined,
    denialReasons: () => sourced<DenialReason>('rights/denial-reasons.json', 'reasons'),
    successRates: () => sourced<SuccessRate>('rights/success.json', 'rates'),
    letters: () => list<LetterKind>('letters/letters.json', 'letters'),
    letterTemplate: (id) =>
      ID.test(id) ? template(`${language === 'en' ? '' : `lang/${language}/`}letters/${id}.md`) : undefined,
    evidence: () => read<EvidenceFile>('evidence.json') ?? NO_EVIDENCE,
    audit: () => list<AuditEntry>('audit.json', 'audit'),
    damaged: () => [...damaged],
  };
}

/** Text of the list of billable ICD-10-CM codes. @throws when it is missing or cannot be read. */
export function readIcdText(folder: string = dataFolder()): string {
  return readFileSync(folder + ICD_FILE, 'utf8');
}

/**
 * The list of codes, read when it is first asked for: most codes are among the conditions' own.
 * @returns a function that gives undefined when the list is missing, unreadable or cut short: then no code can be told
 * to be wrong.
 */
export function icdReader(): () => IcdList | undefined {
  let read: { list: IcdList | undefined } | undefined;
  return () => {
    read ??= { list: soundIcdList() };
    return read.list;
  };
}

function soundIcdList(): IcdList | undefined {
  try {
    const text = readIcdText();
    return text.endsWith('\n') && /^[A-Z]\d\w: /m.test(text) ? readIcdList(text) : undefined;
  } catch {
    return undefined;
  }
}
