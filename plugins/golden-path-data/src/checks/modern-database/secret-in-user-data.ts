import { redactLines } from 'backstage-plugin-golden-path-common';
import { SERVERS, userDataOf } from '../../servers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const secretInUserData: DataCheck = {
  id: 'secret-in-user-data',
  title: 'Secret written into the start script of a server',
  practice: 'modern-database',
  severity: 'critical',
  rationale:
    'User data is no secret: whoever is on the machine, or may describe it, reads it, and so does everyone who reads the repository.',
  remedy:
    'Let the script fetch it when it runs, with the role of the machine: `aws secretsmanager get-secret-value`. Change the one that is written here.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_46', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Web:
    Type: AWS::EC2::Instance
    Properties:
      UserData:
        Fn::Base64: |
          #!/bin/bash
          export DB_PASSWORD="$(aws secretsmanager get-secret-value --secret-id orders)"
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_instance" "client" {
  ami           = "ami-1"
  instance_type = "t3.small"
  user_data     = "#!/bin/bash\\ndnf install -y nginx\\n"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Web:
    Type: AWS::EC2::Instance
    Properties:
      UserData:
        Fn::Base64: |
          #!/bin/bash
          export DB_PASSWORD=correct-horse
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_instance" "web" {
  ami           = "ami-1"
  instance_type = "t3.small"
  user_data     = "#!/bin/bash\\nexport DB_PASSWORD=correct-horse\\n"
}
`,
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(model, SERVERS, 'No server is declared.', (resource, say) => {
      const data = userDataOf(resource);
      if (data && holdsSecret(data.text))
        say.fail(
          data.value,
          `The start script of ${resource.name} holds a secret`,
        );
      else say.pass();
    }),
};

function holdsSecret(text: string): boolean {
  // The name of a secret is none.
  const rest = text.replace(/--secret-(?:id|arn)[ =]\S+/g, '');
  return redactLines(rest) !== rest;
}
