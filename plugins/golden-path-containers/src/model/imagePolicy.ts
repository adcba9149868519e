import type { JsonObject, JsonValue } from '@backstage/types';
import {
  unknownName,
  type PolicyProblem,
} from 'backstage-plugin-golden-path-common';
import { parseImageReference } from './imageReference';
import { sizeInBytes } from './sizeInBytes';

/**
 * Kinds of image that a budget may be set for: `lambda` for images that Lambda runs, `static` for those on scratch or on a base for
 * static binaries, the others by the language that the image brings; `default` is for what is none of these.
 *
 * @public
 */
export const IMAGE_KINDS = [
  'default',
  'lambda',
  'static',
  'dotnet',
  'go',
  'java',
  'node',
  'php',
  'python',
  'ruby',
  'rust',
] as const;

/** @public */
export type ImageKind = (typeof IMAGE_KINDS)[number];

/** Where images come from and what they may be. @public */
export interface ImagePolicy {
  /**
   * Prefixes of the registries that images may come from, e.g. `registry.example.com` or
   * `123456789012.dkr.ecr.eu-west-1.amazonaws.com/docker-hub`.
   */
  ownRegistries?: string[];
  /** Prefixes of your pull-through caches, by the registry that each stands for; they count as your own. */
  pullThrough?: Record<string, string>;
  /** Patterns of the images that others may start from, e.g. `registry.example.com/base/**` or `node:*-slim`. */
  approvedBases?: string[];
  /** How many bytes of compressed layers an image may have, by its kind. */
  imageBudgets?: Partial<Record<ImageKind, number>>;
  /** Platforms that every image but those for Lambda is wanted for, e.g. `linux/arm64`. */
  platforms?: string[];
}

/** One setting: how it is read, and what is wrong with it. Both look at one value of a list or an object. */
interface Entry {
  key: keyof ImagePolicy;
  form: 'list' | 'object';
  /** For people, where the whole is of another type. */
  whole: string;
  /** What a value must be, to stand after "must be"; nothing where it can be used. */
  wrong(value: JsonValue | undefined): string | undefined;
  wrongName?(name: string): string | undefined;
  read(value: JsonValue | undefined): unknown;
}

function hasForm(
  value: JsonValue | undefined,
  form: Entry['form'],
): value is JsonObject {
  if (form === 'list') return Array.isArray(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrefix(value: JsonValue | undefined): boolean {
  if (typeof value !== 'string') return false;
  const first = value.split('/')[0];
  if (!/[.:]/.test(first) && first !== 'localhost') return false;
  return parseImageReference(`${withoutSlash(value)}/x`) !== undefined;
}

function withoutSlash(value: JsonValue | undefined): string {
  return String(value).replace(/\/$/, '');
}

function isKind(name: string): name is ImageKind {
  return IMAGE_KINDS.some(kind => kind === name);
}

const A_PREFIX =
  'the prefix of a registry, without https://, such as registry.example.com/hub';

const ENTRIES: Entry[] = [
  {
    key: 'ownRegistries',
    form: 'list',
    whole: 'a list of prefixes of registries, such as registry.example.com',
    wrong: value => (isPrefix(value) ? undefined : A_PREFIX),
    read: withoutSlash,
  },
  {
    key: 'pullThrough',
    form: 'object',
    whole: 'an object from a registry to the prefix of its cache',
    wrong: value => (isPrefix(value) ? undefined : A_PREFIX),
    wrongName: name =>
      isPrefix(name) && !name.includes('/')
        ? undefined
        : 'must be named after the registry that the cache stands for, such as docker.io',
    read: withoutSlash,
  },
  {
    key: 'approvedBases',
    form: 'list',
    whole: 'a list of patterns, such as registry.example.com/base/**',
    wrong: value =>
      typeof value === 'string' && /^[\w.:/@*-]{1,512}$/.test(value)
        ? undefined
        : 'an image with * and ** as wildcards, such as node:*-slim',
    read: value => value,
  },
  {
    key: 'imageBudgets',
    form: 'object',
    whole: 'an object from a kind of image to a size',
    wrong: value =>
      sizeInBytes(value) === undefined ? 'a size such as 250MB' : undefined,
    wrongName: name =>
      isKind(name)
        ? undefined
        : unknownName(name, 'kind of image', IMAGE_KINDS),
    read: sizeInBytes,
  },
  {
    key: 'platforms',
    form: 'list',
    whole: 'a list of platforms, such as linux/arm64',
    wrong: value =>
      typeof value === 'string' &&
      /^[a-z0-9]{1,20}\/[a-z0-9_]{1,20}(?:\/v[0-9]{1,2})?$/.test(value)
        ? undefined
        : 'an operating system and an architecture, such as linux/arm64',
    read: value => value,
  },
];

/** The keys of these settings. */
export const IMAGE_POLICY_KEYS: string[] = ENTRIES.map(({ key }) => key);

/** Reads these settings; what is wrong is left out. */
export function imagePolicyOf(settings: JsonObject): ImagePolicy {
  const read = ENTRIES.flatMap(entry => {
    const { key, form, wrong, wrongName } = entry;
    const value = settings[key];
    if (!hasForm(value, form)) return [];
    const good = Object.entries(value!)
      .filter(([name, one]) => !wrong(one) && !wrongName?.(name))
      .map(([name, one]) => [name, entry.read(one)] as const);
    const whole =
      form === 'list' ? good.map(([, one]) => one) : Object.fromEntries(good);
    return [[key, whole] as const];
  });
  return Object.fromEntries(read) as ImagePolicy;
}

/** What is wrong with these settings, key by key. */
export function imagePolicyProblems(settings: JsonObject): PolicyProblem[] {
  return ENTRIES.flatMap(({ key, form, whole, wrong, wrongName }) => {
    const value = settings[key];
    if (value === undefined) return [];
    if (!hasForm(value, form)) return [{ key, message: `must be ${whole}` }];
    return Object.entries(value!).flatMap(([name, one]) => {
      const place = form === 'list' ? `${key}[${name}]` : `${key}.${name}`;
      const misnamed = wrongName?.(name);
      if (misnamed) return [{ key: place, message: misnamed }];
      const message = wrong(one);
      return message ? [{ key: place, message: `must be ${message}` }] : [];
    });
  });
}

/** Prefixes of the registries that are the organisation's own, its caches among them; `undefined` where the policy does not say. */
export function ownPrefixes(policy: ImagePolicy): string[] | undefined {
  const { ownRegistries, pullThrough } = policy;
  if (!ownRegistries && !pullThrough) return undefined;
  return [...(ownRegistries ?? []), ...Object.values(pullThrough ?? {})];
}
