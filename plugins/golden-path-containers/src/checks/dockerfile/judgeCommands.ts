import type {
  Build,
  ContainerModel,
  Script,
  ShellCommand,
  Stage,
} from '../../model';
import { judge, type FixOrMaker, type Say } from '../judge';
import { allScripts } from './shipped';

/** Where a command stands. */
export interface CommandPlace {
  script: Script;
  stage: Stage;
  build: Build;
  say: Say;
}

/** What a check says of one command: right, wrong with this message, or none of its business. */
export type CommandVerdict =
  | 'pass'
  | { fail: string; fix?: FixOrMaker }
  | undefined;

/** Looks at the commands of all RUN instructions one by one. */
export function judgeCommands(
  model: ContainerModel,
  nothing: string,
  look: (command: ShellCommand, place: CommandPlace) => CommandVerdict,
) {
  return judge(model, nothing, (build, say) => {
    for (const { script, stage } of allScripts(build, say)) {
      for (const command of script.commands) {
        const verdict = look(command, { script, stage, build, say });
        if (verdict === 'pass') say.pass();
        else if (verdict) say.fail(command, verdict.fail, { fix: verdict.fix });
      }
    }
  });
}
