import type { Config } from '@backstage/config';
import {
  parseImageReference,
  type ImageEvidence,
  type ImageReference,
  type NamedImage,
  type PlatformImage,
} from 'backstage-plugin-golden-path-common';
import { withDeadline } from '../deadline';
import { EvidenceError } from '../EvidenceError';
import { Authorizer } from './Authorizer';
import { EcrTokens } from './EcrTokens';
import { ImageCollector } from './ImageCollector';
import type {
  CachedImage,
  ImageCache,
  ImageReader,
  ReadImageOptions,
} from './ImageReader';
import type { Descriptor } from './manifest';
import { contentsOf } from './layers/contentsOf';
import { Redirects } from './Redirects';
import { apiHostOf, RegistryClient } from './RegistryClient';
import { Repository } from './Repository';
import type { ImageLimits, ImageSettings } from './settings';

/** Raised when the same image is read as other evidence. */
const CACHE_VERSION = 1;

/** @public */
export interface RegistryReaderOptions {
  settings: ImageSettings;
  /** The whole configuration, which the credentials of AWS are taken from; needed for ECR only. */
  config?: Config;
  /** Where images are kept by digest. Without it an image is read anew each time, for one request less. */
  cache?: ImageCache;
  /** Resolves the hosts that registries redirect to; by DNS unless told. */
  resolve?: (host: string) => Promise<string[]>;
}

/**
 * Reads images from OCI registries. Only registries of the settings are asked, so that no text of a project makes us ask others.
 *
 * @public
 */
export class RegistryReader implements ImageReader {
  readonly #limits: ImageLimits;
  readonly #clients: Map<string, RegistryClient>;
  readonly #cache?: ImageCache;

  static create(options: RegistryReaderOptions): RegistryReader {
    return new RegistryReader(options);
  }

  private constructor(options: RegistryReaderOptions) {
    const { settings, config, cache, resolve } = options;
    const { limits, registries } = settings;
    const redirects = new Redirects(registries, resolve);
    const ecr = new EcrTokens(config);
    this.#limits = limits;
    this.#cache = cache;
    this.#clients = new Map(
      registries.map(registry => {
        const { host } = registry;
        const authorizer = new Authorizer(registry, apiHostOf(host), ecr);
        return [host, new RegistryClient(registry, authorizer, redirects)];
      }),
    );
  }

  async read(
    { reference, namedIn }: NamedImage,
    options: ReadImageOptions = {},
  ): Promise<ImageEvidence> {
    const named = { reference, ...(namedIn && { namedIn }) };
    try {
      return { ...named, ...(await this.#read(reference, options)) };
    } catch (error) {
      // What is no EvidenceError may quote what it was made from.
      const known = error instanceof EvidenceError;
      return {
        ...named,
        unread: known ? error.message : 'It could not be read.',
      };
    }
  }

  async digestOf(
    reference: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<string> {
    const { image, client } = this.#find(reference);
    return this.#inTime(options.signal, signal =>
      new Repository(client, image.repository, signal).digestOf(target(image)),
    );
  }

  async #read(
    reference: string,
    { layers = false, signal: outer }: ReadImageOptions,
  ): Promise<CachedImage> {
    const { image, client } = this.#find(reference);
    const { maxPlatforms } = this.#limits;
    const keyOf = (digest: string) =>
      `${CACHE_VERSION} ${image.registry}/${image.repository}@${digest}${
        layers ? ' layers' : ''
      }`;
    const read = await this.#inTime(outer, async signal => {
      const repository = new Repository(client, image.repository, signal);
      let wanted = target(image);
      if (this.#cache) {
        wanted = image.digest ?? (await repository.digestOf(wanted));
        const cached = await this.#cache.get(keyOf(wanted));
        if (cached) return { cached };
      }
      return new ImageCollector(repository, maxPlatforms).collect(wanted);
    });
    if ('cached' in read) return read.cached;
    if (layers) {
      await this.#addContents(
        read.image.platforms ?? [],
        read.layers,
        new Repository(client, image.repository),
        outer,
      );
    }
    const { digest, platforms } = read.image;
    const whole = platforms?.every(one => !one.unread && !one.contentsUnread);
    if (whole && digest) await this.#cache?.set(keyOf(digest), read.image);
    return read.image;
  }

  /** Looks into the layers of each platform, as long as there is time. */
  async #addContents(
    platforms: PlatformImage[],
    layers: Descriptor[][],
    repository: Repository,
    outer?: AbortSignal,
  ): Promise<void> {
    const { layersTimeoutMs } = this.#limits;
    const end = Date.now() + layersTimeoutMs;
    for (const [i, platform] of platforms.entries()) {
      if (platform.unread) continue;
      try {
        platform.contents = await withDeadline(
          Math.max(1, end - Date.now()),
          outer,
          ({ signal }) =>
            contentsOf(layers[i], repository, this.#limits, signal),
        );
      } catch (error) {
        if (outer?.aborted) throw error;
        const late = Date.now() >= end;
        platform.contentsUnread = late
          ? `Reading the layers took longer than ${
              layersTimeoutMs / 1000
            } seconds.`
          : messageOf(error);
      }
    }
  }

  #find(reference: string): { image: ImageReference; client: RegistryClient } {
    const image = parseImageReference(reference);
    if (!image) {
      throw new EvidenceError('refused', 'That is no name of an image.');
    }
    const client = this.#clients.get(image.registry.toLowerCase());
    if (!client) {
      throw new EvidenceError(
        'refused',
        `${image.registry} is not among goldenPath.images.registries, so it was not asked.`,
      );
    }
    return { image, client };
  }

  #inTime<T>(
    outer: AbortSignal | undefined,
    action: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    return withDeadline(this.#limits.timeoutMs, outer, ({ signal }) =>
      action(signal),
    );
  }
}

function target({ digest, tag }: ImageReference): string {
  return digest ?? tag ?? 'latest';
}

function messageOf(error: unknown): string {
  return error instanceof EvidenceError
    ? error.message
    : 'The layers could not be read.';
}
