/**
 * The form that a data file must have, small enough to be asked at every start: which fields, of which type, which words
 * a field may hold. `forms.ts` is made from the schemas (`npm run schemas`); what only a schema can say (dates, patterns,
 * sources that are listed) is left to `npm run data:check`.
 */

/** A type by its name, one of several forms, a list, one of some words, an object with its fields, or one of any fields. */
export type Form =
  | 'text'
  | 'number'
  | 'yes-no'
  | 'null'
  | 'any'
  | readonly Form[]
  | { readonly list: Form }
  | { readonly words: readonly unknown[] }
  | { readonly fields: Readonly<Record<string, Form>>; readonly may: Readonly<Record<string, Form>> }
  | { readonly each: Form };

type Simple = Extract<Form, string>;

/** The types that `typeof` tells. */
const TYPES: Readonly<Partial<Record<Simple, string>>> = { text: 'string', number: 'number', 'yes-no': 'boolean' };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Asked for every value of every file that is read, so it makes nothing on its way: no text of places, no lists of keys. */
function fits(value: unknown, form: Form): boolean {
  if (typeof form === 'string')
    return form === 'null' ? value === null : form === 'any' || typeof value === TYPES[form];
  if (Array.isArray(form)) {
    for (const one of form) if (fits(value, one)) return true;
    return false;
  }
  const shape = form as Exclude<Form, string | readonly Form[]>;
  if ('fields' in shape) return isObject(value) && fieldsFit(value, shape);
  if ('words' in shape) return shape.words.includes(value);
  if ('list' in shape) {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!fits(item, shape.list)) return false;
    return true;
  }
  if (!isObject(value)) return false;
  for (const key in value) if (!fits(value[key], shape.each)) return false;
  return true;
}

function fieldsFit(value: Record<string, unknown>, { fields, may }: Extract<Form, { fields: unknown }>): boolean {
  for (const key in fields) if (!fits(value[key], fields[key] as Form)) return false;
  for (const key in may) if (value[key] !== undefined && !fits(value[key], may[key] as Form)) return false;
  return true;
}

/**
 * The first part of a value that is missing or of another form.
 * @param at the place of the value, as in "payers[3].name"; empty for the whole file.
 * @returns the place of that part, or undefined when everything fits.
 */
export function misfit(value: unknown, form: Form, at = ''): string | undefined {
  if (fits(value, form)) return undefined;
  if (typeof form !== 'object' || Array.isArray(form)) return at;
  const shape = form as Exclude<Form, string | readonly Form[]>;
  if ('list' in shape && Array.isArray(value)) {
    const i = value.findIndex((item) => !fits(item, shape.list));
    return misfit(value[i], shape.list, `${at}[${i}]`);
  }
  if (!isObject(value) || 'words' in shape || 'list' in shape) return at;
  const parts: [string, Form][] =
    'each' in shape
      ? Object.keys(value).map((key) => [key, shape.each])
      : [...Object.entries(shape.fields), ...Object.entries(shape.may).filter(([key]) => value[key] !== undefined)];
  for (const [key, part] of parts) {
    const place = misfit(value[key], part, at === '' ? key : `${at}.${key}`);
    if (place !== undefined) return place;
  }
  return at;
}

/**
 * Drops what does not fit: an entry of one of the file's own lists alone, where the rest of the file is sound.
 * @param value the file; entries that do not fit are taken out of it.
 * @returns the places of what was dropped; `whole` when the file itself cannot be used.
 */
export function dropMisfits(value: unknown, form: Form): { whole: boolean; places: string[] } {
  if (fits(value, form)) return { whole: false, places: [] };
  const places: string[] = [];
  if (isObject(value) && typeof form === 'object' && 'fields' in form) {
    for (const [key, of] of [...Object.entries(form.fields), ...Object.entries(form.may)]) {
      const items = value[key];
      if (!Array.isArray(items) || typeof of !== 'object' || !('list' in of)) continue;
      value[key] = items.filter((item, i) => {
        const place = misfit(item, of.list, `${key}[${i}]`);
        if (place !== undefined) places.push(place);
        return place === undefined;
      });
    }
  }
  const rest = misfit(value, form);
  return rest === undefined ? { whole: false, places } : { whole: true, places: [rest] };
}
