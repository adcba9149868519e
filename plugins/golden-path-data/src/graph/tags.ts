import { optionsOf, textAt, valueAt, type Answer } from './look';
import type { Resource } from './Resource';

/** The value of a tag, whichever way the type writes its tags: a list of `Key` and `Value`, or a map. */
export function tagAt(resource: Resource, key: string): Answer<string> {
  const tags = valueAt(resource, 'Tags');
  for (const option of optionsOf(tags)) {
    if (option?.kind === 'map' && option.entries.has(key))
      return textAt(option.entries.get(key));
    if (option?.kind !== 'list') continue;
    const item = option.items.find(one => {
      const name = textAt(one, 'Key');
      return name.state === 'known' && name.value === key;
    });
    if (item) return textAt(item, 'Value');
  }
  if (tags?.kind === 'unknown') return { state: 'unknown', value: tags };
  const open =
    tags?.kind === 'map' || tags?.kind === 'list' ? tags.open : undefined;
  return open ? { state: 'unknown', value: open } : { state: 'absent' };
}
