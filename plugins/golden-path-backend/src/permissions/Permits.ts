import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { Permit, type EntityPermission, type PermitOptions } from './Permit';

interface PermitsOptions extends PermitOptions {
  permissions: PermissionsService;
}

/** What the policy allows a caller to do, with which entities. */
export class Permits {
  readonly #options: PermitsOptions;

  constructor(options: PermitsOptions) {
    this.#options = options;
  }

  /** @throws NotAllowedError where the policy allows it with no entity at all */
  async decide(
    credentials: BackstageCredentials,
    permission: EntityPermission,
  ): Promise<Permit> {
    const permit = await this.ask(credentials, permission);
    if (!permit.never) return permit;
    throw new NotAllowedError(`You lack the permission ${permission.name}`);
  }

  async ask(
    credentials: BackstageCredentials,
    permission: EntityPermission,
  ): Promise<Permit> {
    const { permissions } = this.#options;
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return new Permit(this.#options, permission, decision);
  }
}
