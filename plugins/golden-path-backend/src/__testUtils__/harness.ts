import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { assemble, type AssembleOptions, type Parts } from '../assemble';
import { readConfig } from '../config';
import { scorecard } from './fixtureScorecard';
import { InProcessAssessor } from './InProcessAssessor';
import { MemorySource } from './MemorySource';

/** The backend's parts on a test database, with a catalog, a source and a clock that the test moves. */
interface Harness extends Parts {
  source: MemorySource;
  assessor: InProcessAssessor;
  clock: { now: number };
  /** What the catalog holds from now on. */
  setCatalog(entities: Entity[]): void;
  /** Takes over the catalog and works off all that is due. */
  settle(): Promise<void>;
}

interface HarnessOptions extends Partial<AssembleOptions> {
  settings?: JsonObject;
}

export function harness(knex: Knex, options: HarnessOptions = {}): Harness {
  const source = new MemorySource();
  const assessor = new InProcessAssessor();
  const clock = { now: Date.parse('2026-03-01T12:00:00Z') };
  let catalog = catalogServiceMock();
  const parts = assemble({
    knex,
    config: readConfig(
      new ConfigReader({ goldenPath: options.settings ?? {} }),
    ),
    auth: mockServices.auth(),
    permissions: mockServices.permissions(),
    logger: mockServices.logger.mock(),
    catalog: catalogServiceMock.mock({
      queryEntities: request => catalog.queryEntities(request),
      getEntityByRef: ref => catalog.getEntityByRef(ref),
    }),
    scorecards: [{ scorecard, module: require.resolve('./fixtureScorecard') }],
    evidenceSources: [source],
    assessor,
    now: () => clock.now,
    ...options,
  });
  return {
    ...parts,
    source,
    assessor,
    clock,
    setCatalog: entities => {
      catalog = catalogServiceMock({ entities });
    },
    async settle() {
      await parts.mirror.sync();
      await parts.collector.drain();
    },
  };
}

/** A component; `source` is a URL. */
export function component(
  name: string,
  facts: { source?: string; owner?: string; title?: string } & JsonObject = {},
): Entity {
  const { source, owner, title, ...spec } = facts;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      ...(title && { title }),
      ...(source && {
        annotations: { 'backstage.io/source-location': `url:${source}` },
      }),
    },
    spec: { type: 'service', lifecycle: 'production', owner, ...spec },
  };
}

export function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
  };
}
