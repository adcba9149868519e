import { joined, unknown, type Scalar, type Value } from '../../graph';
import type { Names } from './Names';
import { partsOf } from './texts';

const REFERENCE =
  /\{\{resolve:(ssm|ssm-secure|secretsmanager):([^{}]{1,500})\}\}/g;

/** A text in which dynamic references stand: what they bring is known to the deployment, or to the stack that stores it. */
export function dynamicReferences(value: Scalar, names: Names): Value {
  const text = value.value;
  if (typeof text !== 'string' || !text.includes('{{resolve:')) return value;
  const parts: ReturnType<typeof partsOf> = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [all, service, what] = match;
    // A version may stand behind the name.
    const stored =
      service === 'ssm' ? names.stored(what!.replace(/:\d+$/, '')) : undefined;
    const name = service === 'secretsmanager' ? 'secret' : 'SSM parameter';
    parts.push(text.slice(from, match.index));
    parts.push(
      ...partsOf(
        stored ??
          unknown(
            'data-source',
            `the ${name} of a dynamic reference`,
            value.at,
          ),
      ),
    );
    from = match.index + all.length;
  }
  parts.push(text.slice(from));
  return joined(parts, value.at);
}
