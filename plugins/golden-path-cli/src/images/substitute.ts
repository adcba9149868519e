import { UsageError } from '../UsageError';

const REFERENCE = /\$?\$\{([^{}]*)\}/g;

/**
 * Puts environment variables into the texts of a configuration as Backstage does: `${NAME}`, `${NAME:-otherwise}`, and `$${NAME}` for
 * what is to stay. A variable that is not set would be a password that is silently left out, so it is named instead.
 */
export function substitute(
  value: unknown,
  environment: Record<string, string | undefined>,
): unknown {
  if (typeof value === 'string') {
    return value.replace(REFERENCE, (all, inner: string) => {
      if (all.startsWith('$$')) return all.slice(1);
      const [name, otherwise] = inner.split(/:-(.*)/s);
      const found = environment[name.trim()] || otherwise;
      if (found !== undefined && found !== '') return found;
      throw new UsageError(
        `The environment variable ${name.trim()}, which the config file names, is not set.`,
      );
    });
  }
  if (Array.isArray(value)) {
    return value.map(item => substitute(item, environment));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      substitute(item, environment),
    ]),
  );
}
