/** Sentences of the command line itself: what its commands and flags do, and what is wrong with a command line. */
import type { Words } from '../index.ts';

export const cli: Words['cli'] = {
  description:
    '¿Cubre mi seguro de salud mi tratamiento con ketamina, cuánto me costará\ny qué hago ahora? Funciona sin internet; nada de lo que escriba sale de esta computadora.',
  examples: `
Ejemplos:
  ketcover --lang es                      preguntas, y después un informe
  ketcover check --lang es --payer aetna --plan-kind employer-self-funded \\
    --state TX --condition "depresión resistente" --product iv-ketamine --age 43
  ketcover check --input caso.json --json lo mismo desde un archivo, como JSON
  ketcover list payers                    lo que contienen los datos incluidos
  ketcover show aetna-cpb-0938            una política con sus fuentes
  ketcover --lang en                      in English`,
  version: 'mostrar la versión',
  help: 'mostrar la ayuda',
  plain:
    'para lectores de pantalla: sin líneas, barras ni redibujo (por sí solo donde TERM=dumb o ACCESSIBLE tiene un valor)',
  lang: 'idioma de todas las frases: en, es (si no, el de LC_ALL, LC_MESSAGES o LANG)',
  save: 'de las preguntas: guardar las respuestas en un archivo que solo usted puede leer',
  inputToGoOn: 'de las preguntas: seguir con las respuestas de un archivo',
  input:
    'leer el caso de un archivo JSON (un caso, o FHIR R4); - para la entrada estándar; las opciones tienen prioridad',
  json: 'mostrar como JSON',
  repeated: '(se puede repetir)',
  isNo: 'la respuesta es no',

  check: {
    about: 'responder un caso: ¿hay cobertura?, ¿cuánto cuesta?, ¿qué hacer?',
    json: 'mostrar todo como JSON',
    fhir: 'mostrar la respuesta como FHIR R4 CoverageEligibilityResponse',
    details: 'mostrar cada condición, fecha y fuente',
    html: 'escribir además una página para leer o imprimir, con borradores de las cartas',
  },
  cost: {
    about: 'solo los costos de un caso; con --bill, lo que usted debe de cualquier factura',
    bill: 'una factura de cualquier tipo: quién paga qué, paso a paso (se puede repetir, en orden)',
    allowed: 'lo que el plan permite de la factura, si es menos (se puede repetir)',
    notCovered: 'la parte de la factura que el plan no cubre (se puede repetir)',
    forName: 'de quién es la factura, en una familia (una vez por factura, en orden)',
    service:
      'un servicio, en lugar de --bill: NOMBRE:CANTIDAD, y luego :copay=50 :coinsurance=20% :no-deductible :not-covered :allowed=900 según diga el plan (se puede repetir, en orden)',
    income: 'con --tax-rate: su ingreso bruto ajustado, para la deducción de gastos médicos',
    finance: 'pagar en tantos meses con este interés anual: cuánto al mes, como 12.9%,24',
    taxRate: 'su tasa de impuesto más alta: lo que ahorra pagar con una HSA o FSA, como 22%',
  },
  batch: {
    about: 'muchos casos (NDJSON o una tabla CSV), una línea NDJSON por cada uno, en el mismo orden',
    file: 'un archivo de casos, un objeto JSON por línea, o .csv; - para la entrada estándar',
    fields: 'solo estas partes de cada resultado, como verdict.status,costs',
    csv: 'la entrada es una tabla con un encabezado de nombres de opciones (por sí solo si el archivo termina en .csv)',
    json: 'lo mismo; la salida ya es JSON',
  },
  compare: { about: 'todos los tratamientos lado a lado para la misma persona' },
  deadlines: {
    about: 'solo las fechas: qué vence cuándo, y según qué regla',
    ics: 'escribir también un calendario con avisos dos semanas y tres días antes de cada fecha',
  },
  letter: {
    about:
      'el borrador de una carta con los datos de un caso; lo que falta queda visible (clases: ketcover list letters)',
    kind: 'appeal, medical-necessity, external-review …',
    html: 'escribirla como página para imprimir',
    json: 'mostrar como JSON, con la lista de espacios por llenar',
    letterLang:
      'idioma de la carta: en (lo que lee la aseguradora), es, o both: la carta en inglés y lo que dice en español (así es si no se pide otra cosa)',
  },
  list: {
    about: 'listar lo incluido: payers, conditions, products, plan-kinds, policies, letters, claims, facts',
    what: 'payers, conditions, products, plan-kinds, policies, letters, claims o facts',
    noDate: 'sin fecha',
  },
  show: {
    about: 'mostrar una aseguradora, política, enfermedad, producto, tipo de plan o dato, con sus fuentes',
    id: 'un id de una de las listas, o un nombre',
    history: 'de una política: todas las versiones incluidas y lo que cambió',
  },
  schema: {
    about:
      'mostrar el JSON Schema (draft 2020-12) de la entrada, de lo que un comando muestra con --json, o de un archivo de política',
    what: 'case, result, compare, cost, bill, deadlines, letter, batch o policy',
    json: 'lo mismo; un esquema ya es JSON',
  },
  mcp: {
    about:
      'las mismas respuestas para asistentes de IA: un servidor Model Context Protocol en la entrada y la salida estándar',
    json: 'sin efecto; el protocolo ya es JSON',
  },
  completion: {
    about: 'un script para su shell que completa comandos, opciones y nombres',
    shell: 'bash, zsh o fish',
    json: 'muestra el script dentro de JSON',
  },

  groups: {
    patient: 'La persona:',
    plan: 'El plan:',
    diagnosis: 'El diagnóstico:',
    treatment: 'El tratamiento:',
    history: 'Lo que se probó, y la salud (sí: --x, no: --no-x, no se sabe: ninguna):',
    request: 'La solicitud:',
  },
  otherGroup: 'Opciones:',
  placeholder: {
    date: '<AAAA-MM-DD>',
    'month-day': '<MM-DD>',
    money: '<dólares>',
    fraction: '<parte>',
    integer: (unit) => `<${unit ?? 'número'}>`,
    codes: '<código>',
    trials: '<medicamento>',
    choice: '<opción>',
    product: '<producto>',
    other: (type) =>
      `<${
        ({
          text: 'texto',
          payer: 'aseguradora',
          'plan-kind': 'tipo-de-plan',
          state: 'estado',
          condition: 'enfermedad',
          product: 'producto',
        })[type] ?? type
      }>`,
  },
  signs: [
    ['[options]', '[opciones]'],
    ['[command]', '[comando]'],
    ['<file>', '<archivo>'],
    ['[file]', '[archivo]'],
    ['<language>', '<idioma>'],
    ['<dollars>', '<dólares>'],
    ['<rate,months>', '<interés,meses>'],
    ['<share>', '<parte>'],
    ['<names>', '<nombres>'],
    ['<kind>', '<clase>'],
    ['<what>', '<qué>'],
    ['(default: ', '(por omisión: '],
  ],
  titles: {
    'Usage:': 'Uso:',
    'Arguments:': 'Argumentos:',
    'Options:': 'Opciones:',
    'Global Options:': 'Opciones generales:',
    'Commands:': 'Comandos:',
  },
  complaints: [
    [/^error: unknown option '(.*)'/m, "error: opción desconocida '$1'"],
    [/^error: missing required argument '(.*)'/m, "error: falta el argumento '$1'"],
    [/^error: option '(.*)' argument missing/m, "error: falta el valor de la opción '$1'"],
    [/^error: option '(.*)' argument '(.*)' is invalid\./m, "error: el valor '$2' de la opción '$1' no es válido."],
    [/^error: unknown command '(.*)'/m, "error: comando desconocido '$1'"],
    [
      /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\./m,
      'error: hay demasiados argumentos. Se esperaban $2 y hay $3.',
    ],
    [/\(Did you mean one of (.*)\?\)/, '(¿Quiso decir uno de estos: $1?)'],
    [/\(Did you mean (.*)\?\)/, '(¿Quiso decir $1?)'],
  ],

  didYouMean: (name) => ` ¿Quiso decir "${name}"?`,
  noCommand: (found, hint, names) => `No hay ningún comando ${found}.${hint} Comandos: ${names}`,
  noTerminal:
    'ketcover hace sus preguntas en una terminal. Aquí no hay ninguna, así que dé las respuestas como opciones:\n' +
    '  ketcover check --lang es --payer aetna --condition depresión --product spravato --age 43\n' +
    'o como JSON: ketcover check --input caso.json. Todas las opciones: ketcover check --help',
  noList: (found, names, hint) => `No hay ninguna lista ${found}. Listas: ${names}.${hint}`,
  noSchema: (found, names, hint) => `No hay ningún esquema ${found}. Esquemas: ${names}.${hint}`,
  nothingCalled: (found, near) => {
    const hint = near.length > 0 ? ` ¿Quiso decir ${near.map((name) => `"${name}"`).join(' o ')}?` : '';
    return `Nada de lo incluido se llama ${found}.${hint} Vea: ketcover list policies`;
  },
  noLanguage: (flag, found, names) => `${flag}: se encontró ${found}. Se permite: ${names}.`,
  wrongToday: (found) => `KETCOVER_TODAY: se encontró "${found}". Se permite: un día, como 2026-11-23.`,
  notWritten: (why) => `ketcover: no se pudo escribir la respuesta: ${why}`,
  failed: (why) => `ketcover: algo falló dentro del programa: ${why}`,
};
