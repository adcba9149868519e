import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Parts } from '../assemble';
import { pushedRepository, TOPICS } from './pushes';

/** Makes the sources of a repository due as soon as somebody pushes to it. */
export async function listenToPushes(
  { sources, collector }: Pick<Parts, 'sources' | 'collector'>,
  { events, logger }: { events: EventsService; logger: LoggerService },
): Promise<void> {
  await events.subscribe({
    // The same in every replica, so that one of them gets each event.
    id: 'golden-path-pushes',
    topics: TOPICS,
    async onEvent(event) {
      const repository = pushedRepository(event);
      if (!repository) return;
      const due = await sources.markRepositoryDue(repository);
      logger.debug(`A push made ${due} sources due`);
      if (due) await collector.tick();
    },
  });
}
