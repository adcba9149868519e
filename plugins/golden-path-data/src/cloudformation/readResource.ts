import {
  properties,
  unknown,
  type Place,
  type Properties,
  type Resource,
} from '../graph';
import type { Declared } from './sam';
import type { Stack } from './Stack';
import { nodeAt, textOf, type Node } from './template';

/** What stands beside the properties of a resource. */
const BESIDE = [
  'Metadata',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'DependsOn',
];

/** Reads one resource of a stack; `undefined` where its condition leaves it out. */
export function readResource(
  stack: Stack,
  name: string,
  { key, value: node, sourceType }: Declared,
): Resource | undefined {
  const type = textOf(node, 'Type') ?? '';
  const condition = textOf(node, 'Condition');
  const exists = condition === undefined || stack.condition(condition);
  if (exists === false) return undefined;
  const read = () => ({
    properties: propertiesOf(stack, key, node),
    attributes: attributesOf(stack, node),
  });
  const { unit, within, snapshot } = stack.deployment;
  return {
    id: stack.idOf(name),
    name,
    type,
    sourceType: sourceType ?? type,
    language: 'cloudformation',
    ...(snapshot && { snapshot }),
    ...(condition === undefined
      ? read()
      : stack.assuming(condition, true, read)),
    at: key,
    span: spanOf(key, node),
    unit,
    within,
    ...(exists === undefined && {
      conditional: unknown(
        'unresolved-condition',
        `the condition ${condition}`,
        key,
      ),
    }),
  };
}

function propertiesOf(stack: Stack, key: Place, node: Node): Properties {
  const written = nodeAt(node, 'Properties');
  if (written?.kind !== 'map') return properties({}, spanOf(key, node));
  const value = stack.evaluator.value(written);
  if (value?.kind === 'map') return value;
  const open =
    value?.kind === 'unknown'
      ? value
      : unknown('expression', 'the properties as a whole', written.at);
  return properties({}, written.at, open);
}

function attributesOf(stack: Stack, node: Node): Properties {
  const beside = BESIDE.map(name => {
    const part = nodeAt(node, name);
    return [name, part && stack.evaluator.value(part)] as const;
  });
  return properties(Object.fromEntries(beside), node.at);
}

function spanOf(key: Place, { at }: Node): Place {
  const end = Math.max(key.end, at.end);
  return { ...key, end, endLine: Math.max(key.line, at.endLine) };
}
