import type {
  AuditorService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Parts } from './assemble';
import { sparingly } from './catalog/sparingly';
import type { GoldenPathConfig } from './config';
import { thinHistory } from './history/thinHistory';
import { endWaivers } from './waivers/endWaivers';

interface Services {
  auditor: AuditorService;
  scheduler: SchedulerService;
}

/** Starts the loops: the mirror of the catalog, the collection, campaigns, the end of waivers and of what is old. */
export async function schedule(
  parts: Parts,
  config: GoldenPathConfig,
  { auditor, scheduler }: Services,
): Promise<void> {
  const { mirror, collector, participants, sources, scorecards } = parts;
  const { waiverDesk, knex, now } = parts;
  await sources.markOtherEnginesDue(scorecards.version);
  // One replica at a time: they all write the same rows.
  await scheduler.scheduleTask({
    id: 'golden-path-catalog-sync',
    scope: 'global',
    frequency: { milliseconds: config.catalogSyncMs },
    timeout: { minutes: 15 },
    fn: sparingly(signal => mirror.sync(signal)),
  });
  await scheduler.scheduleTask({
    id: 'golden-path-waivers',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 15 },
    fn: () => endWaivers(waiverDesk, auditor),
  });
  await scheduler.scheduleTask({
    id: 'golden-path-history',
    scope: 'global',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { hours: 1 },
    fn: () => thinHistory(knex, config.retention, now()),
  });
  await scheduler.scheduleTask({
    id: 'golden-path-campaigns',
    scope: 'global',
    frequency: { minutes: 10 },
    timeout: { minutes: 15 },
    fn: () => participants.follow(),
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
