/** Sentences of `src/steps`. What comes from a data file (rights, aid, reasons of denial) brings its own. */
import type { FactId } from '../../model/case.ts';
import type { Status } from '../../model/result.ts';
import type { Words } from '../index.ts';
import { list, plural, withArticle } from './text.ts';

const trials =
  'Pida sus expedientes a clínicas anteriores y a su farmacia: los medicamentos que probó hace años también pueden contar. Si no falta ninguno, pregunte a quien le receta por el siguiente, y anote la dosis, las semanas y el resultado.';
const score =
  'Pida a su médico que haga el cuestionario corto en la próxima visita y que anote el puntaje y la fecha en su expediente.';
const psychiatrist = 'Pida una cita con un psiquiatra, o pida a quien le receta que consulte a uno y lo anote.';

const gapAdvice: Partial<Record<FactId, string>> = {
  'history.failedAntidepressants': trials,
  'history.failedAntidepressantClasses': trials,
  'history.antidepressantTrials': trials,
  'history.minTrialWeeks':
    'Revise las fechas con su farmacia: las recetas surtidas pueden mostrar que lo tomó más tiempo. Si fue menos, pregunte a quien le receta qué cuenta todavía.',
  'history.adequateDoses':
    'Pida las dosis a su farmacia. Si no fue posible una dosis más alta por los efectos secundarios, pida a quien le receta que lo anote.',
  'history.augmentationTried':
    'Si alguna vez le añadieron un segundo medicamento, consiga ese expediente. Si no, pregunte a quien le receta.',
  'history.psychotherapyTried':
    'Pida a su terapeuta una carta corta con fechas. Si no tuvo terapia, pregunte a su médico cómo empezar.',
  'history.concurrentAntidepressant':
    'Pregunte a quien le receta si le conviene un antidepresivo junto al tratamiento, y que lo anote.',
  'history.prescriberSpecialty': psychiatrist,
  'history.psychiatristConsulted': psychiatrist,
  'history.baselineScore': score,
  'history.phq9': score,
  'history.madrs': score,
  'history.hamd17': score,
  'history.qids': score,
  'history.remsSite':
    'Spravato solo se puede dar en un lugar certificado. Pregunte a la clínica si lo es, o busque uno en el sitio del fabricante.',
  'treatment.setting':
    'Pregunte a la clínica o al plan en qué lugar se puede dar, y pida que la solicitud nombre ese lugar.',
  'history.substanceUseDisorder': 'Pregunte a su médico qué ayuda hay para ello.',
  'history.uncontrolledHypertension':
    'Pida a su médico que la trate primero, y que anote los valores cuando estén bajo control.',
  'history.substanceUseTreated': 'Pida a su equipo médico que anote qué tratamiento o apoyo recibe por ello.',
  'history.interferingSubstances':
    'Diga a su médico con franqueza qué usa. Puede decirle qué importa para el tratamiento y para el plan, y ayudarle.',
  'history.improvedOnTreatment':
    'Pida a su médico que compare las puntuaciones de antes de empezar con las de ahora. Todo cambio para bien, también en la vida diaria, va en la solicitud.',
  'history.monthsWithoutUse':
    'Pida a su equipo médico que anote desde cuándo no ha habido ningún uso. Si es muy poco tiempo para el plan, vuelva a pedirlo cuando haya pasado.',
  'history.prescriptionMonitoringChecked':
    'Pida a la clínica que consulte el registro de recetas del estado y que lo anote.',
  'history.conservativePainCareTried':
    'Junte los expedientes de la atención que tuvo para el dolor: medicamentos, fisioterapia, inyecciones. Pregunte a su médico qué falta.',
  'diagnosis.dsmConfirmed': 'Pida a su médico que anote el diagnóstico según el DSM, el manual usual.',
  'diagnosis.icd10': 'Pregunte a la clínica qué código de diagnóstico usa, y si es el que está en la lista del plan.',
};

const statusPhrase: Partial<Record<Status, string>> = {
  likely: 'cobertura probable',
  possible: 'puede tener cobertura',
  'not-yet': 'cobertura bajo condiciones',
};

const shown = (says: string, show: string | null) => `${says}${show ? ` (para mostrarlo: ${show})` : ''}`;

