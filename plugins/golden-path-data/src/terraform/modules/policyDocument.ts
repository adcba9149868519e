import {
  itemsAt,
  list,
  properties,
  scalar,
  textAt,
  valueAt,
  type Properties,
  type Value,
} from '../../graph';

/** The policy that a `data "aws_iam_policy_document"` writes, as a map of CloudFormation's shape. */
export function policyDocument(args: Properties): Value {
  const { items, open } = itemsAt(args, 'statement');
  const statements = items.map(item =>
    properties(
      {
        Sid: valueAt(item, 'sid'),
        Effect: valueAt(item, 'effect') ?? scalar('Allow', item.at),
        Action: valueAt(item, 'actions'),
        NotAction: valueAt(item, 'not_actions'),
        Resource: valueAt(item, 'resources'),
        NotResource: valueAt(item, 'not_resources'),
        Principal: principals(item, 'principals'),
        NotPrincipal: principals(item, 'not_principals'),
        Condition: conditions(item),
      },
      item.at,
    ),
  );
  const base =
    valueAt(args, 'source_policy_documents') ??
    valueAt(args, 'override_policy_documents');
  const more =
    base && itemsAt(base).items.length + (base.kind === 'unknown' ? 1 : 0);
  return properties(
    {
      Version: scalar('2012-10-17', args.at),
      Statement: list(
        statements,
        args.at,
        open ??
          (more
            ? {
                kind: 'unknown',
                why: 'expression',
                what: 'the policy that it builds on',
                at: args.at,
              }
            : undefined),
      ),
    },
    args.at,
  );
}

function principals(item: Value, name: string): Value | undefined {
  const { items, open, at } = itemsAt(item, name);
  if (!items.length || !at) return open;
  const byType: Record<string, Value | undefined> = {};
  for (const one of items) {
    const type = textAt(one, 'type');
    const identifiers = valueAt(one, 'identifiers');
    if (type.state !== 'known')
      return type.state === 'unknown' ? type.value : undefined;
    if (type.value === '*') return scalar('*', one.at);
    byType[type.value] = identifiers;
  }
  return properties(byType, items[0].at, open);
}

function conditions(item: Value): Value | undefined {
  const { items, open } = itemsAt(item, 'condition');
  if (!items.length) return open;
  const byTest: Record<string, Record<string, Value | undefined>> = {};
  for (const one of items) {
    const test = textAt(one, 'test');
    const variable = textAt(one, 'variable');
    if (test.state !== 'known' || variable.state !== 'known') continue;
    byTest[test.value] ??= {};
    byTest[test.value][variable.value] = valueAt(one, 'values');
  }
  const { at } = items[0];
  return properties(
    Object.fromEntries(
      Object.entries(byTest).map(([test, variables]) => [
        test,
        properties(variables, at),
      ]),
    ),
    at,
    open,
  );
}
