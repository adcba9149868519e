import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  unknownName,
  type Scorecard,
  type WaiverRequest,
} from 'backstage-plugin-golden-path-common';
import { DateTime } from 'luxon';
import type { WaiverSettings } from './WaiverSettings';

/** What is wrong with a request for a waiver is said before anybody has to decide it. */
interface Terms {
  scorecard: Scorecard;
  settings: WaiverSettings;
  /** `YYYY-MM-DD` in UTC. */
  today: string;
}

/**
 * The request with its ref in full and its reason trimmed.
 *
 * @throws InputError naming the field
 */
export function checkRequest(
  request: WaiverRequest,
  { scorecard, settings, today }: Terms,
): WaiverRequest {
  const { until, target } = request;
  const reason = request.reason.trim();
  if (!reason) throw new InputError("'reason' says nothing");
  const last = DateTime.fromFormat(until, 'yyyy-MM-dd', { zone: 'utc' });
  if (!last.isValid) {
    throw new InputError(`'until' is '${until}', which is no day (YYYY-MM-DD)`);
  }
  if (until < today) {
    throw new InputError(`'until' is '${until}', which is in the past`);
  }
  const latest = DateTime.fromISO(today, { zone: 'utc' })
    .plus({ days: settings.longestDays })
    .toISODate()!;
  if (until > latest) {
    throw new InputError(
      `'until' is '${until}'; a waiver lasts ${settings.longestDays} days at most, here until ${latest}`,
    );
  }
  if (target.kind !== 'finding') checkTarget(scorecard, target);
  return { ...request, reason, on: fullRef(request.on) };
}

function checkTarget(
  { id: scorecard, checks, practices }: Scorecard,
  { kind, id }: WaiverRequest['target'],
): void {
  const known = (kind === 'check' ? checks : practices).map(one => one.id);
  if (known.includes(id)) return;
  const told = unknownName(id, `${kind} of ${scorecard}`, known);
  throw new InputError(`'target' is '${id}', which ${told}`);
}

function fullRef(ref: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    throw new InputError(
      `'on' is '${ref}', which is not an entity ref such as 'component:default/name'`,
    );
  }
}
