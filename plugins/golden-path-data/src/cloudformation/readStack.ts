import type { Gap } from '../graph';
import type { ReadResult } from '../reading';
import { nestedIn } from './nestedIn';
import { readResource } from './readResource';
import { notTransformed } from './sam';
import type { Stack } from './Stack';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  textOf,
  type Entry,
  type Node,
} from './template';

/** Macros that do not declare resources of their own. */
const KNOWN_TRANSFORMS =
  /^AWS::(Serverless-2016-10-31|LanguageExtensions|SecretsManager.*|CodeDeploy.*)$/;

/** A stack with those nested in it. The nested ones are made known to it before anything is read. */
export interface Deployed {
  stack: Stack;
  children: Map<string, Deployed>;
  gaps: Gap[];
}

/** Finds what is nested in a stack. */
export function deploy(stack: Stack): Deployed {
  const children = new Map<string, Deployed>();
  const gaps = [
    ...macros(stack.root),
    ...stack.notExpanded.map(notExpanded),
    ...notTransformed(stack.declared).map(unknownType),
  ];
  for (const [name, entry] of stack.declared) {
    const nested = nestedIn(stack, name, entry);
    if (!nested) continue;
    if ('why' in nested) gaps.push(nested);
    else {
      stack.nest(name, nested);
      children.set(name, deploy(nested));
    }
  }
  return { stack, children, gaps };
}

/** Reads a stack and those nested in it. */
export function readStack({ stack, children, gaps }: Deployed): ReadResult {
  const result: ReadResult = { resources: [], gaps: [...gaps] };
  for (const [name, entry] of stack.declared) {
    const resource = readResource(stack, name, entry);
    if (!resource) continue;
    result.resources.push(resource);
    const child = children.get(name);
    if (!child) continue;
    const inner = readStack(child);
    const { conditional } = resource;
    result.resources.push(
      ...inner.resources.map(one =>
        conditional ? { conditional, ...one } : one,
      ),
    );
    result.gaps.push(...inner.gaps);
  }
  return result;
}

/** Shares what a stack and those nested in it export and store. */
export function share({ stack, children }: Deployed): void {
  for (const child of children.values()) share(child);
  for (const [name, { value }] of entriesOf(nodeAt(stack.root, 'Outputs'))) {
    const condition = textOf(value, 'Condition');
    if (condition !== undefined && stack.condition(condition) === false)
      continue;
    const written = nodeAt(value, 'Export', 'Name');
    const exported = written && stack.evaluator.value(written);
    if (exported?.kind === 'scalar')
      stack.templates.share(`export ${exported.value}`, () =>
        stack.output(name),
      );
  }
  for (const [, { value }] of stack.declared) {
    if (textOf(value, 'Type') !== 'AWS::SSM::Parameter') continue;
    const condition = textOf(value, 'Condition');
    if (condition !== undefined && stack.condition(condition) === false)
      continue;
    const named = nodeAt(value, 'Properties', 'Name');
    const stored = nodeAt(value, 'Properties', 'Value');
    const name = named && stack.evaluator.value(named);
    if (name?.kind === 'scalar' && stored)
      stack.templates.share(`ssm ${name.value}`, () =>
        stack.evaluator.value(stored),
      );
  }
}

function macros(root: Node): Gap[] {
  return itemsOf(nodeAt(root, 'Transform')).flatMap(node => {
    const name = textOf(node) ?? textOf(node, 'Name') ?? '';
    if (KNOWN_TRANSFORMS.test(name)) return [];
    const what = `the macro ${name.slice(0, 100)} may declare anything`;
    const named = { kind: 'macro', name };
    return [{ why: 'external-module' as const, what, at: node.at, named }];
  });
}

/** A loop or macro among the resources. A loop declares no other types than those written in it. */
function notExpanded([id, { key, value }]: [string, Entry]): Gap {
  const what = `${id.slice(0, 100)} is not expanded`;
  const types = entriesOf(itemsOf(value)[2]).map(([, inner]) =>
    textOf(inner.value, 'Type'),
  );
  const known = types.filter((type): type is string =>
    /^\w+(::\w+)+$/.test(type ?? ''),
  );
  return {
    ...{ why: 'expression', what, at: key },
    named: { kind: 'loop or macro', name: id },
    ...(id.startsWith('Fn::ForEach::') &&
      types.length > 0 &&
      known.length === types.length &&
      known.every(type => !type.startsWith('AWS::Serverless::')) && {
        declares: known,
      }),
  };
}

/** What connectors make. */
const PERMISSIONS = [
  'AWS::IAM::ManagedPolicy',
  'AWS::Lambda::Permission',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];

/** What a type of SAM makes that is not known here. */
function unknownType([id, { key, value }]: [string, Entry]): Gap {
  const what = `what SAM makes of ${id.slice(0, 100)} is not read`;
  const isConnector = textOf(value, 'Type') === 'AWS::Serverless::Connector';
  return {
    ...{ why: 'external-module', what, at: key },
    named: { kind: 'SAM resource', name: id },
    ...(isConnector && { declares: PERMISSIONS }),
  };
}
