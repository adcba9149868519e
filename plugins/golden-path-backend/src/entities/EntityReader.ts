import {
  topGains,
  type AssessmentState,
  type EntityScorecard,
  type EntityScorecards,
} from 'backstage-plugin-golden-path-common';
import type { Scorecards } from '../assess/Scorecards';
import type { AssessmentStore } from '../database/AssessmentStore';
import type { CatalogStore } from '../database/CatalogStore';
import type { SourceStatus } from '../database/SourceStore';

const GAINS = 3;

interface EntityReaderOptions {
  scorecards: Scorecards;
  catalog: CatalogStore;
  assessments: AssessmentStore;
  /** Says a location the way people may see it. */
  showLocation(location: string): string;
}

/** Puts together what is known of one entity. */
export class EntityReader {
  readonly #options: EntityReaderOptions;

  constructor(options: EntityReaderOptions) {
    this.#options = options;
  }

  /** Where the entity's evidence lies, if it names a place. */
  async locationOf(entityRef: string): Promise<string | undefined> {
    const entity = await this.#options.catalog.entity(entityRef);
    return entity?.location ?? undefined;
  }

  async read(entityRef: string): Promise<EntityScorecards | undefined> {
    const { catalog, assessments, scorecards } = this.#options;
    const entity = await catalog.entity(entityRef);
    if (!entity) return undefined;
    const { location, aspect } = entity;
    const source = location
      ? await assessments.ofSource(location, aspect)
      : undefined;
    const status = source?.status;
    return {
      entityRef,
      scorecards: scorecards.ids.map(id => {
        const found = source?.byScorecard.get(id);
        const state = found?.state ?? stateWithout(location, status);
        return {
          scorecard: id,
          state,
          refreshing: false,
          gains: found ? topGains(found.assessment, GAINS) : [],
          ...(found && { assessment: found.assessment }),
          ...(status && this.#source(status, !!found)),
        };
      }),
    };
  }

  #source(status: SourceStatus, assessed: boolean): Partial<EntityScorecard> {
    const { location, readAt, revision, nextDueAt, problem, refreshing } =
      status;
    return {
      source: this.#options.showLocation(location),
      nextDueAt,
      refreshing,
      ...(assessed && { assessedAt: readAt, revision }),
      ...(problem && { problem }),
    };
  }
}

function stateWithout(
  location: string | null,
  status: SourceStatus | undefined,
): AssessmentState {
  if (!location) return 'no-source';
  return status?.problem ? 'unreadable' : 'pending';
}
