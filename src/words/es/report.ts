/** Sentences of `src/report`. */
import { grouped } from '../en/grouped.ts';
import type { Words } from '../index.ts';
import { longDate, onDate, perUnit, plural, unitOf } from './text.ts';

const conditions = (met: number, notMet: number, open: number) =>
  `${plural(met, 'cumplida')}, ${plural(notMet, 'no cumplida', 'no cumplidas')}, ${plural(open, 'no se sabe', 'no se saben')}`;

export const report: Words['report'] = {
  title: (asOf) => `ketcover: respuesta para ${onDate(asOf)}`,
  covered: '¿Hay cobertura?',
  howMuch: '¿Cuánto costará?',
  whatNow: 'Qué hacer ahora',
  status: {
    excluded: 'Sin cobertura',
    unlikely: 'Poco probable',
    'not-yet': 'Todavía no',
    possible: 'Posible',
    likely: 'Probable',
    unknown: 'No se sabe',
  },
  confidence: { high: 'alta', medium: 'media', low: 'baja' },
  basis: {
    'plan-exclusion': 'el folleto del plan, según lo que usted nos dijo',
    'payer-policy': 'lo que leímos de la política escrita de la aseguradora',
    'program-rule': 'las reglas del programa',
    typical: 'lo que es usual; nada sobre su propio plan',
    none: 'ninguna política',
  },
  basisNoPlan: 'lo que usted nos dijo',
  sure: (level, basis) => `Certeza de esta respuesta: ${level}. Se basa en: ${basis}.`,
  priorAuthorization: {
    yes: 'Hace falta autorización previa (pedir permiso al plan antes).',
    no: 'No hace falta autorización previa (pedir permiso al plan antes).',
    unknown: 'No se dice si hay que pedir permiso al plan antes (autorización previa).',
  },
  benefit: {
    pharmacy:
      'La política pone el medicamento en el beneficio de farmacia: lo factura una farmacia, a menudo con su propio copago (--drug-copay).',
    either: 'El medicamento lo puede facturar la clínica (beneficio médico) o una farmacia (beneficio de farmacia).',
  },
  otherChances: 'Otras formas de tratamiento para la misma persona:',
  option: (product, status) => `${product}: ${status.toLowerCase()}`,
  openQuestions: 'Preguntas que aún pueden cambiar esta respuesta:',
  answerWith: (flag) => `responda con --${flag}`,
  moreOpen: (n) => `y ${n} más (vea --details)`,

  costLine: (title, n, unit) => `${title} (${n} ${unitOf(unit, n)})`,
  about: (typical, low, high) =>
    low === high ? `usted paga ${typical}` : `usted paga unos ${typical} (de ${low} a ${high})`,
  assumed: 'Se supone:',
  noCost: 'No se conoce un precio con fuente para esto. Pida a la clínica un estimado por escrito.',

  by: (date) => `hasta ${onDate(date)}`,
  due: (date, rule) => (rule ? `Último día: ${longDate(date)} (${rule})` : `Último día: ${longDate(date)}`),
  clock: (rule) => `Plazo: ${rule}`,
  take: 'Tenga a mano:',
  draft: (letter) => `Borrador de carta: ketcover letter ${letter}`,
  contact: (contact) => `Contacto: ${contact}`,
  detailsHint:
    'Añada --details para ver cada condición, fecha y fuente, --html report.html para una página que se puede imprimir, o --json para verlo todo.',

  criteria: 'Las condiciones, una por una',
  state: { met: 'se cumple', 'not-met': 'no se cumple', 'not-known': 'no se sabe' },
  have: (have, need) => (have === null ? `se pide: ${need}` : `usted: ${have}; se pide: ${need}`),
  oneIsEnough: (n) => `una de ${n} maneras; basta una`,
  show: (how) => `Cómo mostrarlo: ${how}`,
  noCriteria: 'La política no nombra condiciones que se puedan revisar aquí.',
  evidence: 'Lo que dicen los estudios',
  evidenceGrade: (grade, contested, label) =>
    `Nuestra nota: ${grade}${contested ? ', y buenas fuentes no están de acuerdo' : ''}. ${label}.`,
  grade: { strong: 'fuerte', moderate: 'moderada', limited: 'limitada', insufficient: 'insuficiente para juzgar' },
  label: {
    approved: 'La FDA lo aprobó para este uso',
    'off-label': 'Un medicamento aprobado, pero no para este uso (uso fuera de la etiqueta, “off-label”)',
    unapproved: 'Lo prepara una farmacia; la FDA no ha aprobado esta forma',
  },
  evidenceFor: 'Habla a favor:',
  evidenceAgainst: 'Habla en contra, o lo limita:',
  study: (name, year, people, found) => `${name} (${year}${people ? `, ${grouped(people)} personas` : ''}): ${found}`,
  trials: 'Sus antidepresivos anteriores, según esta política',
  counts: { yes: 'cuenta', no: 'no cuenta', 'not-known': 'no es seguro' },
  changes: 'Qué cambiaría la respuesta',
  change: (change, status) => `${change}. Entonces: ${status.toLowerCase()}`,
  options: 'Cada forma de tratamiento',
  policies: 'Políticas usadas',
  policyDates: (effective, reviewed, seen) =>
    [
      effective ? `en vigor desde ${onDate(effective)}` : 'no dice cuándo empezó',
      reviewed ? `revisada ${onDate(reviewed)}` : 'no dice cuándo se revisó',
      `leída ${onDate(seen)}`,
    ].join(', '),
  incomplete: (what) => `No se pudo leer: ${what}`,
  alsoSays: 'También conviene saber:',
  costParts: 'Los costos por partes',
  perSession: (typical, low, high, unit) =>
    low === high ? `${typical} ${perUnit(unit)}` : `${typical} ${perUnit(unit)} (de ${low} a ${high})`,
  byMonth: 'Mes por mes, con las cifras típicas:',
  noDeadlines: 'De lo que se sabe no sale ninguna fecha.',
  openDates: 'Preguntas que aún pueden añadir o cambiar una fecha:',
  compare: {
    cost: (you, n, unit, year) => `unos ${you} por ${n} ${unitOf(unit, n)}${year}`,
    year: (you) => `, ${you} en 12 meses`,
    criteria: (met, notMet, open) => `Condiciones de la política: ${conditions(met, notMet, open)}`,
    approved: (cost) => `Si se aprueba, usted paga ${cost}`,
    selfPaid: (cost) => `Si paga usted: ${cost}`,
    evidence: (grade, contested, label) =>
      `Estudios: evidencia ${grade}${contested ? ', y buenas fuentes no están de acuerdo' : ''}. ${label}`,
    noEvidence: 'Estudios: nuestra tabla no tiene una fila para este uso',
    given: { clinic: 'Se da en una clínica', home: 'Se toma en casa' },
    countedFor: (product) =>
      `Las sesiones, los precios y la dosis que indicó se cuentan solo para ${product}. Los demás se cuentan con su curso y sus precios usuales.`,
    notCounted:
      'Las sesiones, los precios y la dosis que indicó son de un solo tratamiento, y no se nombró ninguno, así que no se cuentan. Nómbrelo con --product.',
  },
  calendar: {
    summary: (label, who) => `${label} (${who})`,
    description: (counts, cite, sure, notes) =>
      [`Se cuenta: ${counts}. Regla: ${cite}. Certeza: ${sure}.`, ...notes, 'Revise la fecha en su carta.'].join('\n'),
    where: (contact) => `Dónde: ${contact}`,
    reminder: (label, days) => `En ${days} días: ${label}`,
    nothing: 'No queda ninguna fecha por venir, así que no se escribió un calendario.',
    written: (path) => `Calendario guardado: ${path}`,
  },
  help: 'Ayuda para pagar',
  beside: 'En resumen, lo que usted paga:',
  spans: ['este ciclo', '6 meses', '12 meses'],
  besideInWords: (title, [course, half, year]) =>
    year === '-'
      ? `${title}: este ciclo ${course}`
      : `${title}: este ciclo ${course}, 6 meses ${half}, 12 meses ${year}`,
  plain: { times: 'por', met: 'se cumple:', notMet: 'no se cumple:', notKnown: 'no se sabe:' },
  levers: 'Lo que más lo cambiaría:',
  lever: (says, you, saves) => `${says}: unos ${you}, es decir, ${saves} menos.`,
  sameAsAlone: (title) => `${title}: lo mismo que si usted paga a la clínica, mientras el plan no devuelva nada.`,
  yearLine: (typical, low, high, n, unit) =>
    `En 12 meses, ${unit === 'month' ? `pagado unas ${n} veces` : `con unas ${n} ${unitOf(unit, n)}`}: ${low === high ? typical : `unos ${typical} (de ${low} a ${high})`}`,
  deadlines: 'Fechas',
  noDate: 'aún sin fecha',
  passed: 'este día ya pasó',
  countsFrom: (counts, cite) => `${counts}; ${cite}`,
  who: { member: 'usted', plan: 'el plan', reviewer: 'el revisor', provider: 'la clínica' },
  fee: (fee) => `Costo: ${fee}`,
  binding: 'El plan debe seguir la decisión.',
  surety: (level) => `certeza: ${level}`,
  sources: 'Fuentes',
  dated: (dated, seen) => `${dated ? `con fecha: ${longDate(dated)}` : 'sin fecha'}; la leímos ${onDate(seen)}`,
  warnings: 'Tenga en cuenta',
  disclaimer: 'Esto es información, no consejo médico ni legal. Deciden los documentos de su propio plan.',
  crisis:
    'Si piensa en quitarse la vida: llame o envíe un mensaje de texto al 988, a cualquier hora y gratis. También atienden en español. No tiene que estar a solas.',
};
