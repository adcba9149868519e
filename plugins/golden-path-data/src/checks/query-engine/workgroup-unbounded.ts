import { mend } from '../../edit';
import { numberAt } from '../../graph';
import { judge } from '../judge';
import type { DataCheck } from '../DataCheck';

export const workgroupUnbounded: DataCheck = {
  id: 'workgroup-unbounded',
  title: 'A workgroup without a limit on what a query scans',
  practice: 'query-engine',
  severity: 'medium',
  rationale:
    'Athena is paid by the byte scanned; one query without a partition filter reads the whole lake, and nothing stops it.',
  remedy:
    'Set `BytesScannedCutoffPerQuery` to what an honest query of this workgroup may scan (10 MB or more).',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Reports:
    Type: AWS::Athena::WorkGroup
    Properties:
      Name: reports
      WorkGroupConfiguration:
        EnforceWorkGroupConfiguration: true
        BytesScannedCutoffPerQuery: 10737418240
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_athena_workgroup" "reports" {
  name = "reports"
  configuration {
    enforce_workgroup_configuration = true
    bytes_scanned_cutoff_per_query  = 10737418240
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
  Reports:
    Type: AWS::Athena::WorkGroup
    Properties:
      Name: reports
      WorkGroupConfiguration:
        EnforceWorkGroupConfiguration: true
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_athena_workgroup" "reports" {
  name = "reports"
  configuration {
    enforce_workgroup_configuration = true
  }
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
      ['AWS::Athena::WorkGroup'],
      'No Athena workgroup is declared.',
      (group, say) => {
        say.require(
          numberAt(group, 'WorkGroupConfiguration.BytesScannedCutoffPerQuery'),
          {
            is: bytes => bytes > 0,
            absent: 'wrong',
            message: `Nothing limits what a query in ${group.name} scans.`,
            fix: () =>
              mend(model, group, {
                safety: 'assisted',
                reason:
                  'Queries that scan more than 100 GiB are stopped: review what yours need.',
                cloudformation: [
                  {
                    kind: 'set',
                    path: 'WorkGroupConfiguration.BytesScannedCutoffPerQuery',
                    to: 107374182400,
                  },
                ],
                terraform: [
                  {
                    kind: 'set',
                    path: 'configuration.bytes_scanned_cutoff_per_query',
                    to: 107374182400,
                  },
                ],
              }),
          },
        );
      },
    ),
};
