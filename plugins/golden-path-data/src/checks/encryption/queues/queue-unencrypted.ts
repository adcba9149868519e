import { mend } from '../../../edit';
import { flagAt, valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const queueUnencrypted: DataCheck = {
  id: 'queue-unencrypted',
  title: 'Queue whose encryption is switched off',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'SQS encrypts new queues by itself unless it is told not to; what waits in a queue is data like any other.',
  remedy:
    'Remove `SqsManagedSseEnabled: false`, or name a key in `KmsMasterKeyId`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_27', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0096', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sqs_queue" "orders" {
  name              = "orders"
  kms_master_key_id = "alias/lake"
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
    Type: AWS::SQS::Queue
    Properties:
      SqsManagedSseEnabled: false
`,
        },
        lines: [5],
      },
      {
        files: {
          'main.tf': `resource "aws_sqs_queue" "orders" {
  name                    = "orders"
  sqs_managed_sse_enabled = false
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, ['AWS::SQS::Queue'], 'No queue is declared.', (queue, say) => {
      const key = valueAt(queue, 'KmsMasterKeyId');
      if (key && key.kind !== 'unknown') {
        say.pass();
        return;
      }
      const set = valueAt(queue, 'SqsManagedSseEnabled');
      say.require(flagAt(set), {
        is: enabled => enabled,
        absent: 'right',
        message: `What waits in ${queue.name} is not encrypted`,
        fix: () =>
          set &&
          mend(model, queue, {
            safety: 'safe',
            reason:
              'SQS encrypts and decrypts by itself; nobody needs a further right.',
            cloudformation: [{ kind: 'replace', value: set, by: true }],
            terraform: [{ kind: 'replace', value: set, by: true }],
          }),
      });
    }),
};
