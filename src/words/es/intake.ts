/** Sentences of `src/intake`: what is wrong with an input, and what would be right. */
import { grouped } from '../en/grouped.ts';
import type { Words } from '../index.ts';

export const intake: Words['intake'] = {
  error: (path, found, allowed, hint) => `${path}: se encontró ${found}.${hint} Se permite: ${allowed}.`,
  didYouMean: (names) => ` ¿Quiso decir ${names.map((name) => `"${name}"`).join(' o ')}?`,
  theCase: 'el caso',
  unlistedNames: ['unlisted', 'not listed', 'other', 'no está en la lista', 'otro', 'otra'],
  yes: ['true', 'yes', 'sí', 'si', 'verdadero'],
  no: ['false', 'no', 'falso'],
  states: {
    CA: ['California'],
    DC: ['Distrito de Columbia', 'Washington DC'],
    HI: ['Hawái'],
    LA: ['Luisiana'],
    MI: ['Míchigan'],
    MS: ['Misisipi'],
    MO: ['Misuri'],
    NH: ['Nuevo Hampshire'],
    NJ: ['Nueva Jersey'],
    NM: ['Nuevo México'],
    NY: ['Nueva York'],
    NC: ['Carolina del Norte'],
    ND: ['Dakota del Norte'],
    OR: ['Oregón'],
    PA: ['Pensilvania'],
    SC: ['Carolina del Sur'],
    SD: ['Dakota del Sur'],
    TN: ['Tenesí'],
    TX: ['Texas', 'Tejas'],
    VI: ['Islas Vírgenes'],
    WV: ['Virginia Occidental', 'Virginia del Oeste'],
  },
  unit: { dose: 'mg al día', weeks: 'semanas', items: 'elementos' },

  allowed: {
    object: 'un objeto, como {"age": 43}',
    knownKeys: (keys) => `uno de estos nombres: ${keys}`,
    notThatKey: 'otro nombre; este está reservado',
    integer: (min, max, unit) => `un número entero de ${min} a ${max}${unit ? ` (${unit})` : ''}`,
    money: (max) => `dólares de 0 a ${grouped(max)}, con dos decimales como máximo, como 1500 o 1,500.50`,
    fraction: 'una parte de 0 % a 100 %, escrita como 20% o 0.2',
    fractionJson: 'una parte de 0 a 1, como 0.2 para 20 %',
    boolean: 'true o false (sí o no)',
    choice: (choices) => `uno de ${choices}`,
    denialReason: (choices) =>
      `uno de ${choices}; o un código de la carta como CO-50, o sus palabras, como "step therapy"`,
    list: (of) => `una lista de ${of}`,
    date: 'un día que exista, escrito AAAA-MM-DD, como 2026-10-02',
    partialDate: 'un año, un mes o un día, escrito como 2024, 2024-05 o 2024-05-17',
    monthDay: 'un mes y un día, escritos MM-DD, como 01-01',
    codes: (year) => `un código ICD-10-CM que se pueda facturar${year ? ` de la lista ${year}` : ''}, como F33.2`,
    header: (codes, more) =>
      `un código completo; este es solo un encabezado. Códigos que van debajo: ${codes.join(', ')}${more > 0 ? ` y ${more} más` : ''}`,
    payer:
      'el nombre de una aseguradora o un programa (vea: ketcover list payers), "none" si no hay seguro, o "unlisted"',
    oneOfSeveral: (names, more) =>
      `un nombre que valga solo para uno; este vale para varios: ${names.join(', ')}${more > 0 ? ` y ${more} más (con el estado la lista es más corta; todos: ketcover list payers)` : ''}`,
    state: 'un estado o territorio de EE. UU., como TX o Texas',
    trial: 'un medicamento con dosis, semanas y resultado, como "sertraline 150 mg 8 weeks no-response"',
    trialObject: 'un objeto, como {"drug": "sertraline", "doseMg": 150, "weeks": 8, "outcome": "no-response"}',
    text: (max) => `un texto de 1 a ${max} letras`,
    depth: (max) => `${max} niveles como máximo`,
    atMost: (max, what) => `${max} ${what} como máximo`,
    afterDenial: (deniedOn) => `la fecha de la carta (${deniedOn}) o un día posterior`,
    once: 'un solo valor; la opción se dio más de una vez',
  },
  found: {
    empty: 'nada',
    missing: 'nada donde hace falta un valor',
    list: 'una lista',
    object: 'un objeto',
    header: (code) => `${code}, un encabezado que no se puede facturar`,
    notInList: (code) => `${code}, que no es un código que se pueda facturar`,
    tooDeep: 'más niveles',
    tooMany: (n) => `${n}`,
    characters: (n) => `un texto de ${n} letras`,
    written: (text) => `"${text}"`,
  },
  codeNotChecked: (code) =>
    `El código ${code} no se revisó: la lista de códigos (archivo de datos icd10cm.txt) falta o está dañada.`,
  notTheYear: (code, year) =>
    `La lista de códigos incluida es de ${year}. Si ${code} es más nuevo, déjelo fuera; la respuesta funciona sin él.`,
  settledByPlanKind: (text, payer, kind) =>
    `Más de una aseguradora o programa se llama ${JSON.stringify(text)}. Por el tipo de plan (${kind}) se toma como ${payer}. Revíselo en su tarjeta.`,
  settledByState: (text, payer, state) =>
    `Más de una aseguradora o programa se llama ${JSON.stringify(text)}. Por el estado (${state}) se toma como ${payer}. Revíselo en su tarjeta.`,
  kindTypedAsPayer: (text, kind) =>
    `${text} es un tipo de plan, no una aseguradora. Se toma como el tipo de plan (${kind}), y la aseguradora como no conocida.`,
  nameTellsKind: (text, kind) =>
    `${text} es un nombre de planes de este tipo: ${kind}. Se toma así. Revíselo en su tarjeta.`,
  nameAgainstKind: (text, told, given) =>
    `${text} es un nombre de planes de otro tipo (${told}) que el que usted indicó (${given}). La respuesta se guía por el tipo que usted indicó. Revíselo en su tarjeta.`,
  unlisted: (asWritten) =>
    `${asWritten ? `"${asWritten}"` : 'La aseguradora'} no está en nuestros datos, así que la respuesta solo puede decir lo que es usual.`,
  drugTakenAs: (drug, known) => `"${drug}" se toma como ${known}. Revise cómo se escribe.`,
  trialUnread: (drug, unread) =>
    `De ${drug} no entendimos “${unread}”, así que su resultado cuenta como no conocido. Dígalo así: sin respuesta, parcial, efectos secundarios, o ayudó.`,
  drugNotInTable: (drug) =>
    `"${drug}" no está en nuestra tabla de antidepresivos. Revise cómo se escribe; no podemos juzgar su dosis ni su clase.`,
  deductibleOverpaid: 'Se indicó más pagado del deducible que el deducible mismo. Se toma como pagado por completo.',
  maximumOverpaid: 'Se indicó más pagado del máximo anual que el máximo mismo. Se toma como alcanzado.',

  shell: (found, shells) => `No hay autocompletado para ${found}. Shells: ${shells}`,
  batch: {
    line: (n) => `línea ${n}`,
    empty: 'la línea está vacía',
    tooLong: (most) => `la línea tiene más de ${grouped(most)} letras`,
    column: (name, near) =>
      `La columna “${name}” de la tabla no corresponde a ningún dato.${near ? ` ¿Quiso decir “${near}”?` : ''} Todos los nombres: ketcover list facts`,
    idColumn: 'Una columna “id” con su propio número para cada fila vuelve con su respuesta. Deje fuera los nombres.',
    columnTwice: (name) => `La tabla tiene dos veces la columna “${name}”.`,
    moreCells: (cells, columns) => `la fila tiene ${cells} celdas, el encabezado solo ${columns}`,
    noTable: (why) => `Desde aquí la entrada no es una tabla con comas (CSV): ${why}`,
    noField: (field, parts) =>
      `--fields: ninguna respuesta tiene una parte llamada ${field}; es null en cada línea. Partes: ${parts} (más: ketcover schema result).`,
    progress: (lines, wrong) =>
      `${grouped(lines)} ${lines === 1 ? 'línea' : 'líneas'}${wrong > 0 ? `, ${grouped(wrong)} con errores` : ''}`,
  },
  file: {
    standardInput: 'de la entrada estándar',
    why: {
      ENOENT: 'no existe ese archivo',
      EACCES: 'no tiene permiso para leerlo',
      EISDIR: 'es una carpeta',
      ENAMETOOLONG: 'el nombre es muy largo',
      ENOTDIR: 'una parte de la ruta no es una carpeta',
      EROFS: 'el disco es de solo lectura',
      ENOSPC: 'el disco está lleno',
    },
    whyNotWritten: {
      ENOENT: 'la carpeta no existe',
      EACCES: 'no tiene permiso para escribir allí',
      EPERM: 'no tiene permiso para escribir allí',
    },
    unwritable: (name, why) => `No se pudo escribir ${name}: ${why}`,
    unreadable: (path, why) => `No se pudo leer el archivo ${path}: ${why}.`,
    empty: (path) => `El archivo ${path} está vacío. Dé un caso como JSON, por ejemplo {"patient": {"age": 43}}.`,
    notJson: (path, why) => `El archivo ${path} no es JSON válido: ${why}.`,
    tooLarge: (path, limit) => `El archivo ${path} tiene más de ${limit}. Un solo caso es mucho más pequeño.`,
    notText: (path) => `El archivo ${path} no es texto UTF-8.`,
  },
};
