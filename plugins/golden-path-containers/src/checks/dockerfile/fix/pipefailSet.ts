import type { Fix, TextEdit } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../../dockerfile';
import {
  officialName,
  type Build,
  type Script,
  type ShellCommand,
  type Stage,
} from '../../../model';
import { runList, type RunList } from './runList';
import { assisted, insert, insertAbove, keyword, safe } from './text';

/** Where /bin/sh knows pipefail: BusyBox, and the Red Hat family, whose sh is bash. */
const SH_KNOWS = new Set(
  'alpine almalinux amazonlinux busybox centos fedora oraclelinux rockylinux'.split(
    ' ',
  ),
);
/** Where /bin/sh does not, and bash is always there. */
const HAS_BASH = new Set(
  'debian golang node openjdk perl php python ruby rust ubuntu buildpack-deps'.split(
    ' ',
  ),
);
/** What stops to read before the end is no failure of what writes to it. */
const STOPS_EARLY =
  /^(?:head|grep|egrep|fgrep|sed|awk|read|less|more|true|dd|jq)$/;

/**
 * Lets a pipe fail where its first command does: in the RUN alone if its shell can, else by another SHELL.
 *
 * @param first - the first RUN of the stage that needs it: a SHELL above it serves the others as well
 */
export function pipefailSet(
  build: Build,
  stage: Stage,
  script: Script,
  first: Script,
): Fix | undefined {
  const { root } = stage;
  const list = runList(script);
  if (root.kind !== 'image' || !list || ownShell(stage)) return undefined;
  const name = officialName(root.image) ?? '';
  const alpine = /alpine/.test(root.image.tag ?? '');
  const early = script.commands.some(
    command => command.piped && STOPS_EARLY.test(command.name),
  );
  const say = early
    ? (reason: string, edit: Parameters<typeof assisted>[1]) =>
        assisted(
          `${reason} A command that stops reading early may now fail the pipe: build the image.`,
          edit,
        )
    : safe;
  if (alpine || SH_KNOWS.has(name)) {
    const reason =
      'The shell of the base knows the option, which this RUN alone sets.';
    return say(reason, optionSet(build, list));
  }
  if (!HAS_BASH.has(name)) return undefined;
  const from = stage.instructions.indexOf(first.instruction);
  const changed = stage.instructions.slice(from);
  const others = build.stages.some(
    other => other !== stage && other.chain.includes(stage),
  );
  // Bash reads `echo "a\n"` in another way than dash, and a command in shell form would start by another shell.
  if (
    others ||
    changed.some(startsByShell) ||
    stage.scripts.some(readsOtherwise)
  )
    return undefined;
  const shell = `${keyword(
    build,
    'SHELL',
  )} ["/bin/bash", "-o", "pipefail", "-c"]`;
  return say(
    'The base has bash, and nothing below means another thing to it.',
    insertAbove(build, first.instruction, shell),
  );
}

/** With the `set` that a RUN begins with, else by one of its own. */
function optionSet(
  build: Build,
  { items: [first], script }: RunList,
): TextEdit {
  const { text } = build.dockerfile;
  const set = script.commands.find(({ start }) => start === first.start);
  const last = set?.words[set.words.length - 1];
  const plain =
    set?.name === 'set' &&
    !set.redirected &&
    !set.piped &&
    /^set(?: -[a-z]+)+$/.test(text.slice(first.start, first.end));
  return plain && last
    ? insert(build, last.end, ' -o pipefail')
    : insert(build, first.start, 'set -o pipefail && ');
}

function ownShell({ chain }: Stage): boolean {
  return chain.some(stage => stage.all('shell').length > 0);
}

function startsByShell({ name, exec, body, execForm }: Instruction): boolean {
  if (name === 'cmd' || name === 'entrypoint') return !exec;
  return name === 'healthcheck' && !execForm && !/^none$/i.test(body);
}

function readsOtherwise(script: Script): boolean {
  return (
    script.unread !== undefined ||
    script.commands.some(
      ({ name, args }: ShellCommand) =>
        name === '' ||
        name === 'read' ||
        (name === 'echo' &&
          args.some(arg => arg.includes('\\') || /^-[neE]/.test(arg))),
    )
  );
}
