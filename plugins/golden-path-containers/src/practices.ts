import type { Practice } from 'backstage-plugin-golden-path-common';

/** The practices of the container scorecard that have checks, in the order they are shown. */
export const practices: Practice[] = [
  {
    id: 'build-secrets',
    title: 'No secrets in build arguments',
    summary:
      'A secret reaches a build through a secret mount, never through an argument, a variable or a copied file.',
  },
  {
    id: 'pinned-tag',
    title: 'No latest',
    summary:
      'Every image is named with a version tag whose release note says exactly what it is.',
  },
  {
    id: 'multi-stage',
    title: 'Multi-stage builds',
    summary:
      'Build tools stay in a stage of their own, out of the image that receives the artefact.',
  },
  {
    id: 'small-image',
    title: 'Small images',
    summary:
      'What the program does not need stays out: less attack surface, faster deployment.',
  },
  {
    id: 'slim-base',
    title: 'Slim base',
    summary:
      'An image starts from the slim variant of its base unless there is a reason not to.',
  },
  {
    id: 'scratch-static',
    title: 'Scratch for static binaries',
    summary:
      'A static binary ships on scratch, or on a base made for static binaries.',
  },
  {
    id: 'own-registry',
    title: 'Own registry',
    summary:
      'The images a build starts from come from registries of your own, with a pull-through cache.',
  },
  {
    id: 'non-root-user',
    title: 'Non-root user',
    summary:
      'The program runs as a user of its own, given by number, so that a break-in does not own the container.',
  },
  {
    id: 'verified-downloads',
    title: 'Verified downloads',
    summary:
      'What a build downloads is verified: certificates, signatures and checksums stay switched on.',
  },
  {
    id: 'merged-runs',
    title: 'Related instructions merged',
    summary:
      'Related commands are joined with && in one RUN, so there are fewer layers and none is stale.',
  },
  {
    id: 'cache-order',
    title: 'Instructions ordered for the layer cache',
    summary:
      'What changes rarely comes first, so that a change of the code does not install everything anew.',
  },
  {
    id: 'fast-build',
    title: 'Fast builds',
    summary:
      'Caches are kept between builds, and nothing that changes with every build stands above costly steps.',
  },
  {
    id: 'entrypoint',
    title: 'ENTRYPOINT rather than CMD',
    summary:
      'The program is the ENTRYPOINT, so that arguments of docker run do not replace it.',
  },
  {
    id: 'exec-form',
    title: 'Exec form rather than shell form',
    summary:
      'CMD and ENTRYPOINT are JSON arrays unless a shell is really needed, so that signals reach the program.',
  },
  {
    id: 'single-purpose',
    title: 'Limited scope',
    summary:
      'One container does one thing well; several services are several containers.',
  },
  {
    id: 'multi-platform',
    title: 'Multi-platform image',
    summary:
      'One index refers to an image for each processor: nothing binds the build to one, and what is published has them all.',
  },
  {
    id: 'portable-build',
    title: 'Built by any client',
    summary:
      'Docker, Finch and nerdctl build the project alike: nothing binds it to one client or to rights of one builder.',
  },
  {
    id: 'lambda-base',
    title: 'Curated Lambda base',
    summary:
      'An image for Lambda starts from a base that AWS provides and maintains, unless a comment says why not.',
  },
  {
    id: 'sound-dockerfile',
    title: 'Sound Dockerfile',
    summary:
      'The file means what it says: no form that Docker warns of, ignores, or takes in another way.',
  },
];
