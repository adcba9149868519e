import type { ImageConfig } from 'backstage-plugin-golden-path-common';

/** The words that a container of the image is started with. */
export function startOf({ entrypoint = [], cmd = [] }: ImageConfig): string[] {
  return [...entrypoint, ...cmd];
}

/** The script of a shell that Docker puts in front of what stands in shell form. */
export function shellFormIn(words: string[] = []): string | undefined {
  const [shell, flag, script] = words;
  return shell === '/bin/sh' && flag === '-c' ? script : undefined;
}
