import { valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const notebookOutsideVpc: DataCheck = {
  id: 'notebook-outside-vpc',
  title: 'Notebook instance outside of your network',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'Without a subnet a notebook runs in a network of AWS, where neither your security groups nor your endpoints hold.',
  remedy:
    'Set `SubnetId` and `SecurityGroupIds`, or `subnet_id` and `security_groups`.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_306', relation: 'equal' },
    { tool: 'cdk-nag', id: 'AwsSolutions-SM1', relation: 'equal' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Parameters:
  Subnet: { Type: String }
Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      SubnetId: !Ref Subnet
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_notebook_instance" "lab" {
  name      = "lab"
  subnet_id = "subnet-1"
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
  name = "lab"
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
      ['AWS::SageMaker::NotebookInstance'],
      'No notebook instance is declared.',
      (notebook, say) => {
        const subnet = valueAt(notebook, 'SubnetId');
        if (subnet?.kind === 'unknown' && subnet.either) say.unknown(subnet);
        else if (subnet) say.pass();
        else say.fail(undefined, `${notebook.name} is in no subnet of yours`);
      },
    ),
};
