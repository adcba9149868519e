import type { ContainerModel } from '../../model';
import { judge } from '../judge';
import { deletion, safe } from './fix/text';

/** Only the last CMD, ENTRYPOINT or HEALTHCHECK of a stage has an effect: fails the ones before it. */
export function judgeRepeated(
  model: ContainerModel,
  name: 'cmd' | 'entrypoint' | 'healthcheck',
) {
  const shown = name.toUpperCase();
  return judge(model, `No Dockerfile has a ${shown}.`, (build, say) => {
    for (const stage of build.stages) {
      const all = stage.all(name);
      const last = all.pop();
      if (!last) continue;
      say.pass();
      const line = `the one in line ${last.line} replaces it`;
      for (const dead of all) {
        say.fail(dead, `This ${shown} has no effect: ${line}`, {
          fix: () =>
            safe(
              'Docker uses only the last one of a stage.',
              deletion(build, dead),
            ),
        });
      }
    }
  });
}
