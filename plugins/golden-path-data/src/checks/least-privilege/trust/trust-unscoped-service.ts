import { mend } from '../../../edit';
import { itemsAt, textAt, valueAt, type Resource } from '../../../graph';
import { isBoundBy, principalsOf, type Statement } from '../../../iam';
import { CONFUSED_DEPUTIES } from '../../../knowledge/confusedDeputies';
import type { DataModel } from '../../../model';
import type { DataCheck } from '../../DataCheck';
import { trustTemplate, trustTerraform } from './exampleTrust';
import { judgeTrust } from './judgeTrust';

const SOURCE = /^(aws:source(arn|account|orgid|orgpaths)|sts:externalid)$/;

export const trustUnscopedService: DataCheck = {
  id: 'trust-unscoped-service',
  title: 'Service role that does not say for whom',
  practice: 'least-privilege',
  severity: 'low',
  rationale:
    'A service acts for many accounts. Where the role does not say for which, the service could be made to use it for somebody else: the confused deputy.',
  remedy:
    'Add a condition `StringEquals` on `aws:SourceAccount` with your account, or `ArnLike` on `aws:SourceArn` with what runs as the role.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: trustTemplate(
          "Principal: { Service: states.amazonaws.com }\n            Condition: { StringEquals: { 'aws:SourceAccount': !Ref AWS::AccountId } }",
        ),
      },
      {
        files: {
          'main.tf': `data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_iam_role" "role" {
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
`,
        },
      },
    ],
    fail: [
      {
        files: trustTemplate('Principal: { Service: states.amazonaws.com }'),
        lines: [8],
      },
      {
        files: trustTerraform(
          'Principal = { Service = "scheduler.amazonaws.com" }',
        ),
        lines: [5],
      },
    ],
  },
  run: model =>
    judgeTrust(model, (statement, say, role) => {
      const { services } = principalsOf(statement.value);
      const deputies = services.filter(one => {
        const name = textAt(one);
        return name.state === 'known' && isDeputy(name.value);
      });
      const [deputy] = deputies;
      if (!deputy) return;
      const name = textAt(deputy);
      const bound = isBoundBy(statement.condition, SOURCE);
      if (bound === true) say.pass();
      else if (bound) say.unknown(bound);
      else
        say.fail(
          deputy,
          `${role.name} does not say for which account ${
            name.state === 'known' ? name.value : 'the service'
          } may assume it`,
          {
            fix: () =>
              deputies.length === services.length
                ? bindToAccount(model, role, statement)
                : undefined,
          },
        );
    }),
};

function isDeputy(service: string): boolean {
  // Older templates write the region into it: `states.eu-west-1.amazonaws.com`.
  const plain = service.replace(
    /^(states|logs)\.[a-z0-9-]+\.amazonaws/,
    '$1.amazonaws',
  );
  return Object.hasOwn(CONFUSED_DEPUTIES, plain);
}

function bindToAccount(
  model: DataModel,
  role: Resource,
  { value }: Statement,
): ReturnType<typeof mend> {
  const document = valueAt(role, 'AssumeRolePolicyDocument');
  const written = valueAt(document, 'Statement');
  const i = itemsAt(written).items.indexOf(value);
  const path = written?.kind === 'list' ? `Statement.${i}` : 'Statement';
  return mend(model, role, {
    safety: 'assisted',
    reason:
      'The service may then assume the role for this account alone. What runs as it in another account is shut out.',
    cloudformation: [
      {
        kind: 'set',
        path: `AssumeRolePolicyDocument.${path}.Condition`,
        to: {
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        },
      },
    ],
  });
}
