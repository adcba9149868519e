import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readOptionalFilterPredicateFromConfig,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { HumanDuration, JsonObject, JsonValue } from '@backstage/types';
import {
  readFileRoots,
  readLimits,
  readRegistries,
  type ImageSettings,
  type ReadLimits,
} from 'backstage-plugin-golden-path-node';
import { Duration } from 'luxon';
import { availableParallelism } from 'node:os';
import type { Retention } from './history/thinHistory';
import type { WaiverSettings } from './waivers/WaiverSettings';

/** The plugin's settings; `config.d.ts` describes each. Durations are in milliseconds. */
export interface GoldenPathConfig {
  cadenceMs: number;
  catalogSyncMs: number;
  pollMs: number;
  retryMs: number;
  limits: ReadLimits;
  fileRoots: string[];
  concurrency: number;
  workers: { count: number; timeoutMs: number; memoryMb: number };
  entities: FilterPredicate;
  policies: Record<string, JsonObject>;
  waivers: WaiverSettings;
  retention: Retention;
  /** Absent where no registry may be asked. */
  images?: ImageSettings;
}

/** Of the settings, what changes how evidence is read. No credential is in it. */
export function sightOf({ images }: GoldenPathConfig): JsonValue | undefined {
  if (!images) return undefined;
  const { layers, limits, registries } = images;
  const hosts = registries.map(({ host }) => host).sort();
  return { layers, limits: { ...limits }, hosts };
}

/** Reads the settings. Errors name the key that is wrong. */
export function readConfig(config: Config): GoldenPathConfig {
  return {
    cadenceMs: duration(config, 'goldenPath.schedule.cadence', { hours: 1 }),
    catalogSyncMs: duration(config, 'goldenPath.schedule.catalogSync', {
      seconds: 15,
    }),
    pollMs: duration(config, 'goldenPath.schedule.poll', { seconds: 1 }),
    retryMs: duration(config, 'goldenPath.schedule.retry', { minutes: 1 }),
    limits: readLimits(config),
    fileRoots: readFileRoots(config),
    concurrency: count(config, 'goldenPath.sources.concurrency', 8),
    workers: {
      count: count(
        config,
        'goldenPath.workers.count',
        Math.max(1, Math.min(4, availableParallelism() - 1)),
      ),
      timeoutMs: duration(config, 'goldenPath.workers.timeout', {
        seconds: 20,
      }),
      memoryMb: count(config, 'goldenPath.workers.memoryMb', 256),
    },
    entities: readOptionalFilterPredicateFromConfig(config, {
      key: 'goldenPath.entities.filter',
    }) ?? { kind: 'Component' },
    policies: policies(config),
    waivers: {
      requireOtherApprover:
        config.getOptionalBoolean('goldenPath.waivers.requireOtherApprover') ??
        true,
      longestDays: days(config, 'goldenPath.waivers.longest', 365),
    },
    retention: {
      dailyDays: days(config, 'goldenPath.history.daily', 90),
      keepDays: days(config, 'goldenPath.history.keep', 730),
      fixedDays: days(config, 'goldenPath.history.fixedFindings', 90),
    },
    images: readRegistries(config),
  };
}

function duration(
  config: Config,
  key: string,
  otherwise: HumanDuration,
): number {
  const value = config.has(key)
    ? readDurationFromConfig(config, { key })
    : otherwise;
  const ms = Duration.fromObject(value).toMillis();
  if (ms > 0) return ms;
  throw new InputError(`${key} must be longer than zero`);
}

function days(config: Config, key: string, otherwise: number): number {
  const ms = duration(config, key, { days: otherwise });
  const whole = Duration.fromMillis(ms).as('days');
  if (Number.isInteger(whole)) return whole;
  throw new InputError(`${key} must be a number of whole days`);
}

function count(config: Config, key: string, otherwise: number): number {
  const value = config.getOptionalNumber(key) ?? otherwise;
  if (Number.isInteger(value) && value > 0) return value;
  throw new InputError(`${key} must be a whole number from 1 on`);
}

function policies(config: Config): Record<string, JsonObject> {
  const all = config.getOptionalConfig('goldenPath.policies');
  const entries = (all?.keys() ?? []).map(id => {
    const policy = all!.get(id);
    if (policy && typeof policy === 'object' && !Array.isArray(policy)) {
      return [id, policy as JsonObject];
    }
    throw new InputError(
      `goldenPath.policies.${id} must be an object of settings`,
    );
  });
  return Object.fromEntries(entries);
}
