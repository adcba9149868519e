import { mend } from '../../edit';
import { textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const notebookRoot: DataCheck = {
  id: 'notebook-root',
  title: 'Notebook instance that makes its users root',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'As root a user changes what watches the notebook and reads what others left on it; the work itself seldom needs it.',
  remedy:
    'Set `RootAccess: Disabled`, or `root_access = "Disabled"`; lifecycle scripts run as root all the same.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_307', relation: 'equal' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      RootAccess: Disabled
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_notebook_instance" "lab" {
  name        = "lab"
  root_access = "Disabled"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      InstanceType: ml.t3.medium
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_notebook_instance" "lab" {
  name        = "lab"
  root_access = "Enabled"
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
      ['AWS::SageMaker::NotebookInstance'],
      'No notebook instance is declared.',
      (notebook, say) => {
        say.require(textAt(notebook, 'RootAccess'), {
          is: access => access === 'Disabled',
          absent: 'wrong',
          message: `Users of ${notebook.name} are root`,
          fix: () =>
            mend(model, notebook, {
              safety: 'assisted',
              reason: 'Users can no longer install packages of the system.',
              cloudformation: [
                { kind: 'set', path: 'RootAccess', to: 'Disabled' },
              ],
              terraform: [{ kind: 'set', path: 'root_access', to: 'Disabled' }],
            }),
        });
      },
    ),
};
