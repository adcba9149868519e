import type { ImageConfig } from 'backstage-plugin-golden-path-common';
import type { ContainerCheck } from '../ContainerCheck';
import { judgePlatforms } from '../judgeImages';
import { imageExample } from './imageExample';
import { isForLambda, isWindows } from './kindOfImage';

export const imageRootUser: ContainerCheck = {
  id: 'image-root-user',
  title: 'Published image that runs as root',
  practice: 'non-root-user',
  severity: 'high',
  rationale:
    'Whoever breaks into a program that runs as root owns the container, and with one more mistake the host.',
  remedy:
    'Name a user of its own before the ENTRYPOINT, by number so that it can be verified (`USER 65532:65532`), and publish the image anew.',
  fixable: false,
  equivalents: [
    { tool: 'dockle', id: 'CIS-DI-0001', relation: 'looser' },
    { tool: 'scout', id: 'Default non-root user', relation: 'looser' },
  ],
  examples: {
    pass: [
      imageExample([{ config: { user: '65532:0' } }]),
      imageExample([
        { config: { user: 'node' } },
        { platform: 'windows/amd64', config: { user: '' } },
      ]),
    ],
    fail: [
      {
        ...imageExample([
          { config: { user: undefined } },
          { platform: 'linux/arm64', config: { user: undefined } },
        ]),
        lines: [1],
      },
      { ...imageExample([{ config: { user: 'root:1000' } }]), lines: [1] },
    ],
  },
  run: model =>
    judgePlatforms(
      model,
      'No image was read whose user is its own choice.',
      (platform, say, image) => {
        const { config } = platform;
        if (isWindows(platform) || isForLambda(image, model)) return;
        if (!startsSomething(config)) return;
        const user = (config.user ?? '').split(':')[0];
        if (!/^(?:root|0*)$/.test(user)) say.pass();
        else if (mayDropRights(config))
          say.unknown(
            'Its ENTRYPOINT starts as root and may become another user',
          );
        else if (user === '')
          say.fail('The configuration names no user, so it is root', platform);
        else say.fail('The configuration names root as the user', platform);
      },
    ),
};

/** An image without a program only carries files for others. */
function startsSomething({ entrypoint = [], cmd = [] }: ImageConfig): boolean {
  return entrypoint.length + cmd.length > 0;
}

/** Official databases start as root, mend permissions, and go on as their own user by gosu. */
function mayDropRights({ env, entrypoint = [] }: ImageConfig): boolean {
  return (
    env.some(text => text.startsWith('GOSU_VERSION=')) &&
    entrypoint.some(text => text.endsWith('entrypoint.sh'))
  );
}
