/** The questions on the real data, answered by a script. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { contextFor } from '../../src/cli/check.ts';
import { commandLines } from '../../src/cli/wizard/command.ts';
import { type Answer, askAll, type Outcome, type Prompter, type Question } from '../../src/cli/wizard/loop.ts';
import { watchPaste } from '../../src/cli/wizard/paste.ts';
import { readTyped } from '../../src/cli/wizard/typed.ts';
import type { Case, FactId, FactValue } from '../../src/model/case.ts';
import { FACTS } from '../../src/model/facts.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import fc from '../properties.ts';
import { repeated } from './repeat.ts';

const data = openData();
const context = contextFor(data, en);
const TODAY = '2026-11-23';

type Script = Partial<Record<FactId, FactValue | Answer[]>>;

const isAnswers = (entry: FactValue | Answer[] | undefined): entry is Answer[] =>
  Array.isArray(entry) && entry.some((item) => typeof item === 'object' && 'kind' in item);

/** Answers by fact; a list of answers is used up one by one, anything not named is "I don't know". */
function scripted(script: Script) {
  const left = new Map(Object.entries(script).map(([id, entry]) => [id, isAnswers(entry) ? [...entry] : entry]));
  const asked: Question[] = [];
  const told: string[] = [];
  const prompter: Prompter = {
    ask: async (question) => {
      asked.push(question);
      const entry = left.get(question.id);
      if (isAnswers(entry)) return entry.shift() ?? { kind: 'unknown' };
      return entry === undefined ? { kind: 'unknown' } : { kind: 'value', value: entry };
    },
    tell: (text) => void told.push(text),
  };
  return { prompter, asked, told, ids: () => asked.map(({ id }) => id) };
}

async function play(script: Script) {
  const parts = scripted(script);
  const outcome = await askAll(parts.prompter, context, TODAY);
  return { ...parts, outcome };
}

const command = (outcome: Outcome, width = 80) => commandLines(outcome.case, width).join('\n');

