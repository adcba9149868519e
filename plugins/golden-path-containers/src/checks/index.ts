import { contextChecks } from './context';
import type { ContainerCheck } from './ContainerCheck';
import { definitionChecks } from './definitions';
import { dockerfileChecks } from './dockerfile';
import { imageChecks } from './image';

/** All checks of the container scorecard, by what they look at. */
export const checks: ContainerCheck[] = [
  ...dockerfileChecks,
  ...contextChecks,
  ...definitionChecks,
  ...imageChecks,
];
