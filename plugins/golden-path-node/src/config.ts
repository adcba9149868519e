import { resolve } from 'node:path';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { InputError } from '@backstage/errors';
import { DEFAULT_LIMITS, type ReadLimits } from './limits';

const LIMITS = 'goldenPath.sources.limits';
const ROOTS = 'goldenPath.sources.file.roots';

/**
 * The limits of a reading from `goldenPath.sources.limits`: `maxFileBytes`, `maxTotalBytes`, `maxFiles`, `maxDepth` and
 * `timeout`, a duration such as `{ seconds: 60 }` or `60s`. What is absent has its default.
 *
 * @throws an error that names the key where a value cannot be right
 * @public
 */
export function readLimits(config: Config): ReadLimits {
  const count = (name: Exclude<keyof ReadLimits, 'timeoutMs'>) => {
    const key = `${LIMITS}.${name}`;
    const value = config.getOptionalNumber(key) ?? DEFAULT_LIMITS[name];
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new InputError(
        `${key} must be a whole number above 0, not ${value}`,
      );
    }
    return value;
  };
  return {
    maxFileBytes: count('maxFileBytes'),
    maxTotalBytes: count('maxTotalBytes'),
    maxFiles: count('maxFiles'),
    maxDepth: count('maxDepth'),
    timeoutMs: readTimeout(
      config,
      `${LIMITS}.timeout`,
      DEFAULT_LIMITS.timeoutMs,
    ),
  };
}

/**
 * The folders that `file:` locations may lie in, from `goldenPath.sources.file.roots`, as absolute paths. Relative ones are
 * resolved from the working directory. None where the key is absent.
 *
 * @public
 */
export function readFileRoots(config: Config): string[] {
  const roots = config.getOptionalStringArray(ROOTS) ?? [];
  return roots.map(root => resolve(root));
}

// A timer holds no more; beyond, it would fire at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Milliseconds from a duration that a timer can hold. */
export function readTimeout(
  config: Config,
  key: string,
  otherwise: number,
): number {
  if (!config.has(key)) return otherwise;
  const duration = readDurationFromConfig(config, { key });
  const milliseconds = durationToMilliseconds(duration);
  if (!(milliseconds > 0 && milliseconds <= LONGEST_TIMER_MS)) {
    throw new InputError(
      `${key} must be longer than nothing and at most 24 days`,
    );
  }
  return milliseconds;
}
