import {
  list,
  scalar,
  turned,
  unknown,
  type Place,
  type Value,
} from '../graph';
import { moved } from './evaluate/moved';
import { itemsOf, nodeAt, textOf, type Node } from './template';

const MOST_ALLOWED = 20;

/** What a parameter is where nobody passes it: its default, or one of the values that it allows. */
export function defaultOf(name: string, parameter: Node, at: Place): Value {
  const chosen = nodeAt(parameter, 'Default');
  const what = `the parameter ${name}`;
  if (readFromAccount(parameter)) return unknown('data-source', what, at);
  if (!chosen || chosen.kind !== 'scalar' || chosen.value === null)
    return unknown('unresolved-variable', what, at, allowed(parameter, at));
  return typed(parameter, scalar(chosen.value, at), at);
}

/** What a parameter is where a stack around it passes a value. */
export function passedTo(parameter: Node, value: Value, at: Place): Value {
  const known = turned(value, one => one && typed(parameter, one, at));
  return moved(known, at) ?? value;
}

/** Whether the value is the name of an SSM parameter that the deployment reads. */
export function readFromAccount(parameter: Node): boolean {
  const type = textOf(parameter, 'Type') ?? '';
  return type.startsWith('AWS::SSM::Parameter::Value');
}

function typed(parameter: Node, value: Value, at: Place): Value {
  if (!/List/.test(textOf(parameter, 'Type') ?? '')) return value;
  if (value.kind === 'list') return value;
  if (value.kind !== 'scalar')
    return unknown('expression', 'a list that is joined of parts', at);
  const items = String(value.value).split(',');
  return list(
    value.value === '' ? [] : items.map(item => scalar(item.trim(), at)),
    at,
  );
}

function allowed(parameter: Node, at: Place): Value[] | undefined {
  const items = itemsOf(nodeAt(parameter, 'AllowedValues'));
  const values = items.flatMap(item =>
    item.kind === 'scalar' && item.value !== null
      ? [typed(parameter, scalar(item.value, at), at)]
      : [],
  );
  const all = values.length === items.length && values.length <= MOST_ALLOWED;
  return all && values.length ? values : undefined;
}
