import { isLambdaBase } from '../../knowledge/images';
import type { Build, Stage } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { isAbsolute, resolvePath } from './paths';
import { placed } from './placed';
import { destinationOf } from './sources';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import { folderBefore } from './fix/resolvedFolder';
import { replace, safe } from './fix/text';

export const copyRelativeDestination: ContainerCheck = {
  id: 'copy-relative-destination',
  title: 'Files copied to a folder nobody named',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'Without a WORKDIR of its own the file ends up wherever the base image happens to be, which its next version may change.',
  remedy: 'Set a WORKDIR before, or write the whole path of the destination.',
  fixable: true,
  equivalents: [{ tool: 'hadolint', id: 'DL3045', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS base\nWORKDIR /app\nFROM base\nCOPY a b/\nCOPY a "/c"\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM public.ecr.aws/lambda/nodejs:22\nARG D\nCOPY a.js ./\nCOPY a $D\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCOPY a b \\\n  ./\nWORKDIR /app\nCOPY a b\nFROM alpine:3.20\nADD c .\n',
        },
        lines: [2, 7],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a COPY or ADD.', (build, say) => {
      const settled = new Set<Stage>();
      for (const { instruction, stage, index } of placed(build)) {
        if (!stage) continue;
        const inherits =
          instruction === stage.from &&
          stage.base.kind === 'stage' &&
          settled.has(stage.base.stage);
        if (inherits || instruction.name === 'workdir') settled.add(stage);
        if (instruction.name !== 'copy' && instruction.name !== 'add') continue;
        const written = destinationOf(instruction)?.text ?? '/';
        const path = stage.scope.expand(written, index);
        const named = setsFolder(stage) || settled.has(stage);
        if (named || !path.known || isAbsolute(path.value)) say.pass();
        else
          say.fail(
            instruction,
            `${path.value.slice(0, 80)} is relative, but no WORKDIR is set`,
            { fix: () => wholePath(build, stage, instruction) },
          );
      }
    }),
};

// The folder of Lambda's images is part of what they promise.
function setsFolder({ root }: Stage): boolean {
  return (
    root.kind === 'none' || (root.kind === 'image' && isLambdaBase(root.image))
  );
}

/** The path that it comes to, where the folder of the base image is known. */
function wholePath(
  build: Build,
  stage: Stage,
  instruction: Instruction,
): Fix | undefined {
  const folder = folderBefore(build, stage, instruction);
  const destination = destinationOf(instruction);
  if (folder === undefined || !destination || instruction.exec)
    return undefined;
  const { text } = destination;
  if (!/^[\w./@+-]+$/.test(text)) return undefined;
  const whole = resolvePath(folder, text);
  const slash = /(?:^|\/)\.{0,2}$/.test(text) && whole !== '/' ? '/' : '';
  return safe(
    `The base image works in ${folder}, so it is the same path, written out.`,
    replace(build, destination, `${whole}${slash}`),
  );
}
