import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Parts } from '../assemble';
import type { Access } from '../router/Access';
import { registerDryRunCheck } from './dryRunCheck';
import { registerExplainFinding } from './explainFinding';
import { registerGetEntityScore } from './getEntityScore';
import { registerListScorecards } from './listScorecards';
import { registerListTeamGaps } from './listTeamGaps';
import { registerRequestRefresh } from './requestRefresh';

/** What actions need. */
export interface ActionParts extends Parts {
  access: Access;
  auditor: AuditorService;
}

/** The actions that agents may take, through MCP for instance. They may do what the person may on whose behalf they act. */
export function registerActions(
  registry: ActionsRegistryService,
  parts: ActionParts,
): void {
  registerListScorecards(registry, parts);
  registerGetEntityScore(registry, parts);
  registerExplainFinding(registry, parts);
  registerListTeamGaps(registry, parts);
  registerRequestRefresh(registry, parts);
  registerDryRunCheck(registry, parts);
}
