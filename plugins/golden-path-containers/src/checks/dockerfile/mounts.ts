import type { Instruction } from '../../dockerfile';

/** Whether a RUN mounts a cache or a temporary file system over a path, so that what is written there does not stay in the layer. */
export function mountsOver(run: Instruction, ...paths: string[]): boolean {
  return run.flags.some(({ name, value = '' }) => {
    if (name !== 'mount' || !/(?:^|,)type=(?:cache|tmpfs)(?:,|$)/.test(value))
      return false;
    const target = /(?:^|,)(?:target|dst|destination)=([^,]+)/
      .exec(value)?.[1]
      .replace(/\/$/, '');
    return paths.some(
      path =>
        target !== undefined && (target === path || target.endsWith(path)),
    );
  });
}

/** Whether a RUN has a mount of this type. */
export function mounts(
  run: Instruction,
  type: 'cache' | 'bind' | 'secret',
): boolean {
  return run.flags.some(
    ({ name, value = '' }) =>
      name === 'mount' &&
      (new RegExp(`(?:^|,)type=${type}(?:,|$)`).test(value) ||
        (type === 'bind' && !/(?:^|,)type=/.test(value))),
  );
}
