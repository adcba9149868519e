import { callsOf } from '../../../knowledge/scriptCalls';
import { type Build, type Script, type ShellCommand } from '../../../model';
import { isShell } from '../../../model/shell';

/** More later RUN instructions are not looked at: then the answer is "it may". */
const MOST = 200;

/** The RUN instructions that find what this one leaves: the later ones of its stage, and those of the stages that build on it. */
export function laterScripts(build: Build, script: Script): Script[] {
  const home = build.stages.find(({ scripts }) => scripts.includes(script));
  return build.stages
    .filter(({ chain }) => home && chain.includes(home))
    .flatMap(({ scripts }) => scripts)
    .filter(({ instruction }) => instruction.start > script.instruction.start);
}

/** Whether a later RUN works from the package index that this one leaves: `yes`, `no`, or `maybe` where it starts a script. */
export function indexNeededLater(
  build: Build,
  script: Script,
  manager: 'apt' | 'apk',
): 'yes' | 'no' | 'maybe' {
  const later = laterScripts(build, script);
  if (later.length > MOST) return 'yes';
  let maybe = false;
  for (const other of later) {
    if (other.unread ?? other.foreign) return 'yes';
    const { calls } = callsOf(other);
    const update = calls.findIndex(
      (call, i) =>
        call?.manager === manager &&
        (call.action === 'update' || updatesItself(other.commands[i])),
    );
    const install = calls.findIndex(
      call =>
        call?.manager === manager &&
        (call.action === 'install' || call.action === 'upgrade'),
    );
    if (install >= 0 && (update < 0 || update > install)) return 'yes';
    if (update < 0) maybe ||= other.commands.some(runsScript);
  }
  return maybe ? 'maybe' : 'no';
}

function updatesItself({ name, args }: ShellCommand): boolean {
  return (
    name === 'apk' &&
    args.some(arg => /^(?:-U|--update|--update-cache|--no-cache)$/.test(arg))
  );
}

/** A script of the project, which may install packages. */
function runsScript({ name, args, words }: ShellCommand): boolean {
  const path = words[0]?.text ?? '';
  return (
    (path.includes('/') && !/^\/(?:usr\/)?s?bin\//.test(path)) ||
    name === '' ||
    name === '.' ||
    name === 'source' ||
    (isShell(name) && args.length > 0)
  );
}
