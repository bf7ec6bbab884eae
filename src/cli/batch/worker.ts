/** A thread of `ketcover batch`: records come in as messages, their answers go back, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { openData } from '../../store/store.ts';
import { contextFor } from '../check.ts';
import { type AnswerOptions, answer, type BatchRecord } from './answer.ts';

const data = openData();
const context = contextFor(data);

parentPort?.on('message', (records: BatchRecord[]) => {
  parentPort?.postMessage(answer(records, workerData as AnswerOptions, data, context));
});
