import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { isAbsolute, resolvePath } from './paths';
import { placed } from './placed';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Expanded, Instruction } from '../../dockerfile';
import type { Build, Stage } from '../../model';
import { folderBefore } from './fix/resolvedFolder';
import { replace, safe } from './fix/text';

export const relativeWorkdir: ContainerCheck = {
  id: 'relative-workdir',
  title: 'WORKDIR with a relative path',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'A relative WORKDIR depends on the one before it, in the file or in the base image, and moves when that does.',
  remedy: 'Write the whole path: `WORKDIR /app`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3000', relation: 'stricter' },
    { tool: 'buildkit', id: 'WorkdirRelativePath', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0009', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_DOCKER_10', relation: 'looser' },
    { tool: 'kics', id: 'WORKDIR Path Not Absolute', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nENV HOME_DIR=/srv\nWORKDIR "${HOME_DIR}/app"\n',
        },
      },
      {
        files: {
          Dockerfile:
            '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR C:\\app\nWORKDIR d:/x\n',
        },
      },
    ],
    fail: [
      {
        files: { Dockerfile: 'FROM alpine:3.20\nWORKDIR /srv\nWORKDIR app\n' },
        lines: [3],
      },
      {
        files: { Dockerfile: 'FROM alpine:3.20\nARG D=app\nworkdir ${D}/x\n' },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a WORKDIR.', (build, say) => {
      for (const { instruction, stage, index } of placed(build)) {
        if (instruction.name !== 'workdir' || !stage) continue;
        const path = stage.scope.expand(instruction.body, index);
        // A variable that only the build knows may well hold an absolute path.
        const relative = path.known
          ? !isAbsolute(path.value)
          : /^["']?[\w.]/.test(instruction.body) &&
            !/^["']?\w:/.test(instruction.body);
        if (relative)
          say.fail(instruction, 'This WORKDIR depends on the one before it', {
            fix: () => wholePath(build, stage, instruction, path),
          });
        else say.pass();
      }
    }),
};

/** The path that it comes to, where no variable has a part in it. */
function wholePath(
  build: Build,
  stage: Stage,
  instruction: Instruction,
  path: Expanded,
): Fix | undefined {
  const folder = folderBefore(build, stage, instruction);
  if (folder === undefined || !path.known || /[\s$"'\\]/.test(instruction.body))
    return undefined;
  return safe(
    'It is the same folder, written out.',
    replace(build, instruction.bodySpan, resolvePath(folder, path.value)),
  );
}