/** What JSON keeps of a value. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const value = (of: FactValue): Answer => ({ kind: 'value', value: of });
const also = (of: FactValue, more: Partial<Record<FactId, FactValue>>): Answer => ({
  kind: 'value',
  value: of,
  also: more,
});

describe('five people', () => {
  it('a job plan that pays its own claims, IV for treatment-resistant depression', async () => {
    const { outcome, ids, asked } = await play({
      'treatment.product': 'iv-ketamine',
      'plan.payer': 'aetna',
      'plan.kind': 'employer-self-funded',
      'diagnosis.condition': 'treatment-resistant-depression',
      'request.stage': 'planning',
      'patient.age': 43,
      'patient.state': 'TX',
      'plan.benefits.deductible': 2000,
      'plan.benefits.coinsurance': 0.2,
    });
    expect(ids().slice(0, 5)).toEqual([
      'treatment.product',
      'plan.payer',
      'plan.kind',
      'diagnosis.condition',
      'request.stage',
    ]);
    expect(new Set(ids()).size).toBe(ids().length);
    expect(asked.map(({ number }) => number)).toEqual(asked.map((_, i) => i + 1));
    expect(asked[0]?.canGoBack).toBe(false);
    expect(asked[1]?.canGoBack).toBe(true);
    // The plan booklet, which nobody has at hand, comes last.
    expect(ids().at(-1)).toBe('plan.excludes');
    expect(asked.at(-1)?.open).toEqual({ verdict: 1, steps: 0, cost: 0 });
    expect(outcome.complete).toBe(true);
    expect(outcome.questions).toBe(ids().length);
    expect(await repeated(command(outcome))).toEqual(asJson(outcome.result));
  });

  it('a refused Spravato with dates and past medicines; goes back three times', async () => {
    const { outcome, ids } = await play({
      'treatment.product': 'esketamine',
      'plan.payer': [value('cigna'), { kind: 'back' }, value('unitedhealthcare')],
      'plan.kind': [{ kind: 'back' }, value('employer-insured')],
      'diagnosis.condition': 'treatment-resistant-depression',
      'request.stage': 'denied',
      'request.denialReason': [{ kind: 'unknown' }, value('step-therapy')],
      'request.receivedOn': [{ kind: 'back' }, { kind: 'back' }, value('2026-10-06')],
      'request.deniedOn': '2026-10-02',
      'patient.age': 38,
      'history.antidepressantTrials': [
        { kind: 'value', value: [{ drug: 'sertraline', doseMg: 25, weeks: 3, outcome: 'no-response' }] },
      ],
    });
    expect(ids().filter((id) => id === 'plan.payer').length).toBeGreaterThan(1);
    expect(outcome.case.plan?.payer).toBe('unitedhealthcare');
    expect(outcome.case.request?.stage).toBe('denied');
    expect(outcome.result.deadlines.length).toBeGreaterThan(0);
    expect(await repeated(command(outcome))).toEqual(asJson(outcome.result));
  });

  it('someone who knows nothing is asked each thing once and gets an answer', async () => {
    const { outcome, ids } = await play({});
    expect(new Set(ids()).size).toBe(ids().length);
    expect(outcome.complete).toBe(true);
    expect(outcome.case).toEqual({});
    expect(command(outcome)).toBe('ketcover check');
    expect(await repeated(command(outcome))).toEqual(asJson(outcome.result));
  });

  it('no insurance: no question about a plan, and the answer at once when wanted', async () => {
    const { outcome, ids } = await play({
      'treatment.product': 'iv-ketamine',
      'plan.payer': 'none',
      'diagnosis.condition': 'ptsd',
      'treatment.pricePerSession': [{ kind: 'finish' }],
    });
    expect(ids()).not.toContain('plan.kind');
    expect(ids().filter((id) => id.startsWith('plan.benefits'))).toEqual([]);
    expect(ids().at(-1)).toBe('treatment.pricePerSession');
    expect(outcome.complete).toBe(false);
    expect(outcome.result.verdict.status).toBe('excluded');
    expect(await repeated(command(outcome))).toEqual(asJson(outcome.result));
  });

  it('thoughts of suicide: 988 is said at once, and once', async () => {
    const { outcome, told, ids } = await play({
      'treatment.product': 'esketamine',
      'plan.payer': 'bcbs-texas',
      'plan.kind': 'marketplace',
      'diagnosis.condition': 'depression-with-suicidality',
      'patient.state': 'TX',
      'patient.age': 33,
      'plan.excludes': [value([])],
      'history.suicidalIdeation': true,
      'history.suicidalIntent': true,
    });
    expect(told.filter((text) => text.includes('988'))).toEqual([en.wizard.crisis]);
    expect(ids().length).toBeGreaterThan(5);
    expect(outcome.result.nextSteps[0]?.id).toBe('crisis-line');
    expect(await repeated(command(outcome))).toEqual(asJson(outcome.result));
  });
});

it('988 comes before the next question', async () => {
  const order: string[] = [];
  await askAll(
    {
      ask: async ({ id }) => {
        order.push(id);
        if (id === 'treatment.product') return value('esketamine');
        if (id === 'diagnosis.condition') return value('suicidal-ideation');
        return order.includes('988') ? { kind: 'finish' } : { kind: 'unknown' };
      },
      tell: (text, loud) => void order.push(loud && text.includes('988') ? '988' : text),
    },
    context,
    TODAY,
  );
  const at = order.indexOf('988');
  expect(order[at - 1]).toBe('diagnosis.condition');
});

it('an insurer that is not listed stays in the command', async () => {
  const { outcome, told } = await play({
    'treatment.product': 'esketamine',
    'plan.payer': 'unlisted',
    'plan.kind': 'marketplace',
    'diagnosis.condition': 'treatment-resistant-depression',
  });
  expect(told).toEqual([en.intake.unlisted(undefined)]);
  expect(command(outcome)).toContain('--payer unlisted');
  expect(outcome.result.warnings[0]).toBe(en.intake.unlisted(undefined));
  expect(await repeated(command(outcome))).toEqual(asJson(outcome.result));
});

it('a code typed for the condition is kept', async () => {
  const { outcome, ids } = await play({
    'diagnosis.condition': [also('ptsd', { 'diagnosis.icd10': ['F43.10'] })],
  });
  expect(outcome.case.diagnosis).toEqual({ condition: 'ptsd', icd10: ['F43.10'] });
  expect(ids()).not.toContain('diagnosis.icd10');
});

it('answers that contradict each other are explained and asked again', async () => {
  const { outcome, told, ids } = await play({
    'treatment.product': 'esketamine',
    'plan.payer': 'aetna',
    'plan.kind': 'employer-insured',
    'diagnosis.condition': [also('treatment-resistant-depression', { 'request.deniedOn': '2026-10-02' })],
    'request.stage': 'denied',
    'request.denialReason': 'experimental',
    'request.receivedOn': [value('2026-10-01'), value('2026-10-06')],
  });
  expect(ids().filter((id) => id === 'request.receivedOn')).toHaveLength(2);
  expect(told[0]).toBe(
    'Not understood: "2026-10-01". Please give a day on or after the date of the letter (2026-10-02).',
  );
  expect(outcome.case.request?.receivedOn).toBe('2026-10-06');
});

describe('the command', () => {
  it('is broken between flags, at any width', async () => {
    const { outcome } = await play({
      'treatment.product': 'esketamine',
      'plan.payer': 'cigna',
      'plan.kind': 'employer-insured',
      'plan.excludes': [value([])],
      'diagnosis.condition': 'treatment-resistant-depression',
      'plan.benefits.coinsurance': 0.2,
      'history.antidepressantTrials': [value([{ drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' }])],
    });
    const wide = command(outcome, 1000);
    expect(wide).not.toContain('\n');
    for (const width of [40, 60, 80, 120]) {
      const text = command(outcome, width);
      expect(text.replaceAll(' \\\n ', '')).toBe(wide);
      for (const line of text.split('\n')) {
        // A single flag with its value is never broken.
        if (line.trim().replace(/ \\$/, '').split(' --').length > 1) expect(line.length).toBeLessThanOrEqual(width);
      }
    }
  });
});

/** A random valid answer to any question; sometimes no answer, sometimes back. */
function anyAnswer({ id }: Question, random: number): Answer {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random * 7919) % from.length] as T;
  const fact = FACTS[id];
  const way = random * 10;
  if (way < 2) return { kind: 'unknown' };
  if (way < 2.6) return { kind: 'back' };
  if (way > 9.95) return { kind: 'finish' };
  switch (fact.type) {
    case 'boolean':
      return value(pick([true, false]));
    case 'integer':
    case 'money':
      return value(Math.min(fact.max ?? 100, (fact.min ?? 0) + pick([0, 1, 2, 20, 43])));
    case 'fraction':
      return value(pick([0, 0.2, 0.355, 1]));
    case 'date':
      return value(pick(['2026-10-02', '2026-11-20', '2026-12-07']));
    case 'month-day':
      return value(pick(['01-01', '07-01']));
    case 'payer':
      return value(pick([...data.payers().map((payer) => payer.id), 'unlisted']));
    case 'plan-kind':
      return value(pick(data.planKinds()).id);
    case 'condition':
      return value(pick(data.conditions()).id);
    case 'product':
      return value(pick(data.products()).id);
    case 'products':
      return value(pick([[], ['iv-ketamine'], ['esketamine', 'im-ketamine']]));
    case 'state':
      return value(pick(['TX', 'CA', 'OH', 'PR']));
    case 'codes':
      return value(pick([[], ['F33.2'], ['G90.511']]));
    case 'trials':
      return value(pick<FactValue>([[], [{ drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' }]]));
    default:
      return value(pick(fact.choices?.map((choice) => choice.value) ?? ['']));
  }
}

it('whatever is answered: it ends, asks nothing twice without going back, and the command repeats the answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (stream) => {
      const trail: FactId[] = [];
      let asked = 0;
      const prompter: Prompter = {
        ask: async (question) => {
          asked += 1;
          expect(trail).not.toContain(question.id);
          expect(question.number).toBe(trail.length + 1);
          // Someone who goes back for ever is no test of the end.
          const random = stream.next().value as number;
          const answer = asked > 200 ? ({ kind: 'finish' } as const) : anyAnswer(question, random);
          if (answer.kind === 'back') trail.pop();
          else trail.push(question.id);
          return answer;
        },
        tell: (text) => {
          // A refused answer leaves the question open.
          if (text.startsWith('Not understood')) trail.pop();
        },
      };
      const outcome = await askAll(prompter, context, TODAY);
      expect(asked).toBeLessThan(200);
      expect(await repeated(command(outcome))).toEqual(asJson(outcome.result));
    }),
    { numRuns: 40 },
  );
});

