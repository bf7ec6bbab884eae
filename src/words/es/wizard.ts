/** Sentences of the wizard. */
import type { Words } from '../index.ts';

export const wizard: Words['wizard'] = {
  greeting: (save) => [
    'Unas preguntas y luego tres respuestas: si hay cobertura, cuánto costará y qué hacer ahora.',
    save === undefined
      ? 'Nada de lo que responda sale de esta computadora, y nada se guarda. Esto no es consejo médico ni legal.'
      : `Nada de lo que responda sale de esta computadora. Se guarda en ${save} y en ningún otro lugar. Esto no es consejo médico ni legal.`,
    'Siempre puede decir “No sé”, preguntar por qué, volver atrás o ver la respuesta ya. Ctrl-C termina.',
  ],

  progress: (number, open) => {
    const parts = [
      { about: 'sobre la cobertura', count: open.verdict },
      { about: 'sobre los próximos pasos', count: open.steps },
      { about: 'sobre el costo', count: open.cost },
    ].filter(({ count }) => count > 0);
    const total = open.verdict + open.steps + open.cost;
    if (total === 1) return `Pregunta ${number}, quizás la última.`;
    return `Pregunta ${number}. Faltan: más o menos ${parts.map(({ about, count }) => `${count} ${about}`).join(', ')}.`;
  },
  why: (reason) => `Por qué: ${reason}`,

  unknown: 'No sé',
  askWhy: '¿Por qué se pregunta esto?',
  back: 'Volver atrás',
  finish: 'Mostrar la respuesta ya',
  yes: 'Sí',
  no: 'No',
  payerNotListed: 'Mi aseguradora no está en la lista',
  noInsurance: 'No tengo seguro',
  copayYes: 'Sí, una cantidad fija por cada visita',
  copayNo: 'No',
  copayAmount: '¿Cuánto es el copago por una visita?',
  excludesNone: 'No, ninguno',
  excludesThese: (names) => `Estos: ${names.join(', ')}.`,
  excludesSome: 'Sí, uno o más',
  excludesWhich: '¿Cuáles?',
  noneOfThem: 'Ninguno',
  listRead: (names) =>
    `una lista de ${names.length} ${names.length === 1 ? 'medicamento' : 'medicamentos'}: ${names.join(', ')}`,
  countForm:
    'Un número o, mejor, la lista: sertralina 150 mg 8 semanas sin efecto; Effexor 75 mg 6 semanas efectos secundarios. Se puede pegar una lista.',
  reviewTitle: 'Sus respuestas:',
  reviewAsk: '¿Está bien?',
  reviewYes: 'Sí, mostrar la respuesta',
  reviewChange: 'Cambiar una respuesta',
  reviewMore: (n) => `Responder antes más preguntas (${n === 1 ? 'queda una' : `quedan ${n}`})`,
  reviewWhich: '¿Cuál?',
  saved: (path) =>
    `Sus respuestas quedan en ${path}; solo usted puede leerlo. Para seguir con ellas: ketcover --lang es --input ${path}`,
  goingOn: (count) => `Se sigue con ${count} ${count === 1 ? 'respuesta' : 'respuestas'} del archivo.`,
  plainHow:
    'Responda cada pregunta con un número o con palabras y oprima Enter. Enter solo significa No sé. Un signo de interrogación pregunta por qué. El signo de menor que vuelve atrás. Un signo de exclamación muestra la respuesta.',
  plainChoice: (n, name) => `${n}: ${name}`,
  plainSearchShort: 'Escriba el número del correcto, o un nombre.',
  plainMoreQuestions: (n) =>
    `Un signo de más hace ${n === 1 ? 'una pregunta más' : `hasta ${n} preguntas más`}, y la respuesta puede ser más exacta.`,
  plainSearch: 'Escriba un nombre o una parte.',
  plainPick: 'Escriba el número del correcto, u otro nombre.',
  plainMore: (n) => `Hay ${n} más. Escriba más letras para verlos.`,
  plainList: 'Escriba los nombres separados por comas, o ninguno.',
  plainCopay: 'Escriba la cantidad, o no.',
  plainPrompt: 'Respuesta: ',
  plainReview: 'Enter si todo está bien, o el número de la respuesta que quiere cambiar.',
  excludesEmpty: 'No marcó ninguno, así que aquí está la pregunta otra vez.',

  typeToSearch: 'Escriba para buscar:',
  typeAnswer: 'Respuesta:',
  showAll: (count) => `Ver los ${count}`,
  noMatch: (text) => `No se encontró nada para “${text.slice(0, 20)}”. Pruebe con otra palabra.`,
  notCalled: (text) => `Aquí nada se llama “${text.slice(0, 20)}”.`,
  orMeant: 'O quiso decir:',
  meant: (text) => `Aquí nada se llama “${text.slice(0, 20)}”. Quiso decir:`,
  keysSelect: 'Las flechas mueven, Enter elige.',
  keysSearch: 'Escriba unas letras. Las flechas mueven, Enter elige.',
  keysCheckbox: 'La barra espaciadora marca, Enter sigue.',
  keysInput: (canGoBack) => `Enter: No sé | ? por qué | ${canGoBack ? '< atrás | ' : ''}! mostrar la respuesta`,

  form: {
    fraction: 'Como 20% o 0.2.',
    date: 'Como 2026-10-02 o 10/02/2026 (mes/día/año).',
    'month-day': 'Como 01-01 para el 1 de enero.',
    codes: 'Como F33.2. Si son varios, con comas.',
    trials:
      'Como: sertralina 150 mg 8 semanas sin efecto; Effexor 75 mg 6 semanas efectos secundarios. Si no tomó: escriba ninguno.',
  },
  none: ['ninguno', 'ninguna', 'no', 'nada', 'none'],
  unknownWords: [
    'no sé',
    'no se',
    'no lo sé',
    'no lo se',
    'ni idea',
    'no estoy seguro',
    'no estoy segura',
    'no me acuerdo',
    'no recuerdo',
    'no lo recuerdo',
  ],
  notUnderstood: (found, allowed, suggestions) => {
    const hint = suggestions.length > 0 ? ` ¿Quiso decir ${suggestions.join(' o ')}?` : '';
    return `No se entendió: ${found}. Escriba ${allowed}.${hint}`;
  },
  notYet: (day) => `El ${day} todavía no ha llegado. ¿Qué día dice la carta, o qué día llegó?`,
  firstQuestion: 'Esta es la primera pregunta.',

  crisis:
    'Gracias por decirlo. No tiene que cargar con esto a solas. Llame o envíe un mensaje de texto al 988, a cualquier hora y gratis: alguien le escuchará, también en español. Si está en peligro ahora mismo, llame al 911.',
  enough: 'Eso es todo lo que necesitamos preguntar.',
  again: 'La misma respuesta otra vez:',
};
