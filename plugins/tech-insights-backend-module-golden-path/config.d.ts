export interface Config {
  techInsights?: {
    goldenPath?: {
      /** Ids of the scorecards whose scores become facts. Default: `[container-hygiene, data-tier-compliance]` */
      scorecards?: string[];
    };
  };
}
