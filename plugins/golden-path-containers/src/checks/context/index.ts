import type { ContainerCheck } from '../ContainerCheck';

/** The checks of what would go into the build context: `.dockerignore` and the files of the project. */
export const contextChecks: ContainerCheck[] = [];
