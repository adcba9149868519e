import type { AuditorService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

type Event = Parameters<AuditorService['createEvent']>[0];

/** Does what somebody asked for, and has it audited with how it ended. */
export async function audited<T>(
  auditor: AuditorService,
  event: Event & { meta: JsonObject },
  action: () => Promise<T>,
): Promise<T> {
  const audit = await auditor.createEvent(event);
  try {
    const result = await action();
    await audit.success();
    return result;
  } catch (error) {
    await audit.fail({ error: error as Error });
    throw error;
  }
}
