import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { http, HttpResponse, type RequestHandler } from 'msw';
import { gitHttpBackend } from './gitHttpBackend';

/** What a host answers wrongly, if anything. */
export type Trouble = 'taken' | 'push' | 'forbidden' | undefined;

/** A host of repositories at the edge of the network: its API as handlers of msw, its git as git itself. */
export class GitHost {
  /** The repositories, bare, as `owner/name.git`. */
  readonly root: string;
  readonly host: string;
  readonly token: string;
  readonly requests: string[] = [];
  trouble: Trouble;

  constructor(root: string, host: string, token: string) {
    this.root = root;
    this.host = host;
    this.token = token;
  }

  /** The API of GitHub, as far as publishing asks. */
  github(api: string): RequestHandler[] {
    return [
      http.get(`${api}/users/acme`, ({ request }) =>
        this.#signed(request, `token ${this.token}`, () => ({
          type: 'Organization',
        })),
      ),
      http.post(`${api}/orgs/acme/repos`, async ({ request }) => {
        const { name } = (await request.clone().json()) as { name: string };
        if (this.trouble === 'taken') {
          const message = 'name already exists on this account';
          return HttpResponse.json({ message }, { status: 422 });
        }
        return this.#signed(request, `token ${this.token}`, () => {
          this.#create(`acme/${name}`);
          return {
            clone_url: `https://${this.host}/acme/${name}.git`,
            html_url: `https://${this.host}/acme/${name}`,
          };
        });
      }),
      http.put(
        `${api}/repos/acme/:repo/branches/main/protection`,
        ({ request }) =>
          this.#signed(request, `token ${this.token}`, () => ({})),
      ),
      this.#git(),
    ];
  }

  /** The API of GitLab, as far as publishing asks. */
  gitlab(api: string): RequestHandler[] {
    const signed = (request: Request, answer: () => object) =>
      request.headers.get('private-token') === this.token
        ? this.#signed(request, request.headers.get('authorization'), answer)
        : HttpResponse.json({ message: '401 Unauthorized' }, { status: 401 });
    return [
      http.get(`${api}/namespaces/acme`, ({ request }) =>
        signed(request, () => ({ id: 7, kind: 'group' })),
      ),
      http.get(`${api}/user`, ({ request }) =>
        signed(request, () => ({ id: 1 })),
      ),
      http.get(`${api}/groups/acme/projects`, ({ request }) =>
        signed(request, () => []),
      ),
      http.post(`${api}/projects`, async ({ request }) => {
        const { path } = (await request.clone().json()) as { path: string };
        if (this.trouble === 'taken') {
          const message = { path: ['has already been taken'] };
          return HttpResponse.json({ message }, { status: 400 });
        }
        return signed(request, () => {
          this.#create(`acme/${path}`);
          return {
            id: 42,
            http_url_to_repo: `https://${this.host}/acme/${path}.git`,
          };
        });
      }),
      this.#git(),
    ];
  }

  /** Runs git in one of the repositories. */
  git(name: string, ...args: string[]): string {
    const folder = join(this.root, 'acme', `${name}.git`);
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
    }).trim();
  }

  #create(name: string): void {
    const folder = join(this.root, `${name}.git`);
    mkdirSync(folder, { recursive: true });
    execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', folder]);
  }

  #git(): RequestHandler {
    return http.all(`https://${this.host}/acme/*`, async ({ request }) => {
      const { pathname } = new URL(request.url);
      this.requests.push(`${request.method} ${pathname}`);
      const credentials = Buffer.from(
        request.headers.get('authorization')?.replace(/^Basic /, '') ?? '',
        'base64',
      ).toString();
      if (!credentials.endsWith(`:${this.token}`)) {
        const headers = { 'www-authenticate': 'Basic realm="git"' };
        return new HttpResponse(null, { status: 401, headers });
      }
      if (this.trouble === 'push' && pathname.endsWith('git-receive-pack')) {
        await request.arrayBuffer();
        return new HttpResponse('quota exceeded', { status: 403 });
      }
      return (await gitHttpBackend(
        this.root,
        pathname,
        request,
      )) as HttpResponse<any>;
    });
  }

  #signed(request: Request, wanted: string | null, answer: () => object) {
    const { pathname } = new URL(request.url);
    this.requests.push(`${request.method} ${pathname}`);
    if (request.headers.get('authorization') !== wanted) {
      return HttpResponse.json({ message: 'Bad credentials' }, { status: 401 });
    }
    if (this.trouble === 'forbidden') {
      const message = 'Resource not accessible by integration';
      return HttpResponse.json({ message }, { status: 403 });
    }
    return HttpResponse.json(answer());
  }
}
