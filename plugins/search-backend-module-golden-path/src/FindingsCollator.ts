import { Readable } from 'node:stream';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import type {
  EntityRow,
  EntityScorecards,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import type { Backend } from './Backend';
import { locationOf } from './settings';

/** Entities on one page of the list. */
const PAGE = 200;
/** Findings of one check that a document tells of; the screen has them all. */
const MOST_FINDINGS = 20;

interface FindingDocument extends IndexableDocument {
  scorecard: string;
  practice: string;
  check: string;
  severity: string;
  entityRef: string;
}

/** Every check that an entity fails, with the places: found by whoever may read the entity in the catalog. */
export class FindingsCollator implements DocumentCollatorFactory {
  readonly type = 'golden-path-findings';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #backend: Backend;
  readonly #location: string;

  constructor(options: { backend: Backend; entityLocation: string }) {
    this.#backend = options.backend;
    this.#location = options.entityLocation;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<FindingDocument> {
    const scorecards = await this.#backend.ask((api, options) =>
      api.getScorecards(options),
    );
    const titles = titlesOf(scorecards);
    // Whichever scorecard is asked for, every entity is on the list.
    const [first] = scorecards;
    if (!first) return;
    for await (const { entityRef, title } of this.#entities(first.id)) {
      const entity = await this.#entity(entityRef);
      if (entity) yield* this.#ofEntity(entity, title, titles);
    }
  }

  async *#entities(scorecard: string): AsyncGenerator<EntityRow> {
    let cursor: string | undefined;
    do {
      const query = { scorecard, cursor, limit: PAGE };
      const page = await this.#backend.ask((api, options) =>
        api.listEntities(query, options),
      );
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  /** One entity; none where it went away since it was listed. */
  async #entity(entityRef: string): Promise<EntityScorecards | undefined> {
    try {
      return await this.#backend.ask((api, options) =>
        api.getEntity(entityRef, options),
      );
    } catch (error) {
      if ((error as { statusCode?: number }).statusCode === 404)
        return undefined;
      throw error;
    }
  }

  *#ofEntity(
    { entityRef, scorecards }: EntityScorecards,
    entityTitle: string,
    titles: Map<string, string>,
  ): Generator<FindingDocument> {
    const entity = locationOf(this.#location, {
      ...parseEntityRef(entityRef),
    });
    for (const { scorecard, assessment } of scorecards)
      for (const check of assessment?.checks ?? []) {
        if (check.outcome !== 'failed') continue;
        const at = { scorecard, practice: check.practice, check: check.id };
        const title = titles.get(`${scorecard} ${check.id}`) ?? check.id;
        const told = check.findings.slice(0, MOST_FINDINGS);
        yield {
          title: `${entityTitle}: ${title}`,
          text: told
            .map(({ file, line, message }) => `${file}:${line} ${message}`)
            .join('\n'),
          // An engine may know a document by its location alone.
          location: `${entity}?${new URLSearchParams(at)}`,
          authorization: { resourceRef: entityRef },
          scorecard,
          practice: check.practice,
          check: check.id,
          severity: check.severity,
          entityRef,
        };
      }
  }
}

function titlesOf(scorecards: ScorecardInfo[]): Map<string, string> {
  return new Map(
    scorecards.flatMap(({ id, checks }) =>
      checks.map(check => [`${id} ${check.id}`, check.title] as const),
    ),
  );
}
