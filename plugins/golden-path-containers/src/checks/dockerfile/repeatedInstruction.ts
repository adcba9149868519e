import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import type { Build, ContainerModel } from '../../model';
import { judge } from '../judge';

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
          fix: removal(build, dead),
        });
      }
    }
  });
}

function removal(build: Build, instruction: Instruction): Fix {
  const { text } = build.dockerfile;
  const start = text.lastIndexOf('\n', instruction.start - 1) + 1;
  const newline = text.indexOf('\n', instruction.end);
  const end = newline < 0 ? text.length : newline + 1;
  return {
    safety: 'safe',
    reason: 'Docker uses only the last one of a stage.',
    edits: [{ file: build.path, start, end, text: '' }],
  };
}
