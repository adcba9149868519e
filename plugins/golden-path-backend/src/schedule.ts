import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Parts } from './assemble';
import { sparingly } from './catalog/sparingly';
import type { GoldenPathConfig } from './config';

/** Starts the two loops: the mirror of the catalog, and the collection. */
export async function schedule(
  { mirror, collector, sources, scorecards }: Parts,
  config: GoldenPathConfig,
  { scheduler }: { scheduler: SchedulerService },
): Promise<void> {
  await sources.markOtherEnginesDue(scorecards.version);
  // One replica at a time: they all write the same rows.
  await scheduler.scheduleTask({
    id: 'golden-path-catalog-sync',
    scope: 'global',
    frequency: { milliseconds: config.catalogSyncMs },
    timeout: { minutes: 15 },
    fn: sparingly(signal => mirror.sync(signal)),
  });
  // Every replica: the rows tell who works on what.
  await scheduler.scheduleTask({
    id: 'golden-path-collect',
    scope: 'local',
    frequency: { milliseconds: config.pollMs },
    timeout: { minutes: 1 },
    fn: () => collector.tick(),
  });
}
