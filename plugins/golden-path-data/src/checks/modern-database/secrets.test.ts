import fc from 'fast-check';
import { modelOf } from '../../__testUtils__/modelOf';
import { prepareTerraform } from '../../terraform';
import { databaseOnServer } from './database-on-server';
import { passwordInCode } from './password-in-code';
import { secretInUserData } from './secret-in-user-data';

beforeAll(() => prepareTerraform());

const secret = fc.stringMatching(/^Zq[A-Za-z0-9]{14,24}$/);

describe('secrets in plain text', () => {
  it('are found in any place, and never repeated', () => {
    fc.assert(
      fc.property(secret, text => {
        const model = modelOf({
          'main.tf': `variable "password" {
  default = "${text}"
}

resource "aws_db_instance" "a" {
  engine   = "mysql"
  password = "${text}"
  username = "orders"
}

resource "aws_redshift_cluster" "b" {
  master_password = var.password
}

resource "aws_instance" "c" {
  user_data = "#!/bin/bash\\ndocker run -e MYSQL_ROOT_PASSWORD=${text} mysql:8\\n"
}
`,
        });
        const verdicts = [passwordInCode, secretInUserData, databaseOnServer]
          .map(check => check.run(model))
          .map(verdict => ({
            ...verdict,
            findings: verdict.outcome === 'failed' ? verdict.findings : [],
          }));
        expect(
          verdicts.map(({ findings }) => findings.map(({ line }) => line)),
        ).toEqual([[7, 12], [16], [16]]);
        expect(JSON.stringify(verdicts)).not.toContain(text);
      }),
      { numRuns: 50 },
    );
  });

  it('are not seen where a secret is only named', () => {
    const model = modelOf({
      'template.yaml': `Parameters:
  Password:
    Type: String
    NoEcho: true
Resources:
  A:
    Type: AWS::RDS::DBInstance
    Properties:
      MasterUserPassword: !Ref Password
  B:
    Type: AWS::DMS::Endpoint
    Properties:
      Password: !Sub '{{resolve:ssm-secure:/orders/\${AWS::StackName}}}'
`,
    });
    expect(passwordInCode.run(model)).toEqual({ outcome: 'passed' });
  });

  it('are not seen in a script that takes them when it is deployed', () => {
    const model = modelOf({
      'template.yaml': `Parameters:
  Password:
    Type: String
Resources:
  A:
    Type: AWS::EC2::Instance
    Properties:
      UserData:
        Fn::Base64: !Sub |
          #!/bin/bash
          dbPassword=\${Password}
`,
    });
    expect(secretInUserData.run(model)).toEqual({ outcome: 'passed' });
  });
});
