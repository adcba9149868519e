import { pushedRepository, TOPICS } from './pushes';

const hub = (html_url: string) => ({
  ref: 'refs/heads/main',
  repository: { html_url },
});

describe('pushedRepository', () => {
  it.each([
    [
      'github.push',
      hub('https://github.com/acme/shop'),
      'https://github.com/acme/shop',
    ],
    [
      'gitea.push',
      hub('https://git.acme.io/acme/shop/'),
      'https://git.acme.io/acme/shop',
    ],
    [
      'gitlab.push',
      { project: { web_url: 'https://gitlab.com/acme/sub/shop' } },
      'https://gitlab.com/acme/sub/shop',
    ],
    [
      'bitbucketCloud.repo:push',
      {
        repository: {
          links: { html: { href: 'https://bitbucket.org/acme/shop' } },
        },
      },
      'https://bitbucket.org/acme/shop',
    ],
    [
      'bitbucketServer.repo:refs_changed',
      {
        repository: {
          links: {
            self: [{ href: 'https://bb.acme.io/projects/A/repos/shop/browse' }],
          },
        },
      },
      'https://bb.acme.io/projects/A/repos/shop',
    ],
    [
      'azureDevOps.git.push',
      {
        resource: {
          repository: {
            remoteUrl: 'https://user@dev.azure.com/acme/p/_git/shop',
          },
        },
      },
      'https://dev.azure.com/acme/p/_git/shop',
    ],
  ])('understands %s', (topic, eventPayload, url) => {
    expect(TOPICS).toContain(topic);
    expect(pushedRepository({ topic, eventPayload })).toBe(url);
  });

  it('takes pushes out of raw topics', () => {
    const eventPayload = hub('https://github.com/acme/shop');
    const raw = (event: string) =>
      pushedRepository({
        ...{ topic: 'github', eventPayload },
        metadata: { 'x-github-event': event },
      });
    expect(raw('push')).toBe('https://github.com/acme/shop');
    expect(raw('issues')).toBeUndefined();
  });

  it.each([
    [undefined],
    ['text'],
    [{ repository: null }],
    [{ repository: { html_url: 7 } }],
    [hub('not a url')],
  ])('shrugs off %j', eventPayload => {
    const event = { topic: 'github.push', eventPayload };
    expect(pushedRepository(event)).toBeUndefined();
  });
});
