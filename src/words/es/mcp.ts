/** What `ketcover mcp` tells an assistant of itself and its tools. */
import type { Words } from '../index.ts';

export const mcp: Words['mcp'] = {
  instructions: [
    'ketcover responde, con reglas publicadas y sus fuentes, si un plan de salud de EE. UU. cubre el tratamiento con ketamina o esketamina (Spravato), cuánto costará, y qué hacer ahora con qué plazos.',
    'Ponga en `case` lo que sabe de la persona; deje fuera lo que no sabe, nunca se toma como "no". Las respuestas traen openFacts: preguntas que aún pueden cambiar la respuesta. Haga a la persona las que importan.',
    'Se distinguen tres estados: se cumple, no se cumple, no se sabe. Diga que una cantidad supuesta es supuesta, y nombre la fuente y la fecha de una regla. Es información, no consejo médico ni legal; deciden los documentos del propio plan.',
    'Si la persona piensa en quitarse la vida: llame o envíe un mensaje de texto al 988, a cualquier hora y gratis, también en español.',
    'Los nombres de aseguradoras, enfermedades, productos y tipos de plan se entienden como los dice la gente; la herramienta list los da todos. Un nombre que comparten varias aseguradoras vuelve como error con las opciones: pregunte a la persona cuál es.',
  ].join('\n'),
  tools: {
    check:
      'Si hay cobertura, cuánto cuesta y qué hacer: la respuesta completa para una persona y un tratamiento, con las condiciones de la política (se cumple, no se cumple, no se sabe), costos, próximos pasos, fechas y fuentes.',
    compare:
      'Cada forma de ketamina y Spravato lado a lado para la misma persona: respuesta, costo, lo que dicen los estudios.',
    cost: 'Solo los costos de un caso, con lo que se supuso; con facturas, quién paga qué de cualquier factura médica, paso a paso.',
    deadlines: 'Solo las fechas: qué vence cuándo, quién debe actuar, según qué regla, con fuentes.',
    letter:
      'El borrador de una carta en Markdown con los datos de un caso (apelación, necesidad médica, revisión externa y más). Lo que no se sabe queda como espacio entre corchetes.',
    list: 'Lo que está incluido, con ids: payers, conditions, products, plan-kinds, policies, letters, claims o facts.',
    show: 'Una aseguradora, política, enfermedad, producto, tipo de plan, afirmación o dato por su id o nombre, con sus fuentes.',
  },
  fields: {
    case: 'Lo que se sabe de la persona, su plan, diagnóstico, tratamiento, historia y solicitud. Puede faltar cualquier parte.',
    bills: 'Facturas en dólares, en orden; cada una cuenta para el deducible y el máximo de la siguiente.',
    allowed: 'Lo que el plan permite de las facturas: una cantidad para todas, o una para cada una.',
    kind: 'Qué carta.',
    what: 'Qué lista.',
    id: 'Un id de una de las listas, o un nombre.',
  },
  noTool: (name, names) => `No hay ninguna herramienta ${name}. Herramientas: ${names}.`,
  wrongField: (name, wanted) => `${name}: ${wanted}.`,
  unknownField: (names, known) => `No hay ningún campo ${names}. Campos: ${known}.`,
  wanted: {
    amounts: 'dé una lista de cantidades en dólares, como [12000]',
    oneOf: (names) => `dé uno de ${names}`,
    text: 'dé un texto',
  },
  failed: (why) => `Algo falló dentro del programa: ${why}`,
  waiting: 'ketcover espera a un asistente en la entrada estándar (Model Context Protocol). Ctrl-C termina.',
};
