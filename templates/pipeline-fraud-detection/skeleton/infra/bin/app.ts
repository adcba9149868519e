import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { config, type Config } from '../config.ts';
import { Cataloging } from '../lib/cataloging.ts';
import { Consumption } from '../lib/consumption.ts';
import { DecisionGovernance } from '../lib/decisionGovernance.ts';
import { Ingestion } from '../lib/ingestion.ts';
import { Processing } from '../lib/processing.ts';
import { Storage } from '../lib/storage.ts';

// One stack a layer, each deployed apart; what one makes the others find in SSM. This is the order of a first deployment.
const app = new App();
// The tests try other settings: cdk synth --context flags='{"model":true}'
const all: Config = { ...config, ...JSON.parse(app.node.tryGetContext('flags') ?? '{}') };
new DecisionGovernance(app, all);
new Storage(app, all);
new Cataloging(app, all);
new Ingestion(app, all);
new Processing(app, all);
new Consumption(app, all);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
