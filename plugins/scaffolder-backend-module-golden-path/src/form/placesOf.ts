import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { PublishingPlace } from 'backstage-plugin-golden-path-common';

/**
 * Where projects can be published to. Backstage lists github.com and gitlab.com among its integrations even where nothing is
 * configured, so that credentials are what tells.
 */
export function placesOf(config: Config): PublishingPlace[] {
  const integrations = ScmIntegrations.fromConfig(config);
  const github = integrations.github
    .list()
    .map(integration => integration.config)
    .filter(({ token, apps }) => token || apps?.length)
    .map(({ host }) => ({ kind: 'github' as const, host }));
  const gitlab = integrations.gitlab
    .list()
    .map(integration => integration.config)
    .filter(({ token }) => token)
    .map(({ host }) => ({ kind: 'gitlab' as const, host }));
  const local = config.has('goldenPath.publishLocal.root')
    ? [{ kind: 'local' as const }]
    : [];
  return [...local, ...github, ...gitlab];
}
