import type { UserEntity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';

/** Who a commit names. */
export interface Author {
  name: string;
  email: string;
}

/**
 * The user who runs the task, or where the catalog does not know name and address, `scaffolder.defaultAuthor`, or what the
 * Scaffolder's own actions write.
 */
export function authorOf(user: UserEntity | undefined, config: Config): Author {
  const profile = user?.spec.profile;
  const name = plain(profile?.displayName);
  const email = plain(profile?.email);
  if (name && email) return { name, email };
  return {
    name:
      plain(config.getOptionalString('scaffolder.defaultAuthor.name')) ||
      'Scaffolder',
    email:
      plain(config.getOptionalString('scaffolder.defaultAuthor.email')) ||
      'scaffolder@backstage.io',
  };
}

// A line end or an angle bracket would forge the header of a commit.
function plain(text: string | undefined): string {
  return (text ?? '').replace(/[\p{Cc}<>]+/gu, ' ').trim();
}
