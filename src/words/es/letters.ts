/** Words of letters that do not stand in their templates: blanks, names of scales, what was tried. */
import type { Words } from '../index.ts';
import { longDate } from './text.ts';

export const letters: Words['letters'] = {
  blank: {
    payer: '[nombre del plan o de la aseguradora]',
    regulator: '[la oficina que vigila este plan]',
    regulatorOf: (office) => `[nombre y dirección de la oficina: ${office.replace(/[[\]]/g, '')}]`,
    urgency: '[sí o no]',
    product: '[tratamiento]',
    condition: '[diagnóstico]',
    sessions: '[número]',
    date: '[fecha]',
    letterDate: '[fecha de la carta]',
  },
  noRegulator: /^Ninguna/,
  urgent: { yes: 'sí, se adjunta la nota del médico', no: 'no' },
  appeal: {
    usualTitle: 'Apelación de una denegación',
    title: {
      'original-medicare': 'Solicitud de redeterminación (apelación, nivel 1)',
      'medicare-advantage': 'Solicitud de reconsideración (apelación, nivel 1)',
      'part-d': 'Solicitud de redeterminación (apelación, nivel 1)',
      'medicaid-ffs': 'Solicitud de una audiencia imparcial del estado',
      fehb: 'Solicitud de reconsideración de una denegación',
      tricare: 'Solicitud de reconsideración de una denegación',
      va: 'Apelación clínica',
      'sharing-ministry': 'Objeción a una decisión de no compartir el gasto',
    },
    usualTo: 'Al departamento de apelaciones:',
    to: {
      'medicaid-ffs': 'A la oficina de audiencias del estado:',
      va: 'Al defensor del paciente:',
      'workers-comp': 'A la oficina que decide los desacuerdos sobre el tratamiento:',
      'sharing-ministry': 'A las personas que deciden los desacuerdos:',
    },
  },
  score: { phq9: 'PHQ-9', madrs: 'MADRS', hamd17: 'HAM-D 17', qids: 'QIDS' },
  scored: (scale, value) => `${scale}: ${value}, el [fecha]`,
  study: (name, year, people, found, title) =>
    `${name} (${year}${people ? `, ${people} personas` : ''}): ${found}${title ? ` Fuente: ${title}.` : ''}`,
  tried: {
    augmentationTried: 'Un segundo medicamento añadido a un antidepresivo: [nombre, dosis, semanas, resultado]',
    psychotherapyTried: 'Psicoterapia: [tipo, fechas, número de sesiones, resultado]',
    tmsTried: 'EMT (TMS): [fechas, número de sesiones, resultado]',
    ectTried: 'TEC (ECT): [fechas, número de sesiones, resultado]',
  },
  trial: {
    dose: (mg) => (mg === undefined ? '[dosis]' : `${mg} mg al día`),
    length: (weeks) => (weeks === undefined ? '[cuánto tiempo]' : `${weeks} ${weeks === 1 ? 'semana' : 'semanas'}`),
    ended: (when) => (when === undefined ? '[fechas]' : `hasta ${longDate(when)}`),
    outcome: {
      'no-response': 'no ayudó',
      partial: 'ayudó solo en parte',
      intolerant: 'no se pudo tolerar',
      response: 'ayudó',
    },
    noOutcome: '[resultado]',
    notCounted: ' (no es de los que se cuentan abajo)',
  },
  policy: (payer, title, number, dated) =>
    `${payer}, “${title}”${number ? `, ${number}` : ''}${dated ? `, ${longDate(dated)}` : ''}`,
  both: {
    before:
      'Esta es la carta que se envía. Está en inglés, porque así la lee la aseguradora. Más abajo está lo que dice, en español.',
    after:
      'Esto es lo que dice la carta, en español. Es para usted: no hace falta enviarlo. Llene los mismos espacios en la carta en inglés.',
  },
  none: (found, near) =>
    `No hay ninguna carta ${found}.${near.length > 0 ? ` ¿Quiso decir ${near.map((name) => `"${name}"`).join(' o ')}?` : ''} Vea: ketcover list letters`,
  hint: (blanks) =>
    blanks === 1
      ? 'Hay un espacio entre corchetes que usted debe llenar. Lea el borrador antes de enviarlo.'
      : `Hay ${blanks} espacios entre corchetes que usted debe llenar. Lea el borrador antes de enviarlo.`,
  written: (path) => `Carta guardada: ${path}`,
};
