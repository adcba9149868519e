import {
  itemsAt,
  textAt,
  valueAt,
  type Resource,
  type Unknown,
  type Value,
} from '../graph';
import { statementsOf, type Statement } from '../iam';
import { targetsIn } from '../links/targetsIn';
import type { DataModel } from '../model';

/** The policies of queues and topics, and where they name what they are about. */
const POLICIES: Record<string, { type: string; path: string }> = {
  'AWS::SQS::Queue': { type: 'AWS::SQS::QueuePolicy', path: 'Queues' },
  'AWS::SNS::Topic': { type: 'AWS::SNS::TopicPolicy', path: 'Topics' },
};

/** What the policies of a queue or a topic say. */
export interface ResourcePolicy {
  statements: Statement[];
  /** Why there may be more. */
  open?: Unknown;
  /** Whether it has a policy at all. */
  isThere: boolean;
}

/** The statements of all policies of a queue or a topic, its own and those that name it. */
export function resourcePolicy(
  model: DataModel,
  resource: Resource,
): ResourcePolicy {
  const own = valueAt(resource, 'PolicyDocument');
  const documents = own ? [own] : [];
  let open: Unknown | undefined;
  const { type, path } = POLICIES[resource.type];
  for (const policy of model.graph.ofType(type)) {
    const { items, open: more } = itemsAt(policy, path);
    const targets = targetsIn(model);
    const isAbout = items.some(item =>
      targets.of(item, [resource.type]).some(({ id }) => id === resource.id),
    );
    const document = valueAt(policy, 'PolicyDocument');
    if (isAbout && document) documents.push(document);
    open ??= more ?? items.find(isUnknown);
  }
  const read = documents.map(statementsOf);
  open = read.find(one => one.open)?.open ?? open;
  return {
    statements: read.flatMap(one => one.statements),
    isThere: documents.length > 0,
    ...(open && { open }),
  };
}

/** Whether a statement denies everybody everything that comes without TLS. */
export function deniesHttp({
  effect,
  actions,
  principals,
  condition,
}: Statement): boolean {
  const bools = valueAt(condition, 'Bool');
  const entries = bools?.kind === 'map' ? [...bools.entries] : [];
  const onHttp = entries.some(
    ([key, value]) =>
      key.toLowerCase() === 'aws:securetransport' && says(value, 'false'),
  );
  return (
    effect === 'Deny' &&
    onHttp &&
    principals.some(one => says(one, '*')) &&
    actions.some(action =>
      /^(\*|sqs:\*|sns:\*|sns:publish|sqs:sendmessage)$/.test(action),
    )
  );
}

function says(value: Value, text: string): boolean {
  return itemsAt(value).items.some(item => {
    const answer = textAt(item);
    return answer.state === 'known' && answer.value.toLowerCase() === text;
  });
}

function isUnknown(value: Value): value is Unknown {
  return value.kind === 'unknown';
}
