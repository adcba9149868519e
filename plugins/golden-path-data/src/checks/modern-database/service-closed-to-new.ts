import { SERVICE_LIFECYCLE } from '../../knowledge/serviceLifecycle';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const CLOSED = SERVICE_LIFECYCLE.filter(({ state }) => state === 'closed');
const TYPES = CLOSED.flatMap(({ types }) => types);
/** What stands in their place. */
const OPEN = [
  'AWS::Timestream::InfluxDBInstance',
  'aws_timestreaminfluxdb_db_instance',
];

export const serviceClosedToNew: DataCheck = {
  id: 'service-closed-to-new',
  title: 'Service that new customers no longer get',
  practice: 'modern-database',
  severity: 'medium',
  rationale:
    'AWS gives it only to accounts that have used it before: a new account, a test or a recovery elsewhere cannot have it.',
  remedy:
    'Plan the move to what AWS names in its place; keep it until then only in accounts that have it.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Ledger:
    Type: AWS::RDS::DBCluster
  Metrics:
    Type: AWS::Timestream::InfluxDBInstance
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_timestreaminfluxdb_db_instance" "metrics" {
  name = "metrics"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Metrics:
    Type: AWS::Timestream::Database
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_timestreamwrite_database" "metrics" {
  database_name = "metrics"
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
      [...TYPES, ...OPEN],
      'No service is declared that AWS has closed to new customers.',
      (resource, say) => {
        const closed = CLOSED.find(({ types }) =>
          types.includes(resource.type),
        );
        if (closed)
          say.fail(
            undefined,
            `${resource.name}: ${closed.service} is closed to new customers${
              closed.since ? ` since ${closed.since}` : ''
            }; AWS points to ${closed.instead}`,
          );
        else say.pass();
      },
    ),
};
