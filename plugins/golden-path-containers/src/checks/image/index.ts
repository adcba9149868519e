import type { ContainerCheck } from '../ContainerCheck';

/** The checks of an image as a registry serves it. */
export const imageChecks: ContainerCheck[] = [];
