import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  goldenPathWaiverApprovePermission,
  goldenPathWaiverRequestPermission,
  type Finding,
  type Waiver,
  type WaiverListQuery,
  type WaiverPage,
  type WaiverRequest,
} from 'backstage-plugin-golden-path-common';
import { DateTime } from 'luxon';
import { randomUUID } from 'node:crypto';
import type { Scorecards } from '../assess/Scorecards';
import type { WaiverRow } from '../database/rows';
import type { WaiverStore } from '../database/WaiverStore';
import type { Access, Reader } from '../router/Access';
import { noSuchEntity } from '../router/Access';
import { checkRequest } from './checkRequest';
import { toWaiver } from './toWaiver';
import type { Decision, WaiverDesk } from './WaiverDesk';
import type { WaiverSettings } from './WaiverSettings';

interface WaiversOptions {
  access: Access;
  scorecards: Scorecards;
  store: WaiverStore;
  desk: WaiverDesk;
  settings: WaiverSettings;
  now: () => number;
}

/** Kinds that a waiver may be on although they are not assessed themselves: then it is on all that belongs to them. */
const WHOLE = /^(group|system):/;
const DEFAULT_LIMIT = 50;

/** Asking for waivers and deciding them, as far as a reader may. */
export class Waivers {
  readonly #options: WaiversOptions;

  constructor(options: WaiversOptions) {
    this.#options = options;
  }

  async list(query: WaiverListQuery, reader: Reader): Promise<WaiverPage> {
    const { store } = this.#options;
    const { endsWithin, limit = DEFAULT_LIMIT, cursor } = query;
    const endsBy =
      endsWithin === undefined ? undefined : this.#dayIn(endsWithin);
    const all = await store.list(
      {
        ...query,
        endsBy,
        requestedBy: query.mine ? reader.name : undefined,
        ...(query.toDecide && { state: ['requested'] }),
      },
      reader.readable,
    );
    const found = query.toDecide ? await this.#decidable(all, reader) : all;
    const start = cursor ? found.findIndex(row => row.id === cursor) + 1 : 0;
    if (cursor && !start) {
      throw new InputError(
        "Parameter 'cursor' is not one that this API gave; leave it out to start at the first page",
      );
    }
    const shown = found.slice(start, start + limit);
    return {
      items: await this.#seen(shown, reader),
      total: found.length,
      ...(start + limit < found.length && { nextCursor: shown.at(-1)!.id }),
    };
  }

  async get(id: string, reader: Reader): Promise<Waiver> {
    const [waiver] = await this.#seen([await this.#row(id, reader)], reader);
    return waiver;
  }

