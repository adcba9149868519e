import { once, type CheckVerdict } from 'backstage-plugin-golden-path-common';
import { textAt, valueAt, type Resource, type Unknown } from '../../../graph';
import {
  IDENTITY_POLICIES,
  policiesOf,
  reachOf,
  type Statement,
} from '../../../iam';
import { targetsIn } from '../../../links/targetsIn';
import type { DataModel } from '../../../model';
import { judge } from '../../judge';
import type { Say } from '../../Say';

/** What a check says of one statement: a sentence if it is wrong; nothing where the check is not about it. */
export type Ruling =
  | { wrong: string }
  | { open: Unknown }
  | 'right'
  | undefined;

/** Judges every statement that allows something, in all policies of roles, users, groups and permission sets. */
export function judgeStatements(
  model: DataModel,
  nothing: string,
  rule: (statement: Statement, holder: Resource) => Ruling,
): CheckVerdict {
  return judge(model, IDENTITY_POLICIES, nothing, (resource, say) => {
    const boundary = isBoundary(model, resource);
    // What a boundary allows is allowed to nobody yet.
    if (boundary === true) return;
    const { statements, open } = policiesOf(resource);
    if (open) say.unknown(open);
    for (const statement of statements) {
      if (statement.effect !== 'Allow') continue;
      const ruling = rule(statement, resource);
      if (typeof ruling === 'object' && boundary === 'perhaps')
        say.unknown(`${resource.name} may be a permissions boundary`);
      else apply(ruling, statement, say);
    }
  });
}

function apply(ruling: Ruling, statement: Statement, say: Say): void {
  const effect = textAt(statement.value, 'Effect');
  if (effect.state === 'unknown') say.unknown(effect.value);
  else if (ruling === 'right') say.pass();
  else if (ruling && 'open' in ruling) say.unknown(ruling.open);
  else if (ruling) say.fail(statement, ruling.wrong);
  // Actions that are not known do little harm on resources that are.
  const { openActions } = statement;
  const isWrong = typeof ruling === 'object' && 'wrong' in ruling;
  if (openActions && !isWrong && reachOf(statement) !== 'some')
    say.unknown(openActions);
}

/** Whether a policy is the boundary of a role or user: surely, or by its name perhaps. */
function isBoundary(model: DataModel, policy: Resource): boolean | 'perhaps' {
  if (policy.type !== 'AWS::IAM::ManagedPolicy') return false;
  if (once(model, boundariesIn).has(policy.id)) return true;
  const name = textAt(policy, 'ManagedPolicyName');
  const names = `${policy.name} ${name.state === 'known' ? name.value : ''}`;
  return /boundary/i.test(names) ? 'perhaps' : false;
}

function boundariesIn(model: DataModel): Set<string> {
  const targets = targetsIn(model);
  const holders = model.graph.ofType('AWS::IAM::Role', 'AWS::IAM::User');
  return new Set(
    holders.flatMap(holder =>
      targets
        .of(valueAt(holder, 'PermissionsBoundary'), ['AWS::IAM::ManagedPolicy'])
        .map(({ id }) => id),
    ),
  );
}
