import type {
  Badge,
  Campaign,
  CampaignDetail,
  CampaignDraft,
  CampaignEntityPage,
  CampaignEntityQuery,
  CampaignListQuery,
  CheckList,
  FindingDates,
  Moves,
  MovesQuery,
  RollupQuery,
  Trend,
  TrendQuery,
  Dataset,
  EntityFilter,
  EntityListQuery,
  EntityPage,
  EntityScorecards,
  Health,
  HistoryPoint,
  Rollup,
  ScorecardInfo,
  Waiver,
  WaiverDecision,
  WaiverListQuery,
  WaiverPage,
  WaiverRequest,
} from 'backstage-plugin-golden-path-common';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { components, operations } from './generated/types';
import { spec } from './generated/spec';

type Schemas = components['schemas'];
type Query<T extends keyof operations> = NonNullable<
  operations[T]['parameters']['query']
>;
/** `true` only where each of both types can stand for the other. */
type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** Checked by the compiler: the types that clients know are those of openapi.yaml. */
const SAME: {
  scorecard: Same<ScorecardInfo, Schemas['ScorecardInfo']>;
  entity: Same<EntityScorecards, Schemas['EntityScorecards']>;
  page: Same<EntityPage, Schemas['EntityPage']>;
  dataset: Same<Dataset, Schemas['Dataset']>;
  point: Same<HistoryPoint, Schemas['HistoryPoint']>;
  rollup: Same<Rollup, Schemas['Rollup']>;
  health: Same<Health, Schemas['Health']>;
  badge: Same<Badge, Schemas['Badge']>;
  campaign: Same<Campaign, Schemas['Campaign']>;
  campaignDetail: Same<CampaignDetail, Schemas['CampaignDetail']>;
  campaignDraft: Same<CampaignDraft, Schemas['CampaignDraft']>;
  campaignPage: Same<CampaignEntityPage, Schemas['CampaignEntityPage']>;
  campaigns: Same<CampaignListQuery, Query<'listCampaigns'>>;
  campaignQuery: Same<CampaignEntityQuery, Query<'listCampaignEntities'>>;
  waiver: Same<Waiver, Schemas['Waiver']>;
  waiverPage: Same<WaiverPage, Schemas['WaiverPage']>;
  waiverRequest: Same<WaiverRequest, Schemas['WaiverRequest']>;
  waiverDecision: Same<WaiverDecision, Schemas['WaiverDecision']>;
  waivers: Same<WaiverListQuery, Query<'listWaivers'>>;
  list: Same<EntityListQuery, Query<'listEntities'>>;
  filter: Same<EntityFilter, Query<'listChecks'>>;
  rollups: Same<RollupQuery, Query<'getRollup'>>;
  checks: Same<CheckList, Schemas['CheckList']>;
  trend: Same<Trend, Schemas['Trend']>;
  trends: Same<TrendQuery, Query<'getTrend'>>;
  moves: Same<Moves, Schemas['Moves']>;
  movesQuery: Same<MovesQuery, Query<'getMoves'>>;
  dates: Same<FindingDates, Schemas['FindingDates']>;
} = {
  ...{ scorecard: true, entity: true, page: true, point: true },
  ...{ dataset: true, rollups: true, checks: true, trend: true },
  ...{ trends: true, moves: true, movesQuery: true, dates: true },
  ...{ badge: true, campaign: true, campaignDetail: true },
  ...{ campaignDraft: true, campaignPage: true, campaigns: true },
  ...{ campaignQuery: true },
  ...{ waiver: true, waiverPage: true, waiverRequest: true },
  ...{ waiverDecision: true, waivers: true },
  ...{ rollup: true, health: true, list: true, filter: true },
};

describe('openapi.yaml', () => {
  it('is what the generated files were made from', () => {
    const script = resolve(__dirname, '../../scripts/generate-openapi.mjs');
    const options = { stdio: 'pipe' } as const;
    expect(() =>
      execFileSync(process.execPath, [script, '--check'], options),
    ).not.toThrow();
  });

  it('has the types that clients know', () => {
    expect(Object.values(SAME)).not.toContain(false);
  });

  it('closes every object, so that a stray field shows', () => {
    const open = Object.entries(spec.components.schemas)
      .filter(([, schema]) => schema.type === 'object')
      .filter(([, schema]) => !('additionalProperties' in schema))
      .map(([name]) => name);
    expect(open).toEqual(['Error']);
  });
});
