import type { Value } from '../../../graph';
import { isBoundBy, NAMES_CALLER, patternOf, principalsOf } from '../../../iam';
import type { DataCheck } from '../../DataCheck';
import { trustTemplate, trustTerraform } from './exampleTrust';
import { judgeTrust } from './judgeTrust';

/** People of the account who have to show a second factor are fewer than all that runs there. */
const BINDS = new RegExp(
  `${NAMES_CALLER.source}|^aws:multifactorauth(present|age)$|^saml:`,
);

export const trustWholeAccount: DataCheck = {
  id: 'trust-whole-account',
  title: 'Role that a whole account may assume',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'With the account itself as principal, whoever its administrators let may assume the role, now and later; nobody here is asked.',
  remedy:
    'Name the roles of the account that assume it, or bind it by `sts:ExternalId`, `aws:PrincipalArn` or `aws:PrincipalOrgID`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: trustTemplate(
          "Principal: { AWS: 'arn:aws:iam::111122223333:role/reader' }",
        ),
      },
      { files: trustTemplate('Principal: { AWS: !Ref AWS::AccountId }') },
      {
        files: trustTerraform(
          'Principal = { AWS = "arn:aws:iam::111122223333:root" }, Condition = { StringEquals = { "sts:ExternalId" = "lake" } }',
        ),
      },
    ],
    fail: [
      {
        files: trustTemplate(
          "Principal: { AWS: 'arn:aws:iam::111122223333:root' }",
        ),
        lines: [8],
      },
      {
        files: trustTerraform('Principal = { AWS = "111122223333" }'),
        lines: [5],
      },
    ],
  },
  run: model =>
    judgeTrust(model, ({ condition, value }, say, role) => {
      const { aws } = principalsOf(value);
      const whole = aws.filter(one => accountOf(one) !== undefined);
      const bound = whole.length ? isBoundBy(condition, BINDS) : true;
      const open = aws.find(mayBeAccount);
      if (bound === true && open?.kind === 'unknown') say.unknown(open);
      else if (bound === true) say.pass();
      else if (bound) say.unknown(bound);
      else
        for (const one of whole)
          say.fail(
            one,
            `Whoever account ${accountOf(one)} lets may assume ${role.name}`,
          );
    }),
};

/** The account that a principal stands for as a whole. One's own, which only the deployment knows, is a matter of its policies. */
function accountOf(value: Value): string | undefined {
  const text = patternOf(value) ?? '';
  return /^(?:arn:[^:]+:iam::)?(\d{12})(?::root)?$/.exec(text)?.[1];
}

function mayBeAccount(value: Value): boolean {
  return (
    value.kind === 'unknown' &&
    value.why === 'unresolved-variable' &&
    !/role|user/i.test(value.what)
  );
}
