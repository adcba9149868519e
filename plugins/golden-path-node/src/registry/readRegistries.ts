import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readTimeout } from '../config';
import {
  DEFAULT_IMAGE_LIMITS,
  type ImageLimits,
  type ImageSettings,
  type RegistrySettings,
} from './settings';

const IMAGES = 'goldenPath.images';
const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::\d{1,5})?$/;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/**
 * How images are read, from `goldenPath.images`; `undefined` where no registry is configured, so that none may be asked.
 *
 * @throws an error that names the key where a value cannot be right
 * @public
 */
export function readRegistries(config: Config): ImageSettings | undefined {
  const images = config.getOptionalConfig(IMAGES);
  const registries = (images?.getOptionalConfigArray('registries') ?? []).map(
    (registry, i) => registryOf(registry, `${IMAGES}.registries[${i}]`),
  );
  registries.forEach(({ host }, i) => {
    if (registries.findIndex(other => other.host === host) < i) {
      throw wrong(`${IMAGES}.registries[${i}].host`, `names ${host} again`);
    }
  });
  if (!images || !registries.length) return undefined;
  return {
    layers: images.getOptionalBoolean('layers') ?? false,
    limits: limitsOf(config),
    registries,
  };
}

function registryOf(config: Config, key: string): RegistrySettings {
  const host = hostOf(config.getString('host'), `${key}.host`);
  const text = (name: string) => config.getOptionalString(name);
  const username = text('username');
  const password = text('password');
  const token = text('token');
  const ecr = ecrOf(config, key, host);
  if ((username === undefined) !== (password === undefined)) {
    const missing = username === undefined ? 'username' : 'password';
    throw wrong(`${key}.${missing}`, 'is missing');
  }
  const ways = [username, token, ecr].filter(way => way !== undefined);
  if (ways.length > 1) {
    throw wrong(
      key,
      'needs one of username with password, token and ecr, not several',
    );
  }
  const tokenHosts = config.getOptionalStringArray('tokenHosts') ?? [];
  return {
    host,
    insecure: config.getOptionalBoolean('insecure') ?? false,
    tokenHosts: tokenHosts.map((tokenHost, i) =>
      hostOf(tokenHost, `${key}.tokenHosts[${i}]`),
    ),
    ...(username !== undefined && { username, password }),
    ...(token !== undefined && { token }),
    ...(ecr && { ecr }),
  };
}

/** Docker Hub has several names; images are named by the first. */
function hostOf(text: string, key: string): string {
  const host = text.toLowerCase();
  if (!HOST.test(host)) {
    throw wrong(
      key,
      `must be a host such as registry.example.com or localhost:5000, not ${JSON.stringify(
        // A URL may hold a password.
        text.replace(/\/\/.*@/, '//…@').slice(0, 80),
      )}`,
    );
  }
  const hub = host === 'index.docker.io' || host === 'registry-1.docker.io';
  return hub ? 'docker.io' : host;
}

function ecrOf(
  config: Config,
  key: string,
  host: string,
): RegistrySettings['ecr'] {
  const ecr = config.getOptionalConfig('ecr');
  if (!ecr) return undefined;
  const region = ecr.getString('region');
  if (!REGION.test(region)) {
    throw wrong(`${key}.ecr.region`, 'must be a region such as eu-west-1');
  }
  const accountId =
    ecr.getOptionalString('accountId') ??
    /^(\d{12})\.dkr\.ecr\./.exec(host)?.[1];
  if (accountId !== undefined && !/^\d{12}$/.test(accountId)) {
    throw wrong(
      `${key}.ecr.accountId`,
      'must be the twelve digits of an account, in quotes',
    );
  }
  return { region, ...(accountId && { accountId }) };
}

function limitsOf(config: Config): ImageLimits {
  const count = (name: Exclude<keyof ImageLimits, `${string}Ms`>) => {
    const key = `${IMAGES}.limits.${name}`;
    const value = config.getOptionalNumber(key) ?? DEFAULT_IMAGE_LIMITS[name];
    if (!Number.isSafeInteger(value) || value < 1) {
      throw wrong(key, `must be a whole number above 0, not ${value}`);
    }
    return value;
  };
  const time = (name: 'timeout' | 'layersTimeout') =>
    readTimeout(
      config,
      `${IMAGES}.limits.${name}`,
      DEFAULT_IMAGE_LIMITS[`${name}Ms`],
    );
  return {
    maxPlatforms: count('maxPlatforms'),
    maxLayerBytes: count('maxLayerBytes'),
    maxUnpackedBytes: count('maxUnpackedBytes'),
    maxEntries: count('maxEntries'),
    timeoutMs: time('timeout'),
    layersTimeoutMs: time('layersTimeout'),
  };
}

function wrong(key: string, message: string): InputError {
  return new InputError(`${key} ${message}`);
}
