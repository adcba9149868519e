import {
  type CheckVerdict,
  type FindingDraft,
  type ImageConfig,
  type ImageEvidence,
  Opinion,
  type PlatformImage,
  verdictOf,
} from 'backstage-plugin-golden-path-common';
import type { ContainerModel } from '../model';

/** The image of a platform whose configuration was read. */
export type ReadPlatform = PlatformImage & { config: ImageConfig };

interface Failure {
  finding: FindingDraft;
  platforms: string[];
}

/** How a check tells what it found in one image. Its findings lie where the project names the image. */
export class ImageSay extends Opinion {
  readonly #image: ImageEvidence;
  readonly #failures = new Map<string, Failure>();

  constructor(image: ImageEvidence) {
    super();
    this.#image = image;
  }

  /** It is wrong. What is wrong with several platforms alike is one finding. */
  fail(message: string, platform?: PlatformImage): void {
    let failure = this.#failures.get(message);
    if (!failure) {
      const { reference, namedIn } = this.#image;
      const { file, line } = namedIn ?? { file: reference, line: 1 };
      const place = { file, line, endLine: line, image: reference };
      failure = { finding: { ...place, message }, platforms: [] };
      this.#failures.set(message, failure);
      this.add(failure.finding);
    }
    if (!platform || this.#image.kind !== 'index') return;
    failure.platforms.push(nameOf(platform));
    failure.finding.message = `${message} (${failure.platforms.join(', ')})`;
  }

  /** It cannot be told, for this reason. */
  unknown(reason: string): void {
    this.undecided(`${this.#image.reference}: ${reason}`);
  }
}

/**
 * Looks at every image that a registry was asked for and folds what was said into one verdict.
 *
 * @param nothing - a sentence for `not-applicable`: what no image has
 */
export function judgeImages(
  model: ContainerModel,
  nothing: string,
  look: (image: ImageEvidence, say: ImageSay) => void,
): CheckVerdict {
  const { images, incomplete } = model;
  if (!images)
    return { outcome: 'not-applicable', reason: 'No registry was asked.' };
  const said = images.map(image => {
    const say = new ImageSay(image);
    if (image.unread) say.unknown(image.unread);
    else look(image, say);
    return say;
  });
  const none = images.length ? nothing : 'The project names no image.';
  return verdictOf(said, none, incomplete);
}

/** Looks at every platform of every image. */
export function judgePlatforms(
  model: ContainerModel,
  nothing: string,
  look: (platform: ReadPlatform, say: ImageSay, image: ImageEvidence) => void,
): CheckVerdict {
  return judgeImages(model, nothing, (image, say) => {
    for (const platform of image.platforms ?? []) {
      const { config, unread } = platform;
      if (config) look({ ...platform, config }, say, image);
      else say.unknown(unread ?? 'Its configuration was not read.');
    }
  });
}

/** e.g. `linux/arm/v7` */
export function nameOf({ os, architecture, variant }: PlatformImage): string {
  return [os, architecture, ...(variant ? [variant] : [])].join('/');
}
