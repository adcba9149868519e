import { mend } from '../../../edit';
import { textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

/** The year and month of a policy: `TransferSecurityPolicy-2024-01`, `TransferSecurityPolicy-FIPS-2023-05`. */
const DATED = /^TransferSecurityPolicy-.*?(\d{4}-\d\d)$/;
/** Policies before it still allow SHA-1 for message authentication. */
const SINCE = '2023-05';
const TODAY = 'TransferSecurityPolicy-2024-01';

export const transferOldCiphers: DataCheck = {
  id: 'transfer-old-ciphers',
  title: 'Transfer server with an old security policy',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'Without a policy a server takes the one of 2018, which still allows ciphers and signatures with SHA-1 that have been given up elsewhere.',
  remedy:
    'Set `SecurityPolicyName: TransferSecurityPolicy-2024-01`, or the FIPS policy of that date, and tell the partners beforehand.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_380', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Partners:
    Type: AWS::Transfer::Server
    Properties:
      SecurityPolicyName: TransferSecurityPolicy-2024-01
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_transfer_server" "partners" {
  security_policy_name = "TransferSecurityPolicy-FIPS-2024-01"
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
      Protocols: [SFTP]
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_transfer_server" "partners" {
  security_policy_name = "TransferSecurityPolicy-2020-06"
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
        say.require(textAt(server, 'SecurityPolicyName'), {
          is: name => (DATED.exec(name)?.[1] ?? SINCE) >= SINCE,
          absent: 'wrong',
          message: name =>
            `${server.name} follows ${
              name ? 'the old policy' : 'the policy of 2018'
            }`,
          fix: () =>
            mend(model, server, {
              safety: 'assisted',
              reason: 'A partner whose client is old can no longer connect.',
              cloudformation: [
                { kind: 'set', path: 'SecurityPolicyName', to: TODAY },
              ],
              terraform: [
                { kind: 'set', path: 'security_policy_name', to: TODAY },
              ],
            }),
        });
      },
    ),
};
