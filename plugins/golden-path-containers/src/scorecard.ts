import type { Scorecard } from 'backstage-plugin-golden-path-common';
import { checks, suppressions } from './checks';
import { publishedImages, readModel, wants } from './model';
import { containerPolicyProblems } from './policyProblems';
import { practices } from './practices';
import { translatedCheck, translatedPractice } from './translations/translated';

/**
 * Container hygiene: what a project's Dockerfiles say of the practices of good images.
 *
 * @public
 */
export const containerScorecard: Scorecard = {
  id: 'container-hygiene',
  title: 'Container hygiene',
  version: '3',
  practices: practices.map(translatedPractice),
  checks: checks.map(translatedCheck),
  wants,
  read: readModel,
  images: publishedImages,
  suppression: (model, check, finding, today) =>
    suppressions.of(model, check, finding, today),
  policyProblems: containerPolicyProblems,
  nothingHere: 'no Dockerfile',
};
