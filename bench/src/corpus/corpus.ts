import { dockerfileText } from './dockerfileText';
import { createRandom } from './random';

/** So many Dockerfiles, the same in every run. */
export function corpus(count: number): string[] {
  const random = createRandom(2024);
  return Array.from({ length: count }, () => dockerfileText(random));
}
