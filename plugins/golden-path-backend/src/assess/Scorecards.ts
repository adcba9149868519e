import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Scorecard } from 'backstage-plugin-golden-path-common';
import type { ScorecardRegistration } from 'backstage-plugin-golden-path-node';
import { createHash } from 'node:crypto';

/** A scorecard as this backend uses it. */
export interface ConfiguredScorecard extends ScorecardRegistration {
  policy: JsonObject;
}

/** The scorecards of this backend, with the organisation's settings for each. */
export class Scorecards {
  /** Digest of all that a verdict depends on but the evidence. */
  readonly version: string;
  readonly all: ConfiguredScorecard[];

  constructor(
    registrations: ScorecardRegistration[],
    policies: Record<string, JsonObject>,
  ) {
    this.all = registrations.map(registration => ({
      ...registration,
      policy: policies[registration.scorecard.id] ?? {},
    }));
    const ids = this.ids;
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice) {
      throw new InputError(
        `Two scorecards have the id '${twice}'; remove one of the modules that add it`,
      );
    }
    const stray = Object.keys(policies).find(id => !ids.includes(id));
    if (stray) {
      throw new InputError(
        `goldenPath.policies.${stray} names no scorecard; known are ${ids.join(
          ', ',
        )}`,
      );
    }
    this.version = digest(this.all);
  }

  get ids(): string[] {
    return this.all.map(({ scorecard }) => scorecard.id);
  }

  /** @throws InputError naming the known ones where there is none of this id */
  get(id: string): Scorecard {
    const found = this.all.find(({ scorecard }) => scorecard.id === id);
    if (found) return found.scorecard;
    throw new InputError(
      `Unknown scorecard '${id}' in parameter 'scorecard'; known are ${this.ids.join(
        ', ',
      )}`,
    );
  }

  /** Whether some check of some scorecard reads the text of this file. */
  wants(path: string): boolean {
    return this.all.some(({ scorecard }) => scorecard.wants(path));
  }
}

function digest(scorecards: ConfiguredScorecard[]): string {
  const parts = scorecards
    .map(({ scorecard, policy }) => [scorecard.id, scorecard.version, policy])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
