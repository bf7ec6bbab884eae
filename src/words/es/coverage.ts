/** Sentences of `src/coverage`. Names of treatments and illnesses come without an article. */
import type { Damage } from '../../model/data.ts';
import type { Line } from '../../model/policy.ts';
import type { Words } from '../index.ts';
import { bare, list, longDate, lowerFirst, onDate, plural, upperFirst, withArticle } from './text.ts';

/** Qué tiene de malo un archivo de datos entero. */
function whyDamaged(why: Damage['why'], at = ''): string {
  if (why === 'missing') return 'falta';
  if (why === 'unreadable') return 'no se puede abrir';
  if (why === 'not-json') return 'no es JSON válido';
  return at === '' ? 'no tiene la forma que debe tener' : `${at} falta o no tiene la forma que debe tener`;
}

/** Los planes de una línea de negocio. */
const linePlans: Readonly<Record<Line, string>> = {
  commercial: 'planes de un empleador o comprados por usted',
  fehb: 'planes de empleados federales',
  medicare: 'Medicare Original',
  'medicare-advantage': 'planes Medicare Advantage',
  'part-d': 'planes de medicamentos de Medicare (Parte D)',
  medicaid: 'planes de Medicaid',
  tricare: 'TRICARE',
  va: 'la atención de salud de VA',
  champva: 'CHAMPVA',
  'workers-comp': 'la compensación laboral',
  none: 'personas sin seguro',
};

