import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { resolvePath } from './paths';
import { placed } from './placed';

const SYSTEM =
  /^\/(?:(?:bin|boot|dev|etc|lib|lib32|lib64|proc|sbin|sys|usr)(?:\/(?:bin|lib|sbin))?)?$/;

export const systemVolume: ContainerCheck = {
  id: 'system-volume',
  title: 'VOLUME over a folder of the system',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'A volume there outlives the image it came from: after an update the container runs with the old system files.',
  remedy: 'Keep data in a folder of its own: `VOLUME /var/lib/app`.',
  fixable: false,
  equivalents: [{ tool: 'dockle', id: 'DKL-DI-0002', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nVOLUME /data /etc/app\nVOLUME ["/var/lib/app", "$X"]\n',
        },
      },
      {
        files: {
          Dockerfile:
            '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nVOLUME C:\\data\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nVOLUME /data \\\n  /etc/\nVOLUME ["/usr/lib"]\n',
        },
        lines: [3, 4],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a VOLUME.', (build, say) => {
      for (const { instruction, stage, index } of placed(build)) {
        if (instruction.name !== 'volume' || !stage) continue;
        for (const token of instruction.args) {
          const path = stage.scope.expand(token.text, index);
          const folder =
            path.known && path.value.startsWith('/')
              ? resolvePath('/', path.value)
              : undefined;
          if (folder && SYSTEM.test(folder))
            say.fail(token, `${folder} belongs to the system`);
          else say.pass();
        }
      }
    }),
};
