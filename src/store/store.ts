/**
 * The only reader of `data/`. Each file is read when it is first asked for, as it is: the data is validated by
 * `npm run data:check` and the tests, not at every start. A file that cannot be read is named by `damaged()`; the rest
 * still answers.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import type { Data, Sourced } from '../model/data.ts';
import type { AuditEntry, EvidenceFile } from '../model/evidence.ts';
import type { LetterKind } from '../model/letter.ts';
import type {
  Aid,
  HospitalFile,
  MedicareFile,
  PlacesFile,
  PlanDesign,
  Protocol,
  SelfPayPrice,
  SellerPrice,
} from '../model/money.ts';
import type { OwnStep } from '../model/own-step.ts';
import type { Policy } from '../model/policy.ts';
import type { DenialReason, RightsFile, StatesFile, SuccessRate } from '../model/right.ts';
import type { Source } from '../model/source.ts';
import { type Language, translated } from './language.ts';
import { isPolicy } from './sound.ts';

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
  const found = tried.find((path) => existsSync(`${path}payers.json`));
  if (!found) throw new Error(`The data folder was not found. Looked in ${tried.join(' and ')}`);
  return found;
}

/**
 * Opens the bundled data.
 * @param folder path of the data folder with a slash at its end; the bundled one when absent.
 * @param language of the sentences. One that is not translated yet stays English and is marked.
 */
export function openData(folder: string = dataFolder(), language: Language = 'en'): Data {
  const kept = new Map<string, unknown>();
  const damaged: { file: string; why: string }[] = [];
  const policiesOf = new Map<string, Policy[]>();

  /** A file of translations, by its name. */
  function translations(name: string): unknown {
    const path = `lang/${language}/${name}.json`;
    if (!kept.has(path)) kept.set(path, JSON.parse(readFileSync(folder + path, 'utf8')));
    return kept.get(path);
  }

  function read<T>(file: string): T | undefined {
    if (!kept.has(file)) {
      let value: unknown;
      try {
        value = translated(file, JSON.parse(readFileSync(folder + file, 'utf8')), language, translations);
      } catch (error) {
        damaged.push({ file, why: (error as Error).message });
      }
      kept.set(file, value);
    }
    return kept.get(file) as T | undefined;
  }

  /** Read, and not of the form that it must have: named once, and left out from then on. */
  function refuse(file: string, why: string): void {
    kept.set(file, undefined);
    damaged.push({ file, why });
  }

  /** The list under `key` of a file; empty when the file is damaged. */
  function list<T>(file: string, key: string): T[] {
    const found = read<Record<string, T[]>>(file);
    if (found === undefined) return [];
    const items = found?.[key];
    if (Array.isArray(items)) return items;
    refuse(file, `it has no list "${key}"`);
    return [];
  }

  function policyOf(file: string): Policy | undefined {
    const found = read<Policy>(file);
    if (found === undefined || isPolicy(found)) return found;
    refuse(file, 'it does not have the form of a policy');
    return undefined;
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
    aid: () => {
      const files = filesIn('aid').map((name) => sourced<Aid>(`aid/${name}`, 'aid'));
      return { sources: files.flatMap((file) => file.sources), items: files.flatMap((file) => file.items) };
    },
    ownSteps: () => sourced<OwnStep>('steps.json', 'steps'),
    alternatives: () => sourced<Alternative>('alternatives.json', 'alternatives'),
    rights: (planKind) =>
      filesIn('rights').includes(`${planKind}.json`) ? read<RightsFile>(`rights/${planKind}.json`) : undefined,
    stateRights: () => read<StatesFile>('rights/states.json'),
    denialReasons: () => sourced<DenialReason>('rights/denial-reasons.json', 'reasons'),
    successRates: () => sourced<SuccessRate>('rights/success.json', 'rates'),
    letters: () => list<LetterKind>('letters/letters.json', 'letters'),
    letterTemplate: (id) => {
      const path = `${folder}${language === 'en' ? '' : `lang/${language}/`}letters/${id}.md`;
      return /^[a-z0-9-]+$/.test(id) && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    evidence: () => read<EvidenceFile>('evidence.json') ?? NO_EVIDENCE,
    audit: () => list<AuditEntry>('audit.json', 'audit'),
    damaged: () => [...damaged],
  };
}

/** Text of the list of billable ICD-10-CM codes; read only when a code is not among the conditions' own. */
export function readIcdText(folder: string = dataFolder()): string {
  return readFileSync(`${folder}icd10cm.txt`, 'utf8');
}
