import { spawn } from 'node:child_process';

/**
 * Answers a request of git's smart HTTP protocol with git's own server, `git http-backend`: what is pushed is received, checked and
 * stored as on a real host.
 *
 * @param root - folder that the bare repositories lie in
 * @param path - below the root, e.g. `/acme/basket.git/info/refs`
 */
export async function gitHttpBackend(
  root: string,
  path: string,
  request: Request,
): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer());
  const git = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: new URL(request.url).search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers.get('content-type') ?? '',
      CONTENT_LENGTH: String(body.length),
      // Who is signed in may push.
      REMOTE_USER: 'portal',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // It may end without reading its input; how it went is in its answer.
  git.stdin.on('error', () => {});
  const failed = new Promise<never>((_, reject) => git.once('error', reject));
  git.stdin.end(body);
  const answer = await Promise.race([readAll(git.stdout), failed]);
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return new Response('git said nothing', { status: 500 });
  const headers = new Headers();
  for (const line of answer.subarray(0, end).toString().split('\r\n')) {
    const colon = line.indexOf(':');
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const status = Number(headers.get('status')?.slice(0, 3) ?? 200);
  headers.delete('status');
  return new Response(answer.subarray(end + 4), { status, headers });
}

async function readAll(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
