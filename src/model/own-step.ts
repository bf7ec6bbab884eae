/**
 * What a next step says where no right of one kind of plan stands behind it: a call between doctors, a change of the
 * employer's plan, a way to insurance. `data/steps.json`.
 */
import * as z from 'zod';
import { confidence, day, id, source, sourceRef } from './source.ts';

export const ownStep = z.strictObject({
  id,
  /** Which of our steps it belongs to. */
  step: z.enum(['peer-to-peer', 'employer-request', 'find-coverage', 'renewal', 'urgent-rights']),
  says: z.string().min(10),
  /** Only for these kinds of plan; absent: all. */
  planKinds: z.array(id).optional(),
  /** Only at these stages; absent: all. */
  stages: z.array(z.enum(['planning', 'requested', 'denied', 'appeal-denied'])).optional(),
  /** First and last day on which it is true; absent: always. */
  from: day.optional(),
  to: day.optional(),
  source: sourceRef,
  confidence,
});

export const ownStepsFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  steps: z.array(ownStep).min(1),
});

export type OwnStep = z.infer<typeof ownStep>;
