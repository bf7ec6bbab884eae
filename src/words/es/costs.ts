/** Sentences of `src/costs`. Amounts and shares come in already written out ("$1,234.50", "20%"). */
import { grouped } from '../en/grouped.ts';
import type { Words } from '../index.ts';
import { list, unitOf } from './text.ts';

/** Days come in already written out, without their article. */
const on = (day: string) => (/^\d/.test(day) && day.includes(' de ') ? `el ${day}` : day);

const span = (low: string, typical: string, high: string) =>
  low === typical && typical === high ? typical : `${typical} (entre ${low} y ${high})`;

const REGIONS: Record<string, string> = {
  northeast: 'el Noreste',
  midwest: 'el Medio Oeste',
  south: 'el Sur',
  west: 'el Oeste',
};

/** A region by its name, a state by its letters. */
const areaName = (area: string) => REGIONS[area] ?? area;

const clinics = (n: number) => (n === 1 ? '1 clínica' : `${n} clínicas`);

/** De dónde viene una cantidad supuesta. */
const FROM = {
  average: 'promedio de planes de empleadores',
  marketplace: 'lo usual en un plan plata del mercado de seguros',
  deductible: 'tan por encima de su deducible como es usual',
  law: 'lo máximo que permite la ley',
  bound: 'como mucho lo que indicó para la familia o el año',
  paid: 'al menos lo que ya pagó',
};

