import type {
  ImageEvidence,
  NamedImage,
} from 'backstage-plugin-golden-path-common';
import {
  EvidenceError,
  type ImageReader,
  type ImageSettings,
} from 'backstage-plugin-golden-path-node';
import pLimit from 'p-limit';
import { MOST_IMAGES } from '../assess/Assessor';
import type { ImageDigests } from '../database/ClaimStore';

const AT_ONCE = 4;

/** Reads the images that a source names, within a time limit of its own. */
export class SourceImages {
  /** Longest time for the images of one aspect. */
  readonly timeoutMs: number;
  readonly #reader: ImageReader;
  readonly #layers: boolean;

  constructor(reader: ImageReader, { layers, limits }: ImageSettings) {
    this.#reader = reader;
    this.#layers = layers;
    this.timeoutMs = limits.timeoutMs + (layers ? limits.layersTimeoutMs : 0);
  }

  /** Reads each image once. What cannot be read says why. */
  async read(
    named: NamedImage[],
    stopped: AbortSignal,
  ): Promise<ImageEvidence[]> {
    const once = new Map<string, NamedImage>();
    for (const image of named) {
      if (!once.has(image.reference)) once.set(image.reference, image);
    }
    const signal = this.#signal(stopped);
    const limit = pLimit(AT_ONCE);
    const images = [...once.values()].map((image, i) =>
      i < MOST_IMAGES
        ? limit(() =>
            this.#reader.read(image, { layers: this.#layers, signal }),
          )
        : { ...image, unread: `It is beyond the first ${MOST_IMAGES} images.` },
    );
    return Promise.all(images);
  }

  /** Whether an image stands for something else now than when it was read, for one small request each. */
  async changed(before: ImageDigests, stopped: AbortSignal): Promise<boolean> {
    const signal = this.#signal(stopped);
    const limit = pLimit(AT_ONCE);
    const changes = Object.entries(before).map(([reference, digest]) =>
      limit(async () => {
        const now = await this.#digestOf(reference, signal);
        return now !== undefined && now !== digest;
      }),
    );
    return (await Promise.all(changes)).includes(true);
  }

  /** Empty where there is no such image for us; `undefined` where that cannot be told now. */
  async #digestOf(
    reference: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    try {
      return await this.#reader.digestOf(reference, { signal });
    } catch (error) {
      // What a registry that is down served before still stands.
      const down =
        !(error instanceof EvidenceError) ||
        error.kind === 'slow' ||
        error.kind === 'failed';
      return down ? undefined : '';
    }
  }

  #signal(stopped: AbortSignal): AbortSignal {
    return AbortSignal.any([stopped, AbortSignal.timeout(this.timeoutMs)]);
  }
}

/** What the images stood for; one that was not read in full is to be read again as soon as it can be. */
export function digestsOf(images: ImageEvidence[]): ImageDigests {
  return Object.fromEntries(
    images
      .slice(0, MOST_IMAGES)
      .map(image => [
        ...[image.reference, isWhole(image) ? image.digest ?? '' : ''],
      ]),
  );
}

function isWhole({ unread, platforms = [] }: ImageEvidence): boolean {
  return !unread && !platforms.some(one => one.unread ?? one.contentsUnread);
}
