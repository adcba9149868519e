// What has no stand-in on a laptop, Personalize and API Gateway, is held to its contract: the machine that speaks to it, and the API's document.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import validateMachine from 'asl-validator';
import { parse } from 'yaml';
import { Deployed } from './local/templates.ts';

const root = resolve(import.meta.dirname, '..');
const deployed = new Deployed();

describe('the contract of Personalize', () => {
  const train = JSON.parse(readFileSync(join(root, 'pipeline/asl/train.asl.json'), 'utf8'));

  it('is kept by a machine that is sound', async () => {
    const { isValid, errors } = await validateMachine(train);
    assert.ok(isValid, JSON.stringify(errors));
  });

  it('asks for an import and for a version with what they need, and looks until they are there', () => {
    const { Import, Look, IsThere, Learn, LookAgain } = train.States;
    assert.deepEqual(Object.keys(Import.Parameters).sort(), ['DataSource', 'DatasetArn', 'ImportMode', 'JobName.$', 'RoleArn']);
    assert.equal(Look.Parameters['DatasetImportJobArn.$'], '$.job.arn');
    assert.deepEqual(
      IsThere.Choices.map((one: any) => one.StringEquals),
      ['ACTIVE', 'CREATE FAILED'],
    );
    assert.equal(IsThere.Default, 'Wait');
    assert.deepEqual(Object.keys(Learn.Parameters), ['SolutionArn', 'TrainingMode']);
    assert.equal(LookAgain.Parameters['SolutionVersionArn.$'], '$.version.arn');
  });

  it('leaves training to a switch', () => {
    assert.deepEqual(deployed.ofType('AWS::Personalize::Campaign'), []);
    assert.equal(deployed.ofType('AWS::Personalize::Dataset').length, 1);
  });
});

describe('the contract of the APIs', () => {
  const document = parse(readFileSync(join(root, 'api/openapi.yaml'), 'utf8'));
  const routes = deployed.ofType('AWS::ApiGatewayV2::Route').map(one => one.Properties);

  it('tells every route, and who may call it', () => {
    const told = Object.entries<Record<string, any>>(document.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, { security }]) => [
        `${verb.toUpperCase()} ${path}`,
        'person' in security[0] ? 'JWT' : 'AWS_IAM',
      ]),
    );
    assert.deepEqual(routes.map(one => [one['RouteKey'], one['AuthorizationType']]).sort(), told.sort());
  });
});
