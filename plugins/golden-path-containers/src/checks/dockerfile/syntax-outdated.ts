import type { Feature } from '../../knowledge/frontendVersions';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { featuresOf, frontendOf, type Frontend } from './frontend';

export const syntaxOutdated: ContainerCheck = {
  id: 'syntax-outdated',
  title: 'Form that the named syntax does not know',
  practice: 'portable-build',
  severity: 'high',
  rationale:
    'The version of the language that # syntax= pins does not have this form, so every build of the file stops here.',
  remedy: 'Raise it: `# syntax=docker/dockerfile:1` is the newest of all 1.x.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            '# syntax=docker/dockerfile:1\nFROM alpine:3.20\nCOPY --parents a b /\n',
        },
      },
      {
        files: {
          Dockerfile:
            '# syntax=docker/dockerfile:1.7-labs\nFROM alpine:3.20\nCOPY --parents a b /\nRUN --mount=type=cache,target=/c <<E\nls\nE\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            '# syntax=docker/dockerfile:1.4\nFROM alpine:3.20\nCOPY --link a /\nADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a /\nRUN --mount=type=secret,id=a,env=A ls\n',
        },
        lines: [4, 5],
      },
      {
        files: {
          Dockerfile:
            '# syntax=docker/dockerfile:1\nFROM alpine:3.20\nRUN --device=vendor1.com/device=foo ls\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a # syntax= of Docker.', (build, say) => {
      const frontend = frontendOf(build);
      if (!frontend?.official) return;
      say.pass();
      for (const { feature, instruction } of featuresOf(build)) {
        if (knows(frontend, feature)) continue;
        const { name, since } = feature;
        say.fail(
          instruction,
          since === undefined
            ? `${name} is known to the labs channel only`
            : `${name} is known since docker/dockerfile:1.${since}`,
        );
      }
    }),
};

function knows(
  { labs, minor = Infinity }: Frontend,
  feature: Feature,
): boolean {
  const { since = Infinity } = feature;
  const first = labs ? Math.min(since, feature.labs ?? since) : since;
  return first !== Infinity && minor >= first;
}
