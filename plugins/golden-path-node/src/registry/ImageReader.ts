import type {
  ImageEvidence,
  NamedImage,
} from 'backstage-plugin-golden-path-common';

/** How an image is read. @public */
export interface ReadImageOptions {
  /** Whether the layers' content is looked into. */
  layers?: boolean;
  signal?: AbortSignal;
}

/** Reads images where they lie. @public */
export interface ImageReader {
  /**
   * Reads an image. It never rejects: what could not be read is `unread`, with a sentence for people that holds no secret.
   */
  read(image: NamedImage, options?: ReadImageOptions): Promise<ImageEvidence>;
  /**
   * The digest that a reference stands for now, for one small request: tells whether an image has changed.
   *
   * @throws an `EvidenceError` where that cannot be had
   */
  digestOf(
    reference: string,
    options?: { signal?: AbortSignal },
  ): Promise<string>;
}

/**
 * Keeps images that were read. What a digest stands for never changes, so that nothing in it grows old.
 *
 * @public
 */
export interface ImageCache {
  get(key: string): Promise<CachedImage | undefined>;
  set(key: string, image: CachedImage): Promise<void>;
}

/** An image whatever it is called. Plain data. @public */
export type CachedImage = Omit<ImageEvidence, keyof NamedImage>;
