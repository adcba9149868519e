import type { CheckMetadata } from 'backstage-plugin-golden-path-common';

const PAGES =
  'https://github.com/golden-path/golden-path/blob/main/docs/practices';

/** The page that tells all about a check, among those of its practice. */
export function practicePage({ id, practice }: CheckMetadata): string {
  return `${PAGES}/${practice}.md#${id}`;
}
