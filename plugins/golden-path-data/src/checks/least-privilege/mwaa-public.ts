import { mend } from '../../edit';
import { textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const mwaaPublic: DataCheck = {
  id: 'mwaa-public',
  title: 'Airflow whose console lies on the internet',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'The console starts every pipeline and shows every connection; on the internet only its login stands before it.',
  remedy:
    'Set `WebserverAccessMode: PRIVATE_ONLY`, or `webserver_access_mode`, and reach it through your network.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV2_AWS_66', relation: 'stricter' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Airflow:
    Type: AWS::MWAA::Environment
    Properties:
      Name: lake
      WebserverAccessMode: PRIVATE_ONLY
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_mwaa_environment" "lake" {
  name = "lake"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Airflow:
    Type: AWS::MWAA::Environment
    Properties:
      Name: lake
      WebserverAccessMode: PUBLIC_AND_PRIVATE
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_mwaa_environment" "lake" {
  name                  = "lake"
  webserver_access_mode = "PUBLIC_ONLY"
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::MWAA::Environment'],
      'No Airflow environment is declared.',
      (environment, say) => {
        const mode = textAt(environment, 'WebserverAccessMode');
        // The provider of Terraform documents a private one; AWS says nothing of a default.
        if (mode.state === 'absent' && environment.language !== 'terraform') {
          say.unknown(
            'WebserverAccessMode is not set, and AWS names no default',
          );
          return;
        }
        say.require(mode, {
          is: access => access === 'PRIVATE_ONLY',
          absent: 'right',
          message: `The console of ${environment.name} lies on the internet`,
          fix: () =>
            mend(model, environment, {
              safety: 'assisted',
              reason:
                'The console is then reached through your network alone, and its endpoints have to be there.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'WebserverAccessMode',
                  to: 'PRIVATE_ONLY',
                },
              ],
              terraform: [
                {
                  kind: 'set',
                  path: 'webserver_access_mode',
                  to: 'PRIVATE_ONLY',
                },
              ],
            }),
        });
      },
    ),
};
