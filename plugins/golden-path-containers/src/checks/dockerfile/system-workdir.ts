import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { resolvePath } from './paths';
import { placed } from './placed';

/** Folders of the system that hold no program of one's own; folders below some of them may. */
const SYSTEM =
  /^\/(?:(?:bin|boot|dev|lib|lib32|lib64|libx32|proc|sbin|sys)(?:\/.*)?|etc|usr|usr\/(?:bin|lib|sbin))$/;

export const systemWorkdir: ContainerCheck = {
  id: 'system-workdir',
  title: 'WORKDIR in a folder of the system',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'Files of the project between those of the system can replace them, and need rights that no program should have.',
  remedy: 'Work in a folder of your own: `/app`, `/srv`, `/usr/src/app`.',
  fixable: false,
  equivalents: [{ tool: 'trivy', id: 'DS-0030', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nWORKDIR /usr/src/app\nWORKDIR ../library\nWORKDIR /etc/app\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20\nWORKDIR /devel\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nWORKDIR /usr/local/../bin/\nENV D=/proc\nWORKDIR $D/self\nWORKDIR "/etc"\n',
        },
        lines: [2, 4, 5],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a WORKDIR.', (build, say) => {
      for (const { instruction, stage, index } of placed(build)) {
        if (instruction.name !== 'workdir' || !stage) continue;
        const path = stage.scope.expand(instruction.body, index);
        const folder =
          path.known && path.value.startsWith('/')
            ? resolvePath('/', path.value)
            : undefined;
        if (folder && SYSTEM.test(folder))
          say.fail(instruction, `${folder.slice(0, 80)} belongs to the system`);
        else say.pass();
      }
    }),
};
