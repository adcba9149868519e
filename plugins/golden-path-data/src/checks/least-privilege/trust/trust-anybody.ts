import type { Value } from '../../../graph';
import { isBoundBy, NAMES_CALLER, principalsOf } from '../../../iam';
import type { DataCheck } from '../../DataCheck';
import { trustTemplate, trustTerraform } from './exampleTrust';
import { judgeTrust } from './judgeTrust';

/** An external id is shared, and tells nothing where everybody may try. */
const IDENTITIES = new RegExp(
  NAMES_CALLER.source.replace('|sts:externalid', ''),
);

export const trustAnybody: DataCheck = {
  id: 'trust-anybody',
  title: 'Role that anybody may assume',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'A trust policy for `*` lets every account of AWS take the role on and do all that it may; only the name of the role has to be guessed.',
  remedy:
    'Name the services, roles or accounts that assume it, or bind `*` by `aws:PrincipalOrgID` or `aws:PrincipalArn`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: trustTemplate('Principal: { Service: glue.amazonaws.com }'),
      },
      {
        files: trustTerraform(
          'Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-123456" } }',
        ),
      },
    ],
    fail: [
      { files: trustTemplate("Principal: { AWS: '*' }"), lines: [8] },
      {
        files: trustTerraform(
          'Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } }',
        ),
        lines: [5],
      },
    ],
  },
  run: model =>
    judgeTrust(model, (statement, say, role) => {
      const { condition, notPrincipals, value } = statement;
      const { anybody, aws, open: more } = principalsOf(value);
      const open = more ?? aws.find(mayBeAnybody);
      const [first] = notPrincipals ? [value] : anybody;
      const bound = first && isBoundBy(condition, IDENTITIES);
      if (!first && open?.kind === 'unknown') say.unknown(open);
      else if (!first || bound === true) say.pass();
      else if (bound) say.unknown(bound);
      else say.fail(first, `Anybody may assume ${role.name}`);
    }),
};

function mayBeAnybody(value: Value): boolean {
  return (
    value.kind === 'unknown' &&
    value.why === 'unresolved-variable' &&
    !/arn|role|user|account/i.test(value.what)
  );
}
