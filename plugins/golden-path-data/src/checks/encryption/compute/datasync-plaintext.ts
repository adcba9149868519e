import { mend } from '../../../edit';
import { textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

/** Where a kind of location says how data goes to it, what it means where it says nothing, and the words that encrypt. */
interface Way {
  path: string;
  argument: string;
  encrypts: string[];
  absent: 'right' | 'open';
}

/**
 * What holds where nothing is said: https://docs.aws.amazon.com/datasync/latest/userguide/API_CreateLocationEfs.html names no default,
 * `API_CreateLocationObjectStorage` HTTPS and `API_CreateLocationHdfs` PRIVACY. Read on 2026-11-30.
 */
const WAYS: Record<string, Way[]> = {
  'AWS::DataSync::LocationEFS': [
    {
      path: 'InTransitEncryption',
      argument: 'in_transit_encryption',
      encrypts: ['TLS1_2'],
      absent: 'open',
    },
  ],
  'AWS::DataSync::LocationObjectStorage': [
    {
      path: 'ServerProtocol',
      argument: 'server_protocol',
      encrypts: ['HTTPS'],
      absent: 'right',
    },
  ],
  // What is not said of one of the two is as of the other, or private.
  'AWS::DataSync::LocationHDFS': ['Rpc', 'DataTransfer'].map(name => ({
    path: `QopConfiguration.${name}Protection`,
    argument: `qop_configuration.${
      name === 'Rpc' ? 'rpc' : 'data_transfer'
    }_protection`,
    encrypts: ['PRIVACY'],
    absent: 'right',
  })),
};

export const datasyncPlaintext: DataCheck = {
  id: 'datasync-plaintext',
  title: 'DataSync location that is reached in the clear',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'DataSync encrypts between itself and AWS. How it reaches the place it copies from or to, the location says: without TLS whole files pass for everybody on that network to read.',
  remedy:
    'Set `InTransitEncryption: TLS1_2` for EFS, `ServerProtocol: HTTPS` for object storage, and `PRIVACY` for both protections of HDFS.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Home:
    Type: AWS::DataSync::LocationEFS
    Properties:
      Ec2Config: { SecurityGroupArns: [sg], SubnetArn: subnet }
      InTransitEncryption: TLS1_2
  Store:
    Type: AWS::DataSync::LocationObjectStorage
    Properties: { ServerHostname: store.example.org, BucketName: orders }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_datasync_location_hdfs" "cluster" {
  agent_arns = ["arn:aws:datasync:eu-west-1:111122223333:agent/agent-1"]

  qop_configuration {
    data_transfer_protection = "PRIVACY"
    rpc_protection           = "PRIVACY"
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
  Home:
    Type: AWS::DataSync::LocationEFS
    Properties:
      Ec2Config: { SecurityGroupArns: [sg], SubnetArn: subnet }
      InTransitEncryption: NONE
  Store:
    Type: AWS::DataSync::LocationObjectStorage
    Properties: { ServerHostname: store.example.org, BucketName: orders, ServerProtocol: HTTP }
`,
        },
        lines: [6, 9],
      },
      {
        files: {
          'main.tf': `resource "aws_datasync_location_efs" "home" {
  efs_file_system_arn   = "arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1"
  in_transit_encryption = "NONE"
}

resource "aws_datasync_location_hdfs" "cluster" {
  qop_configuration {
    rpc_protection = "INTEGRITY"
  }
}
`,
        },
        lines: [3, 8],
      },
    ],
  },
  run: model =>
    judge(
      model,
      Object.keys(WAYS),
      'No location of DataSync is declared that says how it is reached.',
      (location, say) => {
        for (const { path, argument, encrypts, absent } of WAYS[
          location.type
        ]) {
          const word = textAt(location, path);
          if (word.state === 'absent' && absent === 'open') {
            say.unknown(`${path} is not set, and AWS names no default`);
            continue;
          }
          say.require(word, {
            is: said => encrypts.includes(said.toUpperCase()),
            absent: 'right',
            message: `${location.name} is reached without encryption: ${path} is not ${encrypts[0]}.`,
            fix: () =>
              mend(model, location, {
                safety: 'assisted',
                reason:
                  'The other side has to speak it: a server with a certificate, or a cluster that is set up alike.',
                cloudformation: [{ kind: 'set', path, to: encrypts[0] }],
                terraform: [{ kind: 'set', path: argument, to: encrypts[0] }],
              }),
          });
        }
      },
    ),
};
