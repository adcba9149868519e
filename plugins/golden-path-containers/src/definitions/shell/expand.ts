import type { Value } from '../ImageBuild';
import { dependsOn } from '../values';

/** Longer values are not followed. */
const LONGEST = 4_096;
const REFERENCE =
  /\$\{\{[^}]{0,400}\}\}|\$\{([A-Za-z_]\w*)\}|\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)(:?[-+?=/#%^,][^}]*)?\}|\$\(|`|\$[\d@*#?!$-]/g;

/** The variables of a script, as far as they are plain. `undefined` means that nothing is known of it. */
export type Lookup = (
  name: string,
) => Pick<Value, 'text' | 'unknown'> | undefined;

/** Replaces what is known in a word of a shell: `$NAME` and `${NAME}`. Everything else stays as it is written. */
export function expandWord(
  text: string,
  lookup: Lookup,
): Pick<Value, 'text' | 'unknown'> {
  if (!/[$`]/.test(text)) return { text };
  if (text.length > LONGEST)
    return { text: text.slice(0, 200), unknown: 'A value is too long' };
  let unknown: string | undefined;
  const expanded = text.replace(REFERENCE, (written, braced, plain) => {
    const name = braced ?? plain;
    const known = name === undefined ? undefined : lookup(name);
    if (known) {
      unknown ??= known.unknown;
      return known.text;
    }
    unknown ??=
      written === '$(' || written === '`'
        ? 'A command gives it when the build runs'
        : dependsOn(written);
    return written;
  });
  return {
    text: expanded.slice(0, LONGEST),
    ...(unknown !== undefined && { unknown }),
  };
}
