/** What studies say of a product for a condition, from `data/evidence.json`, with the sources in reach of the result. */
import type { Data } from '../model/data.ts';
import type { EvidenceEntry, EvidenceFile, Study } from '../model/evidence.ts';
import type { Evidence, ResultSource } from '../model/result.ts';

/** Ids of sources are unique in their file only; the prefix keeps them apart in a result. */
export const evidenceSource = (id: string) => `evidence/${id}`;

/** The row for product and condition; a form of a condition falls back to the wider one. */
export function evidenceRow(
  product: string,
  condition: { id: string; formOf?: string | undefined },
  file: EvidenceFile,
): EvidenceEntry | undefined {
  const rowFor = (id: string) =>
    file.evidence.find((row) => row.products.includes(product) && row.conditions.includes(id));
  return rowFor(condition.id) ?? (condition.formOf ? rowFor(condition.formOf) : undefined);
}

/** Studies of a row in its order. */
export function studiesOf(ids: readonly string[], file: EvidenceFile): Study[] {
  return ids.flatMap((id) => file.studies.filter((study) => study.id === id));
}

export function evidenceFor(
  product: string,
  condition: { id: string; formOf?: string | undefined } | undefined,
  data: Data,
): { evidence: Evidence | null; sources: ResultSource[] } {
  const file = data.evidence();
  const row = condition && evidenceRow(product, condition, file);
  if (!row || !condition) return { evidence: null, sources: [] };
  const used = [...studiesOf(row.for, file), ...studiesOf(row.against, file)];
  const refs = (ids: readonly string[]) =>
    studiesOf(ids, file).map(({ name, kind, year, people, found, source }) => ({
      name,
      kind,
      year,
      people,
      found,
      source: evidenceSource(source.ref),
    }));
  const { grade, contested, label, plain } = row;
  return {
    evidence: {
      product,
      condition: condition.id,
      grade,
      contested,
      label,
      plain,
      for: refs(row.for),
      against: refs(row.against),
    },
    sources: file.sources
      .filter(({ id }) => used.some(({ source }) => source.ref === id))
      .map(({ id, title, url, dated, seen }) => ({ id: evidenceSource(id), title, url, dated, seen })),
  };
}
