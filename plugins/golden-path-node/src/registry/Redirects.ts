import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { EvidenceError } from '../EvidenceError';
import { isPrivateAddress } from './privateAddress';
import type { RegistrySettings } from './settings';

/** Resolves a host's name to its addresses. */
type Resolve = (host: string) => Promise<string[]>;

const resolveByDns: Resolve = async host =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** Decides whether a registry may send us elsewhere: registries keep their layers in stores on other hosts. */
export class Redirects {
  readonly #registries: RegistrySettings[];
  readonly #resolve: Resolve;

  constructor(registries: RegistrySettings[], resolve: Resolve = resolveByDns) {
    this.#registries = registries;
    this.#resolve = resolve;
  }

  /**
   * The place that an answer at `from` leads to.
   *
   * @throws where it is no place to go to; the message holds no more of it than the host, since addresses of stores are signed
   */
  async follow(location: string, from: URL): Promise<URL> {
    let to: URL;
    try {
      to = new URL(location, from);
    } catch {
      throw refused(`${from.host} redirects to what is no address`);
    }
    if (to.username || to.password) {
      throw refused(`${from.host} redirects to an address with a password`);
    }
    if (to.origin === from.origin) return to;
    const known = this.#registries.find(({ host }) => host === to.host);
    const plain = to.protocol === 'http:' && known?.insecure;
    if (to.protocol !== 'https:' && !plain) {
      throw refused(`${from.host} redirects to ${to.host} without TLS`);
    }
    if (!known && (await this.#isPrivate(to.hostname))) {
      throw refused(
        `${from.host} redirects to ${to.host}, which lies in a private network`,
      );
    }
    return to;
  }

  async #isPrivate(hostname: string): Promise<boolean> {
    const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    if (isIP(host)) return isPrivateAddress(host);
    if (/(?:^|\.)(?:localhost|internal|local)$/.test(host)) return true;
    // Where names are resolved by a proxy only, nothing can be told.
    const addresses = await this.#resolve(host).catch(() => []);
    return addresses.some(isPrivateAddress);
  }
}

function refused(why: string): EvidenceError {
  return new EvidenceError('refused', `${why}, so it was not followed.`);
}
