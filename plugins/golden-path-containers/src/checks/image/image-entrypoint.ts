import type { ContainerCheck } from '../ContainerCheck';
import { judgePlatforms } from '../judgeImages';
import { imageExample } from './imageExample';
import { isForLambda } from './kindOfImage';

/** What base images start where nobody says otherwise: an image that leaves it so is a base or a tool box. */
const OF_BASES =
  /^(?:.*\/)?(?:sh|bash|ash|dash|zsh|node|python3?|irb|jshell|julia|ghci|iex|R|php|perl|powershell(?:\.exe)?|pwsh|cmd\.exe)$/;

export const imageEntrypoint: ContainerCheck = {
  id: 'image-entrypoint',
  title: 'Published image with CMD and no ENTRYPOINT',
  practice: 'entrypoint',
  severity: 'low',
  rationale:
    'Whatever follows `docker run IMAGE` replaces a bare CMD, so the container may start something else than its program.',
  remedy:
    'Make the program the ENTRYPOINT, leave to CMD the arguments that people may change, and publish the image anew.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      imageExample([{ config: { entrypoint: ['/app'] } }]),
      imageExample([{ config: { entrypoint: ['/app'], cmd: ['serve'] } }]),
    ],
    fail: [
      {
        ...imageExample([
          { config: { entrypoint: undefined, cmd: ['node', 'server.js'] } },
        ]),
        lines: [1],
      },
    ],
  },
  run: model =>
    judgePlatforms(
      model,
      'No image was read that starts a program of its own.',
      (platform, say, image) => {
        const { entrypoint = [], cmd = [] } = platform.config;
        if (entrypoint.length) say.pass();
        else if (!cmd.length || isForLambda(image, model)) return;
        else if (cmd.length === 1 && OF_BASES.test(cmd[0])) return;
        else
          say.fail(
            'Arguments of docker run replace its CMD; there is no ENTRYPOINT',
            platform,
          );
      },
    ),
};
