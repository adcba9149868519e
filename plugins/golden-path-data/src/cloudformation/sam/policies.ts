import type { Place } from '../../graph';
import { SAM_POLICY_TEMPLATES } from '../../knowledge/samPolicyTemplates';
import { itemsOf, nodeAt, onlyEntry, textOf, type Node } from '../template';
import {
  arnNode,
  listNode,
  mapNode,
  refNode,
  subNode,
  textNode,
} from './nodes';
import type { Serverless } from './Serverless';
import { tagsOf } from './tagsOf';

/** Gives a function or state machine its role: the one it names, or one that SAM makes of its `Policies`. */
export function roleOf(
  resource: Serverless,
  service: string,
  managed: string[],
): Node {
  const own = resource.get('Role');
  if (own) return own;
  const { at, id } = resource;
  const written = itemsOf(resource.get('Policies')).map(policyOf);
  const inline = written.flatMap(one => one.document ?? []);
  const named = [
    ...managed.map(name => managedPolicy(name, at)),
    ...written.flatMap(one => one.managed ?? []),
  ];
  const policies = [...inline, ...ofDeadLetters(resource)].map((document, i) =>
    mapNode(
      {
        PolicyName: textNode(`${id}RolePolicy${i}`, document.at),
        PolicyDocument: document,
      },
      document.at,
    ),
  );
  resource.add(`${id}Role`, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument:
      resource.get('AssumeRolePolicyDocument') ?? trustOf(service, at),
    ManagedPolicyArns: named.length ? listNode(named, at) : undefined,
    Policies: policies.length ? listNode(policies, at) : undefined,
    PermissionsBoundary: resource.get('PermissionsBoundary'),
    Path: resource.get('RolePath'),
    Tags: tagsOf(resource.get('Tags')),
  });
  return arnNode(`${id}Role`, at);
}

function trustOf(service: string, at: Place): Node {
  const statement = {
    Effect: textNode('Allow', at),
    Action: textNode('sts:AssumeRole', at),
    Principal: mapNode({ Service: textNode(service, at) }, at),
  };
  return mapNode(
    {
      Version: textNode('2012-10-17', at),
      Statement: listNode([mapNode(statement, at)], at),
    },
    at,
  );
}

interface Policy {
  managed?: Node;
  document?: Node;
}

/** One item of `Policies`: a document, a template of SAM, or the name or ARN of a managed policy. */
function policyOf(node: Node): Policy {
  if (nodeAt(node, 'Statement')) return { document: node };
  const [name, argument] = onlyEntry(node) ?? [];
  if (name === 'Fn::If' && argument) return ofBranches(node, argument);
  if (name !== undefined && argument && isTemplate(name))
    return { document: ofTemplate(name, argument) };
  const text = textOf(node);
  return {
    managed:
      text === undefined || text.includes(':')
        ? node
        : managedPolicy(text, node.at),
  };
}

function isTemplate(name: string): boolean {
  return name.endsWith('Policy') && !name.startsWith('Fn::');
}

function ofBranches(node: Node, argument: Node): Policy {
  const [condition, ...branches] = itemsOf(argument);
  const policies = branches.map(policyOf);
  const is = policies.some(one => one.document) ? 'document' : 'managed';
  if (!condition) return { managed: node };
  const items = policies.map((one, i) => one[is] ?? branches[i]!);
  const choice = listNode([condition, ...items], argument.at);
  return { [is]: mapNode({ 'Fn::If': choice }, node.at) };
}

function ofTemplate(name: string, argument: Node): Node {
  const { at } = argument;
  const statements = SAM_POLICY_TEMPLATES[name];
  // A function that nobody knows: its value is not known either.
  if (!statements) return mapNode({ [`Fn::${name}`]: argument }, at);
  const items = statements.map(({ service, actions, resources }) =>
    mapNode(
      {
        Effect: textNode('Allow', at),
        Action: listNode(
          actions.map(action => textNode(`${service}:${action}`, at)),
          at,
        ),
        Resource: listNode(
          resources.map(pattern => resourceOf(pattern, argument)),
          at,
        ),
      },
      at,
    ),
  );
  return mapNode({ Statement: listNode(items, at) }, at);
}

function resourceOf(pattern: string, argument: Node): Node {
  const { at } = argument;
  if (pattern === '*') return textNode('*', at);
  const whole = pattern.startsWith('{')
    ? pattern
    : `arn:\${AWS::Partition}:${pattern}`;
  const variables: Record<string, Node> = {};
  const text = whole
    .replace(':@:', ':${AWS::Region}:${AWS::AccountId}:')
    .replace(/(?<!\$)\{(\w+)\}/g, (_, name: string) => {
      variables[name] = nodeAt(argument, name) ?? refNode(name, at);
      return `\${${name}}`;
    });
  return subNode(text, at, variables);
}

/** What SAM allows for a dead-letter queue. */
function ofDeadLetters(resource: Serverless): Node[] {
  const queue = resource.get('DeadLetterQueue');
  const target = queue && nodeAt(queue, 'TargetArn');
  if (!queue || !target) return [];
  const { at } = queue;
  const action =
    textOf(queue, 'Type') === 'SNS' ? 'sns:Publish' : 'sqs:SendMessage';
  const statement = {
    Effect: textNode('Allow', at),
    Action: textNode(action, at),
    Resource: target,
  };
  return [mapNode({ Statement: listNode([mapNode(statement, at)], at) }, at)];
}

function managedPolicy(name: string, at: Place): Node {
  const path = name.startsWith('AWSLambda') ? 'service-role/' : '';
  return subNode(`arn:\${AWS::Partition}:iam::aws:policy/${path}${name}`, at);
}
