import {
  itemsAt,
  list,
  optionsOf,
  parsedJson,
  properties,
  scalar,
  textAt,
  turned,
  unknown,
  valueAt,
  type Properties,
  type Unknown,
  type Value,
} from '../../graph';
import { asWritten } from './placed';

/**
 * The policy that a `data "aws_iam_policy_document"` writes, as a map of CloudFormation's shape.
 *
 * @param isElsewhere - whether its text is not of the project: its statements then stand where it is used
 */
export function policyDocument(args: Properties, isElsewhere: boolean): Value {
  const base = [
    ...statementsOf(valueAt(args, 'source_policy_documents')),
    ...statementsOf(valueAt(args, 'source_json')),
  ];
  const { items, open } = itemsAt(args, 'statement');
  const own = items.map(item => ({
    sid: valueAt(item, 'sid'),
    item: isElsewhere ? statement(item) : asWritten(statement(item)),
  }));
  const over = [
    ...statementsOf(valueAt(args, 'override_policy_documents')),
    ...statementsOf(valueAt(args, 'override_json')),
  ];
  const all = [...base, ...own, ...over].filter(isStatement);
  const unread = [...base, ...over].find(
    (one): one is Unknown => 'kind' in one,
  );
  return properties(
    {
      Version: valueAt(args, 'version') ?? scalar('2012-10-17', args.at),
      Statement: list(latest(all), args.at, open ?? unread),
    },
    args.at,
  );
}

interface Statement {
  sid?: Value;
  item: Value;
}

function isStatement(one: Statement | Unknown): one is Statement {
  return !('kind' in one);
}

/** Of statements with the same id the last one holds. */
function latest(statements: Statement[]): Value[] {
  const sids = statements.map(({ sid }) => {
    const text = textAt(sid);
    return text.state === 'known' ? text.value : '';
  });
  return statements
    .filter((_, i) => !sids[i] || sids.lastIndexOf(sids[i]) === i)
    .map(({ item }) => item);
}

function statementsOf(
  documents: Value | undefined,
): Array<Statement | Unknown> {
  const { items, open } = itemsAt(documents);
  const found = items.flatMap((document): Array<Statement | Unknown> => {
    const parsed = parsedJson(document);
    if (parsed === undefined || optionsOf(parsed)[0] === undefined) return [];
    if (parsed.kind !== 'map')
      return [
        parsed.kind === 'unknown'
          ? parsed
          : unknown('computed', 'the policy that it builds on', document.at),
      ];
    const inner = itemsAt(parsed, 'Statement');
    return [
      ...inner.items.map(item => ({ sid: valueAt(item, 'Sid'), item })),
      ...(inner.open ? [inner.open] : []),
    ];
  });
  return open ? [...found, open] : found;
}

function statement(item: Value): Value {
  return properties(
    {
      Sid: valueAt(item, 'sid'),
      Effect: turned(
        valueAt(item, 'effect'),
        known => known ?? scalar('Allow', item.at),
      ),
      Action: valueAt(item, 'actions'),
      NotAction: valueAt(item, 'not_actions'),
      Resource: valueAt(item, 'resources'),
      NotResource: valueAt(item, 'not_resources'),
      Principal: principals(item, 'principals'),
      NotPrincipal: principals(item, 'not_principals'),
      Condition: conditions(item),
    },
    item.at,
  );
}

function principals(item: Value, name: string): Value | undefined {
  const { items, open, at } = itemsAt(item, name);
  if (!items.length || !at) return open;
  const byType = new Map<string, Value>();
  let more = open;
  for (const one of items) {
    const type = textAt(one, 'type');
    const identifiers = valueAt(one, 'identifiers');
    if (type.state === 'known' && type.value === '*')
      return scalar('*', one.at);
    if (type.state !== 'known' || !identifiers) more ??= openOf(type, one);
    else byType.set(type.value, together(byType.get(type.value), identifiers));
  }
  return { kind: 'map', entries: byType, at, ...(more && { open: more }) };
}

function conditions(item: Value): Value | undefined {
  const { items, open, at } = itemsAt(item, 'condition');
  if (!items.length || !at) return open;
  const byTest = new Map<string, Map<string, Value>>();
  let more = open;
  for (const one of items) {
    const test = textAt(one, 'test');
    const variable = textAt(one, 'variable');
    const values = valueAt(one, 'values');
    if (test.state !== 'known' || variable.state !== 'known' || !values) {
      more ??= openOf(test.state === 'known' ? variable : test, one);
      continue;
    }
    const of = byTest.get(test.value) ?? new Map<string, Value>();
    byTest.set(test.value, of);
    of.set(variable.value, together(of.get(variable.value), values));
  }
  const entries = [...byTest].map(([test, of]): [string, Value] => [
    test,
    { kind: 'map', entries: of, at },
  ]);
  return {
    kind: 'map',
    entries: new Map(entries),
    at,
    ...(more && { open: more }),
  };
}

function together(before: Value | undefined, more: Value): Value {
  if (!before) return more;
  const [a, b] = [itemsAt(before), itemsAt(more)];
  return list([...a.items, ...b.items], before.at, a.open ?? b.open);
}

function openOf(answer: ReturnType<typeof textAt>, { at }: Value): Unknown {
  return answer.state === 'unknown'
    ? answer.value
    : unknown('expression', 'a part of the statement', at);
}
