import { commandsOf, UnreadableScript } from '../../model/shell';
import type { ContainerCheck } from '../ContainerCheck';
import { endsInExec } from '../dockerfile/shell-form';
import { judgePlatforms } from '../judgeImages';
import { imageExample } from './imageExample';
import { isWindows } from './kindOfImage';
import { shellFormIn, startOf } from './startOf';

export const imageShellForm: ContainerCheck = {
  id: 'image-shell-form',
  title: 'Published image that starts its program by a shell',
  practice: 'exec-form',
  // The check of the Dockerfile, which can be mended there, carries the weight.
  severity: 'low',
  rationale:
    'The shell is the first process: SIGTERM does not reach the program, and every stop waits ten seconds and kills.',
  remedy:
    'Write ENTRYPOINT and CMD as JSON arrays, or let the shell end in `exec`, and publish the image anew.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      imageExample([
        { config: { entrypoint: ['/app'], cmd: ['--port', '80'] } },
      ]),
      imageExample([
        { config: { entrypoint: ['/bin/sh', '-c', 'exec app --port $PORT'] } },
      ]),
    ],
    fail: [
      {
        ...imageExample([
          { config: { entrypoint: ['/bin/sh', '-c', 'node server.js'] } },
        ]),
        lines: [1],
      },
      {
        ...imageExample([
          { config: { entrypoint: [], cmd: ['/bin/sh', '-c', 'a | b'] } },
        ]),
        lines: [1],
      },
    ],
  },
  run: model =>
    judgePlatforms(
      model,
      'No image was read that starts a program.',
      (platform, say) => {
        const { config } = platform;
        if (isWindows(platform) || !startOf(config).length) return;
        const { entrypoint, cmd } = config;
        const name =
          shellFormIn(entrypoint) === undefined ? 'CMD' : 'ENTRYPOINT';
        const script = shellFormIn(entrypoint) ?? shellFormIn(cmd);
        if (script === undefined || hasExec(script)) say.pass();
        else
          say.fail(
            `${name} starts a shell that stays above the program`,
            platform,
          );
      },
    ),
};

function hasExec(script: string): boolean {
  try {
    return endsInExec(commandsOf(script));
  } catch (error) {
    if (error instanceof UnreadableScript) return false;
    throw error;
  }
}
