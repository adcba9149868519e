import { mend } from '../../edit';
import { passwordsOf, PASSWORDS, isInCode } from '../../databases';
import { flagAt, type Resource, type Value } from '../../graph';
import type { DataModel } from '../../model';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const passwordInCode: DataCheck = {
  id: 'password-in-code',
  title: 'Database password written in the code',
  practice: 'modern-database',
  severity: 'critical',
  rationale:
    'A password in a template or in the default of a variable is known to everyone who reads the repository, for ever, and is never changed.',
  remedy:
    'Let AWS make and rotate it, with `ManageMasterUserPassword: true` or `manage_master_user_password = true`, or read it from Secrets Manager. Change the one that is written here.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      MasterUserPassword: '{{resolve:secretsmanager:orders:SecretString:password}}'
`,
        },
      },
      {
        files: {
          'template.yaml': `Parameters:
  Password:
    Type: String
    NoEcho: true
Resources:
  Orders:
    Type: AWS::Redshift::Cluster
    Properties:
      MasterUserPassword: !Ref Password
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  manage_master_user_password = true
}
`,
        },
      },
      {
        files: {
          'main.tf': `variable "password" {
  sensitive = true
}

resource "aws_redshift_cluster" "dwh" {
  master_password = var.password
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.json': `{
  "Resources": {
    "Orders": {
      "Type": "AWS::RDS::DBInstance",
      "Properties": {
        "Engine": "postgres",
        "MasterUsername": "orders",
        "MasterUserPassword": "correct-horse"
      }
    }
  }
}
`,
        },
        lines: [8],
      },
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      MasterUserPassword: correct-horse
      MasterUsername: orders
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `variable "password" {
  default = "correct-horse"
}

resource "aws_rds_cluster" "orders" {
  engine          = "aurora-postgresql"
  master_password = var.password
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
      Object.keys(PASSWORDS),
      'No database takes a password.',
      (resource, say) => {
        for (const { path, value } of passwordsOf(resource)) {
          if (isInCode(value))
            say.fail(
              value,
              `The value of ${path} of ${resource.name} stands in the code`,
              {
                fix: () => managed(model, resource, path, value),
              },
            );
          else if (value.kind === 'unknown' && value.why === 'expression')
            say.unknown(value);
          else say.pass();
        }
        if (flagAt(resource, 'ManageMasterUserPassword').state === 'known')
          say.pass();
      },
    ),
};

/** RDS and Redshift can make and keep the password themselves. */
function managed(
  model: DataModel,
  resource: Resource,
  path: string,
  value: Value,
): Fix | undefined {
  if (path !== 'MasterUserPassword') return undefined;
  const rds = resource.type.startsWith('AWS::RDS::');
  if (!rds && resource.type !== 'AWS::Redshift::Cluster') return undefined;
  return mend(model, resource, {
    safety: 'assisted',
    reason:
      'AWS makes a new password, keeps it in Secrets Manager and rotates it: applications have to read it there.',
    cloudformation: [
      { kind: 'remove', value },
      {
        kind: 'set',
        path: rds ? 'ManageMasterUserPassword' : 'ManageMasterPassword',
        to: true,
      },
    ],
    terraform: [
      { kind: 'remove', value },
      {
        kind: 'set',
        path: rds ? 'manage_master_user_password' : 'manage_master_password',
        to: true,
      },
    ],
  });
}
