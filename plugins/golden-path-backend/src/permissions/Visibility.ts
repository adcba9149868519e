import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** Which entities a caller may know of: every one, or only those listed. */
export type VisibleEntities = 'all' | string[];

const PAGE = 1_000;
const REMEMBERED_MS = 30_000;
const MOST_REMEMBERED = 400;

interface VisibilityOptions {
  permissions: PermissionsService;
  catalog: CatalogService;
  /** Which entities are mirrored: no others need asking for. */
  filter: FilterPredicate;
  now?: () => number;
}

interface Remembered {
  until: number;
  refs: Promise<string[]>;
}

/** What entities belong to: roll-ups have rows for these. */
const NAMES: FilterPredicate = { kind: { $in: ['Group', 'System', 'Domain'] } };

/** What a caller may read in the catalog. Nothing else appears anywhere, aggregates included. */
export class Visibility {
  readonly #options: VisibilityOptions;
  readonly #now: () => number;
  readonly #remembered = new Map<string, Remembered>();

  constructor(options: VisibilityOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** The entities that this caller may know of. Where the policy has conditions, the catalog itself decides. */
  async of(credentials: BackstageCredentials): Promise<VisibleEntities> {
    return this.#among('entities', this.#options.filter, credentials);
  }

  /** The groups, systems and domains that this caller may know of, in the same way. */
  async names(credentials: BackstageCredentials): Promise<VisibleEntities> {
    return this.#among('names', NAMES, credentials);
  }

  async #among(
    what: string,
    query: FilterPredicate,
    credentials: BackstageCredentials,
  ): Promise<VisibleEntities> {
    const result = await this.#decide(credentials);
    if (result === AuthorizeResult.ALLOW) return 'all';
    if (result === AuthorizeResult.DENY) return [];
    const caller = callerOf(credentials);
    const ask = () => this.#ask(query, credentials);
    return caller ? this.#remember(`${what} ${caller}`, ask) : ask();
  }

  /** Whether this caller may know of one entity. */
  async includes(
    credentials: BackstageCredentials,
    entityRef: string,
  ): Promise<boolean> {
    const result = await this.#decide(credentials);
    if (result !== AuthorizeResult.CONDITIONAL) {
      return result === AuthorizeResult.ALLOW;
    }
    return !!(await this.#get(credentials, entityRef));
  }

  /** One entity of the catalog, whether it is mirrored or not, as far as this caller may read it. */
  async entity(
    credentials: BackstageCredentials,
    entityRef: string,
  ): Promise<Entity | undefined> {
    const result = await this.#decide(credentials);
    return result === AuthorizeResult.DENY
      ? undefined
      : this.#get(credentials, entityRef);
  }

  #get(credentials: BackstageCredentials, entityRef: string) {
    return this.#options.catalog.getEntityByRef(entityRef, { credentials });
  }

  async #decide(credentials: BackstageCredentials): Promise<AuthorizeResult> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    return decision.result;
  }

  // A page of the portal asks several times within a second.
  async #remember(
    key: string,
    ask: () => Promise<string[]>,
  ): Promise<string[]> {
    const known = this.#remembered.get(key);
    if (known && known.until > this.#now()) return known.refs;
    this.#remembered.delete(key);
    const refs = ask();
    this.#remembered.set(key, { until: this.#now() + REMEMBERED_MS, refs });
    refs.catch(() => this.#remembered.delete(key));
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= MOST_REMEMBERED) break;
      this.#remembered.delete(oldest);
    }
    return refs;
  }

  async #ask(
    query: FilterPredicate,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const { catalog } = this.#options;
    const fields = ['kind', 'metadata.namespace', 'metadata.name'];
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: PAGE }
          : { query, fields, limit: PAGE, totalItems: 'exclude' },
        { credentials },
      );
      refs.push(...page.items.map(entity => stringifyEntityRef(entity)));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return refs;
  }
}

function callerOf(credentials: BackstageCredentials): string | undefined {
  const principal = credentials.principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  if (principal.type === 'user') return `user ${principal.userEntityRef}`;
  if (principal.type === 'service') return `service ${principal.subject}`;
  return undefined;
}
