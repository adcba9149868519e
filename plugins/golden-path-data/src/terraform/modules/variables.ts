import { unknown, type Place, type Value } from '../../graph';
import type { Block, Expression } from '../hcl/Syntax';
import { evaluate } from './evaluate';
import type { Module } from './Module';
import { isNothing } from './values';
import { typed } from './variableType';

/** The value of a variable: what the caller or a file of values gives, else its default, in the variable's type. */
export function variableValue(module: Module, block: Block, at: Place): Value {
  const [name] = block.labels;
  const find = (wanted: string) => argumentOf(block, wanted);
  const fallback = find('default');
  const given = givenTo(module, name);
  // A variable that is not nullable has its default for `null`.
  const isRefused =
    given && isNothing(given) && fallback && isLiteral(find('nullable'), false);
  const value =
    given && !isRefused ? given : defaultOf(module, name, fallback, at);
  const type = find('type');
  const made = type ? typed(value, type, module) : value;
  const isHidden =
    isLiteral(find('sensitive'), true) &&
    made.kind !== 'unknown' &&
    made.kind !== 'reference';
  return isHidden
    ? unknown('unresolved-variable', `the sensitive variable ${name}`, at)
    : made;
}

/** The expression of an argument of a block. */
export function argumentOf(
  { body }: Block,
  name: string,
): Expression | undefined {
  return body.attributes.find(one => one.name === name)?.value;
}

function givenTo(module: Module, name: string): Value | undefined {
  const { by } = module.call;
  if (by) {
    const arg = argumentOf(by.block, name);
    return arg && evaluate(arg, by.module, by.own);
  }
  const set = module.folder.values.find(one => one.name === name);
  return set && evaluate(set.value, module);
}

function defaultOf(
  module: Module,
  name: string,
  fallback: Expression | undefined,
  at: Place,
): Value {
  return fallback
    ? evaluate(fallback, module)
    : unknown('unresolved-variable', `the variable ${name}`, at);
}

function isLiteral(
  expression: Expression | undefined,
  value: boolean,
): boolean {
  return expression?.kind === 'literal' && expression.value === value;
}
