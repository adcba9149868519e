import type { ContainerModel } from '../../model';

/** Why nothing is known of the build context, where a Dockerfile was given without its project. */
export function alone({ paths }: ContainerModel): string | undefined {
  return paths.length < 2
    ? 'Only this file is known, not what lies beside it'
    : undefined;
}
