/**
 * The resources of a FHIR R4 input (a Bundle, one resource, a list of resources) as one record of one person, with its
 * references resolved. https://hl7.org/fhir/R4/references.html
 */
import type { Words } from '../words/index.ts';
import { at, field, isObject, type Json, objects, text } from './json.ts';

/** A Bundle in a Bundle in a Bundle … is no record. */
const DEEPEST = 5;

/** Resources that facts of a case are read from, and the field that names the person. */
const PERSON_FIELD: Readonly<Record<string, string>> = {
  Coverage: 'beneficiary',
  Condition: 'subject',
  MedicationStatement: 'subject',
  MedicationRequest: 'subject',
  Observation: 'subject',
  Procedure: 'subject',
};

export interface FhirRecord {
  /** The person to be treated; undefined when the record has no Patient. */
  patient: Json | undefined;
  /** Resources of a type that are about this person. */
  of(type: string): Json[];
  /** Those that are about somebody else. */
  others: Json[];
  /** How many there are of each type that is not read at all. */
  unread: Map<string, number>;
  /** The resource that a Reference of `holder` points to. */
  resolve(reference: unknown, holder: Json): Json | undefined;
}

/** Does this value look like FHIR, and not like a case? */
export function isFhir(value: unknown): boolean {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof field(first, 'resourceType') === 'string';
}

/** "http://server/fhir/Patient/1/_history/2" and "Patient/1" -> "Patient/1"; anything else stays as it is. */
function keyOf(reference: string): string {
  return (
    /(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]+)?$/.exec(reference)?.[1] ?? reference
  );
}

const typeOf = (resource: Json) => text(resource, 'resourceType') ?? '';

/** What a resource is called in messages: "Condition/abc", or its type alone. */
export function nameOf(resource: Json): string {
  const id = text(resource, 'id');
  return id === undefined ? typeOf(resource) : `${typeOf(resource)}/${id.slice(0, 64)}`;
}

interface Found {
  resource: Json;
  fullUrl: string | undefined;
}

/** Every resource, Bundles opened. @returns undefined when Bundles lie too deep. */
function gathered(input: unknown): Found[] | undefined {
  const found: Found[] = [];
  let level: Found[] = (Array.isArray(input) ? input : [input])
    .filter(isObject)
    .map((resource) => ({ resource, fullUrl: undefined }));
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return undefined;
    const inside: Found[] = [];
    for (const item of level) {
      if (typeOf(item.resource) !== 'Bundle') {
        found.push(item);
        continue;
      }
      for (const entry of objects(item.resource, 'entry')) {
        const resource = field(entry, 'resource');
        if (isObject(resource)) inside.push({ resource, fullUrl: text(entry, 'fullUrl') });
      }
    }
    level = inside;
  }
  return found;
}

/** Of several versions of one resource the newest counts; without dates, the last. */
function newestOnly(found: readonly Found[]): Found[] {
  const kept = new Map<unknown, Found>();
  const version = ({ resource }: Found) => text(resource, 'meta', 'lastUpdated') ?? '';
  for (const item of found) {
    const id = text(item.resource, 'id');
    const key = id === undefined ? item.resource : `${item.fullUrl ?? ''} ${nameOf(item.resource)}`;
    const before = kept.get(key);
    if (!before || version(item) >= version(before)) kept.set(key, item);
  }
  return [...kept.values()];
}

/** @returns the record, or a sentence on why it is none of one person. */
export function recordOf(input: unknown, words: Words): FhirRecord | { problem: string } {
  const all = gathered(input);
  if (!all) return { problem: words.fhir.errors.nested };
  const found = newestOnly(all);

  // Two resources under one name cannot be told apart by it: then it leads nowhere.
  const index = new Map<string, Json | null>();
  const enter = (key: string, resource: Json) => index.set(key, index.has(key) ? null : resource);
  for (const { resource, fullUrl } of found) {
    const name = nameOf(resource);
    enter(name, resource);
    if (fullUrl !== undefined && fullUrl !== name) enter(fullUrl, resource);
  }
  const resolve = (reference: unknown, holder: Json): Json | undefined => {
    const target = text(reference, 'reference');
    if (target === undefined) return undefined;
    if (target.startsWith('#')) {
      return objects(holder, 'contained').find((inside) => text(inside, 'id') === target.slice(1));
    }
    return index.get(target) ?? index.get(keyOf(target)) ?? undefined;
  };

  const used = found
    .filter(({ resource }) => Object.hasOwn(PERSON_FIELD, typeOf(resource)))
    .map(({ resource }) => resource);
  const personOf = (resource: Json) => {
    const reference = field(resource, PERSON_FIELD[typeOf(resource)] as string);
    const target = text(reference, 'reference');
    return target === undefined ? undefined : (resolve(reference, resource) ?? keyOf(target));
  };
  const named = new Set(used.map(personOf).filter((person) => person !== undefined));
  const patients = found.filter(({ resource }) => typeOf(resource) === 'Patient').map(({ resource }) => resource);

  // Several patients (a subscriber and the family): the one whom the rest of the record is about.
  const candidates = patients.length > 1 ? patients.filter((patient) => named.has(patient)) : patients;
  const nobody = patients.length === 0;
  if ((nobody && named.size > 1) || (!nobody && candidates.length !== 1)) {
    return { problem: words.fhir.errors.persons(nobody ? named.size : patients.length) };
  }
  const [patient] = candidates;
  const isAbout = (resource: Json) => {
    const person = personOf(resource);
    return nobody || person === undefined || person === patient;
  };
  const unread = new Map<string, number>();
  const passive = ['Patient', 'Organization', 'Medication'];
  for (const { resource } of found) {
    const type = typeOf(resource).slice(0, 64);
    if (Object.hasOwn(PERSON_FIELD, type) || passive.includes(type)) continue;
    unread.set(type, (unread.get(type) ?? 0) + 1);
  }
  return {
    patient,
    of: (type) => used.filter((resource) => typeOf(resource) === type && isAbout(resource)),
    others: used.filter((resource) => !isAbout(resource)),
    unread,
    resolve,
  };
}

/** Start and end of a Period as days, as exactly as given. */
export function periodOf(of: unknown, name: string): { start: string | undefined; end: string | undefined } {
  return { start: text(at(of, name), 'start'), end: text(at(of, name), 'end') };
}
