import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';

const PRACTICE = '/golden-path/practices/:scorecard/:practice';
const ENTITY = '/catalog/:namespace/:kind/:name/scorecard';

const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 30 },
};

/** What `search.collators.goldenPath` says. */
export interface Settings {
  practiceLocation: string;
  entityLocation: string;
  findings: boolean;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** @throws where a value has another type than config.d.ts says */
export function readSettings(root: Config): Settings {
  const config = root.getOptionalConfig('search.collators.goldenPath');
  return {
    practiceLocation: config?.getOptionalString('practiceLocation') ?? PRACTICE,
    entityLocation: config?.getOptionalString('entityLocation') ?? ENTITY,
    findings: config?.getOptionalBoolean('findings') ?? true,
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : SCHEDULE,
  };
}

/** A location with its `:words` filled in, each escaped. */
export function locationOf(
  template: string,
  values: Record<string, string>,
): string {
  return template.replace(/:(\w+)/g, (word, name) =>
    name in values ? encodeURIComponent(values[name]) : word,
  );
}
