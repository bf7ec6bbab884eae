/** The facts in Spanish: what is asked, why, units and choices. A fact that stands in the table and not here does not compile. */
import type { FactId } from '../../model/case.ts';
import { FACTS, type Fact } from '../../model/facts.ts';

interface FactWords {
  question: string;
  why: string;
  unit?: string;
  /** Label of each choice, by its value. */
  choices?: Readonly<Record<string, string>>;
}

const says = (question: string, why: string, more: Omit<FactWords, 'question' | 'why'> = {}): FactWords => ({
  question,
  why,
  ...more,
});

const dollars = (question: string, why: string) => says(question, why, { unit: 'dólares' });

const scale = (name: string) =>
  says(
    `¿Cuál fue su último puntaje de ${name}?`,
    'Muchos planes quieren un puntaje de depresión de una escala conocida, y algunos piden un mínimo.',
    { unit: 'puntos' },
  );

const SHARE = 'la parte que usted paga, como 20% o 0.2';
const YEAR_AGAIN = 'Lo que ya pagó no se debe otra vez este año.';
const HOW_FAR = 'Muestra cuánto le falta para no deber más.';
const FASTER = 'Algunas políticas tienen un camino más rápido en este caso.';
const SOME_EXCLUDE = 'Algunas políticas lo excluyen.';
const SOME_ASK = 'Algunas políticas preguntan por esto.';

