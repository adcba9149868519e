import { itemsAt, textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const transferPlaintext: DataCheck = {
  id: 'transfer-plaintext',
  title: 'Transfer server that accepts plain FTP',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'FTP sends the files that partners deliver, and their passwords, in the clear; whoever listens on the way can read and change them.',
  remedy: 'Leave `SFTP`, `FTPS` or `AS2` in `Protocols`, and take `FTP` out.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_357', relation: 'equal' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Partners:
    Type: AWS::Transfer::Server
    Properties:
      Protocols: [SFTP]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_transfer_server" "partners" {
  endpoint_type = "PUBLIC"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Partners:
    Type: AWS::Transfer::Server
    Properties:
      Protocols:
        - SFTP
        - FTP
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_transfer_server" "partners" {
  protocols = ["FTP"]
}
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Transfer::Server'],
      'No Transfer server is declared.',
      (server, say) => {
        const { items, open } = itemsAt(server, 'Protocols');
        if (open) say.unknown(open);
        for (const item of items)
          say.require(textAt(item), {
            is: protocol => protocol !== 'FTP',
            absent: 'right',
            message: `${server.name} accepts files over plain FTP`,
          });
        if (!items.length && !open) say.pass();
      },
    ),
};
