/** Several threads that answer records side by side, each with the bundled data of its own. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AnswerOptions, Answers, BatchRecord } from './answer.ts';

/** More threads than this gain nothing: writing the answers out is the work of one. */
const MOST_THREADS = 8;

export interface Pool {
  size: number;
  answer(records: readonly BatchRecord[]): Promise<Answers>;
  close(): Promise<void>;
}

/** The worker beside the built program; there is none when the sources run. */
const FILE = join(import.meta.dirname, 'batch-worker.cjs');

/** @returns undefined where threads are of no use (one core) or not to be had (not built, or not permitted). */
export function openPool(options: AnswerOptions): Pool | undefined {
  const size = Math.min(availableParallelism(), MOST_THREADS);
  if (size < 2 || !existsSync(FILE)) return undefined;
  let workers: Worker[];
  try {
    workers = Array.from({ length: size }, () => new Worker(FILE, { workerData: options }));
  } catch {
    return undefined;
  }
  const waiting = workers.map((): { resolve: (answers: Answers) => void; reject: (why: Error) => void }[] => []);
  workers.forEach((worker, i) => {
    // A thread answers in the order in which it was asked.
    worker.on('message', (answers: Answers) => waiting[i]?.shift()?.resolve(answers));
    worker.on('error', (why) => {
      for (const { reject } of waiting[i] ?? []) reject(why);
    });
  });
  let next = 0;
  return {
    size,
    answer: (records) => {
      const i = next;
      next = (next + 1) % size;
      return new Promise((resolve, reject) => {
        waiting[i]?.push({ resolve, reject });
        workers[i]?.postMessage(records);
      });
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
