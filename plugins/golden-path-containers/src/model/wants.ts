import { isDockerfile } from './isDockerfile';

/** Whether some check of the container scorecard reads the text of this file. */
export function wants(path: string): boolean {
  return isDockerfile(path);
}
