import { SERVERS, userDataOf } from '../../servers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** Packages and images of engines, not of their clients. */
const INSTALLS =
  /\b(?:(?:mysql|mysql-community|mariadb|mongodb-org|mssql)-server|postgresql(?:-?[0-9.]{1,4})?-server|apt(?:-get)? (?:-y )?install (?:-y )?postgresql\b|mongodb-org\b|cassandra\b|redis-server\b|oracle-database-[\w-]{1,20}|docker run [^\n]{0,200}\b(?:mysql|postgres|mariadb|mongo|cassandra):)/;

export const databaseOnServer: DataCheck = {
  id: 'database-on-server',
  title: 'Database that runs on a server of your own',
  practice: 'modern-database',
  severity: 'medium',
  rationale:
    'A database installed on a server has backups, upgrades, a standby and encryption only if somebody builds and watches each of them.',
  remedy:
    'Move it to a managed database, with DMS for the data: RDS or Aurora for relational ones, DynamoDB, DocumentDB or OpenSearch for others.',
  fixable: false,
  equivalents: [],
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
          dnf install -y nginx postgresql16
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_instance" "client" {
  ami           = "ami-1"
  instance_type = "t3.small"

  user_data = <<-EOT
    #!/bin/bash
    apt-get install -y mysql-client
  EOT
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Db:
    Type: AWS::EC2::Instance
    Properties:
      UserData:
        Fn::Base64: |
          #!/bin/bash
          dnf install -y postgresql16-server
          systemctl enable --now postgresql
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_instance" "db" {
  ami           = "ami-1"
  instance_type = "m7g.large"
  user_data     = "#!/bin/bash\\napt-get install -y mysql-server\\n"
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
      // What it runs may hold a password, so it is not quoted.
      if (data && INSTALLS.test(data.text))
        say.fail(data.value, `${resource.name} installs a database of its own`);
      else say.pass();
    }),
};
