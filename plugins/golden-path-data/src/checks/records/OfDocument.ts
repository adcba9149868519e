import { Opinion, type Because } from 'backstage-plugin-golden-path-common';
import type { Place } from '../../graph';

/** How a check tells what it found in documents. */
export class OfDocument extends Opinion {
  /** It is wrong there. */
  fail(
    { file, line, endLine }: Place,
    message: string,
    about?: Array<string | undefined>,
    because?: Because[],
  ): void {
    const ids = about?.filter(id => id !== undefined);
    this.add({
      ...{ file, line, endLine, message },
      ...(ids?.length && { about: ids }),
      ...(because?.length && { because }),
    });
  }
}
