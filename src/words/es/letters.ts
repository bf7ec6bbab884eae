/** Words of letters that do not stand in their templates: blanks, names of scales, what was tried. */

import type { SensitiveTopic } from '../../model/sensitive.ts';
import type { Words } from '../index.ts';
import { longDate } from './text.ts';

/** What names a letter starts small inside a sentence; the name of an office does not. */
const inside = (text: string) => text.replace(/^(?:La|El|Las|Los|Su) /, (word) => word.toLowerCase());

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)}`;

const topicNames: Readonly<Record<SensitiveTopic, string>> = {
  substances: 'el uso de alcohol o drogas',
  suicide: 'pensamientos de suicidio',
  pregnancy: 'un embarazo',
};

const answersDecision = {
  appeal: 'una apelación responde a una negativa del plan',
  'expedited-appeal': 'una apelación rápida responde a una negativa del plan',
  'external-review': 'una revisión externa mira una negativa que el plan mantuvo después de una apelación',
  'claim-file-request': 'el expediente del reclamo muestra cómo se decidió una solicitud',
} as const;

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
    sendTo: (where) => `[adónde enviarla: ${inside(where.replace(/[[\]]/g, ''))}]`,
    phone: (phone) => `[Para usted, bórrelo: teléfono ${phone}]`,
    forYou: (says) => `[Para usted, bórrelo: ${says.replace(/[[\]]/g, '')}]`,
  },
  fit: {
    noDecision: (letter, then) =>
      `[Antes de enviar esto: ${answersDecision[letter]}, y por lo que nos dijo todavía no hay tal decisión. ${then}]`,
    waiting: 'El plan todavía tiene la solicitud. Guarde este borrador por si dice que no.',
    askFirst: (letter, rule) =>
      `${rule ?? `Si todavía no se ha pedido nada, primero lo pide su médico${letter ? `: la carta para eso se llama ${letter}` : ''}.`} Si tiene una carta que dice que no, añada --stage denied, y el borrador la tendrá en cuenta.`,
    noOutsideReview:
      '[Antes de enviar esto: no conocemos un derecho a una revisión externa en su tipo de plan. Mire en la última carta del plan si nombra una.]',
    reviewByKind:
      '[Antes de enviar esto: si hay una revisión externa, y si antes va una apelación, depende de su tipo de plan, que no conocemos. Añada --plan-kind, o mire en la última carta del plan.]',
    notMedical:
      '[Antes de enviar esto: una revisión externa mira el juicio médico. La razón del plan es el contrato o la factura. Envíela solo si la carta del plan nombra esa revisión, o si las palabras no corresponden a su caso.]',
    notMental:
      '[Antes de enviar esto: la paridad es para la atención de salud mental. El diagnóstico que tenemos no es de esa clase.]',
    noParityRule:
      '[Antes de enviar esto: no conocemos ninguna regla que le permita pedir esto en su tipo de plan. Aun así puede pedirlo.]',
    notUrgent:
      '[Antes de enviar esto: una apelación rápida es para casos en que esperar es peligroso, y por lo que nos dijo el suyo no es urgente. Envíe la apelación usual: su carta se llama appeal. Si esperar le hace daño, pida a su médico que lo escriba.]',
    noFastAppeal:
      '[Antes de enviar esto: no conocemos ninguna regla que dé una apelación rápida en su tipo de plan. De todos modos puede pedirla. Envíe en todo caso la apelación usual: su carta se llama appeal.]',
    appealFirst: (first, atOnce) =>
      `[Antes de enviar esto: una revisión externa viene después de la primera apelación, y por lo que nos dijo esa todavía no está decidida. Envíela primero: su carta se llama appeal, con el título “${first}”.${atOnce ? ' Si su médico escribe que esperar es peligroso, puede pedir las dos al mismo tiempo: añada --urgent.' : ''}]`,
    rule: (says) => `[Antes de enviar esto: ${says}]`,
    afterAppeal: (next, letter) =>
      `[Antes de enviar esto: por lo que nos dijo, el plan también dijo que no a una apelación. ${next ? `Lo que sigue es: ${next}${letter ? `. Su carta se llama ${letter}` : ''}.` : 'Mire en su última carta qué paso sigue.'}]`,
    sentAlready:
      '[Antes de enviar esto: por lo que nos dijo, la solicitud ya se envió. Pregunte primero al plan si falta algo, y qué.]',
    refusedAlready:
      '[Antes de enviar esto: por lo que nos dijo, el plan ya dijo que no. Una solicitud nueva necesita algo nuevo. Para que se revise la negativa, envíe la carta que se llama appeal; tiene su propio último día.]',
    refusedTwice:
      '[Antes de enviar esto: por lo que nos dijo, el plan ya dijo que no dos veces. Una solicitud nueva necesita algo nuevo. Mire en la última carta qué paso sigue; tiene su propio último día.]',
    otherReason: (reason) =>
      `[Antes de enviar esto: esta carta es para un plan que quiere que se prueben antes otros medicamentos. La razón que usted nos dio es otra: ${reason}. Para responder a esa, envíe la carta que se llama appeal.]`,
    noStepRule:
      '[Antes de enviar esto: no conocemos ninguna regla sobre tales excepciones en su tipo de plan. Envíela solo si el plan escribió que antes se deben probar otros medicamentos. La carta que responde a cualquier negativa se llama appeal.]',
    noBooklet:
      '[Antes de enviar esto: en su tipo de plan una ley o las reglas del programa dicen qué se paga, así que no hay folleto del plan. Pida en su lugar la ley, la regla o la decisión con que se decide su solicitud.]',
    noEmployer:
      '[Antes de enviar esto: por el tipo de plan que usted nombró, ningún empleador decide qué cubre. Envíela solo si el plan viene de todos modos por un trabajo.]',
    noEstimateRule:
      '[Antes de enviar esto: no conocemos ninguna regla que dé este derecho en su tipo de plan. Es para personas que pagan sin un plan. De todos modos puede pedirlo.]',
    onlyWithoutPlan:
      '[Antes de enviar esto: este reclamo es solo para un tratamiento que usted pagó sin su plan, después de un estimado por escrito. Para objetar lo que pagó el plan, envíe la carta que se llama appeal.]',
  },
  before: {
    forbidden: (says) => `[Antes de enviar esto: ${says}. Pregunte primero al médico si el medicamento se puede dar.]`,
    caution: (says) => `[Antes de enviar esto: ${says}]`,
    uninsured:
      '[Antes de enviar esto: según lo que nos dijo, no hay seguro, así que no hay ningún plan al que enviarla. Compruebe primero si algún plan le cubre: por un trabajo, los padres, el cónyuge, Medicaid o el Mercado. Si no hay ninguno, pida a la clínica su precio por escrito: la carta para eso se llama good-faith-estimate-request.]',
    late: (due, rule) =>
      `[Antes de enviar esto: el último día, según nuestra cuenta, fue el ${due}. ${rule ?? 'No conocemos ninguna regla que obligue a este tipo de plan a aceptar una solicitud tardía.'} Llame al plan, pregunte si acepta una por una buena razón, y anote el día y el nombre. El médico también puede enviar una solicitud nueva con hechos nuevos: si el plan vuelve a decir que no, empieza un plazo nuevo.]`,
    bipolar: {
      member:
        '[Antes de enviar esto: consta un trastorno bipolar o una manía, y quien revisa puede encontrarlo en los registros. Pida a su médico que escriba, en una carta que vaya con esta, qué diagnóstico vale ahora y cómo se vigila una manía.]',
      prescriber:
        '[Antes de enviar esto: consta un trastorno bipolar o una manía. Quien revisa preguntará qué diagnóstico vale ahora y cómo se vigila una manía.]',
    },
    minor:
      '[Antes de enviar esto: la persona que recibe el tratamiento es menor de 18 años. Firma el padre, la madre o el tutor, y lo escribe así; “yo” y “me” hablan entonces del menor.]',
    noEffect:
      '[Antes de enviar esto: usted dijo que el tratamiento no ha ayudado hasta ahora. Los planes que conocemos piden que haya ayudado, o que la enfermedad esté estable. Hable primero con el médico: de seguir, de cambiar la dosis o de otra cosa.]',
    sensitive: (topics) =>
      `[Para usted, bórrelo antes de enviarla: esta carta cuenta algo sobre ${list(topics.map((topic) => topicNames[topic]))}, porque la política del plan lo pide. Tache lo que no quiera contar. El plan puede entonces preguntarlo.]`,
  },
  enough: (need, ways) =>
    `${need === 1 ? 'Basta una de estas' : `Bastan ${need} de estas`}: ${ways.map((way, i) => `(${i + 1}) ${way}`).join('; ')}`,
  unit: {
    'history.monthsWithoutUse': (n) => `${n} ${n === '1' ? 'mes' : 'meses'}`,
    'history.minTrialWeeks': (n) => `${n} ${n === '1' ? 'semana' : 'semanas'}`,
  },
  pointHere: (says, have) => `${says} (aquí: ${have})`,
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
    conservativePainCareTried: 'Otros tratamientos para el dolor: [tipo, fechas, resultado]',
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
  unnamedPolicy: (payer, drug) =>
    `${payer}, política sobre ${drug} [su nombre y número, de la carta del plan o de su sitio web]`,
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
