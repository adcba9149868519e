import type { ContainerCheck } from '../ContainerCheck';

/** The checks of the places that build an image: bake, Compose, CI, SAM, Makefiles. */
export const definitionChecks: ContainerCheck[] = [];
