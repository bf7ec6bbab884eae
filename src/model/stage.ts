/** How far a request for the treatment has come. */
import type { Case } from './case.ts';

export type Stage = NonNullable<NonNullable<Case['request']>['stage']>;

/**
 * The stage of the request. Not given, it is taken from what was given: a denial date or reason means that the plan
 * said no; otherwise nothing has been asked yet.
 */
export function stageOfCase({ request }: Case): Stage {
  if (request?.stage) return request.stage;
  return request?.deniedOn || request?.receivedOn || request?.denialReason ? 'denied' : 'planning';
}