  /**
   * @throws InputError where it cannot be right
   * @throws NotAllowedError where the reader may not ask for one there
   */
  async request(given: WaiverRequest, reader: Reader): Promise<Waiver> {
    const { access, scorecards, settings, store } = this.#options;
    const scorecard = scorecards.get(given.scorecard);
    const request = checkRequest(given, {
      ...{ scorecard, settings, today: this.#dayIn(0) },
    });
    await this.#checkPlace(request.on, reader);
    const permission = goldenPathWaiverRequestPermission;
    const permit = await access.permit(reader, permission);
    await permit.require(request.on);
    const finding =
      request.target.kind === 'finding'
        ? await this.#findingOf(request, reader)
        : undefined;
    const row: WaiverRow = {
      ...{ id: randomUUID(), state: 'requested', scorecard: scorecard.id },
      ...{ target_kind: request.target.kind, target_id: request.target.id },
      ...{ on_ref: request.on, reason: request.reason, until: request.until },
      requested_by: reader.name,
      requested_at: new Date(this.#options.now()).toISOString(),
      ...{ decided_by: null, decided_at: null, note: null },
      ...{ revoked_by: null, ended_at: null },
      finding: finding ? JSON.stringify(finding) : null,
    };
    await store.insert(row);
    return this.get(row.id, reader);
  }

  async approve(id: string, note: string | undefined, reader: Reader) {
    const row = await this.#row(id, reader);
    const permit = await this.#approval(reader);
    await permit.require(row.on_ref);
    if (!this.#other(row, reader)) {
      throw new NotAllowedError(
        'Somebody else than who asked for the waiver has to approve it',
      );
    }
    await this.#options.desk.approve(id, decision(reader, note));
    return this.get(id, reader);
  }

  async deny(id: string, note: string | undefined, reader: Reader) {
    const row = await this.#row(id, reader);
    await (await this.#approval(reader)).require(row.on_ref);
    await this.#options.desk.deny(id, decision(reader, needed(note)));
    return this.get(id, reader);
  }

  async revoke(id: string, note: string | undefined, reader: Reader) {
    const row = await this.#row(id, reader);
    if (row.requested_by !== reader.name) {
      await (await this.#approval(reader)).require(row.on_ref);
    }
    await this.#options.desk.revoke(id, decision(reader, needed(note)));
    return this.get(id, reader);
  }

  async #row(id: string, reader: Reader): Promise<WaiverRow> {
    const row = await this.#options.store.get(id, reader.readable);
    if (row) return row;
    throw new NotFoundError(`No waiver ${id}`);
  }

  async #checkPlace(on: string, reader: Reader): Promise<void> {
    if (WHOLE.test(on)) {
      if (await this.#options.access.sees(reader, on)) return;
      throw new NotFoundError(`No entity ${on}`);
    }
    const { readable } = reader;
    const mirrored = await this.#options.store.isMirrored(on);
    if (mirrored && (readable === 'all' || readable.includes(on))) return;
    throw noSuchEntity(on);
  }

  /** The finding as it is now, to be shown to those who decide. */
  async #findingOf(
    { on, scorecard, target }: WaiverRequest,
    { readable }: Reader,
  ): Promise<Waiver['finding']> {
    const { store } = this.#options;
    const place = { on, scorecard };
    const found = await store.assessmentWith(target.id, place, readable);
    for (const check of found?.checks ?? []) {
      const one = check.findings.find(f => f.fingerprint === target.id);
      if (one) return toShow(check.id, one);
    }
    throw new InputError(
      `'target' names no finding of ${on}; it may be mended, or its file may have changed`,
    );
  }

  async #decidable(rows: WaiverRow[], reader: Reader): Promise<WaiverRow[]> {
    const permit = await this.#approval(reader);
    const may = await Promise.all(
      rows.map(
        async row =>
          this.#other(row, reader) && (await permit.holdsFor(row.on_ref)),
      ),
    );
    return rows.filter((_, i) => may[i]);
  }

  async #seen(rows: WaiverRow[], reader: Reader): Promise<Waiver[]> {
    const { store } = this.#options;
    const ids = rows.map(({ id }) => id);
    const counts = await store.counts(ids, reader.readable);
    const titles = await store.titles(rows.map(({ on_ref }) => on_ref));
    const permit = await this.#approval(reader);
    return Promise.all(
      rows.map(async row => {
        const may = await permit.holdsFor(row.on_ref);
        const { state, requested_by } = row;
        const open = state === 'requested' || state === 'approved';
        const title = titles.get(row.on_ref);
        return toWaiver(row, {
          ...(title !== undefined && { title }),
          entities: counts.get(row.id) ?? 0,
          mayDecide: state === 'requested' && may && this.#other(row, reader),
          mayRevoke: open && (may || requested_by === reader.name),
        });
      }),
    );
  }

  #approval(reader: Reader) {
    const permission = goldenPathWaiverApprovePermission;
    return this.#options.access.permit(reader, permission);
  }

  #other({ requested_by }: WaiverRow, { name }: Reader): boolean {
    return (
      !this.#options.settings.requireOtherApprover || requested_by !== name
    );
  }

  #dayIn(days: number): string {
    const now = DateTime.fromMillis(this.#options.now(), { zone: 'utc' });
    return now.plus({ days }).toISODate()!;
  }
}

function decision({ name }: Reader, note: string | undefined): Decision {
  const text = note?.trim();
  return { by: name, ...(text && { note: text }) };
}

function needed(note: string | undefined): string {
  if (note?.trim()) return note;
  throw new InputError("'note' is needed: say why, for who asked for it");
}

function toShow(
  check: string,
  { file, line, message }: Finding,
): Waiver['finding'] {
  return { check, file, line, message };
}
