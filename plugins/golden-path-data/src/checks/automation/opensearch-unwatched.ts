import { alarmOn } from '../../alarms';
import { SEARCH_HEALTH } from '../../knowledge/alarmMetrics';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties: { DomainName: orders }
`;
const terraform = `resource "aws_opensearch_domain" "search" {
  domain_name = "orders"
}
`;

export const opensearchUnwatched: DataCheck = {
  id: 'opensearch-unwatched',
  title: 'OpenSearch domain that no alarm watches',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A red cluster or a full disk blocks every write; what is sent in that time is lost unless somebody hears of it at once.',
  remedy:
    'Add alarms on `ClusterStatus.red`, `FreeStorageSpace` and `ClusterIndexWritesBlocked` of `AWS/ES` for the domain.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'AWS/ES',
              'ClusterStatus.red',
              'DomainName',
              '!Ref Search',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/ES',
              'ClusterStatus.red',
              'DomainName',
              'aws_opensearch_domain.search.domain_name',
            ),
        },
      },
    ],
    fail: [
      { files: { 'template.yaml': template }, lines: [2] },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'AWS/ES',
              'ClusterStatus.red',
              'DomainName',
              '"customers"',
            ),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
      'No OpenSearch domain is declared.',
      (domain, say) =>
        requireWatch(
          say,
          alarmOn(model, domain, SEARCH_HEALTH),
          `No alarm watches ${domain.name}`,
        ),
    ),
};
