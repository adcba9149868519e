import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { callable } from './callable.ts';
import { campaign, training } from './campaign.ts';
import { lambda } from './functions.ts';
import { grantTables } from './grants.ts';
import { Layer } from './Layer.ts';
import { learner } from './learner.ts';
import { workgroup } from './workgroup.ts';

/** Who gets recommendations, by what, and what learns them. Curated is open to the learner and the analysts, nothing else. */
export class Consumption extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Consumption', config);
    const answers = this.find('answers-table');
    const model = learner(this);
    const solution = config.training ? training(this, model) : undefined;
    const asked = config.campaign && solution ? campaign(this, solution) : undefined;
    const recommend = lambda(this, 'recommend', { ANSWERS: answers, ...(asked && { CAMPAIGN: asked }) });
    allow(
      recommend.role,
      ['dynamodb:GetItem', ...(asked ? ['dynamodb:PutItem'] : [])],
      [this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: answers })],
    );
    if (asked) allow(recommend.role, ['personalize:GetRecommendations'], [asked]);
    callable(this, 'Recommend', recommend, { 'GET /recommendations': 'person' });
    workgroup(this, 'Workgroup', 'analysts', 20);
    const analysts = this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: config.analystRole });
    grantTables(this, 'Analysts', analysts, { curated: 'ask' });
  }
}
