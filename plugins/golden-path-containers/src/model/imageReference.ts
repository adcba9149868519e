import type { ImageReference } from 'backstage-plugin-golden-path-common';

export {
  parseImageReference,
  type ImageReference,
} from 'backstage-plugin-golden-path-common';

/**
 * The name of a Docker official image wherever it is served from: Docker Hub, its copy on ECR Public, or a
 * pull-through cache that keeps the path (`…/library/python`).
 *
 * @public
 */
export function officialName(image: ImageReference): string | undefined {
  return /(?:^|\/)library\/([^/]+)$/.exec(image.repository)?.[1];
}
