import {
  properties,
  unknown,
  type Gap,
  type Place,
  type Resource,
} from '../graph';
import type { ReadResult } from '../reading';
import type { Budget } from './evaluate/Evaluator';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  textOf,
  type Entry,
  type Node,
} from './template';
import { TemplateNames } from './TemplateNames';

/** Macros that do not declare resources of their own. */
const KNOWN_TRANSFORMS =
  /^AWS::(Serverless-2016-10-31|LanguageExtensions|SecretsManager.*|CodeDeploy.*)$/;
/** What stands beside the properties of a resource. */
const BESIDE = [
  'Metadata',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'DependsOn',
];

/** Reads one template. */
export function readTemplate(
  file: string,
  root: Node,
  budget: Budget,
): ReadResult {
  const declared = entriesOf(nodeAt(root, 'Resources'));
  const ids = new Set(
    declared
      .filter(([, { value }]) => textOf(value, 'Type') !== undefined)
      .map(([id]) => id),
  );
  const names = new TemplateNames(
    root,
    id => (ids.has(id) ? `${file}#${id}` : undefined),
    budget,
  );
  const gaps = macros(root);
  const resources: Resource[] = [];
  for (const [id, entry] of declared) {
    if (!ids.has(id)) {
      if (id.startsWith('Fn::ForEach::')) gaps.push(loop(id, entry));
      continue;
    }
    const resource = readResource(file, id, entry, names);
    if (resource) resources.push(resource);
    gaps.push(...nestedStack(entry));
  }
  return { resources, gaps };
}

function readResource(
  file: string,
  id: string,
  { key, value: node }: Entry,
  names: TemplateNames,
): Resource | undefined {
  const type = textOf(node, 'Type')!;
  const condition = textOf(node, 'Condition');
  const exists = condition === undefined || names.condition(condition);
  if (exists === false) return undefined;
  const written = nodeAt(node, 'Properties');
  const { evaluator } = names;
  const beside = BESIDE.map(name => {
    const part = nodeAt(node, name);
    return [name, part && evaluator.value(part)] as const;
  });
  return {
    id: `${file}#${id}`,
    name: id,
    type,
    sourceType: type,
    language: 'cloudformation',
    properties:
      written?.kind === 'map'
        ? evaluator.map(written)
        : properties({}, spanOf(key, node)),
    attributes: properties(Object.fromEntries(beside), node.at),
    at: key,
    span: spanOf(key, node),
    unit: file,
    within: [],
    ...(exists === undefined && {
      conditional: unknown(
        'unresolved-condition',
        `the condition ${condition}`,
        key,
      ),
    }),
  };
}

function spanOf(key: Place, { at }: Node): Place {
  const end = Math.max(key.end, at.end);
  return { ...key, end, endLine: Math.max(key.line, at.endLine) };
}

function macros(root: Node): Gap[] {
  return itemsOf(nodeAt(root, 'Transform')).flatMap(node => {
    const name = textOf(node) ?? textOf(node, 'Name') ?? '';
    if (KNOWN_TRANSFORMS.test(name)) return [];
    const what = `the macro ${name.slice(0, 100)} may declare anything`;
    return [{ why: 'external-module' as const, what, at: node.at }];
  });
}

function loop(id: string, { key }: Entry): Gap {
  const what = `${id.slice(0, 100)} is not expanded`;
  return { why: 'expression', what, at: key };
}

function nestedStack({ key, value }: Entry): Gap[] {
  const type = textOf(value, 'Type');
  if (
    type !== 'AWS::CloudFormation::Stack' &&
    type !== 'AWS::Serverless::Application'
  )
    return [];
  const what = 'the nested stack is not read with its parameters';
  return [{ why: 'external-module', what, at: key }];
}
