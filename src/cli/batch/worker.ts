/** A thread of `ketcover batch`: records come in as messages, their answers go back, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { openData } from '../../store/store.ts';
import { contextFor } from '../check.ts';
import { wordsFor } from '../language.ts';
import { type AnswerOptions, answer, type BatchRecord } from './answer.ts';

const options = workerData as AnswerOptions;
const data = openData(undefined, options.language);
const ready = wordsFor(options.language).then((words) => contextFor(data, words));

parentPort?.on('message', async (records: BatchRecord[]) => {
  // All wait for the same promise, so the order of the questions stays that of the answers.
  parentPort?.postMessage(answer(records, options, data, await ready));
});
