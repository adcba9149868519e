import { flagAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const opensearchLogsOff: DataCheck = {
  id: 'opensearch-logs-off',
  title: 'OpenSearch domain that publishes no logs',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Slow queries, errors and refused clients show in the logs alone, and those stay in the domain unless they are published.',
  remedy:
    'Set `LogPublishingOptions` with a log group for `ES_APPLICATION_LOGS`, and for `AUDIT_LOGS` where access is fine-grained.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_84', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_317', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0042', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-OS9', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'ELASTICSEARCH_LOGS_TO_CLOUDWATCH',
      relation: 'looser',
    },
    {
      tool: 'aws-config',
      id: 'OPENSEARCH_LOGS_TO_CLOUDWATCH',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      EngineVersion: OpenSearch_2.19
      LogPublishingOptions:
        ES_APPLICATION_LOGS:
          CloudWatchLogsLogGroupArn: arn:aws:logs:eu-west-1:111122223333:log-group:search
          Enabled: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:search"
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      EngineVersion: OpenSearch_2.19
      DomainName: search
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.19"

  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:search"
    enabled                  = false
  }
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
      'No OpenSearch domain is declared.',
      (resource, say) => {
        const logs = valueAt(resource, 'LogPublishingOptions');
        if (logs?.kind === 'unknown') {
          say.unknown(logs);
          return;
        }
        const published =
          logs?.kind === 'map'
            ? [...logs.entries.values()].map(log => flagAt(log, 'Enabled'))
            : [];
        const unsure = published.find(log => log.state === 'unknown');
        if (published.some(log => log.state === 'known' && log.value))
          say.pass();
        else if (unsure?.state === 'unknown') say.unknown(unsure.value);
        else if (logs?.kind === 'map' && logs.open) say.unknown(logs.open);
        else say.fail(logs, `${resource.name} publishes no logs`);
      },
    ),
};
