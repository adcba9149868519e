import { entriesOf, type Node } from '../template';
import { listNode, mapNode, textNode } from './nodes';

/** SAM writes tags as a map, most of CloudFormation as a list of `Key` and `Value`. */
export function tagsOf(tags: Node | undefined): Node | undefined {
  if (tags?.kind !== 'map') return tags;
  const items = entriesOf(tags).map(([name, { key, value }]) =>
    mapNode({ Key: textNode(name, key), Value: value }, value.at),
  );
  return listNode(items, tags.at);
}
