import {
  DATABASES,
  isMember,
  refusesPlaintext,
  tlsParameter,
} from '../../../databases';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const databasePlaintextConnections: DataCheck = {
  id: 'database-plaintext-connections',
  title: 'Database that accepts plaintext connections',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'A client that does not ask for TLS sends its password and its data in the clear, and nobody notices unless the database refuses.',
  remedy:
    'Set `rds.force_ssl` to 1, or `require_secure_transport` to ON, in a parameter group of your own, and name that group in the database.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV2_AWS_69', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      EngineVersion: '16.4'
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBCluster
    Properties:
      Engine: aurora-postgresql
      EngineVersion: '15.8'
      DBClusterParameterGroupName: !Ref Parameters
  Parameters:
    Type: AWS::RDS::DBClusterParameterGroup
    Properties:
      Family: aurora-postgresql15
      Description: TLS only
      Parameters:
        rds.force_ssl: 1
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine               = "mysql"
  engine_version       = "8.0"
  instance_class       = "db.t4g.medium"
  parameter_group_name = aws_db_parameter_group.orders.name
}

resource "aws_db_parameter_group" "orders" {
  family = "mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "ON"
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
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: mysql
      EngineVersion: '8.0'
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_db_instance" "orders" {
  engine               = "postgres"
  engine_version       = "16.4"
  instance_class       = "db.t4g.medium"
  parameter_group_name = aws_db_parameter_group.orders.name
}

resource "aws_db_parameter_group" "orders" {
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}
`,
        },
        lines: [13],
      },
    ],
  },
  run: model =>
    judge(
      model,
      DATABASES,
      'No database is declared whose parameters decide over TLS.',
      (resource, say) => {
        if (isMember(resource)) return;
        const parameter = tlsParameter(resource);
        if (parameter.state === 'unknown') say.unknown(parameter.value);
        if (parameter.state !== 'known' || !parameter.value) return;
        say.require(refusesPlaintext(model.graph, resource, parameter.value), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} accepts connections without TLS: its parameter ${parameter.value.name} is off`,
        });
      },
    ),
};
