import type { Block, Body, Expression } from '../terraform/hcl/Syntax';
import type { Layout } from './Layout';

/** Whether the block at a line says all of these `name=value`. What is not written outright is not said. */
export function hasValues(
  { blocks }: Layout,
  line: number,
  parameters: string[],
): boolean {
  const pairs = parameters
    .map(pair => pair.split('='))
    .filter(pair => pair.length === 2);
  if (!pairs.length) return true;
  const block = innermost(blocks ?? [], line);
  return (
    block !== undefined &&
    pairs.every(([name, value]) => valueIn(block.body, name) === value)
  );
}

function innermost(blocks: Block[], line: number): Block | undefined {
  const block = blocks.find(
    ({ span }) => span.line <= line && line <= span.endLine,
  );
  return block && (innermost(block.body.blocks, line) ?? block);
}

function valueIn(body: Body, path: string): string | undefined {
  const [name, ...rest] = path.split('.');
  if (rest.length) {
    const inner = body.blocks.find(({ type }) => type === name);
    return inner && valueIn(inner.body, rest.join('.'));
  }
  const value = body.attributes.find(one => one.name === name)?.value;
  return value && written(value);
}

function written(value: Expression): string | undefined {
  if (value.kind === 'literal') return String(value.value);
  const [only, ...more] = value.kind === 'template' ? value.parts : [];
  return typeof only === 'string' && !more.length ? only : undefined;
}
