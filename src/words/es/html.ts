/** Sentences that only the page for printing has; the rest it shares with the text report. */
import type { Words } from '../index.ts';

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

export const html: Words['html'] = {
  title: (asOf) => `La ketamina y su plan de salud: respuesta para el ${asOf}`,
  heading: 'La ketamina y su plan de salud',
  asOf: (day) => `ketcover: respuesta para el ${day}.`,
  skip: 'Ir a la respuesta',
  parts: 'Partes de esta página',
  short: 'Las tres respuestas',
  more: 'Más',
  usual: (typical, low, high) => (low === high ? typical : `Unos ${typical}`),
  span: (_typical, low, high) => (low === high ? '' : `: de ${low} a ${high}`),
  nextDate: (label, day) => `Su próximo último día: ${day} (${label})`,
  answers: 'Lo que usted nos dijo',
  answersNone: 'No se dijo nada, así que esta es la respuesta general.',
  question: 'Pregunta',
  answer: 'Respuesta',
  checklist: 'Lista para la clínica',
  checklistHow: 'Lleve esta página. Marque lo que se puede mostrar y pida lo que falta.',
  toFix: 'Aún no se cumple',
  toShow: 'No se sabe: pregunte y luego marque',
  met: 'Se cumple, por lo que usted nos dijo',
  openQuestions: 'Preguntas que todavía pueden cambiar la respuesta',
  writeHere: 'Respuesta:',
  haveReady: 'Papeles que conviene tener a mano',
  chart: 'Lo que usted pagaría por el primer ciclo',
  chartHow:
    'La barra gruesa es la cifra usual. La barra delgada va de la cifra más baja a la más alta. Todas las barras tienen la misma escala.',
  assumed: 'Se supuso, porque no se dijo:',
  madeUpOf: 'Se compone de:',
  byMonth: 'Mes por mes',
  byMonthHow: 'Según las cifras usuales, en los 12 meses desde el primer día.',
  month: 'Mes',
  youPay: 'Usted paga',
  bar: 'Barra',
  monthName: (month) => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`,
  costReasons: 'Cómo se calcularon los costos',
  when: 'Cuándo',
  what: 'Qué, y según qué regla',
  treatment: 'Tratamiento',
  letters: 'Borradores de cartas',
  lettersHow:
    'Estos borradores dicen solo lo que usted nos dijo y lo que dicen nuestras fuentes. Llene lo que está entre corchetes. Lea cada uno antes de enviarlo. Una carta que está abierta también se imprime, en su propia página.',
  showDraft: 'Mostrar este borrador',
  showReasons: 'Mostrar qué se contó y qué se supuso',
  showStudies: (n) => (n === 1 ? 'Mostrar el estudio' : `Mostrar los ${n} estudios`),
  showSources: (n) => (n === 1 ? 'Mostrar la fuente' : `Mostrar las ${n} fuentes`),
  letter: (title) => `Borrador de carta: ${title}`,
  signedBy: { member: 'Usted firma esta carta.', prescriber: 'Quien le receta firma esta carta.' },
  blanks: (n) => (n === 1 ? 'Un espacio para llenar.' : `${n} espacios para llenar.`),
  again: 'La misma respuesta otra vez',
  keepSafe:
    'Esta página se hizo en su propia computadora, y no se envió nada a ninguna parte. Habla de su salud y de su plan. Guárdela bien y compártala solo con quienes le ayudan.',
  written: (path) =>
    `Página guardada: ${path}. Solo usted puede leerla. Ábrala en un navegador para leerla o imprimirla.`,
};
