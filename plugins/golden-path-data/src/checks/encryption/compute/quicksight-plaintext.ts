import { flagAt, valueAt } from '../../../graph';
import { mend } from '../../../edit';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const quicksightPlaintext: DataCheck = {
  id: 'quicksight-plaintext',
  title: 'QuickSight data source with TLS switched off',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'QuickSight reads over TLS unless it is told not to; then the figures of the business cross the network in the clear.',
  remedy: 'Remove `DisableSsl`, or set it to false.',
  fixable: true,
  equivalents: [{ tool: 'cdk-nag', id: 'AwsSolutions-QS1', relation: 'equal' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Warehouse:
    Type: AWS::QuickSight::DataSource
    Properties:
      Type: REDSHIFT
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_quicksight_data_source" "warehouse" {
  data_source_id = "warehouse"
  name           = "warehouse"
  type           = "REDSHIFT"

  ssl_properties {
    disable_ssl = false
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
  Warehouse:
    Type: AWS::QuickSight::DataSource
    Properties:
      Type: REDSHIFT
      SslProperties:
        DisableSsl: true
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_quicksight_data_source" "warehouse" {
  data_source_id = "warehouse"
  name           = "warehouse"
  type           = "REDSHIFT"

  ssl_properties {
    disable_ssl = true
  }
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::QuickSight::DataSource'],
      'No QuickSight data source is declared.',
      (source, say) => {
        const set = valueAt(source, 'SslProperties.DisableSsl');
        say.require(flagAt(set), {
          is: disabled => !disabled,
          absent: 'right',
          message: `${source.name} reads without TLS`,
          fix: () =>
            set &&
            mend(model, source, {
              safety: 'assisted',
              reason: 'It cannot connect where the database offers no TLS.',
              cloudformation: [{ kind: 'replace', value: set, by: false }],
              terraform: [{ kind: 'replace', value: set, by: false }],
            }),
        });
      },
    ),
};
