import type { ImageReference } from '../model';

/** An image that is named by its tag, and where a digest can be written behind it. @public */
export interface ImageToPin {
  file: string;
  /** From 1. */
  line: number;
  /** Offset in the file's text, in UTF-16 units, at which `@sha256:…` belongs. */
  at: number;
  /** The whole name, variables replaced by their defaults. */
  reference: string;
}

/** An image that no digest can be written behind. @public */
export interface ImageLeft {
  file: string;
  /** From 1. */
  line: number;
  /** As it is written. */
  text: string;
  /** As a sentence. */
  reason: string;
}

/** What was found, in order. */
export class Found {
  readonly images: ImageToPin[] = [];
  readonly left: ImageLeft[] = [];

  /** @param written - the text that the reference has in the file, which ends at `at` */
  add(
    place: { file: string; line: number; at: number },
    written: string,
    image: ImageReference,
  ): void {
    const { file, line } = place;
    if (image.digest) return;
    const leave = (reason: string) =>
      this.left.push({ file, line, text: written, reason });
    if (!image.tag) leave('It has no tag.');
    // A digest wins over its tag: what somebody gives as the variable would count no more.
    else if (!written.endsWith(`:${image.tag}`))
      leave('Its tag comes from a variable.');
    else this.images.push({ ...place, reference: image.text });
  }
}
