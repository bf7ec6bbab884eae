/** Sentences of `src/rights`. */
import type { Words } from '../index.ts';
import { longDate, onDate, plural, upperFirst } from './text.ts';

export const rights: Words['rights'] = {
  inOtherStates: ' (en otros estados)',
  length: {
    hours: (n) => plural(n, 'hora'),
    'calendar-days': (n) => (n === 1 ? '1 día calendario' : `${n} días calendario`),
    'business-days': (n) => (n === 1 ? '1 día hábil' : `${n} días hábiles`),
    months: (n) => (n === 1 ? '1 mes calendario' : `${n} meses calendario`),
  },
  from: {
    receipt: 'el día en que se recibió',
    notice: 'la fecha de la carta',
    bill: 'la fecha de la factura',
    scheduling: 'el día en que usted hace la cita',
    planGetsIt: 'el día en que el plan recibe la solicitud',
    reviewerGetsIt: 'el día en que el revisor recibe la solicitud',
    youAsk: 'el día en que usted lo pide',
  },
  counts: (length, from) => `${length} desde ${/horas?$/.test(length) ? from.replace('el día en ', '') : from}`,

  countedFromLetter: (day) =>
    `No se sabe qué día recibió usted la carta. Por eso el plazo se cuenta desde la fecha de la carta, ${longDate(day)}. Es lo más seguro.`,
  presumedReceipt: (days, day) =>
    `No se sabe qué día recibió usted la carta. La regla supone que llega ${plural(days, 'día')} después de su fecha. Por eso el plazo se cuenta desde ${onDate(day)}.`,
  presumedEarlier: (days, day) =>
    `La regla supone que usted recibió la carta ${plural(days, 'día')} después de su fecha, a menos que pueda probar un día posterior. Por eso el plazo se cuenta desde ${onDate(day)}. Es lo más seguro.`,
  aheadOfToday: (day) =>
    `La fecha que dio para la carta, ${longDate(day)}, todavía no ha llegado. Revísela, por favor: los últimos días que se muestran se cuentan desde ella, y pueden ser demasiado tarde.`,
  needLetterDate: 'Indique la fecha de la carta para ver el último día: el plazo corre desde esa fecha.',
  needAnyDate: 'Indique el día en que recibió la carta, o la fecha que lleva, para ver el último día.',
  laterLevel:
    'El plazo empieza con la decisión del nivel anterior a este. Según lo que sabemos, usted todavía no la tiene.',
  newestLetter:
    'El plazo corre desde la carta más nueva, la que rechazó su apelación. Si indicó las fechas de la primera denegación, indique las de la carta más nueva.',
  weekend: (day, weekday) =>
    `${upperFirst(onDate(day))} es ${weekday === 'Saturday' ? 'sábado' : 'domingo'}. Algunas reglas permiten entonces el siguiente día hábil. Por seguridad, hágalo antes.`,
  holiday: (day) =>
    `${upperFirst(onDate(day))} es feriado federal. Algunas reglas permiten entonces el siguiente día hábil. Por seguridad, hágalo antes.`,
  otherStates:
    'Esta es la regla en la mayoría de los estados. Su estado puede tener otra: díganos su estado para verla.',
  passed: {
    appeal:
      'Este día ya pasó. Lo que puede quedar: pida por escrito más tiempo por una buena razón (good cause), como una enfermedad o una carta que llegó tarde. Su clínica también puede enviar una nueva solicitud: si el plan vuelve a decir que no, empieza un nuevo plazo.',
    review:
      'Este día ya pasó. Lo que puede quedar: pida por escrito más tiempo por una buena razón (good cause), como una enfermedad. Su clínica también puede enviar al plan una nueva solicitud con datos nuevos: si el plan vuelve a decir que no, usted empieza de nuevo con nuevos plazos.',
    byRule: (rule, newRequest) =>
      [
        `Este día ya pasó. Eso no tiene que ser el final. ${rule}`,
        newRequest &&
          'Su clínica también puede enviar una nueva solicitud, mejor con algo nuevo: si el plan vuelve a decir que no, empieza un nuevo plazo.',
      ]
        .filter(Boolean)
        .join(' '),
    other: 'Este día ya pasó. Pregunte si todavía aceptan una solicitud tardía.',
  },
  outerTime: (safe, length, last) =>
    `El último día seguro fue ${onDate(safe)}. Algunos estados dan hasta ${length}: hasta ${onDate(last)}. Pídala hoy.`,
  moved: (counted, due) =>
    `El plazo termina ${onDate(counted)}, un día no laborable. La regla pasa el último día al siguiente día hábil, ${onDate(due)}.`,
  checkLetter: 'Revise su carta: si la fecha o el plazo que da es distinto, cuenta el de la carta.',

  state: {
    federalMinimum:
      'No encontramos el plazo de la ley de este estado. Por eso se cuentan los cuatro meses que la ley federal da como mínimo.',
    review: {
      label: (calledAs, state) => `Pida ${calledAs ?? 'una revisión externa'}${state ? ` (${state})` : ''}`,
      says: ({ sendTo, length, from, also, medicalOnly }) =>
        [
          `Un médico independiente, que no trabaja para el plan, mira su caso otra vez. Envíe la solicitud en un plazo de ${length} desde ${from === 'receipt' ? 'el día en que recibe la denegación final' : 'la fecha de la denegación final'}. Se envía a: ${sendTo}.`,
          also,
          'Puede examinar la necesidad médica, un tratamiento experimental, y el lugar o el nivel de la atención.',
          medicalOnly && 'No puede examinar un servicio que el plan excluye con claridad, ni un error de facturación.',
        ]
          .filter(Boolean)
          .join(' '),
      documents: [
        'La carta de denegación final',
        'El formulario para pedir la revisión externa',
        'La carta de su médico',
        'Expedientes médicos',
        'Estudios o guías que apoyan el tratamiento',
      ],
    },
    answer: {
      label: 'Decisión del revisor externo',
      labelUrgent: 'Decisión urgente del revisor externo',
      says: (length, urgent) =>
        `El revisor independiente debe decidir ${urgent ? 'un caso urgente ' : ''}en un plazo de ${length} después de recibir la solicitud. El plan debe seguir la decisión.`,
    },
    steps: {
      label: (state) =>
        `Pida no tener que «probar primero otro medicamento» (excepción a la terapia escalonada${state ? `, ${state}` : ''})`,
      exception: (also) =>
        [
          'La ley del estado permite que quien le receta pida al plan una excepción. Razones que suelen contar: el otro medicamento le haría daño; no es probable que le funcione; usted ya lo probó, también con un plan anterior; o le va bien con el que toma.',
          also,
        ]
          .filter(Boolean)
          .join(' '),
      silence: 'Si el plan no responde a tiempo, la solicitud cuenta como aprobada.',
      timeNotFound: (urgent) =>
        `La ley da este derecho. No encontramos en cuánto tiempo debe responder el plan a una solicitud ${urgent ? 'urgente' : 'usual'}. Pregunte al plan su plazo.`,
      ban: (also) =>
        [
          'La ley de su estado no deja que los planes le hagan probar primero otros medicamentos. Dígalo en su apelación. Si el plan no cambia su respuesta, avise a la oficina del estado.',
          also,
        ]
          .filter(Boolean)
          .join(' '),
      none: (state, bill) =>
        `No encontramos una ley sobre esto en ${state ?? 'su estado'}: ${bill ? `en ${bill} había un proyecto de ley` : 'una lista de esas leyes no tiene ninguna de allí'}. Quien le receta todavía puede pedir al plan una excepción según las reglas del propio plan.`,
      notFound: (state) =>
        `No pudimos averiguar si ${state ?? 'su estado'} tiene una ley sobre esto. Quien le receta todavía puede pedir al plan una excepción. La oficina del estado le puede decir si la ley ayuda.`,
      noLaw: 'No se encontró ninguna ley del estado',
      documents: [
        'La declaración de quien le receta sobre por qué los otros medicamentos no son adecuados',
        'Una lista de lo que probó, con fechas y dosis',
      ],
    },
    complaint: {
      label: (office, state) => `Presente una queja: ${office}${state ? ` (${state})` : ''}`,
      says: (also) =>
        [
          'Puede presentar una queja en cualquier momento, también mientras sigue una apelación. El estado puede examinar si la aseguradora cumplió la ley.',
          also,
        ]
          .filter(Boolean)
          .join(' '),
      cite: 'Ley de seguros del estado',
    },
  },

  planKindUnknown: (question) =>
    `Sin saber el tipo de plan no podemos decirle sus derechos de apelación ni sus últimos días. Esta pregunta lo resuelve: “${question}” Mientras tanto, guíese por las fechas de su carta.`,
  nothingBundled: (planKind) =>
    `No tenemos reglas de apelación con fuente para este tipo de plan (${planKind}). Guíese por los pasos y las fechas de su carta.`,
};
