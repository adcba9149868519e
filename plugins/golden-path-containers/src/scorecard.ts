import {
  translated,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import { checks, suppressions } from './checks';
import { publishedImages, readModel, wants } from './model';
import { containerPolicyProblems } from './policyProblems';
import { practices } from './practices';
import { fr } from './translations/fr';

/**
 * Container hygiene: what a project's Dockerfiles say of the practices of good images.
 *
 * @public
 */
export const containerScorecard: Scorecard = {
  id: 'container-hygiene',
  title: 'Container hygiene',
  version: '3',
  ...translated({ practices, checks }, { fr }),
  wants,
  read: readModel,
  images: publishedImages,
  suppression: (model, check, finding, today) =>
    suppressions.of(model, check, finding, today),
  policyProblems: containerPolicyProblems,
  nothingHere: 'no Dockerfile',
};