export const costs: Words['costs'] = {
  title: {
    'if-approved': 'Si su plan lo aprueba, dentro de la red',
    'if-denied': 'Si ningún plan paga: usted le paga a la clínica',
    'at-hospital': 'Si ningún plan paga: en un hospital, con sus precios al contado',
    'esketamine-instead': 'Spravato en su lugar, si su plan lo aprueba',
    'at-home': 'Pastillas en casa en su lugar, si ningún plan paga',
    'out-of-network': 'En una clínica fuera de la red de su plan',
  },

  approvedNoNetwork: 'Si su plan lo aprueba',

  part: {
    deductible: 'Deducible: la primera parte de las facturas de cada año del plan',
    copay: 'Copagos: una cantidad fija por cada sesión',
    coinsurance: 'Coseguro: su parte del resto',
    'drug-deductible': 'Deducible, pagado por el medicamento',
    'drug-copay': 'Copagos del medicamento: una cantidad fija cada vez que la farmacia lo surte',
    'drug-coinsurance': 'Coseguro: su parte del medicamento',
    'second-plan': 'Lo que su segundo plan paga de esto',
    maximum: 'No lo debe, porque ya llegó a su máximo anual',
    price: 'El precio de la clínica',
    balance: 'Lo que la clínica cobra por encima de la cantidad que permite su plan',
    'not-covered': 'Lo que su plan no cubre',
  },

  change: {
    deductibleMet: 'Si antes paga su deducible con otra atención (con aprobación)',
    nextPlanYear: (day) => `Si empieza en el año del plan que comienza ${on(day)} (con aprobación)`,
    startSooner: (day) =>
      `Si puede empezar antes, como muy pronto ${on(day)}, para que más sesiones caigan en este año del plan (con aprobación)`,
    dose: (mg) => `Si bastan ${mg} mg por sesión, en lugar de 84 mg (con aprobación; la dosis la decide su médico)`,
    inNetwork: 'Si encuentra una clínica dentro de la red y el plan lo aprueba, en lugar de una de fuera',
    covered: 'Si su plan lo aprueba, en lugar de pagarle usted a la clínica',
    clinic: 'Si le paga a una clínica en lugar de a un hospital',
  },

  bill: {
    bill: (amount) => `La factura es de ${amount}.`,
    billAndAllowed: (bill, allowed) =>
      `La factura es de ${bill}. El plan permite ${allowed} de ella (la cantidad permitida).`,
    writtenOff: (amount) => `Una clínica de la red del plan no puede cobrar los otros ${amount}: se descuentan.`,
    writtenOffAccepted: (amount) =>
      `Una clínica que acepta la cantidad del programa como pago completo no puede cobrar los otros ${amount}: se descuentan.`,
    deductible: (amount) => `Deducible: los primeros ${amount} los paga usted, porque aún estaban pendientes.`,
    notCovered: (amount) => `Sin cobertura: ${amount} los paga usted. No cuentan para ningún deducible ni máximo.`,
    deductibleOfRest: (amount) =>
      `Deducible: los primeros ${amount} del resto los paga usted, porque aún estaban pendientes.`,
    deductibleDone: 'Deducible: no queda nada por pagar de él.',
    noDeductibleHere: 'El deducible no se aplica a este servicio.',
    copayFirst: 'El copago vale desde la primera visita, así que no se pide el deducible.',
    copay: (amount) => `Copago: ${amount}, una cantidad fija.`,
    copayPart: 'Copagos: cantidades fijas',
    restPaid: (rest) => `El plan paga el resto, ${rest}.`,
    maximumReached:
      'Usted ya llegó a su máximo anual de gastos de bolsillo, así que no debe nada de la cantidad permitida.',
    second: (amount) => `Su segundo plan paga ${amount} de su parte.`,
    coinsurance: (rest, share, amount) => `Coseguro: del resto, ${rest}, su parte es el ${share}, es decir, ${amount}.`,
    capped: (together, left) =>
      `Eso sería ${together}. Solo faltan ${left} para su máximo anual de gastos de bolsillo, así que usted debe eso.`,
    balance: (amount) =>
      `Fuera de la red, la clínica también puede cobrar lo que el plan no permite: ${amount} (facturación de saldo). No cuenta para ningún deducible ni máximo.`,
    limited: (amount, share) =>
      `La clínica también puede cobrar ${amount} por encima de la cantidad permitida, si no la acepta como pago completo: como máximo el ${share} de ella. No cuenta para ningún deducible ni máximo.`,
    notBillable: (amount) =>
      `La clínica no puede cobrarle ${amount} de la factura, por la regla que está abajo: se descuentan.`,
    result: (you, plan) => `Usted paga ${you}. El plan paga ${plan}.`,
    total: (you, plan, second) =>
      `En total: usted paga ${you}, el plan paga ${plan}${second ? `, su segundo plan paga ${second}` : ''}.`,
    number: (n, person) => `Factura ${n}${person === undefined ? '' : ` (${person})`}`,
    title: 'Lo que usted debe',
    assumedTitle: 'Se contó así, porque no se indicó',
    noPlan:
      'No se indicaron los términos de un plan, así que toda la factura es suya. Añada --deductible, --coinsurance o --copay para repartirla con un plan.',
    noDeductible: 'Sin deducible.',
    metAbovePaid:
      'Se indicó más pagado para el deducible que para el máximo anual. Lo que va al deducible cuenta también para el máximo, así que revise las dos cantidades.',
    familyDeductibleForOwn:
      'No se sabe su propio deducible, así que se cuenta el de la familia. Si cada persona tiene uno más bajo, indíquelo con --deductible.',
    nothingMet: 'Todavía no se ha pagado nada del deducible en este año del plan.',
    nothingMetThough:
      'Todavía no se ha pagado nada del deducible en este año del plan. Si lo que pagó para el máximo anual fue al deducible, indique esa cantidad también con --deductible-met.',
    metByPaid:
      'El deducible se cuenta como pagado, porque usted ha pagado lo mismo o más para el máximo anual. Si una parte fueron copagos, indique lo que fue al deducible con --deductible-met.',
    noShare: 'Sin coseguro ni copago: después del deducible el plan lo paga todo.',
    yourShare: (yours, plans) =>
      `El coseguro es su propia parte, así que ${yours} se contó como suyo. Si ${yours} es lo que paga el plan, indique ${plans}: --coinsurance ${plans}.`,
    fromProgram: (taken) => `Se toma de los términos publicados del programa: ${taken.join('; ')}.`,
    oneFill:
      'Cada factura se cuenta como un medicamento surtido una vez en una farmacia, con los términos para medicamentos.',
    onePerson:
      'Todas las facturas se cuentan como de una sola persona. Si son de varias personas de la familia, diga de quién es cada una, en el mismo orden: --for Ana --for Beto.',
    copayInstead:
      'El copago va en lugar del coseguro. Si el plan pide los dos, indique la factura como --service "Visita:300:copay=50:coinsurance=20%".',
    copayThenShare:
      'Primero se descuenta el copago; el deducible y el coseguro se cuentan sobre el resto. Algunos planes cuentan la parte sobre toda la cantidad, lo que es más: pregunte al suyo.',
    copayAfter:
      'El copago viene después del deducible. Si vale desde la primera visita, añada --copay-before-deductible.',
    noMaximum: 'Sin máximo anual de gastos de bolsillo.',
    limitCounted: (plain) =>
      `No se sabe el máximo anual de su plan, así que se cuenta el límite de la ley. El suyo puede ser más bajo: indíquelo con --out-of-pocket-max. ${plain}`,
    limitNotReached: (limit) =>
      `No se sabe el máximo anual de su plan. Con esto no se llega al límite de la ley de ${limit}; el suyo puede ser más bajo.`,
    limitIfCovered: (plain) => `Si el plan lo cubre dentro de su red, usted debe menos. ${plain}`,
    limitAgainst: (plain) =>
      `Esto es más de lo que la ley deja pedir a casi todos los planes. ${plain} Pregunte al plan por qué es más.`,
    limitPassed: (plain) =>
      `Casi ningún plan privado puede pedir tanto por la atención que cubre dentro de su red. Indique el tipo de plan con --plan-kind. ${plain}`,
    maximumNotMet: 'Para el máximo anual solo se ha pagado lo que fue al deducible.',
    allAllowed:
      'El plan permite toda la factura. La cantidad permitida está en la explicación de beneficios (EOB); indíquela con --allowed.',
    allAllowedOutside:
      'El plan permite toda la factura. Fuera de la red a menudo permite menos; entonces la clínica puede pedirle el resto, que no cuenta para ningún deducible ni máximo. La cantidad permitida está en la explicación de beneficios (EOB); indíquela con --allowed.',
    allAllowedOfServices:
      'El plan permite toda la cantidad de cada servicio. La cantidad permitida está en la explicación de beneficios (EOB); indíquela como allowed=900.',
    networkAssumed: 'La clínica está en la red del plan. Si no, añada --network out.',
    acceptsAssumed:
      'La clínica acepta la cantidad del programa como pago completo. Si no la acepta, añada --network out.',
    outside: 'Los términos son los del plan para la atención fuera de su red.',
    payingTitle: 'Maneras de pagarlo',
    inParts: (monthly, months, total, interest, last) =>
      `En ${months} meses: ${monthly} al mes (el último ${last}), ${total} en total. Eso son ${interest} de intereses.`,
    untaxed: (saved, amount) =>
      `Con una cuenta de ahorros para la salud (HSA) o de gastos flexibles (FSA): ahorra unos ${saved} de impuestos sobre ${amount}, si el tratamiento es para una enfermedad diagnosticada.`,
    fsa: (year, limit, counts, saved) =>
      `Con una cuenta de gastos flexibles (FSA), si su empleador la ofrece: para ${year} puede poner como mucho ${limit} de su salario. Sobre ${counts} ahorra unos ${saved} de impuestos, si el tratamiento es para una enfermedad diagnosticada.`,
    hsa: (year, limit, counts, saved, least, family) =>
      `Con una cuenta de ahorros para la salud (HSA), si su plan es de deducible alto (un deducible de ${least} o más): para ${year} puede poner como mucho ${limit}${family ? ' con cobertura familiar' : ' con cobertura para una persona'}. Sobre ${counts} ahorra unos ${saved} de impuestos, si el tratamiento es para una enfermedad diagnosticada. También puede usar lo que ahorró en años anteriores.`,
    bronzeCounts:
      'Para una HSA, un plan bronce o catastrófico cuenta como plan de deducible alto desde 2026 (Aviso 2026-5 del IRS).',
    notBothAccounts: 'Con una FSA común no se puede poner dinero en una HSA en el mismo año.',
    noAccount:
      'No se cuenta ningún ahorro de impuestos: solo se puede poner dinero nuevo en una cuenta de ahorros para la salud (HSA) con un plan de deducible alto y sin otra cobertura, como Medicare, Medicaid o TRICARE. Una cuenta de gastos flexibles (FSA) existe solo por medio de un empleador. El dinero que ya está en una cuenta así puede pagarlo.',
    deduction: (counts, amount, saves) =>
      counts === '$0'
        ? `Como gasto médico en su declaración federal de impuestos: no cuenta nada de ${amount}, porque no pasa del 7.5% de su ingreso. Los otros gastos médicos del año cuentan junto con él.`
        : `Como gasto médico en su declaración federal de impuestos: cuentan ${counts} de ${amount}, lo que ahorra unos ${saves}, si usted detalla sus deducciones y no tiene otros gastos médicos. No vale para el dinero de una HSA o FSA.`,
    incomeWithoutRate: '--income va con --tax-rate.',
    wrongFinance: (found) =>
      `--finance: se encontró ${found}; se permite un interés anual de 0% a 100% y un número de meses de 1 a 999, como 12.9%,24`,
    wrongRate: (found) => `--tax-rate: se encontró ${found}; se permite una parte de 0% a 100%, como 22%`,
    wrongAmount: (flag, found) =>
      `${flag}: se encontró ${found}; se permite una cantidad en dólares de 0 a 10,000,000 con dos decimales como máximo, como 12000 o 1,250.50`,
    moreNotCovered:
      '--not-covered: indíquelo una vez para todas las facturas, o una vez por cada factura en el mismo orden',
    notCoveredWithoutBill: '--not-covered va con --bill.',
    servicesTitle: (amount) => `Todos los servicios juntos: ${amount}`,
    wrongService: (found) =>
      `--service: se encontró ${found}; se permite NOMBRE:CANTIDAD, y luego :copay=50 :coinsurance=20% :allowed=900 :no-deductible :not-covered :not-covered=60, como "Visita al especialista:300:copay=50:no-deductible"`,
    serviceAlone:
      '--service va en lugar de --bill, --allowed, --not-covered y --for: indíquelo en el servicio, como "Tomografía:900:allowed=600:not-covered=60".',
    mostServices: (n) => `--service: ${n} servicios a la vez como máximo`,
    payingFor: (title, amount) => `Se cuenta para “${title}”: ${amount}.`,
    moreNames: '--for: indique un nombre por cada --bill, en el mismo orden',
    forWithoutBill: '--for va con --bill.',
    mostBills: (n) => `--bill: ${n} facturas a la vez como máximo`,
    moreAllowed: '--allowed: indíquelo una vez para todas las facturas, o una vez por cada factura en el mismo orden',
    allowedWithoutBill: '--allowed va con --bill. Para las sesiones de un tratamiento use --allowed-per-session.',
  },

  brief: {
    condition: 'una enfermedad mental',
    start: (day) => `primera sesión ${on(day)}`,
    price: (price, month, sellers, area) =>
      `${price} ${month ? 'al mes' : 'por sesión'} (${
        sellers === 0
          ? 'un estimado; no se conoce el precio propio de ninguna clínica'
          : sellers < 5
            ? `solo de los precios de ${clinics(sellers)}`
            : `de los precios de ${clinics(sellers)}${area ? ` en ${areaName(area)}` : ''}`
      })`,
    hospital: (amount, state, drugApart) =>
      `${amount} por sesión (hospitales${state ? ` en ${state}` : ''}${drugApart ? ', sin el medicamento ni la visita del médico' : ''})`,
    allowed: (amount, from) =>
      `el plan permite ${amount} por sesión (${from === 'price' ? 'el precio de la clínica' : 'estimado a partir de lo que paga Medicare'})`,
    deductible: (amount, from) => `deducible ${amount}${from ? ` (${FROM[from]})` : ''}`,
    deductibleMet: 'aún no se ha pagado nada del deducible',
    deductibleMetByPaid: 'el deducible ya está pagado',
    coinsurance: (share) => `su parte ${share}`,
    copay: (amount) => `copago ${amount} por sesión`,
    copayOnce: (amount) => `copago ${amount} por visita`,
    copayFill: (amount) => `copago ${amount} por surtido`,
    maximum: (amount, from) => `máximo anual ${amount}${from ? ` (${FROM[from]})` : ''}`,
    noMaximum: 'sin máximo anual',
    line: 'un plan de un empleador o comprado por usted',
    noSecondCoverage: 'sin segunda cobertura',
    nothingBack: 'el plan no devuelve nada',
  },

  count: (n, month) => `${n} ${unitOf(month ? 'month' : 'session', n)}`,
  conditionAssumed: 'No se sabe para qué es. Se toma el tratamiento usual para una enfermedad mental.',
  startAssumed: (day) => `No se sabe el primer día. El tratamiento se cuenta desde ${on(day)}.`,
  startedBefore:
    'El tratamiento ya empezó. Lo que usted ha pagado en este año del plan se toma como lo pagado antes de la primera sesión.',
  sessionsAssumed: (count, plain) => `No se sabe el número de sesiones: ${count}. ${plain}`,
  sessionsRange: (count, low, high, plain) =>
    `No se sabe el número de sesiones: ${count}, entre ${low} y ${high}. ${plain}`,
  goingOn: (months, count, low, high, plain) =>
    `El tratamiento sigue, así que los próximos ${months} meses se cuentan al ritmo posterior: ${count}${low === high ? '' : `, entre ${low} y ${high}`}. ${plain}`,
  datesAssumed: (name) => `Los días entre sesiones siguen este plan usual: ${name}.`,
  datesGoingOn: (plain) => `Los días entre sesiones siguen el ritmo posterior: ${plain}`,
  afterwards: (plain) => `Para el año: ${plain}`,
  noTimetable: (day) => `No se encontró un calendario con fuente. Todas las sesiones se cuentan ${on(day)}.`,

  priceAssumed: (plain, low, typical, high) =>
    `No se sabe el precio de la clínica. Se toma para cada una: ${span(low, typical, high)}. ${plain}`,
  sellersPrice: (price, sellers, states, area, reported) => {
    const where = area ? ` en ${areaName(area)}` : states > 1 ? ` en ${states} estados` : '';
    const of = sellers === 1 ? 'de una clínica' : `de ${sellers} clínicas y compañías${where}`;
    const own = sellers - reported;
    const said =
      reported === 0
        ? sellers === 1
          ? 'Ella misma publica el precio.'
          : 'Ellas mismas publican estos precios.'
        : `${own} de ellas ${own === 1 ? 'lo publica ella misma' : 'lo publican ellas mismas'}; un informe con fecha, de otros, da ${reported === 1 ? 'un precio' : `${reported} precios`}.`;
    return `No se sabe el precio de la clínica. Se toma: ${span(...price)}, el más bajo, el del medio y el más alto de los precios ${of}. ${said}`;
  },
  widened: (low, high) =>
    `Como se conocen tan pocos, el margen abarca también lo que dan las guías de mercado: de ${low} a ${high}.`,
  programs: (low, high, sellers) =>
    `Los programas en casa que se venden por sesión cuestan ${low === high ? low : `de ${low} a ${high}`} por sesión (${sellers === 1 ? '1 compañía' : `${sellers} compañías`}).`,
  packages: (each, sellers) =>
    `Comprada en paquete, una sesión cuesta unos ${each} (${sellers === 1 ? 'paquete de 1 clínica' : `paquetes de ${sellers} clínicas`}). Pregunte antes qué le devuelven si deja el tratamiento.`,
  guided: (low, typical, high, sellers) =>
    `Con un terapeuta a su lado (psicoterapia asistida con ketamina) una sesión cuesta ${span(low, typical, high)}, según ${sellers === 1 ? 'el precio de 1 consultorio' : `los precios de ${sellers} consultorios`}. Las charlas de antes y de después suelen cobrarse aparte.`,
  guides: (low, high, plain) => `Para comparar, de guías de mercado y de otros terceros: de ${low} a ${high}. ${plain}`,
  sellers: (n) => `Detrás de esto están los precios publicados por ${n} vendedores.`,
  fewSellers: (n) =>
    `Detrás de esto ${n === 1 ? 'está el precio de un solo vendedor' : `están los precios de solo ${n} vendedores`}, así que es una cifra aproximada. Pida a la clínica un precio por escrito.`,
  noSellers:
    'Detrás de esto no hay ningún precio de un vendedor, así que es una cifra aproximada. Pida a la clínica un precio por escrito.',
  otherPrice: (plain, low, high) => `No se toma, pero también se ofrece de ${low} a ${high}: ${plain}`,
  visitNotCounted: (plain, low, typical, high) => `No se cuenta aquí, ${span(low, typical, high)}: ${plain}`,

  hospitalDrugApart: 'El medicamento y la visita del médico se facturan aparte y no se cuentan aquí.',
  hospitalCode: (code, units, price, hospitals) =>
    `${units > 1 ? `${units} × ` : ''}${code} a ${price} (el medio de ${grouped(hospitals)} hospitales)`,
  hospitalPrice: (state, parts, same) =>
    `Se toman los precios al contado que publican los hospitales ${state ? `en ${state}` : 'de todo el país'}: ${list(parts)}. ${same ? 'Al menos la mitad pide lo mismo, así que el margen abarca ocho de cada diez.' : 'El margen abarca la mitad del medio.'}`,

  allowedPrivate: (low, typical, high) =>
    `No se sabe cuánto permite su plan por una sesión. Se toma: ${span(low, typical, high)}. Es la cantidad nacional de Medicare por lo que se ha visto que pagan los planes privados.`,
  allowedPrivateLocal: (low, typical, high) =>
    `No se sabe cuánto permite su plan por una sesión. Se toma: ${span(low, typical, high)}. Es la cantidad de Medicare en su zona por lo que se ha visto que pagan los planes privados.`,
  allowedMedicare: (low, typical, high, local) =>
    local
      ? `Se toma por una sesión: ${span(low, typical, high)}, la cantidad de Medicare en su zona, según nuestro cálculo.`
      : `Se toma por una sesión: ${span(low, typical, high)}, la cantidad nacional de Medicare. La de su zona es un poco mayor o menor.`,
  allowedProgram: (low, typical, high, local) =>
    `No se sabe cuánto permite su plan por una sesión. Se toma la cantidad ${local ? 'de Medicare en su zona' : 'nacional de Medicare'}: ${span(low, typical, high)}.`,
  onePlace: (place, year) =>
    `La cantidad de Medicare para ${place} se calcula con el índice de lugares de ${year}; puede variar en un 2%.`,
  severalPlaces: (n, year) =>
    `Su estado tiene ${n} zonas de Medicare con cantidades distintas; el margen las abarca todas. Indique el condado de la clínica para precisarlo. Se calcula con el índice de lugares de ${year}.`,
  allowedIsPrice: (price) =>
    `No se sabe cuánto permite su plan por una sesión. Se toma el precio de la clínica: ${price}. El plan puede permitir menos.`,
  billedAs: (codes) => `Códigos con que una clínica puede facturarlo (pregunte cuáles usa): ${codes.join('. ')}.`,
  olderAmounts: (year) =>
    `Nuestros datos no tienen las cantidades de Medicare del año del tratamiento. Se usan las de ${year}.`,

  lineAssumed: 'No se sabe el tipo de plan. Se toman los términos de planes de un empleador o comprados por usted.',
  otherSide:
    'Los términos que indicó se toman para la atención fuera de la red. Aquí no se conocen los de dentro de la red.',
  deductible: (low, typical, high) => `No se sabe su deducible. Se toma: ${span(low, typical, high)}.`,
  deductibleMet:
    'No se sabe cuánto ha pagado del deducible. La cifra baja lo cuenta como pagado; las otras, como no pagado.',
  deductibleMetByPaid:
    'No se sabe cuánto ha pagado del deducible. Se cuenta como pagado, porque usted ha pagado lo mismo o más para el máximo anual.',
  coinsurance: (low, typical, high) =>
    `No se sabe su parte después del deducible (coseguro). Se toma: ${span(low, typical, high)}.`,
  copay: (low, typical, high) => `No se sabe su copago por una sesión. Se toma: ${span(low, typical, high)}.`,
  copayFirst:
    'No se sabe si el copago vale antes del deducible. La cifra baja cuenta solo el copago; las otras, primero el deducible.',
  outOfPocketMax: (low, typical, high) =>
    `No se sabe su máximo anual de gastos de bolsillo. Se toma: ${span(low, typical, high)}.`,
  maximumOpen: (low, typical) =>
    `No se sabe su máximo anual de gastos de bolsillo, y el límite de la ley no obliga a su tipo de plan. Se toma ${typical}; la cifra baja cuenta ${low}, la alta ninguno.`,
  deductibleAboveMaximum:
    'El deducible que indicó es más alto que el máximo anual, para el que cuenta. Revise las dos cantidades.',
  aboveLaw: (plain) =>
    `El deducible o el máximo anual que indicó pasa del límite de la ley para casi todos los planes. ¿Es el de toda la familia, o vale también fuera de la red? ${plain}`,
  noMaximum: 'No se cuenta ningún máximo anual de gastos de bolsillo. Si su plan lo tiene, puede deber menos.',
  outOfPocketMet:
    'No se sabe cuánto ha pagado para el máximo anual. No se cuenta nada más que el deducible. Si ha pagado más, puede deber menos.',
  planYearStart:
    'No se sabe cuándo empieza el año de su plan. Se toma el 1 de enero; la cifra baja toma el mes en que usted paga menos.',
  planYearTurn: (day) =>
    `Un nuevo año del plan empieza ${on(day)}, antes de que termine el tratamiento. El deducible y el máximo anual empiezan de nuevo; se supone que los términos siguen igual mientras no se publiquen otros.`,
  planYearLateTurn: (day) =>
    `Con el mayor número de sesiones, el tratamiento llega al año del plan que empieza ${on(day)}. La cifra alta cuenta de nuevo el deducible y el máximo anual desde ese día.`,
  metInOtherYear: (day) =>
    `El tratamiento empieza en el año del plan que comienza ${on(day)}. Lo que haya pagado en otro año del plan no cuenta allí.`,
  olderTerms: (year) => `Nuestros datos no tienen los términos del año del tratamiento. Se usan los de ${year}.`,
  noSecondCoverage:
    'No se cuenta ninguna póliza Medigap, ni Medicaid, ni otra segunda cobertura. Puede pagar una parte o todo lo que le toca a usted.',

  drug: {
    split: (share, mg) =>
      `Una farmacia factura el medicamento y la clínica factura el resto de la sesión. Según las cantidades de Medicare, cerca del ${share} de una sesión con ${mg} mg es el medicamento.`,
    alone: (share, mg, rest) =>
      `Este plan solo paga medicamentos. Según las cantidades de Medicare, cerca del ${share} de una sesión con ${mg} mg es el medicamento; solo eso se cuenta. La clínica factura aparte la visita y el tiempo de vigilancia, unos ${rest} por sesión según esas cantidades. Eso se suma y va por su cobertura médica (la Parte B de Medicare o Medicare Advantage), con su propio deducible y su propia parte.`,
    aloneBrief: (rest) =>
      `solo se cuenta el medicamento (la visita a la clínica y el tiempo de vigilancia, unos ${rest} por sesión, se suman y van por su cobertura médica, como la Parte B)`,
    fills:
      'Se cuenta un copago por cada 28 días. La cifra alta cuenta uno por cada sesión. Pregunte a la farmacia qué es lo correcto.',
    copayFirst:
      'No se sabe si hay un deducible antes del copago del medicamento. La cifra alta cuenta el deducible del plan.',
    partD: 'El medicamento se cuenta en la Parte D de Medicare, con su propio deducible y su propio máximo anual.',
    policySaysPharmacy:
      'Según su política, el plan paga el medicamento por el beneficio de farmacia. Los términos de las visitas se cuentan para todo. Indique el copago o la parte de los medicamentos (--drug-copay, --drug-coinsurance) para una cifra mejor.',
    sameTerms:
      'No se sabe cuánto paga usted por un medicamento en una farmacia. Se toman los términos de las visitas. Pregunte al plan el copago o la parte de “Spravato en una farmacia especializada” (Spravato at a specialty pharmacy).',
    sameTermsHome:
      'No se sabe cuánto paga usted por un medicamento en una farmacia. Se toman los términos de las visitas. Pregunte al plan el copago o la parte de un medicamento que una farmacia prepara para usted (un medicamento compuesto).',
    givenAtVa:
      'El VA no pide un copago aparte por un medicamento que se da durante una visita (38 CFR 17.110). Solo se cuenta el copago de la visita, sin importar quién provee el medicamento.',
    amountBehind: (price) =>
      `No se sabe cuánto paga el plan por el medicamento; en su lugar está el precio sin plan, unos ${price}. Su copago no cambia con ello.`,
  },

  second: {
    medigap: (letter) => `Su plan Medigap ${letter} se cuenta con la tabla que vale para todas las aseguradoras.`,
    medigapLimit: (letter, limit) =>
      `Cuando en un año calendario le han quedado a usted ${limit} de la parte de Medicare, el plan ${letter} la paga toda. El deducible de la Parte B va aparte. No se cuenta lo que pagó antes este año.`,
    medigapN:
      'El plan N le deja hasta $20 por algunas visitas al consultorio, y hasta $50 en una sala de emergencias. Aquí se cuentan $20 por cada visita; la cifra baja no cuenta ninguno.',
    medigapNBill:
      'El plan N le deja hasta $20 por algunas visitas al consultorio, y hasta $50 en una sala de emergencias. Aquí se cuentan $20 por cada visita.',
    medigapUnknown:
      'No se sabe la letra de su póliza Medigap. Se toma el plan G; la cifra baja es del plan F, la alta del plan K. Con la letra la cifra es exacta.',
    medigapUnknownBill:
      'No se sabe la letra de su póliza Medigap. Se cuenta el plan G; otras letras pagan más o menos. Con la letra la cifra es exacta.',
    ownMedigap:
      'Su estado tiene pólizas Medigap de su propio tipo, así que esto puede variar. Pregunte a la aseguradora.',
    medicaid:
      'La ayuda de su estado con los costos de Medicare se cuenta como la que se llama QMB: con ella nadie puede cobrarle el deducible ni la parte de Medicare. Otras clases pueden dejarle una parte; la cifra alta la cuenta.',
    medicaidBill:
      'La ayuda de su estado con los costos de Medicare se cuenta como la que se llama QMB: con ella nadie puede cobrarle el deducible ni la parte de Medicare. Otras clases pueden dejarle una parte.',
    medicaidBrief: 'la ayuda de su estado es de la clase QMB',
    medigapNotPartD:
      'Medigap no paga nada de un medicamento que factura una farmacia, pues va por la Parte D de Medicare.',
    extraHelp: (amount) =>
      `Un medicamento que factura una farmacia va por la Parte D de Medicare, para la que QMB no paga nada. Pero con Medicaid o la ayuda de su estado usted recibe la Ayuda Adicional (Extra Help) sin pedirla, y se cuenta: sin deducible, y como máximo ${amount} cada vez que surte un medicamento de marca (2026), aquí una vez por sesión. La cifra alta no cuenta ayuda.`,
    extraHelpBill: (amount) =>
      `Un medicamento que factura una farmacia va por la Parte D de Medicare, para la que QMB no paga nada. Pero con Medicaid o la ayuda de su estado usted recibe la Ayuda Adicional (Extra Help) sin pedirla, y se cuenta: sin deducible, y como máximo ${amount} cada vez que surte un medicamento de marca (2026).`,
    extraHelpBrief: 'usted recibe la Ayuda Adicional (Extra Help) para medicamentos',
    forLife:
      'Si tiene TRICARE For Life (desde los 65 años, con las Partes A y B de Medicare), Medicare paga primero y TRICARE lo que queda de lo que cubren los dos, así que quizá deba poco o nada. Eso no se cuenta aquí: estos son los términos de los otros planes de TRICARE.',
    forLifeBrief: 'usted no tiene TRICARE For Life',
    notCounted:
      'No se cuenta lo que paga su otra cobertura. Pregunte a los dos planes cuál paga primero y cuánto paga el segundo (coordinación de beneficios).',
    notCountedBrief: 'no se cuenta su otra cobertura',
  },

  nothingBack:
    'No se cuenta nada como devuelto. Pregunte a su plan si paga la atención fuera de la red y cuánto permite.',
  littleCounted: (counted, asked) =>
    `Un plan devuelve su parte de la cantidad que él cuenta, no del precio: unos ${counted} de los ${asked} que se piden por una sesión. El resto queda a su cargo y no cuenta para ningún máximo.`,
  paidBack:
    'Se supone que el plan devuelve su parte de la cantidad que permite, según los términos que indicó. Usted paga primero a la clínica y envía la factura. Pregunte al plan antes de empezar.',

  noPrice: (product) =>
    `No encontramos un precio con fuente de ${product} para este uso, así que no se muestra el costo sin cobertura. Indique el precio de la clínica para verlo.`,
  noAllowed: (product) =>
    `No encontramos una cantidad con fuente que los planes permitan por ${product} para este uso, así que no se muestra el costo con cobertura. Indique la cantidad que permite su plan para verlo.`,
  noTerms: (missing) =>
    `El costo con cobertura no se muestra, porque no se sabe cuánto paga usted con este tipo de plan (${missing.join(', ')}) y no tenemos cifras con fuente. El plan se lo puede decir.`,
  noSessions: (product) =>
    `No encontramos un calendario con fuente de ${product} para este uso, así que no se muestran costos. Indique el número de sesiones para verlos.`,
  term: {
    deductible: 'deducible',
    coinsurance: 'su parte',
    copay: 'copago',
  },
};
