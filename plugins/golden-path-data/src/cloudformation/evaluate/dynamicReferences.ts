import { joined, unknown, type Scalar, type Value } from '../../graph';

const REFERENCE =
  /\{\{resolve:(ssm|ssm-secure|secretsmanager):[^{}]{1,500}\}\}/g;

/** A text in which dynamic references stand: what they bring is known to the deployment alone. */
export function dynamicReferences(value: Scalar): Value {
  const text = value.value;
  if (typeof text !== 'string' || !text.includes('{{resolve:')) return value;
  const parts: Array<string | ReturnType<typeof unknown>> = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const service = match[1] === 'secretsmanager' ? 'secret' : 'SSM parameter';
    parts.push(text.slice(from, match.index));
    parts.push(
      unknown('data-source', `the ${service} of a dynamic reference`, value.at),
    );
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return joined(parts, value.at);
}
