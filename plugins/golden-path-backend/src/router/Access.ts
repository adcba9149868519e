import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { goldenPathAssessmentReadPermission } from 'backstage-plugin-golden-path-common';
import { resourceOf } from '../permissions/EntityResources';
import type { EntityPermission, Permit } from '../permissions/Permit';
import type { Permits } from '../permissions/Permits';
import type { Visibility, VisibleEntities } from '../permissions/Visibility';
import type { EntityPath } from '../schema/endpoints';

/** A request of whatever route. */
type Request = Parameters<HttpAuthService['credentials']>[0];

/** Somebody who may read, and what. */
export interface Reader {
  credentials: BackstageCredentials;
  /** Ref of the user, or the name of the service. */
  name: string;
  readable: VisibleEntities;
}

const READ = goldenPathAssessmentReadPermission;

/** Who may do what. Every route asks here first. */
export class Access {
  readonly #httpAuth: HttpAuthService;
  readonly #permits: Permits;
  readonly #visibility: Visibility;

  constructor(options: {
    httpAuth: HttpAuthService;
    permits: Permits;
    visibility: Visibility;
  }) {
    this.#httpAuth = options.httpAuth;
    this.#permits = options.permits;
    this.#visibility = options.visibility;
  }

  /** @throws NotAllowedError where the caller may not read assessments at all */
  async toRead(request: Request): Promise<void> {
    await this.#permits.decide(await this.#credentials(request), READ);
  }

  /** The entities whose assessments the caller may read. */
  async readable(request: Request): Promise<VisibleEntities> {
    return (await this.reader(request)).readable;
  }

  /** The groups, systems and domains whose names the caller may read. */
  async names(request: Request): Promise<VisibleEntities> {
    return this.#visibility.names(await this.#credentials(request));
  }

  /** Who asks, and what they may read. */
  async reader(request: Request): Promise<Reader> {
    return this.readerOf(await this.#credentials(request));
  }

  /** The same of somebody whose credentials are known. */
  async readerOf(credentials: BackstageCredentials): Promise<Reader> {
    const permit = await this.#permits.decide(credentials, READ);
    const visible = await this.#visibility.of(credentials);
    const readable = await permit.among(visible);
    return { credentials, name: nameOf(credentials), readable };
  }

  /** With which entities somebody may do this, be it none. */
  async permit(
    { credentials }: Pick<Reader, 'credentials'>,
    permission: EntityPermission,
  ): Promise<Permit> {
    return this.#permits.ask(credentials, permission);
  }

  /**
   * The ref of an entity with which the caller may do this, and which they may read.
   *
   * @throws NotFoundError where it is hidden, the same as for one that does not exist
   */
  async entity(
    request: Request,
    path: EntityPath | string,
    permission: EntityPermission,
  ): Promise<string> {
    const credentials = await this.#credentials(request);
    return this.entityFor(credentials, path, permission);
  }

  /** The same of somebody whose credentials are known. */
  async entityFor(
    credentials: BackstageCredentials,
    path: EntityPath | string,
    permission: EntityPermission,
  ): Promise<string> {
    const read = await this.#permits.decide(credentials, READ);
    const permit =
      permission === READ
        ? read
        : await this.#permits.decide(credentials, permission);
    const ref = typeof path === 'string' ? path : stringifyEntityRef(path);
    const visible = await this.#visibility.includes(credentials, ref);
    if (!visible || !(await read.holdsFor(ref))) throw noSuchEntity(ref);
    if (permit !== read) await permit.require(ref);
    return ref;
  }

  /** Whether the catalog has an entity, assessed or not, and shows it to this caller. */
  async sees({ credentials }: Reader, ref: string): Promise<boolean> {
    return !!(await this.#visibility.entity(credentials, ref));
  }

  /**
   * An entity of the catalog, assessed or not, as this caller may read it.
   *
   * @throws NotFoundError where the catalog hides it, the same as for one that does not exist
   */
  async catalogEntity(request: Request, path: EntityPath): Promise<Entity> {
    const credentials = await this.#credentials(request);
    const permit = await this.#permits.decide(credentials, READ);
    const ref = stringifyEntityRef(path);
    const entity = await this.#visibility.entity(credentials, ref);
    if (entity && (await permit.holdsFor(resourceOf(entity)))) return entity;
    throw new NotFoundError(`No entity ${ref}`);
  }

  #credentials(request: Request): Promise<BackstageCredentials> {
    return this.#httpAuth.credentials(request, { allow: ['user', 'service'] });
  }
}

function nameOf({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? 'unknown';
}

/** One error for what does not exist and for what is hidden. */
export function noSuchEntity(ref: string): NotFoundError {
  return new NotFoundError(`No entity ${ref} that is assessed`);
}