describe('a list of medicines in the place of their number', () => {
  const read = (text: string) => readTyped('history.failedAntidepressants', text, context);
  it('a number stays a number', () => expect(read('3')).toEqual({ value: 3 }));
  it('pasted lines, with signs before them, are read as trials', () => {
    const pasted =
      '- sertraline 150 mg 8 weeks no response\n- Effexor 75 mg 6 weeks side effects\n* bupropion 300 mg 3 months';
    const answer = read(pasted);
    if (!('instead' in answer)) throw new Error('not read as a list');
    expect(answer.instead).toMatchObject({
      'history.antidepressantTrials': [
        { drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' },
        { drug: 'venlafaxine', doseMg: 75, weeks: 6, outcome: 'intolerant' },
        { drug: 'bupropion', doseMg: 300, weeks: 12 },
      ],
    });
  });
  it('is said back by its names, with what was not understood', () => {
    expect(read('zoloft 100 then lexapro 20 mg, both no help')).toMatchObject({
      value: 2,
      readAs: 'a list of 2 medicines: sertraline, escitalopram',
    });
    const odd = read('Prozac 20 mg made me feel odd');
    expect(odd).toMatchObject({
      readAs: expect.stringContaining('Of fluoxetine we did not understand “made feel odd”'),
    });
  });
  it('a paste of several lines is seen whole, a typed line is not a paste', () => {
    const input = new PassThrough();
    const watch = watchPaste(input);
    for (const key of ['s', 'e', '\r']) input.write(key);
    expect(watch.pasted()).toBeUndefined();
    input.write('\u001b[200~sertraline 100 mg\r\nbupropion 300 mg\r\n\u001b[201~');
    expect(watch.pasted()).toBe('sertraline 100 mg\nbupropion 300 mg');
    watch.stop();
  });
});

describe('going on with earlier answers', () => {
  it('what is known is not asked again, and the result is that of the whole case', async () => {
    const start: Case = { patient: { age: 51 }, plan: { payer: 'cigna' }, treatment: { product: 'esketamine' } };
    const { prompter, ids } = scripted({});
    const kept: Case[] = [];
    const outcome = await askAll(prompter, context, TODAY, { start, changed: (answers) => void kept.push(answers) });
    expect(ids()).not.toContain('plan.payer');
    expect(outcome.case).toMatchObject(start);
    expect(kept.at(-1)).toEqual(outcome.case);
  });
});