export const steps: Words['steps'] = {
  scores: {
    depression: 'Puntajes de depresión de antes y después del tratamiento, como PHQ-9 o MADRS',
    pain: 'Puntajes de dolor y de funcionamiento, antes y después del tratamiento',
    other: 'Puntajes de sus síntomas de antes y después del tratamiento, en la escala que usa su médico',
    notKnown: 'Puntajes de depresión o de dolor de antes y después del tratamiento',
  },
  odds: {
    ownFigures:
      'Desde el 31 de marzo de 2026, esos planes deben publicar sus propias cifras en su sitio web, sin las de los medicamentos: busque “prior authorization metrics”.',
    notRenewals: 'Las cifras no cuentan las renovaciones por separado, así que quizá no valgan para la suya.',
    notKetamine: 'No se publica ninguna cifra sobre la ketamina misma.',
  },

  crisis: {
    title: 'Si piensa en quitarse la vida: llame o envíe un mensaje al 988',
    // In Spanish by phone, text and chat at any hour: samhsa.gov/newsroom/press-announcements/20230713 (July 13, 2023).
    detail:
      'No tiene que cargar con esto a solas, ni esperar a ningún plan. Alguien le escuchará, de día y de noche, también en español.',
    fallback:
      'Llame o envíe un mensaje de texto al 988 a cualquier hora. Es gratis. Si hay peligro de muerte ahora, llame al 911.',
    contact: '988',
  },

  planDocument: {
    title: 'Pida primero el documento del plan',
    why: 'Su empleador paga los reclamos, así que decide su documento del plan. La política de la aseguradora es solo la regla usual de la compañía que administra el plan.',
    lookFor: (product) =>
      `Busque ${withArticle(product)} entre las exclusiones y en la lista de medicamentos cubiertos.`,
    ask: 'Pida a la oficina de beneficios o a recursos humanos el documento del plan y el folleto.',
    wordingTitle: 'Revise las palabras exactas de la exclusión',
    wording: (product) =>
      `Lea la exclusión en el folleto del plan. ¿Nombra ${withArticle(product)}, esta manera de darlo y su enfermedad? Si las palabras no corresponden a su caso, la exclusión puede no valer.`,
    ruleTitle: 'Revise las palabras exactas de la regla',
    rule: (product) =>
      `Pregunte por qué ley, regla o decisión se guía la carta, y lea sus palabras exactas. ¿Nombran ${withArticle(product)}, esta manera de darlo y su enfermedad? Si no corresponden a su caso, la regla puede no valer.`,
    ruleDocuments: ['La carta, con la ley o regla que nombra', 'El tratamiento y sus códigos de facturación'],
    contact: 'La oficina de beneficios de su empleador, o el administrador del plan que nombra el folleto',
    documents: ['Su nombre y número de miembro', 'El tratamiento y sus códigos de facturación'],
  },
  urgentRights: {
    title: 'Pida una decisión rápida: tiene derecho a ella',
    detail: 'No tiene que esperar el tiempo usual. Pida hoy a su médico que diga por escrito que el caso es urgente.',
    documents: ['Una nota corta de su médico que diga que esperar es peligroso'],
    contact: 'Hoy su clínica, después el número de su tarjeta',
  },
  planException: {
    title: 'Pregunte al plan si se puede pagar de otra manera',
    detail:
      'Pregunte si puede pagar la otra parte del plan: el beneficio de farmacia en lugar del médico, o al revés. Pregunte también qué tratamientos parecidos tienen cobertura.',
  },
  employerRequest: {
    title: 'Pida a su empleador que cambie el plan',
    insured:
      'Su empleador elige el plan, y puede pedir a la aseguradora que añada el tratamiento para el próximo año del plan.',
    how: 'Pregunte a la oficina de beneficios cuándo se decide el próximo año del plan, y escriba antes de eso. No tiene que decir su diagnóstico.',
    documents: [
      'La página del folleto con la exclusión o la lista de medicamentos cubiertos',
      'La respuesta del plan por escrito',
    ],
    contact: 'La oficina de beneficios de su empleador',
  },
  findCoverage: {
    title: 'Vea primero si puede conseguir un seguro',
    ownMarketplace: 'Su estado tiene un mercado de seguros propio: HealthCare.gov le lleva a él.',
    beforeChoosing:
      'Antes de elegir un plan, haga esta consulta con su nombre para ver si da cobertura al tratamiento.',
  },
  alternatives: {
    title: 'Pregunte por tratamientos que los planes suelen cubrir',
    item: (name, says, usual) => `${name}: ${says} ${usual}`,
    ask: 'Pregunte a su médico cuál le conviene, y a su plan qué pide para pagarlo.',
  },
  newRequest: {
    title: 'Envíe una nueva solicitud cuando haya algo nuevo',
    detail:
      'Una nueva solicitud empieza con nuevos derechos. Necesita algo nuevo: un medicamento más que se probó, un puntaje nuevo, una estancia en el hospital, una etiqueta nueva del medicamento o un texto nuevo de la política.',
    documents: ['Lo que es nuevo, con su fecha', 'Las cartas de denegación anteriores'],
  },
  renewal: {
    title: 'Piense ya en la próxima aprobación',
    nowTitle: 'Vea qué pide el plan para seguir',
    lasts: (months) => `La primera aprobación dura ${plural(months, 'mes', 'meses')}.`,
    nextLasts: (months) => `La próxima aprobación dura ${plural(months, 'mes', 'meses')}.`,
    asked: (points, more) => `Para seguir, la política pide: ${points.join('; ')}${more > 0 ? `; y ${more} más` : ''}.`,
    notRead: 'No hemos leído qué pide la política para seguir: pregunte al plan.',
    score: 'Haga que le tomen un puntaje antes de la primera sesión y otro más tarde, para poder mostrar el cambio.',
    before: 'Haga que la clínica lo pida antes de que termine la aprobación actual.',
    documents: [
      'Puntajes de antes de la primera sesión y de ahora, con sus fechas',
      'El día en que termina la aprobación actual',
    ],
  },
  peerToPeer: {
    title: 'Haga que su médico llame al médico del plan (llamada entre médicos)',
    beforeTitle: 'Haga que su médico esté listo para hablar con el médico del plan (llamada entre médicos)',
    hurry: 'El plazo para eso suele ser corto: pida a la clínica que llame hoy.',
    ready: 'Tenga a mano su historial de tratamientos para la llamada.',
    clock: 'La llamada no detiene el plazo de la apelación.',
    documents: ['El número de referencia de la carta', 'Su historial de tratamientos', 'La política del plan'],
    contact: 'Su clínica; el número para la llamada está en la carta',
    beforeDocuments: ['Su historial de tratamientos', 'La política del plan'],
    beforeContact: 'Su clínica',
  },
  stepException: {
    title: 'Pida una excepción a la terapia escalonada',
    detail:
      'Su médico pide al plan que no exija los medicamentos que quiere primero: porque fallaron antes, le harían daño o no es probable que funcionen. Pregunte cuánto tiempo tiene el plan para responder. Se puede pedir junto con la apelación.',
    selfFunded:
      'Las leyes estatales sobre terapia escalonada no obligan a un plan que paga el propio empleador; sí le obliga su propia regla de excepciones.',
    government:
      'No averiguamos si la ley de su estado sobre terapia escalonada alcanza a un plan que paga el propio estado o un municipio. Pregunte al plan. Su propia regla de excepciones vale en todo caso.',
    documents: [
      'Expedientes de cada medicamento que falló, también con planes anteriores',
      'Por qué los otros no serían seguros para usted',
    ],
    contact: 'Su clínica la envía al número para excepciones que está en la carta',
  },

  benefitCheck: {
    title: 'Llame al plan y revise sus beneficios',
    codes: (codes) => `Diga los códigos de facturación: ${list(codes)}.`,
    code: (code, plain) => `${code}: ${plain}`,
    diagnosis: (codes) => `Diga el código de diagnóstico: ${list(codes)}.`,
    questions: (questions) => `Pregunte: ${questions.join(' ')}`,
    ask: {
      planKind: (flag) => `¿Qué tipo de plan tengo (${flag})?`,
      covered: '¿Tiene cobertura para mi diagnóstico?',
      coveredAndRule: '¿Tiene cobertura para mi diagnóstico, y qué política lo dice?',
      excluded: (flag) => `¿Lo excluye el folleto (${flag})?`,
      authorization: '¿Hace falta autorización previa, y quién la pide?',
      whereToSend: '¿A dónde envía la clínica la solicitud de autorización previa?',
      benefit: (flag) => `¿Va por el beneficio médico o por el de farmacia (${flag})?`,
      pharmacy: (flag) => `¿Qué farmacia debe enviar el medicamento (${flag})?`,
      network: (flag) => `¿Qué clínicas están en la red (${flag})?`,
      networkGap: 'Mi clínica está fuera de la red: ¿qué clínica de la red da esto, y qué tan pronto?',
      outside: '¿Paga el plan una parte de una factura de fuera de la red?',
      deductible: (flag) => `¿De cuánto es mi deducible, y cuánto está pagado (${flag})?`,
      share: (flag) => `¿Cuál es mi parte de cada sesión (${flag})?`,
      maximum: (flag) => `¿Cuánto es lo máximo que pago en un año, y cuánto está pagado (${flag})?`,
      planYear: (flag) => `¿Cuándo empieza el año del plan (${flag})?`,
      whoDecides: 'En mi trabajo, ¿quién decide sobre el plan?',
    },
    write:
      'Anote la fecha, el nombre y el número de referencia. Añada cada respuesta a su próxima consulta, con la opción que está entre paréntesis.',
    booklet: 'Si nadie puede decirle qué dice el folleto, pídalo por escrito: ketcover letter plan-document-request.',
    contact: 'El número de servicios para miembros en su tarjeta',
    atWork: {
      title: 'Llame a la oficina que lleva su reclamo',
      contact: 'El ajustador o examinador de reclamos nombrado en las cartas sobre su reclamo',
      documents: ['El número de su reclamo', 'Los códigos de facturación y de diagnóstico de la clínica'],
    },
    documents: ['Su tarjeta del seguro', 'Los códigos de facturación y de diagnóstico de la clínica'],
    medicareContact: (phone) => `Medicare, ${phone}`,
    medicareTitle: 'Pregunte a la clínica si espera que Medicare pague',
    vaTitle: 'Pregunte a su equipo médico del VA',
    va: (product) =>
      `En la atención del VA, su propio equipo pide el tratamiento. Pregunte si su centro médico da ${withArticle(product)}, si le puede enviar a una clínica de fuera y qué pide antes. No empiece fuera por su cuenta: consiga antes la aprobación.`,
    vaContact: 'Su médico del VA, o el defensor del paciente de su centro médico',
    careTitle: 'Pregunte primero a su propia clínica',
    care: (product) =>
      `Pregunte si su clínica da ${withArticle(product)}, o si le puede enviar a una clínica que lo dé, y quién pagaría allí. Que le envíen no basta para que se pague la factura: consiga por escrito la aprobación del pago antes de cada visita en otro lugar. Pregunte también si puede obtener Medicaid, Medicare o un plan del Mercado; después haga esta consulta con ese nombre.`,
    careContact: 'Su clínica, y su oficina de atención referida',
  },
  advanceNotice: {
    title: 'Esté atento a un aviso que se firma antes del tratamiento (ABN)',
    detail: 'Léalo antes de firmar: trata de quién paga si Medicare dice que no. Pregunte el precio a la clínica.',
  },
  writtenPolicy: {
    title: 'Pida la política escrita del plan',
    detail: (product) =>
      `No tenemos una política que responda a su caso, así que pídala por escrito: la política médica o de medicamentos para ${withArticle(product)}, sus condiciones y su fecha. Luego haga esta consulta otra vez.`,
    contact: 'El número de servicios para miembros en su tarjeta',
  },

  closeGaps: {
    title: 'Consiga lo que falta',
    gap: (says, have, need) => (have === null ? `${says}.` : `${says} (usted: ${have}; se pide: ${need}).`),
    advice: gapAdvice,
    more: (n) => (n === 1 ? 'Una más está en la lista de condiciones.' : `${n} más están en la lista de condiciones.`),
  },
  records: {
    title: 'Junte sus expedientes',
    psychiatric:
      'Los planes deciden por lo que está en papel. Pida a sus clínicas y a su farmacia una lista de cada medicamento que probó: dosis, semanas, resultado y por qué lo dejó. Añada puntajes y otros tratamientos.',
    other:
      'Los planes deciden por lo que está en papel. Pida a sus clínicas y a su farmacia el diagnóstico y cada tratamiento que probó, con sus fechas y su resultado.',
    goingOn:
      'Los planes deciden por lo que está en papel. Para seguir, el expediente debe mostrar qué cambió: puntajes y notas de antes de la primera sesión, de las últimas semanas, y cada sesión con su fecha.',
    open: (points, more) => `Aún abierto para esta política: ${points.join('; ')}${more > 0 ? `; y ${more} más` : ''}.`,
    documents: ['Lista de medicamentos probados, con dosis, semanas y resultado', 'Notas de las visitas y puntajes'],
  },
  priorAuthorization: {
    title: 'Haga que la clínica pida antes la aprobación (autorización previa)',
    intro: 'No empiece antes de tener la respuesta, o puede que lo deba todo.',
    crisis:
      'Que la clínica lo pida hoy, marcado como urgente. En una emergencia no espere a ningún plan: primero busque atención.',
    ifNeeded: 'Si el plan quiere que se le pida antes, espere su respuesta para empezar.',
    against:
      'La política está en contra, así que cuente con un no. Aun así la clínica puede pedirlo: un no por escrito es lo que necesita para apelar.',
    renewalTitle: 'Haga que la clínica pida seguir (autorización previa)',
    goOn: 'Pídalo antes de que termine la aprobación actual, para que ninguna sesión quede sin pagar.',
    coverSheet: 'Una portada con esta lista: ketcover letter prior-authorization.',
    againstTitle: 'Aun así puede pedirlo, para tener una decisión por escrito',
    count: (met, missing, open) => {
      const parts = [
        met > 0 ? plural(met, 'cumplida') : '',
        missing > 0 ? plural(missing, 'aún no cumplida', 'aún no cumplidas') : '',
        open > 0 ? plural(open, 'aún abierta', 'aún abiertas') : '',
      ].filter(Boolean);
      return `Las condiciones de la política: ${parts.join(', ')}. Responda a cada una en la solicitud.`;
    },
    times: (times) => `Tiempo para una respuesta: ${times.join('; ')}.`,
    time: (label, counts) => `${label}: ${counts}`,
    met: (says, show) => `Se cumple: ${shown(says, show)}`,
    missing: (says, show) => `Aún no se cumple: ${shown(says, show)}`,
    open: (says, show) => `No se sabe: ${shown(says, show)}`,
  },
  clinicianTalk: {
    title: 'Hable con su médico sobre otros tratamientos',
    unsafe: (points) =>
      `Algo habla en contra de este tratamiento para usted: ${points.join('; ')}. Antes que nada, pregunte a su médico qué es seguro para usted.`,
    fixed: (points) =>
      `El plan pide esto, y ningún papel puede cambiarlo: ${points.join('; ')}. Pregunte a su médico qué tratamiento le conviene y tiene cobertura.`,
    codeTitle: 'Pregunte a la clínica por el código de diagnóstico',
    code: (points) =>
      `El plan se guía por una lista de códigos: ${points.join('; ')}. El código que usted indicó no está en ella. Pregunte a la clínica si un código más exacto de la lista es el de su enfermedad. Si no lo hay, pregunte qué tratamiento le conviene y tiene cobertura.`,
    forNow: (points) =>
      `El plan pide esto, y solo el tiempo puede cambiarlo: ${points.join('; ')}. Pregunte a su médico qué es seguro para usted hasta entonces, y qué otro tratamiento tiene cobertura.`,
  },
  otherProduct: {
    title: (product, status) => `Pregunte por ${withArticle(product)}: ${statusPhrase[status] ?? status}`,
    what: (id) =>
      `Pregunte a su médico si le conviene. Haga esta consulta con --product ${id} para ver sus condiciones y su costo.`,
  },

  wait: {
    title: 'Espere la respuesta y anote las fechas',
    detail: 'Pregunte a la clínica qué día recibió el plan la solicitud, y si falta algo.',
    contact: 'Su clínica',
  },

  denialReason: {
    title: (name) => `Sepa qué dice la carta: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    unknownTitle: 'Busque la razón en la carta',
    unknown: 'La mejor respuesta depende de la razón que da la carta.',
    offList:
      'Si la carta solo dice que el medicamento no está en la lista de medicamentos del plan (formulario), no es una exclusión así: quien se lo receta puede pedir al plan una excepción, con razones médicas.',
    first: (remedies) => `Lo que ayuda: ${remedies.join('. ')}.`,
    codes: (codes) =>
      `Los códigos usuales ahora para este tratamiento y esta clase de plan: ${list(codes)}. Para sesiones anteriores cuentan los de su día.`,
    papers: (papers) => `Lo que lo muestra: ${papers.join('. ')}.`,
  },
  appeal: {
    wordingTitle: 'Conserve su derecho a apelar por las palabras',
    wording:
      'Las razones médicas no cambian una exclusión. Apele si las palabras del folleto no corresponden a su caso, y hágalo a tiempo.',
    ruleWording:
      'Las razones médicas no cambian una exclusión. Apele si las palabras de la regla no corresponden a su caso, y hágalo a tiempo.',
    ruleDocuments: ['La carta de denegación', 'La ley o regla que cita'],
    wordingDocuments: ['La carta de denegación', 'Las páginas del folleto que cita el plan'],
    codingTitle: 'Tenga presente el último día para apelar',
    coding: 'Apele solo si no se arregla con la factura corregida de la clínica.',
    codingDocuments: ['El aviso con sus códigos', 'La factura corregida, o por qué los códigos son correctos'],
    allMet: 'Usted cumple todas las condiciones que nombra la política: responda punto por punto y dígalo.',
    later: 'Si la respuesta vuelve a ser no, puede pedir una revisión a alguien de fuera.',
    fast: 'Si su médico dice que esperar es peligroso, pida una apelación rápida (urgente).',
    outerLimit: 'El último día que se muestra es el límite máximo.',
  },
  late: (label) => `${label} (el último día ya pasó)`,
  readLetter: {
    title: 'Siga los pasos de su carta',
    detail:
      'No tenemos una regla con fuente para el próximo paso en su tipo de plan. Busque en la carta cómo objetar y hasta cuándo, y hágalo por escrito.',
    kindNotKnown:
      'Lo que sigue, y hasta qué día, depende del tipo de plan, que todavía no se conoce: añádalo a esta consulta con --plan-kind. Se lo dicen su tarjeta, el folleto o el número de la tarjeta. Hasta entonces busque en la carta cómo objetar y hasta cuándo, y hágalo por escrito.',
    notReviewed:
      'La revisión externa solo mira asuntos médicos, así que no acepta este motivo. Busque en la carta si el plan tiene una apelación interna más, y hasta cuándo. Si el plan da también un motivo médico, como que es experimental, pida la revisión externa de todos modos.',
    documents: ['La carta', 'Sus expedientes', 'Una carta de su médico'],
  },
  claimFile: {
    withDocuments: 'Pida en la misma carta el documento del plan y el folleto.',
  },

  selfPay: {
    title: 'Si paga usted: compare precios por escrito',
    estimateTitle: 'Si paga usted: consiga el precio por escrito (estimado de buena fe)',
    price: (typical, low, high, n, unit) => {
      const time =
        unit === 'month'
          ? plural(n, 'mes', 'meses')
          : unit === 'visit'
            ? plural(n, 'visita')
            : plural(n, 'sesión', 'sesiones');
      return low === high ? `Unos ${typical} por ${time}.` : `Unos ${typical} (de ${low} a ${high}) por ${time}.`;
    },
    ask: 'Pregunte a dos o tres clínicas cuánto cuesta una sesión con todo, y si cobran menos a quien tiene menos ingresos.',
  },
  itemizedBill: {
    askFirst: 'Pregunte primero al plan si paga la atención fuera de su red, cuánto, y qué debe mostrar la factura.',
  },
  payingHelp: {
    title: 'Busque ayuda para pagar',
    item: (name, says, contact) => `${name}${contact ? ` (${contact})` : ''}: ${says}`,
  },
  freeHelp: {
    title: 'Deje que alguien le ayude, gratis',
  },
};
