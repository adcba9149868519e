import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { assisted, flagRemoved } from './fix/text';

/** Processor architectures that a platform may name, with what containerd makes of them. */
const ARCHITECTURES: Record<string, string> = {
  aarch64: 'arm64',
  armhf: 'arm',
  i386: '386',
  x86_64: 'amd64',
  'x86-64': 'amd64',
};

export const constantPlatform: ContainerCheck = {
  id: 'constant-platform',
  title: 'FROM with a fixed platform',
  practice: 'multi-platform',
  severity: 'low',
  rationale:
    'A platform written into FROM wins over the one a build asks for, so the image runs on that processor only.',
  remedy:
    'Leave the platform to the build (`docker build --platform`); `--platform=$BUILDPLATFORM` is right for a stage that cross-compiles.',
  fixable: true,
  equivalents: [
    {
      tool: 'buildkit',
      id: 'FromPlatformFlagConstDisallowed',
      relation: 'stricter',
    },
    { tool: 'hadolint', id: 'DL3029', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Using Platform Flag with FROM Command',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM --platform=$BUILDPLATFORM golang:1.23 AS build\nFROM alpine:3.20\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM --platform=linux/arm64 alpine:3.20 AS build-arm64\nFROM build-arm64\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM --platform=linux/amd64 alpine:3.20 AS build\nFROM --platform=x86_64 \\\n  alpine:3.20\n',
        },
        lines: [1, 2],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile starts from an image.', (build, say) => {
      for (const { from, name = '' } of build.stages) {
        if (!from) continue;
        const platform = from.flag('platform');
        if (!platform || isFree(platform, name.toLowerCase())) say.pass();
        else
          say.fail(
            from,
            `The platform ${platform.slice(
              0,
              80,
            )} is fixed, whatever the build asks for`,
            {
              fix: () =>
                assisted(
                  'The build then says it: give --platform where the machine that builds has another processor.',
                  flagRemoved(build, from, 'platform'),
                ),
            },
          );
      }
    }),
};

// A stage that is named after its platform exists for that alone (moby/buildkit, reportConstPlatformDisallowed).
function isFree(platform: string, stage: string): boolean {
  if (platform.includes('$')) return true;
  const parts = platform.toLowerCase().split('/');
  const [os, written] = parts.length > 1 ? parts : [undefined, parts[0]];
  const architecture = Object.hasOwn(ARCHITECTURES, written)
    ? ARCHITECTURES[written]
    : written;
  return stage.includes(os ?? 'linux') || stage.includes(architecture);
}
