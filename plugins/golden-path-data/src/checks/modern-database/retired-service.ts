import { textAt, type Resource } from '../../graph';
import {
  SERVICE_LIFECYCLE,
  type RetiredService,
} from '../../knowledge/serviceLifecycle';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const RETIRED = SERVICE_LIFECYCLE.filter(({ state }) => state !== 'closed');
const TYPES = [...new Set(RETIRED.flatMap(({ types }) => types))];

export const retiredService: DataCheck = {
  id: 'retired-service',
  title: 'Service that AWS has retired',
  practice: 'modern-database',
  severity: 'high',
  rationale:
    'A retired service gets no fixes and cannot be made anew: the next deployment in another account or region fails.',
  remedy: 'Move to what AWS names as its successor; the finding says which.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      EngineVersion: OpenSearch_2.19
  Enrich:
    Type: AWS::KinesisAnalyticsV2::Application
    Properties:
      RuntimeEnvironment: FLINK-1_20
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_opensearch_domain" "search" {
  domain_name = "search"
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
    Type: AWS::Elasticsearch::Domain
  Enrich:
    Type: AWS::KinesisAnalyticsV2::Application
    Properties:
      RuntimeEnvironment: SQL-1_0
  Trial:
    Type: AWS::Glue::DevEndpoint
`,
        },
        lines: [2, 7, 8],
      },
      {
        files: {
          'main.tf': `resource "aws_elasticsearch_domain" "search" {
  domain_name = "search"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      [...TYPES, 'AWS::OpenSearchService::Domain'],
      'No service is declared that AWS has retired parts of.',
      (resource, say) => {
        for (const retired of RETIRED) {
          if (!retired.types.includes(resource.type)) continue;
          const { where } = retired;
          if (!where) say.fail(undefined, messageOf(resource, retired));
          else
            say.require(textAt(resource, where.path), {
              is: value => !where.values.includes(value),
              absent: 'right',
              message: messageOf(resource, retired),
            });
        }
        if (resource.type === 'AWS::OpenSearchService::Domain') say.pass();
      },
    ),
};

function messageOf(
  { name }: Resource,
  { service, since, instead, state }: RetiredService,
): string {
  const how = state === 'ended' ? 'has ended' : 'is superseded';
  return `${name}: ${service} ${how}${
    since ? ` on ${since}` : ''
  }; use ${instead}`;
}
