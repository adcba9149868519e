import { isSupervisor } from '../../knowledge/supervisors';
import { programName } from '../../model/shell';
import type { ContainerCheck } from '../ContainerCheck';
import { judgePlatforms } from '../judgeImages';
import { imageExample } from './imageExample';
import { shellFormIn, startOf } from './startOf';

export const imageSupervisor: ContainerCheck = {
  id: 'image-supervisor',
  title: 'Published image that starts a process supervisor',
  practice: 'single-purpose',
  // The check of the Dockerfile, which can be mended there, carries the weight.
  severity: 'low',
  rationale:
    'A supervisor runs several programs in one container: they cannot be scaled, updated or restarted one by one.',
  remedy:
    'Give each program a container of its own and let the orchestrator supervise them.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      imageExample([{ config: { entrypoint: ['/sbin/tini', '--', '/app'] } }]),
      imageExample([{ config: { cmd: ['supervisord.conf'] } }]),
    ],
    fail: [
      {
        ...imageExample([
          {
            config: {
              entrypoint: ['/usr/bin/tini', '--'],
              cmd: ['/usr/bin/supervisord', '-n'],
            },
          },
        ]),
        lines: [1],
      },
      {
        ...imageExample([
          { config: { entrypoint: ['/bin/sh', '-c', 'exec runsvdir /etc'] } },
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
        const program = programOf(startOf(platform.config));
        if (!program) return;
        if (isSupervisor(program))
          say.fail(
            `${program} starts other programs in this container`,
            platform,
          );
        else say.pass();
      },
    ),
};

function programOf(words: string[]): string | undefined {
  const script = shellFormIn(words)?.slice(0, 1_000).split(/\s+/);
  const program = (script ?? words).find(
    word => word && !/^(?:(?:.*\/)?(?:tini|dumb-init|exec)|-.*)$/.test(word),
  );
  return program && programName(program);
}
