import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  entityFacts,
  withOverrides,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import {
  allPolicyProblems,
  overrideReader,
  type ScorecardRegistration,
} from 'backstage-plugin-golden-path-node';
import { createHash } from 'node:crypto';
import { aspectOf, type Aspect } from './Aspect';

/** A scorecard as this backend uses it. */
export interface ConfiguredScorecard extends ScorecardRegistration {
  /** Without overrides. */
  policy: JsonObject;
  /** The settings of the overrides that apply to an entity. */
  overridesFor(entity: Entity): JsonObject[];
}

/** The scorecards of this backend, with the organisation's settings for each. */
export class Scorecards {
  /** Digest of all that a verdict depends on but evidence and aspect. */
  readonly version: string;
  readonly all: ConfiguredScorecard[];
  /** Whether some policy has overrides. */
  readonly hasOverrides: boolean;

  /**
   * @param sight - what tells how evidence is read, where that can change
   * @throws InputError naming each setting that cannot be used
   */
  constructor(
    registrations: ScorecardRegistration[],
    policies: Record<string, JsonObject>,
    sight?: JsonValue,
  ) {
    this.all = registrations.map(registration => {
      const policy = policies[registration.scorecard.id] ?? {};
      return {
        ...registration,
        policy: withOverrides(policy, []),
        overridesFor: overrideReader(policy),
      };
    });
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
    const problems = registrations.flatMap(({ scorecard }) =>
      problemsOf(scorecard, policies[scorecard.id] ?? {}),
    );
    if (problems.length) throw new InputError(problems.join('\n'));
    this.hasOverrides = Object.values(policies).some(p => p.overrides);
    this.version = digest(this.all, sight);
  }

  /** What the assessment of this entity depends on beyond the files of its source. */
  aspectOf(entity: Entity): Aspect {
    const overrides = this.all
      .map(one => [one.scorecard.id, one.overridesFor(entity)] as const)
      .filter(([, settings]) => settings.length);
    return aspectOf({
      overrides: Object.fromEntries(overrides),
      entity: entityFacts(entity),
    });
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

function problemsOf(scorecard: Scorecard, policy: JsonObject): string[] {
  return allPolicyProblems(scorecard, policy).map(
    ({ key, message }) =>
      `goldenPath.policies.${scorecard.id}.${key} ${message}`,
  );
}

function digest(scorecards: ConfiguredScorecard[], sight?: JsonValue): string {
  const parts = scorecards
    .map(({ scorecard, policy }) => [scorecard.id, scorecard.version, policy])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  const all = sight === undefined ? parts : [...parts, sight];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
