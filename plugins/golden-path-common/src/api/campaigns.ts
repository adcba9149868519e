/** `planned` before its start, `running` up to its target date, `over` after it, and `reached` once all is done. @public */
export type CampaignState = 'planned' | 'running' | 'reached' | 'over';

/** What a campaign is made of. Days are `YYYY-MM-DD` in UTC. @public */
export interface CampaignDraft {
  title: string;
  /** Why, for everybody who is asked to take part. */
  description?: string;
  scorecard: string;
  practices: string[];
  /** Which entities take part, as a filter predicate of Backstage; empty for all. */
  filter: { [key: string]: unknown };
  start: string;
  target: string;
  /** Refs of users and groups who look after it. */
  owners: string[];
}

/**
 * How far it is, of the entities that the reader may see. Every entity is counted once.
 *
 * @public
 */
export interface CampaignProgress {
  /** Entities to which one of the practices applies or may apply. */
  entities: number;
  /** Of these, all practices passed. */
  done: number;
  /** Of these, a practice failed. */
  open: number;
  /** Of these, nothing failed, but something could not be read: not done. */
  unread: number;
}

/** @public */
export interface Campaign extends CampaignDraft {
  id: string;
  state: CampaignState;
  createdBy: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
  progress: CampaignProgress;
  /** Whether the reader may change or delete it. */
  mayManage: boolean;
}

/** One day of a campaign. Over all entities, so that it is shown to those only who may see all of them. @public */
export interface CampaignDay extends CampaignProgress {
  date: string;
}

/** A campaign and how it went. @public */
export interface CampaignDetail extends Campaign {
  /** From its start to today, oldest first; empty for a reader who may not see all of its entities. */
  burnUp: CampaignDay[];
}

/** How far one entity is. @public */
export interface CampaignEntity {
  entityRef: string;
  title: string;
  owner?: string;
  standing: 'done' | 'open' | 'unread';
  /** The practices that failed. */
  failed: string[];
  /** The practices that could not be decided. */
  undecided: string[];
}

/** @public */
export interface CampaignEntityQuery {
  standing?: Array<'done' | 'open' | 'unread'>;
  /** Group or user refs. Entities owned by groups below count too. */
  owner?: string[];
  /** 1 to 200, 50 unless told. */
  limit?: number;
  cursor?: string;
}

/** Entities of a campaign, by title. @public */
export interface CampaignEntityPage {
  items: CampaignEntity[];
  nextCursor?: string;
  total: number;
}

/** @public */
export interface CampaignListQuery {
  state?: CampaignState[];
  scorecard?: string;
  /** Only those in which something of this owner takes part, groups below included. */
  owner?: string;
  /** Only those in which this entity takes part. */
  entity?: string;
}
