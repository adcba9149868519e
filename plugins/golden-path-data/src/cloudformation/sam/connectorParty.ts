import type { Place } from '../../graph';
import { itemsOf, nodeAt, onlyEntry, textOf, type Node } from '../template';
import { arnNode, attributeNode, refNode, subNode } from './nodes';
import type { Serverless } from './Serverless';

/** One end of a connector. */
export interface Party {
  /** As CloudFormation calls it. */
  type: string;
  at: Place;
  arn?: Node;
  /** What the role is called under which it acts. */
  role?: Node;
  name?: Node;
  /** The URL of a queue. */
  queue?: Node;
  /** Where calls of an API come from. */
  api?: Node;
}

const OF_SAM: Record<string, string> = {
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
};

/** Types whose `Ref` is their ARN. */
const REFERS_BY_ARN = new Set([
  'AWS::StepFunctions::StateMachine',
  'AWS::SNS::Topic',
]);

const APIS = new Set(['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api']);

/** What a reference of a connector stands for: a resource of the template by its id, or something else by its type. */
export function partyOf(
  resource: Serverless,
  node: Node | undefined,
): Party | undefined {
  if (node?.kind !== 'map') return undefined;
  const { at } = resource;
  const get = (name: string) => nodeAt(node, name);
  const id = textOf(node, 'Id');
  const declared = id === undefined ? undefined : resource.declared(id);
  const written = textOf(declared?.value ?? node, 'Type');
  if (written === undefined || (id !== undefined && !declared))
    return undefined;
  const type = OF_SAM[written] ?? written;
  if (id === undefined || !declared)
    return {
      ...{ type, at, arn: get('Arn'), role: get('RoleName') },
      ...{ name: get('Name'), queue: get('QueueUrl') },
      ...(APIS.has(type) && { api: apiOf(get('ResourceId'), node, at) }),
    };
  return {
    ...{ type, at, name: nameOf(type, id, at), queue: refNode(id, at) },
    arn: REFERS_BY_ARN.has(type) ? refNode(id, at) : arnNode(id, at),
    role: roleIn(nodeAt(declared.value, 'Properties')),
    ...(APIS.has(type) && { api: apiOf(refNode(id, at), node, at) }),
  };
}

function nameOf(type: string, id: string, at: Place): Node {
  return type === 'AWS::StepFunctions::StateMachine'
    ? attributeNode(id, 'Name', at)
    : refNode(id, at);
}

/** The role of the template that a function, state machine or only target names. */
function roleIn(properties: Node | undefined): Node | undefined {
  const targets = itemsOf(nodeAt(properties, 'Targets'));
  const role =
    nodeAt(properties, 'Role') ??
    nodeAt(properties, 'RoleArn') ??
    (targets.length === 1 ? nodeAt(targets[0], 'RoleArn') : undefined);
  const id = role && idIn(role);
  return id === undefined ? undefined : refNode(id, role!.at);
}

function idIn(node: Node): string | undefined {
  const [name, argument] = onlyEntry(node) ?? [];
  if (name === 'Ref') return textOf(argument);
  return name === 'Fn::GetAtt'
    ? textOf(itemsOf(argument)[0])?.replace(/\.Arn$/, '')
    : undefined;
}

function apiOf(id: Node | undefined, node: Node, at: Place): Node | undefined {
  return (
    id &&
    subNode(
      `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/${
        textOf(node, 'Qualifier') ?? '*'
      }`,
      at,
      { Api: id },
    )
  );
}
