import type { Knex } from 'knex';
import type { GroupRecord } from '../database/rows';

/** The groups and what lies above each, whatever the catalog says: a cycle ends where it would repeat. */
export class GroupTree {
  readonly #groups: Map<string, GroupRecord>;
  readonly #above = new Map<string, string[]>();

  constructor(groups: GroupRecord[]) {
    this.#groups = new Map(groups.map(group => [group.ref, group]));
  }

  static async read(knex: Knex): Promise<GroupTree> {
    return new GroupTree(await knex<GroupRecord>('groups').select());
  }

  group(ref: string): GroupRecord | undefined {
    return this.#groups.get(ref);
  }

  /** A group and every one above it; none where it is unknown. */
  from(ref: string): string[] {
    const known = this.#above.get(ref);
    if (known) return known;
    const path = new Set<string>();
    let at: string | null | undefined = ref;
    while (at && this.#groups.has(at) && !path.has(at)) {
      path.add(at);
      at = this.#groups.get(at)!.parent;
    }
    const found = [...path];
    this.#above.set(ref, found);
    return found;
  }
}
