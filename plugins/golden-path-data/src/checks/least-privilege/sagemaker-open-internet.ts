import { mend } from '../../edit';
import { textAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** What keeps each type off the internet. */
const CLOSED: Record<string, { path: string; argument: string; to: string }> = {
  'AWS::SageMaker::NotebookInstance': {
    path: 'DirectInternetAccess',
    argument: 'direct_internet_access',
    to: 'Disabled',
  },
  'AWS::SageMaker::Domain': {
    path: 'AppNetworkAccessType',
    argument: 'app_network_access_type',
    to: 'VpcOnly',
  },
};

export const sagemakerOpenInternet: DataCheck = {
  id: 'sagemaker-open-internet',
  title: 'Notebook with its own way to the internet',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'Whoever works in a notebook holds its data and its role; a direct way out lets both leave without passing any control of yours.',
  remedy:
    'Set `DirectInternetAccess: Disabled` with a subnet, or `AppNetworkAccessType: VpcOnly` for a domain, and give endpoints for what is needed.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_122', relation: 'stricter' },
    { tool: 'cdk-nag', id: 'AwsSolutions-SM3', relation: 'stricter' },
    {
      tool: 'cfn-guard',
      id: 'SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS',
      relation: 'stricter',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      DirectInternetAccess: Disabled
      SubnetId: subnet-1
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_domain" "lab" {
  domain_name             = "lab"
  app_network_access_type = "VpcOnly"
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
      SubnetId: subnet-1
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_domain" "lab" {
  domain_name             = "lab"
  app_network_access_type = "PublicInternetOnly"
}

resource "aws_sagemaker_notebook_instance" "lab" {
  name = "lab"
}
`,
        },
        lines: [3, 6],
      },
    ],
  },
  run: model =>
    judge(
      model,
      Object.keys(CLOSED),
      'No SageMaker notebook or domain is declared.',
      (resource, say) => {
        const { path, argument, to } = CLOSED[resource.type];
        say.require(textAt(resource, path), {
          is: value => value === to,
          absent: 'wrong',
          message: `${resource.name} has a way of its own to the internet`,
          fix: () =>
            resource.type === 'AWS::SageMaker::Domain' ||
            valueAt(resource, 'SubnetId')
              ? mend(model, resource, {
                  safety: 'assisted',
                  reason:
                    'A notebook that exists is replaced, and what it fetches needs endpoints or a NAT gateway.',
                  cloudformation: [{ kind: 'set', path, to }],
                  terraform: [{ kind: 'set', path: argument, to }],
                })
              : undefined,
        });
      },
    ),
};
