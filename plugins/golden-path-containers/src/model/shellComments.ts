import type { Dockerfile } from '../dockerfile';

const FORM = /^#[ \t]*hadolint[ \t]+shell[ \t]*=[ \t]*([^\s#]+)[ \t]*(?:#.*)?$/;
const LONGEST = 200;

/**
 * The comments that tell which shell the base image has, `# hadolint shell=powershell`, in the order of the file. They count for the
 * RUN instructions that follow, as a SHELL would (hadolint, “Non-Posix Shells”).
 */
export function shellComments({
  text,
  comments,
}: Dockerfile): Array<{ start: number; shell: string }> {
  if (!/hadolint[ \t]+shell/.test(text)) return [];
  return comments.flatMap(({ start, end }) => {
    const shell = FORM.exec(text.slice(start, Math.min(end, start + LONGEST)));
    return shell ? [{ start, shell: shell[1] }] : [];
  });
}
