/** Sentences of `src/fhir`: what of a health record was used, and what was not. */
import { grouped } from '../en/grouped.ts';
import type { Words } from '../index.ts';
import { longDate, onDate } from './text.ts';

const NOT_USED = 'No se usó del expediente médico';

export const fhir: Words['fhir'] = {
  taken: (facts) => `Leído del expediente médico: ${facts.join(', ')}. Revise que esté bien.`,
  nothing: 'ketcover no encontró en el expediente médico nada que pueda usar.',
  left: (what, why) => `${NOT_USED}: ${what}: ${why}.`,
  more: (n) => `${NOT_USED}: ${grouped(n)} entradas más, por razones como estas.`,
  others: (types) =>
    `${NOT_USED}: ${types.map(([type, n]) => `${type} (${grouped(n)})`).join(', ')}. ketcover no busca nada en ellas.`,
  died: 'El expediente médico dice que esta persona ha muerto.',
  scoreOf: (score, day) =>
    `El puntaje PHQ-9 de ${score} del expediente médico tiene esta fecha: ${longDate(day)}. Si hay uno más nuevo, indíquelo con --phq9.`,
  inNetwork: 'Las cantidades anuales del expediente médico son las de clínicas de la red del plan.',
  trialsOpen: (n) =>
    `El expediente no dice cómo ${n === 1 ? 'funcionó un antidepresivo' : `funcionaron ${n} antidepresivos`}. Dígalo con --trial, como "sertraline 150 mg 8 weeks no-response".`,

  why: {
    otherPerson: 'trata de otra persona',
    status: (status) => `su estado es “${status}”`,
    noStatus: 'no dice si está activo',
    concern: 'es una preocupación, no un diagnóstico',
    noIcd: 'no tiene un código ICD-10-CM',
    wrongCode: (code) => `${code} no es un código ICD-10-CM que se pueda facturar`,
    otherCondition: (code) => `${code} no es de ninguna de las enfermedades que ketcover conoce`,
    birthDate: 'la fecha de nacimiento no da una edad segura',
    states: (states) => `hay varias direcciones: ${states}; diga cuál con --state`,
    stateUnknown: (state) => `${state} no es un estado de EE. UU.`,
    ended: (day) => `terminó ${onDate(day)}`,
    notBegun: (day) => `empieza ${onDate(day)}`,
    otherPlan: 'hay otro plan que va primero; para los dos, vea --second-plan',
    severalPlans: 'hay varios planes y ninguno está marcado como primero; diga cuál con --payer',
    notMedical: 'es un plan dental o de la vista',
    noPayer: 'no nombra a la aseguradora',
    payerUnknown: (name) =>
      `${name} no está entre nuestras aseguradoras, así que la respuesta solo puede decir lo que es usual; diga cuál con --payer`,
    payersDiffer: (names) => `sus nombres son de aseguradoras distintas (${names}); diga cuál con --payer`,
    planKind: (type) => `la clase de plan ${type} no dice el tipo de plan; dígalo con --plan-kind`,
    costs: (what) => `estas cantidades no corresponden a ninguna de nuestras cifras: ${what.join('; ')}`,
    noDrug: 'el medicamento no tiene un nombre que se pueda leer',
    severalDrugs: 'nombra varios medicamentos',
    otherDrug: 'no está en nuestra tabla de antidepresivos',
    added: (drug) => `${drug} se usa para reforzar un antidepresivo; si fue así, dígalo con --augmentation-tried`,
    ketamine: 'el expediente no dice con seguridad qué forma de ketamina es; dígalo con --product',
    notTaken: 'dice que el medicamento no se tomó o no se pidió',
    dose: 'la dosis de un día no es segura',
    weeks: 'no es seguro cuánto tiempo se tomó',
    reason: (text) => `no se entendió la razón “${text}” para dejarlo`,
    tooMany: (most) => `más de ${most} de una clase`,
    score: 'no da un número entero de 0 a 27',
    future: 'tiene una fecha futura',
    noDate: 'no tiene fecha',
    olderScore: 'hay un puntaje más nuevo',
    sameDay: 'dos puntajes del mismo momento son distintos',
  },

  years: (age) => `edad ${age}`,
  figure: {
    familyDeductible: (dollars) => `deducible de la familia $${grouped(Math.round(dollars))}`,
    familyOutOfPocketMax: (dollars) => `máximo de gastos de bolsillo de la familia $${grouped(Math.round(dollars))}`,
  },
  medicines: (names) => `antidepresivos (${names.join(', ')})`,

  errors: {
    persons: (n) =>
      `El expediente médico trata de ${n} personas, y no está claro a quién se va a tratar. Dé el expediente de una sola persona.`,
    onePerson:
      'Esto es una entrada de un expediente médico. En un lote, cada línea es una persona completa: un Bundle, o un caso.',
    nested: 'El Bundle contiene otros Bundles a demasiada profundidad.',
    line: (n, why) => `La línea ${n} de la entrada no es JSON válido: ${why}.`,
  },

  answer: {
    person: 'La persona de este caso',
    notKnown: 'No se sabe',
    estimates: 'Estimados de lo que usted paga',
    estimate: (title, typical, low, high) =>
      low === high ? `${title}: ${typical}` : `${title}: unos ${typical} (de ${low} a ${high})`,
    notADecision:
      'Esto es un estimado de ketcover con reglas publicadas. No es una decisión del plan, y no dice que el plan esté en vigor.',
  },
};