const SAYS: Readonly<Record<FactId, FactWords>> = {
  asOf: says('¿Para qué día se deben buscar las reglas?', 'Las políticas cambian; se usa la regla en vigor ese día.'),
  'patient.age': says(
    '¿Qué edad tiene la persona que recibe el tratamiento?',
    'Casi todas las políticas fijan una edad mínima, casi siempre 18.',
    { unit: 'años' },
  ),
  'patient.state': says(
    '¿En qué estado vive usted?',
    'Las reglas de Medicaid, los derechos de apelación y algunas políticas cambian según el estado.',
  ),
  'patient.county': says('¿En qué condado está la clínica?', 'Medicare paga un poco más o menos según el condado.'),
  'plan.payer': says(
    '¿Qué aseguradora o programa está en su tarjeta?',
    'Cada compañía y cada programa tiene su propia política sobre la ketamina.',
  ),
  'plan.kind': says(
    '¿Qué tipo de plan es?',
    'El tipo de plan decide qué ley vale, a quién apela usted y hasta cuándo.',
  ),
  'plan.network': says(
    '¿Está la clínica en la red de su plan para este tratamiento?',
    'Fuera de la red puede deber todo el precio, y puede que no cuente para su máximo anual.',
    { choices: { in: 'Dentro de la red', out: 'Fuera de la red' } },
  ),
  'plan.excludes': says(
    '¿El folleto de su plan excluye por su nombre alguno de estos tratamientos?',
    'Un tratamiento que el folleto excluye no se paga, sean cuales sean las razones médicas.',
  ),
  'plan.drugBilling': says(
    '¿Quién factura el medicamento: la clínica, o una farmacia que lo envía a la clínica?',
    'El beneficio de farmacia tiene a menudo su propio copago o deducible.',
    {
      choices: {
        medical: 'La clínica lo compra y lo factura con la visita (beneficio médico)',
        pharmacy: 'Una farmacia lo envía y lo factura (beneficio de farmacia)',
      },
    },
  ),
  'plan.secondPlan': says(
    '¿Tiene otra cobertura además de este plan?',
    'Un segundo plan puede pagar una parte o todo lo que le toca a usted.',
    {
      choices: {
        none: 'No',
        medigap: 'Una póliza Medigap (suplemento de Medicare)',
        medicaid: 'Medicaid, o ayuda de mi estado con los costos de Medicare',
        other: 'Otro seguro',
      },
    },
  ),
  'plan.medigapPlan': says(
    '¿Qué letra tiene su póliza Medigap?',
    'Cada letra paga una parte fija de lo que Medicare le deja a usted.',
    {
      choices: Object.fromEntries(
        ['A', 'B', 'C', 'D', 'F', 'G', 'K', 'L', 'M', 'N'].map((letter) => [letter, `Plan ${letter} de Medigap`]),
      ),
    },
  ),
  'plan.benefits.deductible': dollars(
    '¿Cuál es su deducible anual (lo que usted paga antes de que el plan empiece a pagar)?',
    'Es la primera parte de lo que deberá.',
  ),
  'plan.benefits.deductibleMet': dollars('¿Cuánto del deducible ha pagado ya en este año del plan?', YEAR_AGAIN),
  'plan.benefits.coinsurance': says(
    '¿Qué parte de la factura paga usted después del deducible (coseguro)?',
    'Es su parte de cada sesión una vez pagado el deducible.',
    { unit: SHARE },
  ),
  'plan.benefits.copay': dollars(
    '¿Paga usted una cantidad fija (copago) por cada visita? ¿Cuánto?',
    'Un copago va en lugar del coseguro para la visita.',
  ),
  'plan.benefits.copayBeforeDeductible': says(
    '¿Vale el copago desde la primera visita, antes de pagar el deducible?',
    'Algunos planes piden solo el copago desde el principio; otros quieren primero el deducible.',
  ),
  'plan.benefits.outOfPocketMax': dollars(
    '¿Cuál es su máximo anual de gastos de bolsillo?',
    'Cuando ha pagado esto en un año del plan, el plan paga por completo la atención cubierta.',
  ),
  'plan.benefits.outOfPocketMet': dollars(
    '¿Cuánto ha pagado ya para el máximo de gastos de bolsillo en este año del plan?',
    HOW_FAR,
  ),
  'plan.benefits.familyDeductible': dollars(
    'Si el plan cubre a su familia: ¿cuál es el deducible de toda la familia?',
    'Cuando la familia lo ha pagado, el plan paga por cada uno de ustedes.',
  ),
  'plan.benefits.familyDeductibleMet': dollars(
    '¿Cuánto del deducible de la familia han pagado ya entre todos en este año del plan?',
    'Muestra cuándo empieza a pagar el plan.',
  ),
  'plan.benefits.deductibleKind': says(
    '¿Tiene cada persona de la familia su propio deducible?',
    'Si no, el plan paga por usted solo después de pagado el deducible de la familia.',
    {
      choices: {
        embedded: 'Cada persona tiene su propio deducible dentro del de la familia (embedded)',
        aggregate: 'Hay un solo deducible, el de la familia (aggregate)',
      },
    },
  ),
  'plan.benefits.familyOutOfPocketMax': dollars(
    '¿Cuál es el máximo anual de gastos de bolsillo de toda la familia?',
    'Cuando la familia ha pagado esto en un año del plan, el plan paga por completo la atención cubierta.',
  ),
  'plan.benefits.familyOutOfPocketMet': dollars(
    '¿Cuánto ha pagado la familia para ese máximo en este año del plan, entre todos?',
    HOW_FAR,
  ),
  'plan.benefits.planYearStart': says(
    '¿En qué mes y día empieza el año de su plan?',
    'Ese día empiezan de nuevo el deducible y el máximo.',
  ),
  'plan.benefits.drugDeductible': dollars(
    '¿Tiene el plan un deducible propio para medicamentos? ¿Cuánto?',
    'Se paga antes de que el plan pague un medicamento que factura una farmacia.',
  ),
  'plan.benefits.drugDeductibleMet': dollars('¿Cuánto de ese deducible ha pagado ya en este año del plan?', YEAR_AGAIN),
  'plan.benefits.drugCopay': dollars(
    '¿Cuál es su copago cada vez que una farmacia surte este medicamento?',
    'Va en lugar de su parte cuando una farmacia factura el medicamento.',
  ),
  'plan.benefits.drugCoinsurance': says(
    '¿Qué parte de un medicamento paga usted en una farmacia?',
    'Para los medicamentos la parte es a menudo distinta que para las visitas.',
    { unit: SHARE },
  ),
  'diagnosis.condition': says(
    '¿Para qué es el tratamiento?',
    'Las políticas cubren o rechazan la ketamina según el diagnóstico.',
  ),
  'diagnosis.icd10': says(
    '¿Qué código de diagnóstico (ICD-10) está en sus expedientes o en su factura?',
    'Algunas políticas nombran los códigos exactos que aceptan.',
  ),
  'diagnosis.dsmConfirmed': says(
    '¿Ha anotado un profesional de salud mental el diagnóstico según el DSM (el manual usual)?',
    'Algunas políticas piden un diagnóstico hecho según el DSM.',
  ),
  'treatment.product': says(
    '¿Por qué tratamiento pregunta?',
    'Los planes tratan de manera muy distinta las infusiones, las pastillas y el aerosol nasal Spravato.',
  ),
  'treatment.phase': says(
    '¿Es para empezar el tratamiento o para seguir con él?',
    'Los planes piden otras cosas cuando el tratamiento sigue.',
    {
      choices: {
        initial: 'Empezar el tratamiento',
        renewal: 'Pedir al plan que siga pagando',
      },
    },
  ),
  'treatment.setting': says(
    '¿Dónde se da el tratamiento?',
    'Algunos planes cubren un lugar y no otro, y los precios varían mucho.',
    {
      choices: {
        office: 'Una clínica o un consultorio médico',
        'hospital-outpatient': 'Un hospital, sin quedarse la noche',
        inpatient: 'Una hospitalización',
        home: 'En casa',
      },
    },
  ),
  'treatment.doseMg': says(
    '¿Qué dosis de Spravato está prevista: 56 mg u 84 mg?',
    'Una sesión con 84 mg cuesta más que una con 56 mg.',
    { unit: 'mg de Spravato en una sesión' },
  ),
  'treatment.sessions': says('¿Cuántas sesiones están previstas?', 'De ello depende el costo de todo el tratamiento.', {
    unit: 'sesiones',
  }),
  'treatment.pricePerSession': dollars(
    '¿Qué precio pide la clínica por una sesión?',
    'Es lo que usted pagaría sin cobertura.',
  ),
  'treatment.allowedPerSession': dollars(
    '¿Qué cantidad permite su plan por una sesión, si la sabe?',
    'Su parte se calcula de esta cantidad, no del precio de la clínica.',
  ),
  'treatment.startDate': says(
    '¿Cuándo empieza (o empezó) el tratamiento?',
    'Decide en qué año del plan cae cada sesión.',
  ),
  'history.antidepressantTrials': says(
    '¿Qué antidepresivos ha tomado, en qué dosis, por cuántas semanas y con qué resultado?',
    'Los planes cuentan solo los intentos que duraron lo suficiente y a dosis completa.',
  ),
  'history.allTrialsListed': says(
    '¿Son los antidepresivos indicados todos los que ha probado?',
    'Un expediente médico puede tener solo algunos. Entonces los demás no se saben; no se toman como nunca probados.',
  ),
  'history.failedAntidepressants': says(
    '¿Cuántos antidepresivos ha probado que no le ayudaron lo suficiente, o que no pudo tomar?',
    'La mayoría de las políticas piden al menos dos.',
    { unit: 'medicamentos' },
  ),
  'history.failedAntidepressantClasses': says(
    '¿De cuántas clases distintas eran (por ejemplo ISRS, IRSN, bupropión)?',
    'Algunas políticas quieren medicamentos que actúan de maneras distintas.',
    { unit: 'clases' },
  ),
  'history.minTrialWeeks': says(
    '¿Cuál es el menor tiempo, en semanas, que tomó cada uno de esos antidepresivos?',
    'Un intento demasiado corto a menudo no cuenta.',
    { unit: 'semanas' },
  ),
  'history.adequateDoses': says(
    '¿Tomó esos antidepresivos a dosis completa?',
    'Un intento a dosis baja a menudo no cuenta.',
  ),
  'history.trialsInCurrentEpisode': says(
    '¿Probó esos antidepresivos durante el período de depresión actual?',
    'Algunas políticas cuentan solo los intentos del episodio actual.',
  ),
  'history.trialsWithin5Years': says(
    '¿Probó esos antidepresivos en los últimos cinco años?',
    'Algunas políticas no cuentan intentos más viejos.',
  ),
  'history.recurrentOrLongEpisode': says(
    '¿La depresión volvió después de otra anterior, o ha durado dos años o más?',
    'Unas pocas políticas piden una de las dos cosas.',
  ),
  'history.augmentationTried': says(
    '¿Alguna vez le añadieron un segundo medicamento para reforzar un antidepresivo (como aripiprazol o litio)?',
    'Algunas políticas piden que esto se haya probado antes.',
  ),
  'history.failedAugmentations': says(
    '¿Cuántos de esos medicamentos añadidos no ayudaron lo suficiente, o no se pudieron tomar?',
    'Unas pocas políticas piden uno o dos.',
  ),
  'history.psychotherapyTried': says(
    '¿Ha probado la psicoterapia (terapia hablada) para esto?',
    'Algunas políticas piden que antes se haya probado la terapia.',
  ),
  'history.concurrentPsychotherapy': says(
    '¿Tendrá psicoterapia durante el tratamiento?',
    'Unas pocas políticas la piden junto al medicamento.',
  ),
  'history.tmsTried': says('¿Ha probado la EMT o TMS (estimulación magnética)?', SOME_ASK),
  'history.ectTried': says('¿Ha probado la TEC o ECT (terapia electroconvulsiva)?', SOME_ASK),
  'history.concurrentAntidepressant': says(
    '¿Tomará un antidepresivo por la boca durante el tratamiento?',
    'Algunas políticas todavía piden uno junto a Spravato.',
  ),
  'history.prescriberSpecialty': says(
    '¿Qué clase de profesional receta el tratamiento?',
    'Muchas políticas quieren que lo recete un psiquiatra o que se le consulte.',
    {
      choices: {
        psychiatry: 'Psiquiatra',
        'psychiatric-nurse-practitioner': 'Enfermero o enfermera especialista en psiquiatría',
        'primary-care': 'Atención primaria (médico de cabecera)',
        'pain-medicine': 'Medicina del dolor',
        anesthesiology: 'Anestesiología',
        neurology: 'Neurología',
        other: 'Otro',
      },
    },
  ),
  'history.psychiatristConsulted': says(
    '¿Se ha consultado a un psiquiatra sobre este tratamiento?',
    'Si quien receta no es psiquiatra, a menudo basta una consulta.',
  ),
  'history.painSpecialistConsulted': says(
    '¿Se ha consultado a un especialista en dolor o en cuidados paliativos sobre este tratamiento?',
    'Las políticas para el dolor lo piden a menudo.',
  ),
  'history.vaAssessed': says(
    '¿Le ha evaluado para este tratamiento un psiquiatra u otro profesional del VA?',
    'El VA lo pide antes del tratamiento.',
  ),
  'history.baselineScore': says(
    '¿Ha anotado su clínica un puntaje de depresión (como PHQ-9) antes del tratamiento?',
    'Muchas políticas quieren un puntaje de antes de la primera dosis.',
  ),
  'history.phq9': scale('PHQ-9'),
  'history.madrs': scale('MADRS'),
  'history.hamd17': scale('HAM-D 17'),
  'history.qids': scale('QIDS'),
  'history.severeScore': says(
    '¿Dice su clínica que la depresión es grave según una escala?',
    'Algunas políticas piden una depresión grave según cualquier escala.',
  ),
  'history.suicidalIdeation': says(
    '¿Tiene pensamientos de quitarse la vida? (Puede llamar o enviar un mensaje al 988 a cualquier hora.)',
    'Algunas políticas cubren Spravato para la depresión con esos pensamientos, y se puede pedir con urgencia.',
  ),
  'history.suicidalIntent': says(
    '¿Hay intención de llevar a cabo esos pensamientos? (Puede llamar o enviar un mensaje al 988 a cualquier hora.)',
    'Algunas políticas preguntan esto antes de cubrir el tratamiento en una crisis.',
  ),
  'history.hospitalizationRisk': says('¿Dice quien receta que usted puede necesitar hospital muy pronto?', FASTER),
  'history.inpatientForSuicidality': says(
    '¿Está en el hospital por pensamientos de suicidio, o salió de él en los últimos días?',
    FASTER,
  ),
  'history.severeImpairment': says(
    '¿Es la enfermedad tan grave que no permite la vida diaria o el cuidado propio?',
    FASTER,
  ),
  'history.psychosis': says(
    '¿Ha tenido alguna vez psicosis (oír o creer cosas que los demás no)?',
    'Algunas políticas la excluyen o piden a quien receta que pese el riesgo.',
  ),
  'history.psychosisRiskWeighed': says(
    '¿Ha escrito quien receta que el beneficio es mayor que el riesgo de psicosis?',
    'Algunas políticas aceptan una psicosis anterior si esto consta por escrito.',
  ),
  'history.psychoticFeatures': says(
    '¿Viene la depresión actual con psicosis (oír o creer cosas que los demás no)?',
    'Algunas políticas no cubren una depresión con psicosis.',
  ),
  'history.bipolarOrMania': says(
    '¿Le han dicho alguna vez que tiene trastorno bipolar, o ha tenido una manía o hipomanía (días de demasiada energía)?',
    'Algunas políticas no cubren el tratamiento en ese caso.',
  ),
  'history.dementiaOrDelirium': says('¿Hay demencia, o hubo hace poco delirio (confusión repentina)?', SOME_EXCLUDE),
  'history.substanceUseDisorder': says(
    '¿Tiene ahora un trastorno por uso de alcohol o drogas?',
    'Algunas políticas lo excluyen o piden que se esté tratando.',
  ),
  'history.substanceUseTreated': says(
    '¿Se está tratando el trastorno por uso de alcohol o drogas?',
    'Algunas políticas lo aceptan si se está tratando.',
  ),
  'history.monthsWithoutUse': says(
    '¿Desde hace cuántos meses completos no ha habido ningún uso de alcohol ni drogas?',
    'Algunas políticas aceptan un trastorno por uso que está en remisión: un mes o más sin ningún uso.',
    { unit: 'meses' },
  ),
  'history.interferingSubstances': says(
    '¿Usa alcohol, cannabis, estimulantes u otras sustancias que alteran la mente y podrían interferir?',
    'Algunas políticas piden que no.',
  ),
  'history.drugScreenNegative': says(
    '¿Se hizo una prueba de drogas, y no encontró nada?',
    'Algunas políticas piden una prueba limpia antes del tratamiento.',
  ),
  'history.prescriptionMonitoringChecked': says(
    '¿Ha consultado quien receta el registro estatal de medicamentos controlados (PDMP)?',
    'Algunas políticas piden a quien receta que lo confirme.',
  ),
  'history.pregnant': says('¿Está embarazada?', 'Algunas políticas excluyen el tratamiento en el embarazo.'),
  'history.aneurysmOrAvm': says(
    '¿Le han dicho alguna vez que tiene un aneurisma o una MAV (un nudo de vasos sanguíneos)?',
    'Spravato no se debe dar en ese caso.',
  ),
  'history.intracerebralHemorrhage': says(
    '¿Ha tenido alguna vez un sangrado en el cerebro?',
    'Spravato no se debe dar en ese caso.',
  ),
  'history.ketamineAllergy': says(
    '¿Es alérgico o alérgica a la ketamina o la esketamina?',
    'No se debe dar en ese caso.',
  ),
  'history.uncontrolledHypertension': says(
    '¿Tiene la presión alta a pesar del tratamiento?',
    'Algunas políticas piden que antes esté controlada.',
  ),
  'history.severeHeartDisease': says('¿Tiene una enfermedad del corazón grave o inestable?', SOME_EXCLUDE),
  'history.severeLiverDisease': says('¿Tiene una enfermedad grave del hígado?', SOME_EXCLUDE),
  'history.remsSite': says(
    '¿Está la clínica certificada para Spravato (en el programa de seguridad llamado REMS), donde le vigilan dos horas?',
    'Spravato solo se puede dar en lugares certificados, y las políticas lo piden.',
  ),
  'history.improvedOnTreatment': says(
    '¿Ha ayudado el tratamiento hasta ahora, según un puntaje o las notas de su médico?',
    'Para seguir, la mayoría de los planes quieren ver que ayuda.',
  ),
  'history.scoreFellByHalf': says(
    '¿Ha bajado su puntaje de depresión a la mitad o menos desde que empezó el tratamiento?',
    'Algunas políticas lo piden para seguir.',
  ),
  'history.conservativePainCareTried': says(
    '¿Se han probado otros tratamientos para el dolor sin alivio suficiente?',
    'Las políticas para el dolor suelen querer antes otra atención.',
  ),
  'history.takesOpioids': says(
    '¿Toma opioides para el dolor?',
    'Una política para el dolor por cáncer pide la ketamina además de los opioides.',
  ),
  'request.stage': says('¿Hasta dónde ha llegado con el plan?', 'De ello depende qué hacer ahora y hasta cuándo.', {
    choices: {
      planning: 'Todavía no he pedido nada al plan',
      requested: 'Hay una solicitud, aún sin respuesta',
      denied: 'El plan dijo que no',
      'appeal-denied': 'Rechazaron mi apelación',
    },
  }),
  'request.deniedOn': says(
    '¿Qué fecha tiene la carta que dijo que no?',
    'Los plazos cuentan desde ella cuando no se sabe qué día recibió usted la carta.',
  ),
  'request.receivedOn': says('¿Qué día recibió usted la carta?', 'Muchos plazos cuentan desde ese día.'),
  'request.denialReason': says('¿Qué razón da la carta?', 'Cada razón tiene su propia respuesta.', {
    choices: {
      'not-medically-necessary': 'No es médicamente necesario',
      experimental: 'Experimental, en investigación o no probado',
      excluded: 'Excluido por el plan',
      'out-of-network': 'Fuera de la red',
      'no-prior-authorization': 'Sin autorización previa',
      'step-therapy': 'Antes hay que probar otros tratamientos (terapia escalonada)',
      coding: 'Un problema de códigos o de facturación',
      'site-of-care': 'El lugar del tratamiento',
      other: 'Otra cosa',
    },
  }),
  'request.lastDecisionBy': says(
    '¿Quién rechazó su apelación la última vez?',
    'Medicare y TRICARE tienen varios niveles de apelación. De esto dependen el siguiente y su último día.',
    {
      choices: {
        plan: 'El plan o su contratista',
        outside: 'Un revisor que no es del plan (nivel 2)',
        judge: 'Un juez',
        council: 'El Consejo de Apelaciones de Medicare',
      },
    },
  ),
  'request.urgent': says(
    '¿Pondría la espera en grave riesgo la vida, la salud o la capacidad de funcionar, según su médico?',
    'Entonces el plan debe decidir mucho más rápido.',
  ),
};

const made = new Map<FactId, Fact>();

/** A fact with its question, reason, unit and choices in Spanish. A choice without a label keeps its English one. */
export function fact(id: FactId): Fact {
  const known = made.get(id);
  if (known) return known;
  const own = SAYS[id];
  const table = FACTS[id];
  const { question, why, unit, choices } = own;
  const spoken: Fact = {
    ...table,
    question,
    why,
    ...(unit === undefined ? {} : { unit }),
    ...(table.choices
      ? { choices: table.choices.map(({ value, label }) => ({ value, label: choices?.[value] ?? label })) }
      : {}),
  };
  made.set(id, spoken);
  return spoken;
}
