import {
  list,
  reference,
  scalar,
  unknown,
  type Place,
  type Value,
} from '../graph';
import { holds } from './evaluate/conditions';
import { Evaluator, type Budget } from './evaluate/Evaluator';
import type { Names } from './evaluate/Names';
import { itemsOf, nodeAt, textOf, type Node } from './template';

const PSEUDO: Record<string, string> = {
  'AWS::AccountId': 'the account',
  'AWS::NotificationARNs': 'the topics of the stack',
  'AWS::Partition': 'the partition',
  'AWS::Region': 'the region',
  'AWS::StackId': 'the id of the stack',
  'AWS::StackName': 'the name of the stack',
  'AWS::URLSuffix': 'the domain of the partition',
};

/** The names of one template: parameters by their defaults, resources, conditions and mappings. */
export class TemplateNames implements Names {
  readonly evaluator: Evaluator;
  readonly #conditions = new Map<string, boolean | undefined>();

  /** @param idOf - the id in the graph of a resource of the template */
  constructor(
    private readonly root: Node,
    private readonly idOf: (logicalId: string) => string | undefined,
    budget: Budget,
  ) {
    this.evaluator = new Evaluator(this, budget);
  }

  ref(name: string, at: Place): Value | undefined {
    if (name === 'AWS::NoValue') return undefined;
    if (Object.hasOwn(PSEUDO, name))
      return unknown('deploy-time', PSEUDO[name], at);
    const parameter = nodeAt(this.root, 'Parameters', name);
    if (parameter) return parameterValue(name, parameter, at);
    const id = this.idOf(name);
    if (id !== undefined) return reference(id, 'id', at);
    return undeclared(name, at);
  }

  attribute(resource: string, attribute: string, at: Place): Value {
    const id = this.idOf(resource);
    return id === undefined
      ? undeclared(resource, at)
      : reference(id, attribute.toLowerCase(), at);
  }

  condition(name: string): boolean | undefined {
    if (!this.#conditions.has(name)) {
      // Until it is known, for conditions that name each other in a circle.
      this.#conditions.set(name, undefined);
      const node = nodeAt(this.root, 'Conditions', name);
      this.#conditions.set(name, node && holds(node, this.evaluator));
    }
    return this.#conditions.get(name);
  }

  mapping(name: string, first: string, second: string): Node | undefined {
    return nodeAt(this.root, 'Mappings', name, first, second);
  }
}

function parameterValue(name: string, parameter: Node, at: Place): Value {
  const type = textOf(parameter, 'Type') ?? 'String';
  const what = `the parameter ${name}`;
  if (type.startsWith('AWS::SSM::Parameter::Value'))
    return unknown('data-source', what, at);
  const chosen = nodeAt(parameter, 'Default');
  if (!chosen || chosen.kind !== 'scalar' || chosen.value === null) {
    const allowed = itemsOf(nodeAt(parameter, 'AllowedValues'));
    const either = allowed.flatMap(item =>
      item.kind === 'scalar' && item.value !== null
        ? [scalar(item.value, at)]
        : [],
    );
    const all = either.length > 0 && either.length === allowed.length;
    return unknown('unresolved-variable', what, at, all ? either : undefined);
  }
  if (/List/.test(type))
    return list(
      String(chosen.value)
        .split(',')
        .map(part => scalar(part.trim(), at)),
      at,
    );
  return scalar(chosen.value, at);
}

function undeclared(name: string, at: Place): Value {
  const what = `${name.slice(0, 100)}, which the template does not declare,`;
  return unknown('parse-error', what, at);
}
