import { Suppressions } from '../suppressions';
import { contextChecks } from './context';
import type { ContainerCheck } from './ContainerCheck';
import { definitionChecks } from './definitions';
import { dockerfileChecks, suppressionUnsound } from './dockerfile';
import { imageChecks } from './image';

const ordinary: ContainerCheck[] = [
  ...dockerfileChecks,
  ...contextChecks,
  ...definitionChecks,
  ...imageChecks,
];

/** The suppression comments that may name these checks. */
export const suppressions = new Suppressions([
  ...ordinary.map(({ id }) => id),
  'suppression-unsound',
]);

/** All checks of the container scorecard, by what they look at. */
export const checks: ContainerCheck[] = [
  ...ordinary,
  suppressionUnsound(suppressions),
];
