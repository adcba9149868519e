import type { ContainerCheck } from '../ContainerCheck';
import { imageExample } from './imageExample';
import { isWindows } from './kindOfImage';
import { judgeContents } from './judgeContents';

const MOST_NAMED = 5;

export const imageSetuid: ContainerCheck = {
  id: 'image-setuid',
  title: 'Programs with setuid or setgid in the image',
  practice: 'non-root-user',
  severity: 'info',
  rationale:
    'Such a program runs with the rights of its owner, whoever starts it: with a mistake in one of them any user becomes root.',
  remedy:
    'Take the bit away in the RUN that installs them: `find / -xdev -perm /6000 -type f -exec chmod a-s {} +`, or forbid it at run time with `no-new-privileges`.',
  fixable: false,
  equivalents: [{ tool: 'dockle', id: 'CIS-DI-0008', relation: 'looser' }],
  examples: {
    pass: [
      imageExample([{ contents: {} }]),
      imageExample([
        { platform: 'windows/amd64', contents: { setuid: ['x'] } },
        { contents: {} },
      ]),
    ],
    fail: [
      {
        ...imageExample([
          { contents: { setuid: ['usr/bin/passwd', 'usr/bin/su'] } },
        ]),
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeContents(model, ({ setuid }, say, platform) => {
      if (isWindows(platform)) return;
      if (!setuid.length) say.pass();
      else {
        const named = setuid.slice(0, MOST_NAMED).map(path => `/${path}`);
        const more = setuid.length - named.length;
        const rest = more > 0 ? ` and ${more} more` : '';
        say.fail(
          `${named.join(', ')}${rest} run with the rights of their owner`,
          platform,
        );
      }
    }),
};
