import type { AuditorService } from '@backstage/backend-plugin-api';
import type { WaiverDesk } from './WaiverDesk';

/** Ends the waivers whose last day has passed, and has it audited. */
export async function endWaivers(
  desk: WaiverDesk,
  auditor: AuditorService,
): Promise<void> {
  for (const { id, on_ref, until } of await desk.expire()) {
    const audit = await auditor.createEvent({
      eventId: 'waiver-expire',
      severityLevel: 'low',
      meta: { id, on: on_ref, until },
    });
    await audit.success();
  }
}
