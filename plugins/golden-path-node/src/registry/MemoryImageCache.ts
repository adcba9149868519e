import type { CachedImage, ImageCache } from './ImageReader';

const MOST_CHARACTERS = 64 * 1024 * 1024;

/** Keeps the images that were read last in the memory of this process. @public */
export class MemoryImageCache implements ImageCache {
  /** As text: it is counted easily, and nobody changes what another one got. */
  readonly #byKey = new Map<string, string>();
  readonly #most: number;
  #characters = 0;

  /** @param most - characters of all images as JSON; 64 Mi unless told */
  constructor(most = MOST_CHARACTERS) {
    this.#most = most;
  }

  async get(key: string): Promise<CachedImage | undefined> {
    const text = this.#byKey.get(key);
    if (text === undefined) return undefined;
    this.#byKey.delete(key);
    this.#byKey.set(key, text);
    return JSON.parse(text);
  }

  async set(key: string, image: CachedImage): Promise<void> {
    this.#drop(key);
    const text = JSON.stringify(image);
    if (text.length > this.#most) return;
    this.#byKey.set(key, text);
    this.#characters += text.length;
    for (const oldest of this.#byKey.keys()) {
      if (this.#characters <= this.#most) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#characters -= this.#byKey.get(key)?.length ?? 0;
    this.#byKey.delete(key);
  }
}
