import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * An entity ref in full; one without a kind is a component.
 *
 * @throws InputError where it is none
 */
export function fullRef(ref: string, defaultKind = 'component'): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref, { defaultKind }));
  } catch {
    throw new InputError(
      `'${ref}' is not an entity ref such as '${defaultKind}:default/name'`,
    );
  }
}
