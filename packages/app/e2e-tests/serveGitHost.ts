// A host of repositories for the browser tests, in a process of its own: the API of GitHub as far as publishing and reading ask, and git itself
// behind it. `node serveGitHost.ts PORT FOLDER`; the repositories lie in FOLDER as owner/name.git.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const [port, root] = process.argv.slice(2);
const TOKEN = 'not-a-real-token';
const host = `http://localhost:${port}`;
/** The one organisation. */
const OWNER = 'acme';
const NAME = /^[a-z0-9-]{1,80}$/;

const folderOf = (name: string) => join(root, OWNER, `${name}.git`);
const git = (name: string, ...args: string[]) =>
  execFileSync('git', ['-C', folderOf(name), ...args], {
    encoding: 'utf8',
  }).trim();

function repository(name: string) {
  const api = `${host}/api/v3/repos/${OWNER}/${name}`;
  return {
    name,
    full_name: `${OWNER}/${name}`,
    default_branch: 'main',
    clone_url: `${host}/${OWNER}/${name}.git`,
    html_url: `${host}/${OWNER}/${name}`,
    archive_url: `${api}/{archive_format}{/ref}`,
    branches_url: `${api}/branches{/branch}`,
    trees_url: `${api}/git/trees{/sha}`,
  };
}

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** What the path's pattern takes out of it. */
  name: string;
  rest: string;
}

function json(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Hears the errors of a child and of its pipes: one that ends before it has read what it is sent must not end this process. */
function hear(child: ChildProcess) {
  for (const stream of [child, child.stdin, child.stdout])
    stream?.on('error', error =>
      process.stderr.write(`serveGitHost: ${error.message}\n`),
    );
}

async function createRepository({ request, response }: Call) {
  const { name } = JSON.parse((await bodyOf(request)).toString()) as {
    name: string;
  };
  if (!NAME.test(name) || existsSync(folderOf(name))) {
    const message = 'name already exists on this account';
    json(response, 422, {
      message: 'Repository creation failed.',
      errors: [{ resource: 'Repository', field: 'name', message }],
    });
    return;
  }
  mkdirSync(folderOf(name), { recursive: true });
  git(name, 'init', '--quiet', '--bare', '--initial-branch', 'main');
  json(response, 201, repository(name));
}

function contents({ response, url, name, rest }: Call) {
  const ref = url.searchParams.get('ref') ?? 'main';
  const file = execFileSync(
    'git',
    ['-C', folderOf(name), 'show', `${ref}:${rest}`],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  response.end(file);
}

async function archive({ response, name, rest }: Call) {
  const commit = git(name, 'rev-parse', rest);
  const child = spawn('git', [
    ...['-C', folderOf(name), 'archive', '--format=tar.gz'],
    ...[`--prefix=${OWNER}-${name}-${commit.slice(0, 7)}/`, commit],
  ]);
  hear(child);
  response.writeHead(200, { 'content-type': 'application/gzip' });
  await pipeline(child.stdout, response);
}

/** Git's own server behind its smart HTTP protocol. */
async function smartHttp({ request, response, url }: Call) {
  const body = await bodyOf(request);
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      // Who is signed in may push.
      REMOTE_USER: 'portal',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  hear(child);
  child.stdin.end(body);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const said = Buffer.concat(chunks);
  const end = said.indexOf('\r\n\r\n');
  const headers = new Headers();
  for (const line of said
    .subarray(0, Math.max(end, 0))
    .toString()
    .split('\r\n')
    .filter(Boolean)) {
    const colon = line.indexOf(':');
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const status = end < 0 ? 500 : Number(headers.get('status')?.slice(0, 3));
  headers.delete('status');
  response.writeHead(status || 200, Object.fromEntries(headers));
  response.end(said.subarray(end + 4));
}

/** By method and path; the first that fits answers. `:name` is a repository, `*` the rest of the path. */
const routes: [string, RegExp, (call: Call) => unknown][] = [
  [
    'GET',
    /^\/api\/v3\/users\/acme$/,
    ({ response }) =>
      json(response, 200, { login: OWNER, type: 'Organization' }),
  ],
  ['POST', /^\/api\/v3\/orgs\/acme\/repos$/, createRepository],
  [
    'GET',
    /^\/api\/v3\/repos\/acme\/(?<name>[a-z0-9-]+)$/,
    ({ response, name }) => json(response, 200, repository(name)),
  ],
  [
    'PUT',
    /^\/api\/v3\/repos\/acme\/(?<name>[a-z0-9-]+)\/branches\/main\/protection$/,
    ({ response }) => json(response, 200, {}),
  ],
  [
    'GET',
    /^\/api\/v3\/repos\/acme\/(?<name>[a-z0-9-]+)\/commits\/(?<rest>[\w.-]+)\/status$/,
    ({ response, name, rest }) =>
      json(response, 200, {
        sha: git(name, 'rev-parse', rest),
        repository: repository(name),
      }),
  ],
  [
    'GET',
    /^\/api\/v3\/repos\/acme\/(?<name>[a-z0-9-]+)\/contents\/(?<rest>[\w./-]+)$/,
    contents,
  ],
  [
    'GET',
    /^\/api\/v3\/repos\/acme\/(?<name>[a-z0-9-]+)\/tarball\/(?<rest>[\w.-]+)$/,
    archive,
  ],
];
const GIT =
  /^\/acme\/(?<name>[a-z0-9-]+)\.git\/(?:info\/refs|git-(?:receive|upload)-pack)$/;

async function answer(request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', host);
  const call = (groups: Record<string, string> = {}): Call => ({
    ...{ request, response, url },
    ...{ name: groups.name ?? '', rest: groups.rest ?? '' },
  });
  if (url.pathname === '/') return json(response, 200, { up: true });
  const signed = request.headers.authorization ?? '';

  const asGit = GIT.exec(url.pathname);
  if (asGit) {
    const credentials = Buffer.from(signed.replace(/^Basic /i, ''), 'base64');
    if (credentials.toString().endsWith(`:${TOKEN}`))
      return smartHttp(call(asGit.groups));
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' });
    return response.end();
  }
  if (!/^(?:token|bearer) /i.test(signed) || !signed.endsWith(TOKEN))
    return json(response, 401, { message: 'Bad credentials' });
  for (const [method, path, action] of routes) {
    const found = method === request.method && path.exec(url.pathname);
    if (!found) continue;
    const { name } = found.groups ?? {};
    if (name && !existsSync(folderOf(name))) break;
    return action(call(found.groups));
  }
  return json(response, 404, { message: 'Not Found' });
}

const server = createServer((request, response) => {
  for (const stream of [request, response])
    stream.on('error', error =>
      process.stderr.write(`serveGitHost: ${error.message}\n`),
    );
  answer(request, response).catch(error => {
    process.stderr.write(`serveGitHost: ${request.url}: ${error.message}\n`);
    if (response.headersSent) response.destroy();
    else json(response, 500, { message: error.message });
  });
});
server.on('connection', socket =>
  socket.on('error', error =>
    process.stderr.write(`serveGitHost: ${error.message}\n`),
  ),
);
server.on('clientError', (_error, socket) => socket.destroy());
server.listen(Number(port), '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(0));
