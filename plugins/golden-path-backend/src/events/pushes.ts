import type { EventParams } from '@backstage/plugin-events-node';
import { z } from 'zod';

const hub = z.object({ repository: z.object({ html_url: z.string() }) });
const lab = z.object({ project: z.object({ web_url: z.string() }) });
const bitbucketCloud = z.object({
  repository: z.object({
    links: z.object({ html: z.object({ href: z.string() }) }),
  }),
});
const bitbucketServer = z.object({
  repository: z.object({
    links: z.object({ self: z.array(z.object({ href: z.string() })).min(1) }),
  }),
});
const azure = z.object({
  resource: z.object({ repository: z.object({ remoteUrl: z.string() }) }),
});

type UrlOf = (payload: unknown) => string | undefined;

const gitHub: UrlOf = p => hub.safeParse(p).data?.repository.html_url;
const gitLab: UrlOf = p => lab.safeParse(p).data?.project.web_url;
const cloud: UrlOf = p =>
  bitbucketCloud.safeParse(p).data?.repository.links.html.href;
const server: UrlOf = p =>
  bitbucketServer.safeParse(p).data?.repository.links.self[0].href;
const devOps: UrlOf = p =>
  azure.safeParse(p).data?.resource.repository.remoteUrl;

/** Topics that carry pushes only: what Backstage's event routers make of the raw ones. */
const PUSH_TOPICS: Record<string, UrlOf> = {
  'github.push': gitHub,
  'gitea.push': gitHub,
  'gitlab.push': gitLab,
  'bitbucketCloud.repo:push': cloud,
  'bitbucketServer.repo:refs_changed': server,
  'azureDevOps.git.push': devOps,
};

/** Raw topics, where no router is installed: which header tells a push from the rest. */
const RAW_TOPICS: Record<
  string,
  { header: string; push: string; urlOf: UrlOf }
> = {
  github: { header: 'x-github-event', push: 'push', urlOf: gitHub },
  gitea: { header: 'x-gitea-event', push: 'push', urlOf: gitHub },
  gitlab: { header: 'x-gitlab-event', push: 'Push Hook', urlOf: gitLab },
  bitbucketCloud: { header: 'x-event-key', push: 'repo:push', urlOf: cloud },
  bitbucketServer: {
    header: 'x-event-key',
    push: 'repo:refs_changed',
    urlOf: server,
  },
};

/** Every topic to listen to. */
export const TOPICS = [...Object.keys(PUSH_TOPICS), ...Object.keys(RAW_TOPICS)];

/** The repository that a push event is about, as catalog locations spell it; `undefined` for any other event. */
export function pushedRepository(event: EventParams): string | undefined {
  const raw = RAW_TOPICS[event.topic];
  if (raw && event.metadata?.[raw.header] !== raw.push) return undefined;
  const urlOf = raw?.urlOf ?? PUSH_TOPICS[event.topic];
  const url = urlOf?.(event.eventPayload);
  return url && repositoryUrl(url);
}

function repositoryUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  return url.href.replace(/\/+$/, '').replace(/(?:\.git|\/browse)$/, '');
}
