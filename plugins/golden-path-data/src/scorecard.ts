import {
  translated,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import { checks, suppressions } from './checks';
import { outside, readModel, wants } from './model';
import { pictureOf } from './picture';
import { dataPolicyProblems } from './policyProblems';
import { practices } from './practices';
import { prepareTerraform } from './terraform';
import { fr } from './translations/fr';

/**
 * Data-tier compliance: what the infrastructure, contracts and records of a data project say of the practices of good data platforms.
 *
 * @public
 */
export const dataScorecard: Scorecard = {
  id: 'data-tier-compliance',
  title: 'Data-tier compliance',
  version: '1',
  ...translated({ practices, checks }, { fr }),
  wants,
  prepare: prepareTerraform,
  read: readModel,
  outside,
  suppression: (model, check, finding, today) =>
    suppressions.of(model, check, finding, today),
  policyProblems: dataPolicyProblems,
  picture: pictureOf,
  nothingHere:
    'no store or flow of data in CloudFormation, Terraform or a CDK snapshot',
};
