import type { Value } from '../../graph';
import type { Block, Expression } from '../hcl/Syntax';
import { evaluate } from './evaluate';
import { merged } from './functions/collections';
import type { Scope } from './Scope';
import { isNothing, nothing, overAll } from './values';

/** The tags in the block `default_tags` of a provider, or `null`. */
export function defaultTags(provider: Block, scope: Scope): Value {
  const block = provider.body.blocks.find(
    ({ type }) => type === 'default_tags',
  );
  const tags = block?.body.attributes.find(({ name }) => name === 'tags');
  return tags ? evaluate(tags.value, scope) : nothing(provider.at);
}

/** Tags of the provider with those of a resource laid over them. */
export function withDefaultTags(tags: Value, own: Value | undefined): Value {
  if (isNothing(tags)) return own ?? tags;
  if (!own || isNothing(own)) return tags;
  return overAll([tags, own], known => merged(known, own.at));
}

/** The provider that a block is made by: `aws`, `aws.west`. */
export function providerOf(block: Block): string {
  const written = block.body.attributes.find(({ name }) => name === 'provider');
  const type = block.labels[0] ?? '';
  return (written && nameOf(written.value)) ?? type.slice(0, type.indexOf('_'));
}

/** The provider of the caller that a module gets for one of its own; `undefined` where it gets none. */
export function providerHanded(
  call: Block,
  provider: string,
): string | undefined {
  const written = call.body.attributes.find(({ name }) => name === 'providers');
  // Without `providers` a module inherits those that have no alias.
  if (!written) return provider.includes('.') ? undefined : provider;
  if (written.value.kind !== 'object') return undefined;
  const entry = written.value.entries.find(
    ({ key }) => nameOf(key) === provider,
  );
  return entry && nameOf(entry.value);
}

function nameOf(expression: Expression): string | undefined {
  if (expression.kind === 'literal') return String(expression.value);
  if (expression.kind === 'name') return expression.name;
  return expression.kind === 'attribute' && expression.of.kind === 'name'
    ? `${expression.of.name}.${expression.name}`
    : undefined;
}
