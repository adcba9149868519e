import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import { goldenPathAssessmentReadPermission } from 'backstage-plugin-golden-path-common';
import type { Visibility, VisibleEntities } from '../permissions/Visibility';
import type { EntityPath } from '../schema/endpoints';

/** A request of whatever route. */
type Request = Parameters<HttpAuthService['credentials']>[0];

/** Who may do what. Every route asks here first. */
export class Access {
  readonly #httpAuth: HttpAuthService;
  readonly #permissions: PermissionsService;
  readonly #visibility: Visibility;

  constructor(options: {
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    visibility: Visibility;
  }) {
    this.#httpAuth = options.httpAuth;
    this.#permissions = options.permissions;
    this.#visibility = options.visibility;
  }

  /** @throws NotAllowedError where the caller may not read assessments at all */
  async toRead(request: Request): Promise<void> {
    await this.#permit(request, goldenPathAssessmentReadPermission);
  }

  /** The entities whose assessments the caller may read. */
  async readable(request: Request): Promise<VisibleEntities> {
    const permission = goldenPathAssessmentReadPermission;
    const credentials = await this.#permit(request, permission);
    return this.#visibility.of(credentials);
  }

  /**
   * The ref of an entity with which the caller may do this.
   *
   * @throws NotFoundError where the catalog hides it, the same as for one that does not exist
   */
  async entity(
    request: Request,
    path: EntityPath,
    permission: BasicPermission,
  ): Promise<string> {
    const credentials = await this.#permit(request, permission);
    const ref = stringifyEntityRef(path);
    if (await this.#visibility.includes(credentials, ref)) return ref;
    throw noSuchEntity(ref);
  }

  /**
   * An entity of the catalog, assessed or not, as this caller may read it.
   *
   * @throws NotFoundError where the catalog hides it, the same as for one that does not exist
   */
  async catalogEntity(request: Request, path: EntityPath): Promise<Entity> {
    const permission = goldenPathAssessmentReadPermission;
    const credentials = await this.#permit(request, permission);
    const ref = stringifyEntityRef(path);
    const entity = await this.#visibility.entity(credentials, ref);
    if (entity) return entity;
    throw new NotFoundError(`No entity ${ref}`);
  }

  async #permit(request: Request, permission: BasicPermission) {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result === AuthorizeResult.ALLOW) return credentials;
    throw new NotAllowedError(`You lack the permission ${permission.name}`);
  }
}

/** One error for what does not exist and for what is hidden. */
export function noSuchEntity(ref: string): NotFoundError {
  return new NotFoundError(`No entity ${ref} that is assessed`);
}
