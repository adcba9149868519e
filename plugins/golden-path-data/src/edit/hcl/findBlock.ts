import type { Place, Resource } from '../../graph';
import { readHcl } from '../../terraform/hcl/readBody';
import type {
  Attribute,
  Block,
  Body,
  Expression,
} from '../../terraform/hcl/Syntax';

/** The block of a resource; nothing for a resource that a module of somebody else brings. */
export function findBlock(
  text: string,
  { span, sourceType }: Resource,
): Block | undefined {
  if (!/\.(tf|tofu)$/.test(span.file)) return undefined;
  return readHcl(span.file, text).body.blocks.find(
    block =>
      block.type === 'resource' &&
      block.labels[0] === sourceType &&
      block.span.start === span.start &&
      block.broken === undefined,
  );
}

/** What is written at a place within a body: an attribute by its value, a nested block, or an item of a list. */
export type Found =
  | { kind: 'attribute'; attribute: Attribute }
  | { kind: 'block'; block: Block }
  | { kind: 'item'; items: Expression[]; index: number };

/** Looks for what begins exactly there. */
export function findAt(body: Body, place: Place): Found | undefined {
  for (const attribute of body.attributes) {
    if (attribute.value.at.start === place.start)
      return { kind: 'attribute', attribute };
    const item = covers(attribute.at, place)
      ? itemAt(attribute.value, place)
      : undefined;
    if (item) return item;
  }
  for (const block of body.blocks) {
    if (block.span.start === place.start) return { kind: 'block', block };
    const inner = covers(block.span, place)
      ? findAt(block.body, place)
      : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** The expression that begins exactly there. */
export function expressionAt(body: Body, place: Place): Expression | undefined {
  const found = findAt(body, place);
  if (found?.kind === 'attribute') return found.attribute.value;
  return found?.kind === 'item' ? found.items[found.index] : undefined;
}

function itemAt(value: Expression, place: Place): Found | undefined {
  if (value.kind === 'object') {
    for (const entry of value.entries) {
      const inner = itemAt(entry.value, place);
      if (inner) return inner;
    }
  }
  if (value.kind !== 'tuple') return undefined;
  const index = value.items.findIndex(item => item.at.start === place.start);
  if (index >= 0) return { kind: 'item', items: value.items, index };
  for (const item of value.items) {
    const inner = covers(item.at, place) ? itemAt(item, place) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

function covers(outer: Place, { start, end }: Place): boolean {
  return outer.start <= start && end <= outer.end;
}
