import type { Grant } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import type { WaiverRow } from '../database/rows';

/** What decides which waivers reach an entity. */
export interface Reachable {
  ref: string;
  owner: string | null;
  system: string | null;
}

/** The approved waivers at one moment, and which entities they reach. */
export class GrantTable {
  readonly #byRef: Map<string, Grant[]>;
  readonly #parents: Map<string, string | null>;

  /** @param parents - the parent of each group */
  constructor(waivers: WaiverRow[], parents: Map<string, string | null>) {
    this.#parents = parents;
    this.#byRef = new Map();
    for (const waiver of waivers) {
      const there = this.#byRef.get(waiver.on_ref) ?? [];
      this.#byRef.set(waiver.on_ref, [...there, toGrant(waiver)]);
    }
  }

  /** Reads all that counts. The table is small: an organisation decides some waivers a week, and each of them ends. */
  static async read(trx: Knex): Promise<GrantTable> {
    const waivers = await trx<WaiverRow>('waivers').where({
      state: 'approved',
    });
    const groups: Array<{ ref: string; parent: string | null }> = waivers.length
      ? await trx('groups').select('ref', 'parent')
      : [];
    return new GrantTable(
      waivers,
      new Map(groups.map(({ ref, parent }) => [ref, parent])),
    );
  }

  /** The grants that hold for an entity: its own, its system's, and those of its owner and of the groups above that. */
  of({ ref, owner, system }: Reachable): Grant[] {
    if (!this.#byRef.size) return [];
    const reached = new Set([ref, ...(system ? [system] : [])]);
    // A set, so that a cycle of groups ends.
    for (let at = owner; at && !reached.has(at); ) {
      reached.add(at);
      at = this.#parents.get(at) ?? null;
    }
    return [...reached].flatMap(one => this.#byRef.get(one) ?? []);
  }
}

function toGrant(row: WaiverRow): Grant {
  return {
    id: row.id,
    scorecard: row.scorecard,
    target: { kind: row.target_kind, id: row.target_id },
    reason: row.reason,
    until: row.until,
    by: row.decided_by ?? row.requested_by,
  };
}
