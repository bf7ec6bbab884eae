/** Examples of each command, the topics of `ketcover help`, and the words of the manual page. */
import type { Words } from '../index.ts';

const PERSON = '--payer aetna --condition depresion --product spravato';

export const help: Words['help'] = {
  examplesTitle: 'Ejemplos:',
  examples: {
    check: [
      { run: `ketcover check ${PERSON}`, does: 'las tres respuestas para una persona' },
      { run: 'ketcover check --input case.json --details', does: 'un caso de un archivo, con cada fecha y fuente' },
      { run: 'ketcover check --input case.json --html report.html', does: 'una página para leer o imprimir' },
      {
        run: 'cat case.json | ketcover check --input - --age 44 --json',
        does: 'desde una tubería; una opción tiene prioridad sobre el archivo',
      },
    ],
    cost: [
      {
        run: `ketcover cost ${PERSON} --deductible 1500 --coinsurance 20%`,
        does: 'lo que cuestan el primer ciclo y un año',
      },
      {
        run: 'ketcover cost --bill 1200 --allowed 900 --deductible 500 --coinsurance 20%',
        does: 'quién paga qué de una factura, paso a paso',
      },
      { run: 'ketcover cost --payer none --product iv-ketamine --finance 12.9%,24', does: 'pagado en 24 meses' },
    ],
    batch: [
      { run: 'ketcover batch cases.ndjson > answers.ndjson', does: 'una respuesta por línea, en el mismo orden' },
      {
        run: 'ketcover batch cases.ndjson --fields verdict.status,verdict.headline',
        does: 'solo dos partes de cada respuesta',
      },
    ],
    compare: [{ run: `ketcover compare ${PERSON}`, does: 'todas las formas de ketamina y Spravato para una persona' }],
    deadlines: [
      {
        run: 'ketcover deadlines --input case.json --denied-on 2026-10-02 --ics dates.ics',
        does: 'los últimos días después de una denegación, y un archivo de calendario',
      },
    ],
    letter: [
      { run: 'ketcover letter appeal --input case.json', does: 'un borrador como texto' },
      {
        run: 'ketcover letter medical-necessity --input case.json --html letter.html',
        does: 'una página para imprimir',
      },
    ],
    list: [
      { run: 'ketcover list payers', does: 'aseguradoras y programas' },
      { run: 'ketcover list facts', does: 'todo lo que se puede decir, con su opción' },
    ],
    show: [
      { run: 'ketcover show aetna-cpb-0938', does: 'una política con sus fuentes' },
      { run: 'ketcover show crps', does: 'una enfermedad: lo que hallaron los estudios, a favor y en contra' },
      { run: 'ketcover show failed-antidepressants', does: 'un dato: qué significa y cómo darlo' },
    ],
    schema: [{ run: 'ketcover schema case', does: 'el JSON Schema de la entrada' }],
    completion: [{ run: 'ketcover completion bash', does: 'para esta sesión: source <(ketcover completion bash)' }],
    mcp: [{ run: 'ketcover mcp', does: 'lo inicia el asistente, que habla con él; vea el README' }],
    help: [
      { run: 'ketcover help topics', does: 'sobre qué hay ayuda' },
      { run: 'ketcover help check', does: 'las opciones de un comando' },
      { run: 'ketcover help man', does: 'la página de manual; para leerla: ketcover help man | man -l -' },
    ],
  },
  about: 'ayuda sobre un comando o un tema; los temas: ketcover help topics',
  topic: 'un comando o un tema',
  json: 'muestra el texto dentro de JSON',
  topicsTitle: 'Temas (ketcover help <tema>):',
  noTopic: (found, near, topics) =>
    `No hay ayuda sobre ${found}.${near ? ` ¿Quiso decir "${near}"?` : ''} Temas: ${topics}`,
  topics: {
    answers: {
      about: 'qué significa cada respuesta',
      text: [
        'La respuesta es una de seis. "Sin cobertura": el folleto del plan excluye el tratamiento, o no hay plan; las razones médicas no ayudan. "Poco probable": la política dice que no está probado o que no es necesario, o no se cumple algo que no se puede cambiar; una apelación todavía puede ayudar. "Aún no": hay cobertura bajo condiciones, y falta algo que usted todavía puede cumplir. "Posible": no se sabe de nada que falte, pero no se sabe todo. "Probable": usted cumple todas las condiciones que nombra la política. "No se sabe": no tenemos una política de su aseguradora sobre esto; usted ve lo que es usual.',
        'Lo que usted no dice, no se sabe. Nunca se toma como un "no". Una política que no habla de algo no es un rechazo.',
        'Cada cifra que se supuso se llama supuesta, y se muestra de un mínimo a un máximo.',
      ],
    },
    environment: {
      about: 'variables de entorno',
      text: ['Su terminal puede guardar ajustes para los programas. ketcover mira estos y ningún otro:'],
    },
    'exit-codes': {
      about: 'qué dice el código de salida a un programa',
      text: [
        'Una respuesta es una respuesta, también cuando es "sin cobertura": el código de salida dice solo si la hubo.',
        'ketcover batch sigue después de una línea equivocada y termina con 2.',
      ],
    },
    files: {
      about: 'qué se lee y qué se escribe',
      text: [
        'Se leen: las reglas y los precios incluidos, y el archivo que usted nombra con --input.',
        'Se escribe: solo lo que usted pide, con --html, --ics o --save. Ese archivo solo lo puede leer usted (modo 0600). Se escribe junto al anterior y luego toma su lugar; así, si algo se interrumpe, el anterior queda entero. No hay archivo de ajustes, ni caché, ni historial.',
      ],
    },
    privacy: {
      about: 'qué pasa con lo que usted escribe',
      text: [
        'ketcover trabaja sin conexión. No abre ninguna conexión, no pregunta a ningún servidor y no envía nada: ni sus respuestas, ni que usted lo usa.',
        'No se guarda nada, a menos que usted nombre un archivo. Pero su terminal puede guardar la línea de comando en su historial; para no dejar rastro allí, responda las preguntas de "ketcover", o lea el caso de un archivo con --input.',
        'Una página, una carta o un archivo guardado hablan de su salud. Guárdelos como guardaría una carta de su médico.',
      ],
    },
    scripts: {
      about: 'JSON, muchos casos y tuberías',
      text: [
        'Cada comando acepta --json. Los resultados van a la salida estándar; todo lo demás, al error estándar. En una tubería nunca se espera una pregunta, y no hay colores.',
        'ketcover schema case describe lo que entra; ketcover schema result, compare, cost, bill, deadlines, letter y batch lo que sale. El dinero está en dólares con dos decimales a lo sumo, los días son YYYY-MM-DD, las partes son fracciones (0.2). Se pueden añadir campos nuevos; los que hay conservan su significado mientras schemaVersion sea el mismo.',
        'ketcover batch toma un caso por línea y da una respuesta por línea en el mismo orden. Un “id” propio en una línea, o una columna id en una tabla, vuelve con la respuesta. Es un filtro, así que también funciona dentro de GNU parallel o de cualquier motor que pase líneas por un programa.',
      ],
    },
    sources: {
      about: 'de dónde vienen las reglas y los precios, y de cuándo son',
      text: [
        'Cada política, precio, plazo y estudio tiene una fuente con su título, su dirección web, la fecha que lleva y el día en que la leímos. Añada --details para verlas, o pregunte: ketcover show <política>.',
        'Donde no se pudo leer el texto propio de quien paga, se leyó una copia o un resumen, y la respuesta lo dice. Donde no se pudo leer una parte, la respuesta es a lo sumo "posible".',
        'Las políticas cambian. Una regla que no se revisó en dos años se llama antigua en la respuesta. --as-of pregunta por otro día; se usan las reglas en vigor ese día. Los documentos de su propio plan deciden.',
      ],
    },
  },
  environment: [
    [
      'KETCOVER_TODAY',
      'El día para el que se eligen las reglas, como 2026-11-23, cuando no se da --as-of. Si no está: hoy.',
    ],
    [
      'LC_ALL, LC_MESSAGES, LANG',
      'El idioma cuando no se da --lang: es_… da español. Cuenta la primera que tenga valor.',
    ],
    ['NO_COLOR', 'Cualquier valor quita los colores.'],
    ['FORCE_COLOR', 'Cualquier valor menos 0 pone los colores, también en una tubería.'],
    ['COLUMNS', 'Ancho del texto donde no hay terminal. Si no está: 80; de 40 a 100.'],
    ['ACCESSIBLE', 'Cualquier valor menos 0 y false: modo sencillo, como con --plain.'],
    ['TERM', 'dumb: modo sencillo, sin colores, líneas ni redibujo, como con --plain.'],
    ['KETCOVER_DEBUG', 'Cualquier valor: cuando falla el programa mismo, dónde falló.'],
  ],
  exitCodes: [
    ['0', 'se dio una respuesta, diga lo que diga'],
    ['1', 'el programa falló, o no se pudo escribir un archivo'],
    ['2', 'la entrada era incorrecta'],
    ['130', 'se detuvo con Ctrl-C'],
  ],
  table: {
    flag: 'Opción',
    what: 'Qué dice',
    command: 'Comando',
    does: 'Qué hace',
    name: 'Nombre',
    code: 'Código de salida',
  },
  man: {
    brief: '¿cubre el seguro de salud de EE. UU. el tratamiento con ketamina, cuánto cuesta, qué hacer después?',
    name: 'NOMBRE',
    synopsis: 'SINOPSIS',
    description: 'DESCRIPCIÓN',
    commands: 'COMANDOS',
    facts: 'OPCIONES DE UN CASO',
    factsHow:
      'Los comandos check, cost, compare, deadlines y letter aceptan estas. Lo que no se dice, no se sabe. Un dato de sí o no se da como --x o --no-x.',
    also: 'VÉASE TAMBIÉN',
    seeAlso: 'ketcover help topics, ketcover list facts',
    crisis: 'Si piensa en quitarse la vida: llame o envíe un mensaje de texto al 988, a cualquier hora, gratis.',
  },
};
