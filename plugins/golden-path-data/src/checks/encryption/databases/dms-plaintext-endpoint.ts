import { mend } from '../../../edit';
import { textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

/** Services of AWS, reached through their own API, and engines that settle it elsewhere. */
const WITHOUT_SSL_MODE = new Set([
  's3',
  'dynamodb',
  'kinesis',
  'kafka',
  'elasticsearch',
  'opensearch',
  'neptune',
  'redshift-serverless',
  'timestream',
]);

export const dmsPlaintextEndpoint: DataCheck = {
  id: 'dms-plaintext-endpoint',
  title: 'DMS endpoint that connects without TLS',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'DMS copies whole databases, password and all, over the network; without TLS anyone on the way reads them.',
  remedy:
    'Set `SslMode: require`, or `ssl_mode = "require"`; better `verify-full`, with the certificate of the database.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV2_AWS_49', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Source:
    Type: AWS::DMS::Endpoint
    Properties:
      EndpointType: source
      EngineName: postgres
      SslMode: verify-full
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_dms_endpoint" "source" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = "require"
}

resource "aws_dms_endpoint" "target" {
  endpoint_id   = "raw"
  endpoint_type = "target"
  engine_name   = "s3"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Source:
    Type: AWS::DMS::Endpoint
    Properties:
      EndpointType: source
      EngineName: postgres
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_dms_endpoint" "source" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "sqlserver"
  ssl_mode      = "none"
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
      ['AWS::DMS::Endpoint'],
      'No DMS endpoint of a database is declared.',
      (resource, say) => {
        const engine = textAt(resource, 'EngineName');
        if (engine.state === 'unknown') say.unknown(engine.value);
        if (engine.state !== 'known' || WITHOUT_SSL_MODE.has(engine.value))
          return;
        say.require(textAt(resource, 'SslMode'), {
          is: mode => mode !== 'none',
          absent: 'wrong',
          message: `${resource.name} connects to its database without TLS`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'The database has to accept TLS; some engines take other modes: Oracle wants verify-ca, and MySQL a certificate for it.',
              cloudformation: [{ kind: 'set', path: 'SslMode', to: 'require' }],
              terraform: [{ kind: 'set', path: 'ssl_mode', to: 'require' }],
            }),
        });
      },
    ),
};
