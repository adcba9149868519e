import type { Instruction } from '../dockerfile';

/** A form of the Dockerfile language, and the first version of `docker/dockerfile` that reads it. */
export interface Feature {
  /** As people write it. */
  name: string;
  /** First stable minor version of 1.x; none where it is still on the labs channel. */
  since?: number;
  /** First minor version on the labs channel, where it was there before. */
  labs?: number;
  uses(instruction: Instruction): boolean;
}

const flag =
  (keywords: string, name: string) =>
  (instruction: Instruction): boolean =>
    keywords.split(' ').includes(instruction.name) &&
    instruction.flags.some(given => given.name === name);

/**
 * From the release notes of the Dockerfile frontend (docs.docker.com/build/buildkit/dockerfile-release-notes, and those of
 * moby/buildkit for 1.19 and 1.20).
 */
export const FEATURES: Feature[] = [
  { name: 'RUN --mount', since: 2, uses: flag('run', 'mount') },
  { name: 'RUN --network', since: 3, labs: 2, uses: flag('run', 'network') },
  { name: 'COPY --link', since: 4, uses: flag('copy add', 'link') },
  {
    name: 'a here-document',
    since: 4,
    labs: 3,
    uses: ({ heredocs }) => heredocs.length > 0,
  },
  { name: 'ADD --checksum', since: 6, labs: 5, uses: flag('add', 'checksum') },
  {
    name: 'HEALTHCHECK --start-interval',
    since: 6,
    uses: flag('healthcheck', 'start-interval'),
  },
  {
    name: 'a secret as a variable',
    since: 10,
    uses: ({ name, flags }) =>
      name === 'run' &&
      flags.some(
        ({ name: given, value = '' }) =>
          given === 'mount' && /(?:^|,)env=/.test(value),
      ),
  },
  {
    name: 'COPY --exclude',
    since: 19,
    labs: 7,
    uses: flag('copy add', 'exclude'),
  },
  { name: 'COPY --parents', since: 20, labs: 7, uses: flag('copy', 'parents') },
  { name: 'RUN --security', since: 20, labs: 0, uses: flag('run', 'security') },
  { name: 'RUN --device', labs: 14, uses: flag('run', 'device') },
];
