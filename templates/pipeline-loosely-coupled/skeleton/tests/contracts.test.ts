// What has no stand-in on a laptop, OpenSearch and API Gateway, is held to its contract: the settings that AWS documents, and the API's document.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { FIELDS } from '../functions/records.ts';
import { pipelineBody } from '../infra/lib/searchPipeline.ts';
import { Deployed } from './local/templates.ts';

const deployed = new Deployed();
const document = parse(readFileSync(join(import.meta.dirname, '../api/openapi.yaml'), 'utf8'));

describe('the contract of OpenSearch Ingestion', () => {
  const feed = { region: 'eu-west-1', role: 'R', table: 'T', host: 'H', index: 'I', networkPolicy: 'N', failures: 'F' };
  const { records } = parse(pipelineBody(feed));

  it('takes the changes of the table, and leaves persons out', () => {
    assert.deepEqual(records.source.dynamodb.tables, [{ table_arn: 'T', stream: { start_position: 'LATEST' } }]);
    assert.ok(records.processor[0].delete_entries.with_keys.includes('customer_id'));
  });

  it('lets nothing old write over what is newer, and keeps what it cannot write', () => {
    const [{ opensearch }] = records.sink;
    assert.equal(opensearch.document_version_type, 'external');
    assert.equal(opensearch.document_id, '${getMetadata("primary_key")}');
    assert.equal(opensearch.dlq.s3.bucket, 'F');
  });
});

describe('the contract of the APIs', () => {
  it('tells every route, each signed by its caller', () => {
    const routes = deployed.ofType('AWS::ApiGatewayV2::Route').map(one => one.Properties);
    const told = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs as object).map(verb => `${verb.toUpperCase()} ${path}`),
    );
    assert.deepEqual(routes.map(one => one['RouteKey']).sort(), told.sort());
    for (const one of routes) assert.equal(one['AuthorizationType'], 'AWS_IAM');
  });

  it('tells every field', () => {
    assert.deepEqual(Object.keys(document.components.schemas.Record.properties), [...FIELDS]);
  });
});
