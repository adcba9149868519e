import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const digestOf = (text: string) =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

/**
 * A registry on loopback with one image, `app:1`, which names no user.
 *
 * @param env - of the image
 */
export async function tinyRegistry(env: string[]) {
  const type = 'application/vnd.oci.image';
  const config = JSON.stringify({
    ...{
      os: 'linux',
      architecture: 'amd64',
      config: { Env: env, Cmd: ['/app'] },
    },
    ...{ rootfs: { type: 'layers', diff_ids: [] }, history: [] },
  });
  const manifest = JSON.stringify({
    ...{ schemaVersion: 2, mediaType: `${type}.manifest.v1+json`, layers: [] },
    config: {
      ...{ mediaType: `${type}.config.v1+json`, digest: digestOf(config) },
      size: config.length,
    },
  });
  const server = createServer(({ url = '', method }, response) => {
    const isManifest = url.startsWith('/v2/app/manifests/');
    const found = isManifest || url === `/v2/app/blobs/${digestOf(config)}`;
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const body = isManifest ? manifest : config;
    response.writeHead(200, {
      'content-type': `${type}.${isManifest ? 'manifest' : 'config'}.v1+json`,
      'content-length': body.length,
      'docker-content-digest': digestOf(body),
    });
    response.end(method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