export const coverage: Words['coverage'] = {
  payerNoneButPlan: (plan) =>
    `Usted dijo que no tiene seguro, y también nombró un plan (${plan}). La respuesta es para el plan.`,
  planKindDoesNotFit: (plan, payer) =>
    `${plan} no va con ${payer}. La respuesta es para ${payer}. Revise el tipo de plan en su tarjeta.`,
  payerDoesNotSell: (payer, plan) =>
    `No sabemos que ${payer} tenga este tipo de plan (${plan}). La respuesta va por el tipo de plan. Revise su tarjeta.`,
  payerNotInState: (payer, state) =>
    `No se sabe que ${payer} asegure a personas en ${state}. Revise el nombre en su tarjeta.`,
  tricareForLife:
    'Desde los 65 años TRICARE suele ser TRICARE For Life. Paga después de Medicare, y donde los dos pagan un tratamiento, a usted no le queda nada por pagar. Si tiene Medicare, pregunte de nuevo con Medicare Original como plan: lo que aquí se dice es de TRICARE solo.',
  partOfProgram: (plan, state, program = 'Medicaid', years = []) =>
    `${years.length > 0 ? `Según cifras de ${list([...years], 'y')}, ` : ''}${plan} en ${state} es parte de Medicaid, así que se usaron las reglas de ${program}. Si su tarjeta o su carta dice otra cosa, pregunte en el número que aparece en ella qué reglas valen.`,
  sameDrugRules: (plan, state, program) =>
    `En ${state} una fuente dice que las reglas de medicamentos de ${program} valen también para ${plan}, así que se usaron. Pregunte en el número de la tarjeta si es así.`,
  lineAssumed: (payer) =>
    `No se sabe el tipo de plan. La respuesta usa la política de ${payer} para planes de un empleador o comprados por usted.`,
  countsDisagree: (said, found) =>
    `Usted indicó ${said} como número de antidepresivos que fallaron, pero en la lista fallaron ${found}. Se usa la lista.`,
  productAssumed: (product) => `No se nombró un tratamiento, así que la respuesta es para ${withArticle(product)}.`,
  approvedLater: (product, day) =>
    `${upperFirst(withArticle(product))} se aprobó por primera vez ${onDate(day)}, después de la fecha que usted indicó. En esa fecha ningún plan podía cubrir este medicamento.`,
  noSuchThoughts: (condition) =>
    `Usted indicó una depresión con pensamientos de suicidio, y dijo que ahora no los hay, así que la respuesta es para ${lowerFirst(condition)}. Si hay esos pensamientos, o hubo un intento, indíquelo y pregunte de nuevo.`,
  codeDoesNotFit: (code, condition, homes) =>
    `El código ${code} es para ${list(homes.map(withArticle), 'o')}, no para ${withArticle(condition)}. Pregunte a la clínica cuál es el correcto: un código que no corresponde es una razón común de denegación.`,
  codeNote: (code, note) => `Sobre el código ${code}: ${note}`,
  codeNeverAlone: (codes) =>
    `${codes} se usa junto a otro código de diagnóstico y por lo general no se acepta solo. Pida a la clínica el código principal.`,
  damaged: ({ file, why, at }) =>
    why === 'part'
      ? `Una parte del archivo de datos ${file} no es como debe ser (${at}) y quedó fuera de esta respuesta.`
      : `El archivo de datos ${file} no se pudo leer y quedó fuera de esta respuesta (${whyDamaged(why, at)}).`,

  namedDiagnosis: (names) => `El diagnóstico es uno de los que nombra la política: ${list(names.map(lowerFirst), 'o')}`,
  notOnLabel: (product) =>
    `${upperFirst(product)} no está aprobado para este uso, y la política no lo nombra. Aun así se puede apelar un no por escrito.`,
  treatmentResistant:
    'Al menos 2 antidepresivos no ayudaron lo suficiente (es lo que suele significar depresión resistente al tratamiento)',

  trial: {
    counts: 'cuenta como un intento fallido',
    notAntidepressant: (drug) => `${drug} no es un antidepresivo por sí solo; se añade a uno`,
    supplement: (drug) =>
      `${drug} es un suplemento dietético; no está aprobado como medicamento para la depresión, así que no cuenta`,
    resultNotKnown: 'no se sabe el resultado',
    helped: 'ayudó, así que no es un intento fallido',
    resultDoesNotCount: (outcome) => `la política no cuenta un intento con este resultado (${outcome})`,
    weeksNotKnown: (weeks) => `no se sabe cuánto duró; la política pide ${plural(weeks, 'semana')}`,
    tooShort: (weeks, need) => `${plural(weeks, 'semana')}: menos que las ${need} semanas que se piden`,
    doseNotInTable: (drug) => `nuestra tabla de dosis no tiene ${drug}, así que no se puede juzgar su dosis`,
    doseNotKnown: (min, unit) => `no se sabe la dosis; la dosis completa usual empieza en ${min} ${unit}`,
    episodeNotKnown: 'no se sabe si fue en el período de depresión actual, como pide la política',
    otherEpisode: 'fue en un período de depresión anterior; la política cuenta solo el actual',
    endNotKnown: (years) =>
      `no se sabe cuándo terminó; la política cuenta ${years === 1 ? 'el último año' : `los últimos ${years} años`}`,
    tooLongAgo: (ended, years) =>
      `${ended ? `terminó en ${longDate(ended)}` : 'fue hace más tiempo'}; la política cuenta ${years === 1 ? 'el último año' : `los últimos ${years} años`}`,
    cutShort:
      'se dejó por efectos secundarios antes de un intento completo; la política, en lo que leímos, no dice si eso cuenta',
    highestNotKnown: 'no se sabe si usted podía tomar una dosis más alta; la política pide la más alta',
    doseTooLow: (dose, min, unit) => `${dose} mg: menos que la dosis completa usual, que empieza en ${min} ${unit}`,
    shortForMost: (weeks, least) =>
      `${plural(weeks, 'semana')}: la política no dice cuánto debe durar, pero los planes que lo dicen piden ${least} semanas o más`,
    lowForMost: (dose, min, unit) =>
      `${dose} mg: menos que la dosis completa usual, que empieza en ${min} ${unit}; la política no dice si eso cuenta`,
    otherClass: (drug) => `${drug} no es de los tipos de medicamento que la política enumera`,
    classNotKnown: (drug) =>
      `la política enumera los tipos de medicamento que cuentan, y nuestra tabla no dice de qué tipo es ${drug}`,
    partNotMeasured: (percent) =>
      `ayudó en parte; la política lo cuenta solo si los síntomas bajaron un ${percent} por ciento como máximo`,
    belowHighest: (dose, max, unit) =>
      `${dose} mg con parte del efecto: la política lo cuenta solo con la dosis más alta${max === null ? '' : `, en nuestra tabla ${max} ${unit}`}`,
  },

  headline: {
    excluded: (product, condition) => `Su plan excluye ${withArticle(product)}${condition}.`,
    noBenefit: (product, condition, payer) =>
      `${upperFirst(payer)} no tiene un beneficio que pague ${withArticle(product)}${condition}.`,
    uninsured: (product) => `Usted no tiene seguro, así que nadie cubre ${withArticle(product)}: lo pagaría usted.`,
    unlikely: (product, condition, payer) => `Es poco probable que ${payer} cubra ${withArticle(product)}${condition}.`,
    'not-yet': (product, condition, payer) =>
      `${upperFirst(payer)} cubre ${withArticle(product)}${condition} bajo condiciones, y usted todavía no las cumple todas.`,
    possible: (product, condition, payer) =>
      `Es posible que ${payer} cubra ${withArticle(product)}${condition}: depende de puntos que aún no se saben.`,
    caseByCase: (product, condition, payer) =>
      `${upperFirst(payer)} decide caso por caso sobre ${withArticle(product)}${condition}.`,
    likely: (product, condition, payer) =>
      `Es probable que ${payer} cubra ${withArticle(product)}${condition}: usted cumple todas las condiciones que nombra su política.`,
    unknown: (product, condition, payer) =>
      payer
        ? `No sabemos si ${payer} cubre ${withArticle(product)}${condition}: nuestros datos no tienen una política suya sobre esto.`
        : `No podemos decir si hay cobertura para ${withArticle(product)}${condition}, porque no se sabe cuál es la aseguradora o el programa.`,
    silent: (product, condition, payer) =>
      `No sabemos si ${payer} cubre ${withArticle(product)}${condition}: lo que pudimos leer de sus políticas no lo dice.`,
    otherPlans: (product, condition, payer) =>
      `No sabemos si ${payer} cubre ${withArticle(product)}${condition}: la política que tenemos es solo para algunos de sus planes.`,
    ended: (product, condition, payer) =>
      `No sabemos si ${payer} cubre ${withArticle(product)}${condition}: la política suya que leímos ya terminó.`,
    noCondition: (product) => `La cobertura de ${product} depende de para qué es, y eso aún no se sabe.`,
  },
  forCondition: (name) => ` para ${withArticle(name)}`,
  yourPlan: 'su plan',
  yourMinistry: 'su ministerio de gastos compartidos',
  aPayerNotListed: 'su aseguradora',

  stance: {
    covered: 'lo cubre',
    'covered-with-criteria': 'lo cubre bajo condiciones',
    'case-by-case': 'decide caso por caso',
    investigational: 'lo llama en investigación (no lo bastante probado)',
    'not-medically-necessary': 'lo llama no médicamente necesario',
    'not-covered': 'no lo cubre',
    'no-benefit': 'no tiene ese beneficio',
    silent: 'no dice nada al respecto',
  },

  policySays: (policy, says) => `${policy}: ${says}`,
  policyName: (payer, title, number, dated) =>
    `${payer}, “${title}” (${number ? `${number}, ` : ''}${dated ? longDate(dated) : 'la copia que leímos no tiene fecha'})`,
  against: (says) => `En contra: ${bare(says)}.`,
  unmetOneOf: (ways) =>
    `No se cumple. Basta con una de estas cosas: ${ways.map((way, i) => `(${i + 1}) ${way}`).join('; ')}.`,
  unmetPoint: (says, have) => `${bare(says)}${have ? ` (usted: ${have})` : ''}`,
  unmetAll: (points) => [points[0], ...points.slice(1).map(lowerFirst)].join(', y además '),
  unmetEither: (points) => [points[0], ...points.slice(1).map(lowerFirst)].join(', o bien '),
  unmet: (says, have) => `No se cumple: ${bare(says)}${have ? ` (usted: ${have})` : ''}.`,
  unmetByLabel: (says, have) =>
    `La parte de la política que leímos no pide esto, pero los planes se guían por la etiqueta. No se cumple: ${bare(says)}${have ? ` (usted: ${have})` : ''}.`,
  notCounted: (trials) =>
    `De los medicamentos que usted indicó, la política no cuenta: ${trials.map(({ name, why }) => `${name} (${why})`).join('; ')}.`,
  notKnown: (n) =>
    n === 1
      ? 'Una condición aún está abierta.'
      : `${n} condiciones aún están abiertas; las preguntas de abajo ayudan a resolverlas.`,
  codeFirst: (codes) =>
    codes.length === 1
      ? `Pero el código de diagnóstico indicado (${codes[0]}) es de otra enfermedad. La clínica debe aclararlo antes de enviar la solicitud.`
      : `Pero los códigos de diagnóstico indicados (${list(codes, 'y')}) son de otra enfermedad. La clínica debe aclararlo antes de enviar la solicitud.`,
  bipolarRefused: 'La política no cubre este tratamiento cuando hay trastorno bipolar',
  bipolarBeside: (product) =>
    `Consta un trastorno bipolar o una manía. ${upperFirst(product)} está aprobado para la depresión mayor, que es otra enfermedad que el trastorno bipolar, así que el plan puede decir que no. La clínica debe indicar en la solicitud cuál es el diagnóstico correcto.`,
  allMet: 'Se cumplen todas las condiciones que nombra la política.',
  allReadMet: 'Se cumplen todas las condiciones que pudimos leer.',
  incomplete: (what) => `Una parte de la política no se pudo leer: ${what}`,
  planExcludes: (product) => `Usted dijo que el folleto del plan excluye ${withArticle(product)} por su nombre.`,
  contractRules:
    'Una exclusión es parte del contrato del plan. Las razones médicas no la cambian, así que es mejor pedir algo que tenga cobertura.',
  uninsuredWhy: 'Sin un plan no hay cobertura que pedir. Usted tiene derecho a un estimado del precio por escrito.',
  selfFunded:
    'Su empleador paga los reclamos él mismo. La política de la aseguradora es solo su regla usual; decide el folleto de su plan. Pídalo primero.',
  shortTerm:
    'Un plan como este no tiene que seguir las reglas de los seguros de salud: decide su propio contrato. A menudo esos planes no pagan una enfermedad que usted ya tenía, ni la atención de salud mental, ni los medicamentos. La política de la aseguradora para sus otros planes solo muestra lo usual allí. Lea primero el contrato.',
  medicareAdvantage:
    'Un plan Medicare Advantage debe cubrir lo que cubre Medicare, y puede añadir sus propias condiciones.',
  silentPolicy: (policy, says) => `Lo que pudimos leer de ${policy} no decide este uso.${says ? ` ${says}` : ''}`,
  withDepression: (product, both) =>
    `${product} está aprobado para una depresión mayor con esos pensamientos. Si un profesional también encontró una depresión, pregunte de nuevo por “${both}”: muchos planes tienen una regla para eso.`,
  nothingBundled: (payer) => `Eso no es un no. ${upperFirst(payer)} puede tener una regla que no conocemos.`,
  endedPolicy: (policy, on, says) =>
    `${policy} valió hasta el ${longDate(on)}. Decía: ${bare(says)}. No encontramos qué la reemplazó, así que pida al plan la política que vale ahora.`,
  onlyInStates: (payer, states) =>
    `Nuestros datos tienen una política de ${payer} sobre esto solo para ${states.join(', ')}. Diga en qué estado vive para ver si es la suya.`,
  onlyInLines: (payer, lines) =>
    `Nuestros datos tienen una política de ${payer} sobre esto solo para ${list(
      lines.map((line) => linePlans[line]),
      'y',
    )}. Diga qué tipo de plan tiene para ver si es la suya.`,
  noCounts: 'Tampoco tenemos una encuesta de planes de este tipo.',
  counts: (covering, caseByCase, refusing, silent) => {
    const speaking = covering + caseByCase + refusing;
    const parts = [
      covering > 0 ? `${covering} ${covering === 1 ? 'lo cubre' : 'lo cubren, casi siempre bajo condiciones'}` : '',
      caseByCase > 0 ? `${caseByCase} ${caseByCase === 1 ? 'decide' : 'deciden'} caso por caso` : '',
      refusing > 0 ? `${refusing} no lo ${refusing === 1 ? 'cubre' : 'cubren'}` : '',
    ].filter(Boolean);
    return `De las aseguradoras de este tipo de plan en nuestros datos, ${speaking} ${speaking === 1 ? 'habla' : 'hablan'} de este uso: ${list(parts)}${silent > 0 ? `; ${silent} no ${silent === 1 ? 'dice' : 'dicen'} nada que pudiéramos leer` : ''}.`;
  },
  stale: (policy, date) =>
    `Esta regla es vieja: ${policy} se revisó por última vez ${onDate(date)}, más de dos años antes de su fecha. Pida el texto actual.`,
  undated: (policy) => `El texto de ${policy} que leímos no tiene fecha. Pida al plan el texto actual.`,
  secondhand: (policy) =>
    `De ${policy} no leímos el texto propio de la aseguradora, solo una copia o un resumen de otro sitio. Pida el texto al plan.`,
  noEffect:
    'Usted dijo que el tratamiento no ha ayudado hasta ahora. La mayoría de los planes cuyas condiciones para seguir leímos piden que haya ayudado, así que este puede decir que no.',
  startOnly: (policy) =>
    `En ${policy} leímos solo lo que se pide para empezar el tratamiento. No se leyó lo que el plan pide para seguir pagando, así que no se sabe.`,

  have: {
    yes: 'sí',
    no: 'no',
    between: (min, max) => (max >= 40 ? `${min} o más` : `de ${min} a ${max}`),
    sideEffects: 'se dejó por efectos secundarios, y esta política lo acepta',
    trialsListed: (n) => `${plural(n, 'intento')} en la lista`,
  },
  need: {
    atLeast: (value) => `${value} o más`,
    atMost: (value) => `${value} o menos`,
    oneOf: (values) => list(values, 'o'),
    noneOf: (values) => `no: ${list(values, 'o')}`,
    known: 'que conste por escrito',
    opposite: (need) => `no: ${need}`,
  },
  contraindicated: (product) =>
    `La etiqueta del medicamento dice que ${withArticle(product)} no se debe dar en este caso.`,

  change: {
    meet: (says) => `Si esto se cumple: ${bare(says)}`,
    meetAll: (n) => `Si se cumplen las ${n} condiciones que faltan`,
    allOpen: 'Si todo lo que aún está abierto resulta cumplido',
    notMet: (says) => `Si esto no se cumple: ${bare(says)}`,
    otherProduct: (product) => `Si se pide ${withArticle(product)} en su lugar`,
    knowPayer: 'Cuando se sepa cuál es la aseguradora o el programa',
    knowCondition: 'Cuando se sepa el diagnóstico',
  },
};
