import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction, Span } from '../../../dockerfile';
import { assignments, type Build, type Stage } from '../../../model';
import { assisted, insertAbove, keyword, replace } from './text';

/** Docker's own names; what others call them needs a translation. */
const OWN_NAME = /(?<![a-z0-9])(?:amd64|arm64)(?![a-z0-9])/g;

const OTHER_NAME = /x86|aarch64|armv|armhf|ppc64|s390|i386/i;

/** Lets the build say for which processor it is, where a word of an instruction has Docker's name of one. */
export function targetArch(
  build: Build,
  stage: Stage,
  instruction: Instruction,
  { start, end }: Span,
): Fix | undefined {
  const word = build.dockerfile.text.slice(start, end);
  const found = [...word.matchAll(OWN_NAME)];
  // In single quotes and in other words a variable stays what it is.
  if (!found.length || /['\s\\]/.test(word) || OTHER_NAME.test(word))
    return undefined;
  const declared = stage.instructions.some(
    other =>
      other.name === 'arg' &&
      other.start < instruction.start &&
      assignments(other).some(({ name }) => name === 'TARGETARCH'),
  );
  return assisted(
    'See that there is such a file for each processor, under the names amd64 and arm64 that Docker gives them.',
    ...(declared
      ? []
      : [
          insertAbove(
            build,
            instruction,
            `${keyword(build, 'ARG')} TARGETARCH`,
          ),
        ]),
    ...found.map(match =>
      replace(
        build,
        {
          start: start + match.index,
          end: start + match.index + match[0].length,
        },
        '${TARGETARCH}',
      ),
    ),
  );
}
