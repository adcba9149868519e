import type { Config } from '@backstage/config';
import { EvidenceError } from '../EvidenceError';
import type { RegistrySettings } from './settings';
import type { Credential } from './Tokens';

type Ecr = NonNullable<RegistrySettings['ecr']>;

/** ECR's tokens hold for twelve hours; they are renewed early. */
const LONGEST_MS = 12 * 60 * 60 * 1000;
const MARGIN_MS = 5 * 60 * 1000;

/**
 * Passwords of Amazon ECR, got with the credentials that `aws` in the app-config names or the machine has. The libraries of AWS are
 * loaded when the first one is needed, since most never are, and a command line has to start quickly.
 */
export class EcrTokens {
  readonly #config?: Config;

  /** @param config - the whole configuration; without it AWS cannot be asked */
  constructor(config?: Config) {
    this.#config = config;
  }

  async get({ region, accountId }: Ecr): Promise<Credential> {
    try {
      const { ECRClient, GetAuthorizationTokenCommand } =
        require('@aws-sdk/client-ecr') as typeof import('@aws-sdk/client-ecr');
      const { DefaultAwsCredentialsManager } =
        require('@backstage/integration-aws-node') as typeof import('@backstage/integration-aws-node');
      if (!this.#config) throw new Error('there is no configuration');
      const manager = DefaultAwsCredentialsManager.fromConfig(this.#config);
      const provider = await manager.getCredentialProvider(
        accountId ? { accountId } : {},
      );
      const client = new ECRClient({
        region,
        credentials: provider.sdkCredentialProvider,
        maxAttempts: 2,
      });
      try {
        const answer = await client.send(new GetAuthorizationTokenCommand({}));
        const [data] = answer.authorizationData ?? [];
        if (!data?.authorizationToken) throw new Error('it gave no token');
        const now = Date.now();
        const expiresAt = data.expiresAt?.getTime() ?? now + LONGEST_MS;
        return {
          authorization: `Basic ${data.authorizationToken}`,
          expiresAt: Math.min(expiresAt, now + LONGEST_MS) - MARGIN_MS,
        };
      } finally {
        client.destroy();
      }
    } catch (error) {
      // What AWS says of credentials is its own text; only the kind of the error goes on.
      const kind = error instanceof Error ? error.name : 'Error';
      throw new EvidenceError(
        'forbidden',
        `AWS gave no access to ECR in ${region} (${kind}).`,
      );
    }
  }
}
