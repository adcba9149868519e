import { wrapServer } from '@backstage/backend-openapi-utils/testUtils';
import type { Express } from 'express';

/**
 * Serves an app through a proxy that holds every request and answer to the app's openapi.json.
 *
 * @returns the address for supertest
 */
export async function specServer(app: Express): Promise<string> {
  // On IPv4 alone: the proxy looks `localhost` up in the family that answers, and not every machine has that name in both.
  const listen = app.listen.bind(app);
  app.listen = ((port: number) =>
    listen(port, '127.0.0.1')) as typeof app.listen;
  const proxy = await wrapServer(app);
  return String(proxy.address()).replace(/\/$/, '');
}
