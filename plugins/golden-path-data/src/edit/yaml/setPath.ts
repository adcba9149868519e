import type { JsonObject, JsonValue } from '@backstage/types';
import type { TextEdit } from 'backstage-plugin-golden-path-common';
import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Code } from '../Change';
import { isCode, isObject, nested } from '../json';
import { insert } from './insert';
import { scalarText } from './layout';
import { isLiteral, type TemplateTree } from './templateTree';

/** Sets what stands at a path below the resource; makes what is missing on the way. */
export function setPath(
  tree: TemplateTree,
  path: string,
  to: JsonValue | Code,
): TextEdit[] | undefined {
  if (isCode(to)) return undefined;
  const names = path.split('.');
  let node: Node = tree.pair.value!;
  for (const [i, name] of names.entries()) {
    if (isSeq(node)) {
      const item: unknown = node.items[Number(name)];
      if (!isNode(item)) return undefined;
      node = item;
      continue;
    }
    if (!isMap(node) || isFunction(node)) return undefined;
    const found = node.items.find(
      ({ key }) => isScalar(key) && key.value === name,
    );
    if (!found)
      return insert(tree, node, {
        [name]: nested(names.slice(i + 1), to) as JsonValue,
      });
    if (!isNode(found.value)) return undefined;
    node = found.value;
  }
  return overwrite(tree, node, to);
}

function overwrite(
  tree: TemplateTree,
  node: Node,
  to: JsonValue,
): TextEdit[] | undefined {
  if (isMap(node) && isObject(to)) return mergeInto(tree, node, to);
  const isMany = typeof to === 'object' && to !== null;
  if (!isLiteral(node) || (isMany && !isIntrinsic(to))) return undefined;
  const [start, end] = node.range!;
  // In the place of a literal stands one line: JSON, which YAML reads as well.
  const text = isMany ? JSON.stringify(to) : scalarText(tree, to);
  return [{ file: tree.file, start, end, text }];
}

/** Each entry on its own, so that what is there already stays. */
function mergeInto(
  tree: TemplateTree,
  map: YAMLMap,
  to: JsonObject,
): TextEdit[] | undefined {
  if (isFunction(map)) return undefined;
  const missing: JsonObject = {};
  const edits: TextEdit[] = [];
  for (const [name, value] of Object.entries(to)) {
    const found = map.items.find(
      ({ key }) => isScalar(key) && key.value === name,
    );
    if (!found) missing[name] = value;
    else {
      const made = isNode(found.value)
        ? overwrite(tree, found.value, value as JsonValue)
        : undefined;
      if (!made) return undefined;
      edits.push(...made);
    }
  }
  if (!Object.keys(missing).length) return edits;
  const made = insert(tree, map, missing);
  return made && [...edits, ...made];
}

/** `{ "Fn::If": … }` and `Ref` stand for what only the deployment knows. */
function isFunction(map: YAMLMap): boolean {
  const [only] = map.items;
  return (
    !!map.tag ||
    !!map.anchor ||
    (map.items.length === 1 &&
      isScalar(only.key) &&
      /^(Ref|Condition|Fn::)/.test(String(only.key.value)))
  );
}

/** A function of CloudFormation, which stands for one value. */
function isIntrinsic(to: JsonValue): boolean {
  const names = isObject(to) ? Object.keys(to) : [];
  return names.length === 1 && /^(Ref|Fn::\w+)$/.test(names[0]);
}
