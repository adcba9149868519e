import type {
  ImageAttestation,
  PlatformImage,
} from 'backstage-plugin-golden-path-common';
import { EvidenceError } from '../EvidenceError';
import type { CachedImage } from './ImageReader';
import type { Descriptor, Index, Manifest } from './manifest';
import { isConfiguration, isIndex, isManifest } from './mediaTypes';
import type { Repository } from './Repository';

/** Indexes within indexes. */
const DEEPEST = 3;
const AT_ONCE = 4;
const PREDICATE = 'in-toto.io/predicate-type';
const UNKNOWN = 'unknown';

/** An image's evidence without its layers' content, and the layers to look into. */
export interface CollectedImage {
  image: CachedImage;
  /** Of each platform, in the order of `image.platforms`. */
  layers: Descriptor[][];
}

interface Found {
  platforms: Descriptor[];
  attestations: Descriptor[];
}

interface ReadPlatform {
  platform: PlatformImage;
  layers: Descriptor[];
}

/** Gathers what a registry tells of one image: index, manifests and configurations, but no layer. */
export class ImageCollector {
  readonly #repository: Repository;
  readonly #maxPlatforms: number;

  constructor(repository: Repository, maxPlatforms: number) {
    this.#repository = repository;
    this.#maxPlatforms = maxPlatforms;
  }

  async collect(reference: string): Promise<CollectedImage> {
    const top = await this.#repository.manifest(reference);
    const { digest, mediaType } = top;
    if (top.kind === 'index')
      return this.#ofIndex(top.index, digest, mediaType);
    const { manifest } = top;
    if (!isConfiguration(manifest.config.mediaType)) {
      throw new EvidenceError(
        'refused',
        'It is no container image but another artefact.',
      );
    }
    const { platform, layers } = await this.#configured(manifest, {
      ...{ os: UNKNOWN, architecture: UNKNOWN, digest },
    });
    return {
      image: {
        ...{ digest, kind: 'image', mediaType, platforms: [platform] },
        attestations: [],
        annotations: manifest.annotations ?? {},
      },
      layers: [layers],
    };
  }

  async #ofIndex(
    index: Index,
    digest: string,
    mediaType: string,
  ): Promise<CollectedImage> {
    const found: Found = { platforms: [], attestations: [] };
    await this.#walk(index, [digest], found);
    const read = await mapSome(found.platforms, descriptor =>
      this.#platform(descriptor),
    );
    const platforms = read.filter(one => one !== undefined);
    return {
      image: {
        ...{ digest, kind: 'index', mediaType },
        platforms: platforms.map(({ platform }) => platform),
        attestations: await this.#attestations(found.attestations),
        annotations: index.annotations ?? {},
      },
      layers: platforms.map(({ layers }) => layers),
    };
  }

  /** @param path - digests of this index and those that list it */
  async #walk(index: Index, path: string[], found: Found): Promise<void> {
    for (const descriptor of index.manifests) {
      const { mediaType, digest } = descriptor;
      if (typeOfReference(descriptor) === 'attestation-manifest') {
        found.attestations.push(descriptor);
      } else if (isManifest(mediaType)) {
        found.platforms.push(descriptor);
        if (found.platforms.length > this.#maxPlatforms) {
          throw new EvidenceError(
            'refused',
            `The index lists more than ${this.#maxPlatforms} platforms.`,
          );
        }
      } else if (isIndex(mediaType)) {
        await this.#enter(digest, path, found);
      }
    }
  }

  async #enter(digest: string, path: string[], found: Found): Promise<void> {
    if (path.includes(digest)) {
      throw new EvidenceError('refused', 'The index lists itself.');
    }
    if (path.length >= DEEPEST) {
      throw new EvidenceError(
        'refused',
        `Its indexes lie within each other more than ${DEEPEST} deep.`,
      );
    }
    const nested = await this.#repository.listed(digest);
    if (nested.kind !== 'index') {
      throw new EvidenceError(
        'failed',
        'The index names an image as an index.',
      );
    }
    await this.#walk(nested.index, [...path, digest], found);
  }

  /** What stands behind one entry of an index; `undefined` for what is no image. */
  async #platform(descriptor: Descriptor): Promise<ReadPlatform | undefined> {
    const { digest, platform } = descriptor;
    const known: PlatformImage = {
      os: platform?.os ?? UNKNOWN,
      architecture: platform?.architecture ?? UNKNOWN,
      ...(platform?.variant && { variant: platform.variant }),
      digest,
    };
    try {
      const read = await this.#repository.listed(digest);
      if (read.kind !== 'image') {
        throw new EvidenceError(
          'failed',
          'The index names an index as an image.',
        );
      }
      const { manifest } = read;
      if (!isConfiguration(manifest.config.mediaType)) return undefined;
      return await this.#configured(manifest, known);
    } catch (error) {
      if (!(error instanceof EvidenceError) || error.kind === 'slow')
        throw error;
      return { platform: { ...known, unread: error.message }, layers: [] };
    }
  }

  async #configured(
    { config: descriptor, layers }: Manifest,
    known: PlatformImage,
  ): Promise<ReadPlatform> {
    const { config, os, architecture, variant } =
      await this.#repository.configuration(descriptor);
    const own = known.os === UNKNOWN && os !== undefined;
    return {
      platform: {
        ...known,
        ...(own && { os, architecture: architecture ?? UNKNOWN }),
        ...(own && variant !== undefined && { variant }),
        config,
        layers: layers.map(({ digest, mediaType, size }) => ({
          ...{ digest, mediaType, size },
        })),
        compressedSize: layers.reduce((sum, { size }) => sum + size, 0),
      },
      layers,
    };
  }

  #attestations(descriptors: Descriptor[]): Promise<ImageAttestation[]> {
    return mapSome(descriptors, async (descriptor, i) => {
      const subject =
        descriptor.annotations?.['vnd.docker.reference.digest'] ?? undefined;
      // One a platform is customary; what many more say, nobody asks.
      const predicates =
        i < this.#maxPlatforms ? await this.#predicates(descriptor.digest) : [];
      return { ...(subject && { subject }), predicates };
    });
  }

  /** What an attestation attests. That it cannot be read does not make the image unreadable. */
  async #predicates(digest: string): Promise<string[]> {
    try {
      const read = await this.#repository.listed(digest);
      if (read.kind !== 'image') return [];
      const types = read.manifest.layers.map(
        ({ annotations }) => annotations?.[PREDICATE],
      );
      return [...new Set(types.filter(type => type !== undefined))];
    } catch (error) {
      if (error instanceof EvidenceError && error.kind !== 'slow') return [];
      throw error;
    }
  }
}

function typeOfReference({ annotations }: Descriptor): string | undefined {
  return annotations?.['vnd.docker.reference.type'];
}

/** Does something to all items, to a few at the same time, and keeps their order. */
async function mapSome<T, R>(
  items: T[],
  action: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const i = next++;
      results[i] = await action(items[i], i);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}
