import type { Resource, Value } from '../../graph';
import { targetsIn } from '../../links';
import { canonicalText } from '../../links/canonicalText';
import type { DataModel } from '../../model';

/** Who a grant is given to, as far as it is known. */
export interface Principal {
  /** A role or user of the project. */
  resource?: Resource;
  /** As it is written; parts that are not known stand in braces. */
  text?: string;
}

/** In the words of both languages, since not every adapter turns them into one. */
const USERS = ['AWS::IAM::User', 'aws_iam_user'];

/** The principal that a value names. */
export function principalOf(
  model: DataModel,
  value: Value | undefined,
): Principal {
  const id = targetsIn(model).first(value, ['AWS::IAM::Role', ...USERS]);
  const resource = id === undefined ? undefined : model.graph.get(id);
  const text = canonicalText(value);
  return { ...(resource && { resource }), ...(text !== undefined && { text }) };
}

/** Whether it is the group by which Lake Formation leaves everything to IAM. */
export function isEverybodyOfIam({ text = '' }: Principal): boolean {
  return /^IAM_?ALLOWED_?PRINCIPALS$/i.test(text.trim());
}

/** Whether it is a user of IAM. */
export function isUser({ resource, text = '' }: Principal): boolean {
  return resource
    ? USERS.includes(resource.type)
    : /^arn:[^:]*:iam:.*:user\//.test(text);
}

/** How a sentence calls it. */
export function nameOf({ resource, text }: Principal): string {
  return resource?.name ?? text?.replace(/^.*[:/](?=[^:/])/, '') ?? 'somebody';
}
