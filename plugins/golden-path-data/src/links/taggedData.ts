import { itemsAt, textAt, valueAt, type Graph, type Value } from '../graph';
import type { Targets } from './targetsOf';

const ASSOCIATION = 'AWS::LakeFormation::TagAssociation';
const DATA = ['AWS::Glue::Database', 'AWS::Glue::Table'];
/** What an LF-tag is given to; one on columns says nothing of the table. */
const PATHS = [
  'Resource.Database.Name',
  'Resource.Table.Name',
  'Resource.Table.DatabaseName',
];

/** LF-tags of something, by their key. */
type Tags = Map<string, string[]>;

/** The databases and tables of a project by the LF-tags that they were given. */
export class TaggedData {
  readonly #tags = new Map<string, Tags>();

  constructor(private readonly graph: Graph, targets: Targets) {
    for (const association of graph.ofType(ASSOCIATION)) {
      const named = PATHS.map(path =>
        targets.first(valueAt(association, path), DATA),
      );
      const id = named.find(one => one !== undefined);
      if (id === undefined) continue;
      const known = this.#tags.get(id) ?? new Map<string, string[]>();
      for (const tag of itemsAt(association, 'LFTags').items) {
        const key = this.#keyOf(tag);
        const values = wordsAt(tag, 'TagValues');
        if (key !== undefined && values) known.set(key, values);
      }
      this.#tags.set(id, known);
    }
  }

  /**
   * What a grant on tables by LF-tags takes in: what has one of the values of each tag that it asks for. Nothing where one of them is
   * not known. Tables have the tags of their database; it stands for those that are declared nowhere.
   *
   * @param policy - the `LFTagPolicy` of the grant
   */
  having(policy: Value | undefined): string[] {
    const type = textAt(policy, 'ResourceType');
    const { items, open } = itemsAt(policy, 'Expression');
    if (type.state !== 'known' || type.value !== 'TABLE' || open) return [];
    const asked = items.map(item => ({
      key: this.#keyOf(item),
      values: wordsAt(item, 'TagValues'),
    }));
    if (!asked.length) return [];
    return [...this.#tags].flatMap(([id, tags]) =>
      asked.every(({ key = '', values }) =>
        values?.some(value => tags.get(key)?.includes(value)),
      )
        ? [id]
        : [],
    );
  }

  /** The key of a tag: its text, or that of the tag of the project which it refers to. */
  #keyOf(from: Value): string | undefined {
    const key = valueAt(from, 'TagKey');
    const tag = this.graph.target(key);
    const text = textAt(tag ? valueAt(tag, 'TagKey') : key);
    return text.state === 'known' ? text.value : undefined;
  }
}

/** All of a list of texts; nothing where one is not known. */
function wordsAt(from: Value, path: string): string[] | undefined {
  const { items, open } = itemsAt(from, path);
  const words = items.flatMap(item => {
    const text = textAt(item);
    return text.state === 'known' ? [text.value] : [];
  });
  return open || words.length < items.length ? undefined : words;
}
