import type { Scorecard } from 'backstage-plugin-golden-path-common';
import { checks } from './checks';
import { readModel, wants } from './model';
import { practices } from './practices';

/**
 * Container hygiene: what a project's Dockerfiles say of the practices of good images.
 *
 * @public
 */
export const containerScorecard: Scorecard = {
  id: 'container-hygiene',
  title: 'Container hygiene',
  version: '2',
  practices,
  checks,
  wants,
  read: readModel,
  nothingHere: 'no Dockerfile',
};
