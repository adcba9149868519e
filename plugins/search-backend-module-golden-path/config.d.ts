import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** What Golden Path puts into the search. */
      goldenPath?: {
        /** Where a practice is shown. Default: `/golden-path/practices/:scorecard/:practice` */
        practiceLocation?: string;
        /** Where the scorecards of an entity are shown. Default: `/catalog/:namespace/:kind/:name/scorecard` */
        entityLocation?: string;
        /** Whether findings are put into the search, not practices and checks alone. Default: true */
        findings?: boolean;
        /** When the index is made anew. Default: every 30 minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
