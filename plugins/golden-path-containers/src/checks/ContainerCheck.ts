import type { Check } from 'backstage-plugin-golden-path-common';
import type { ContainerModel } from '../model';

/** A check of the container scorecard. */
export type ContainerCheck = Check<ContainerModel>;
