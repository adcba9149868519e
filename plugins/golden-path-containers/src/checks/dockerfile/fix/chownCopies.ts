import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../../dockerfile';
import type { Build, Script, ShellCommand, Stage } from '../../../model';
import { copiedFolders } from '../copiedPaths';
import { liesIn, resolvePath } from '../paths';
import { isWritten, itemOf, runList } from './runList';
import { assisted, insert, safe, wordRemoved, type MaybeEdit } from './text';

/** Folders that a base image may have filled before anything is copied. */
const OF_BASES =
  /^\/(?:$|(?:bin|boot|dev|etc|home|lib\w*|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)$|home\/[^/]+$|etc\/|var\/(?:lib|www|log|cache|run|opt)(?:\/|$)|usr\/(?:bin|lib|local|sbin|share|src)(?:\/(?!app)|$))/;
const WHAT = { chown: 'owner', chmod: 'mode' };
const OWNER = /^([\w.-]+)(?::([\w.-]+))?$/;

/**
 * Lets the COPY instructions set what `chown -R` sets afterwards, and keeps the command for the folder alone, which COPY does not
 * change where it exists.
 */
export function ownerCopied(
  build: Build,
  stage: Stage,
  script: Script,
  command: ShellCommand,
): Fix | undefined {
  const setting = settingOf(command);
  const list = runList(script);
  if (!setting || !list || !itemOf(build, list, command)) return undefined;
  const { flag, folder, recursive } = setting;
  if (OF_BASES.test(folder) || !isWritten(build, recursive)) return undefined;
  const copies = copiedFolders(build)
    .filter(
      ([path, copy]) =>
        liesIn(path, folder) && copy.start < script.instruction.start,
    )
    .map(([, copy]) => copy);
  const own = new Set(stage.instructions);
  const possible = copies.every(copy => own.has(copy) && mayTake(copy, flag));
  if (!copies.length || !possible) return undefined;
  const made = stage.scripts.filter(
    ({ instruction }) => instruction.start < script.instruction.start,
  );
  if (flag.name === 'chown' && makesUser(script)) return undefined;
  const after = made.filter(
    ({ instruction }) => instruction.start > copies[0].start,
  );
  if (flag.name === 'chown' && after.some(other => makesUser(other)))
    return undefined;
  const edits: MaybeEdit[] = [
    ...copies
      .filter(copy => copy.flag(flag.name) === undefined)
      .map(copy =>
        insert(
          build,
          copy.flags[copy.flags.length - 1]?.end ?? copy.keyword.end,
          ` --${flag.name}=${flag.value}`,
        ),
      ),
    wordRemoved(build, recursive),
  ];
  // What a RUN made in the folder keeps its owner then.
  const filled =
    made.some(other => mayFill(build, other, folder)) ||
    stage.all('workdir').some(({ body }) => body.includes(`${folder}/`));
  return filled || stage.base.kind === 'stage'
    ? assisted(
        `The copied files get the same ${
          WHAT[flag.name]
        } without a second copy; what a RUN made in ${folder} keeps its own: see whether the program changes it.`,
        ...edits,
      )
    : safe(
        `The same files get the same ${
          WHAT[flag.name]
        } when they are copied, and the command still sets that of the folder itself.`,
        ...edits,
      );
}

interface Setting {
  flag: { name: 'chown' | 'chmod'; value: string };
  folder: string;
  recursive: ShellCommand['words'][number];
}

/** Reads `chown -R user:group /folder` and `chmod -R 755 /folder`. */
function settingOf({ name, words }: ShellCommand): Setting | undefined {
  const [, ...rest] = words;
  if (rest.length !== 3 || rest.some(({ dynamic }) => dynamic))
    return undefined;
  const recursive = rest.find(({ text }) => /^(?:-R|--recursive)$/.test(text));
  const [value, path] = rest
    .filter(word => word !== recursive)
    .map(({ text }) => text);
  if (!recursive || !path?.startsWith('/')) return undefined;
  const folder = resolvePath('/', path);
  if (name === 'chmod')
    return /^0?[0-7]{3}$/.test(value)
      ? { flag: { name, value }, folder, recursive }
      : undefined;
  const owner = OWNER.exec(value);
  if (name !== 'chown' || !owner) return undefined;
  // Without a group chown leaves root's, and COPY would take that of the user.
  const [, user, group = '0'] = owner;
  return { flag: { name, value: `${user}:${group}` }, folder, recursive };
}

function mayTake(copy: Instruction, { name, value }: Setting['flag']): boolean {
  const has = copy.flag(name);
  return (
    copy.name === 'copy' &&
    !copy.heredocs.length &&
    !copy.flags.some(flag => flag.name === 'link') &&
    (has === undefined || has === value)
  );
}

function makesUser({ commands }: Script): boolean {
  return commands.some(({ name }) =>
    /^(?:user|group)(?:add|mod)$|^add(?:user|group)$/.test(name),
  );
}

/** A RUN that makes users, installs packages of the system or only sets this owner leaves the folder alone. */
function mayFill(
  build: Build,
  { commands, instruction }: Script,
  folder: string,
) {
  const { text } = build.dockerfile;
  const written = text.slice(instruction.start, instruction.end);
  if (written.includes(folder) && !/^RUN\s+mkdir\s+-p\s+\S+\s*$/i.test(written))
    return true;
  return !commands.every(({ name }) =>
    /^(?:user|group)(?:add|mod)$|^add(?:user|group)$|^ap[tk](?:-get)?$|^(?:yum|dnf|microdnf|zypper|rm|mkdir|set|echo|ln|true)$/.test(
      name,
    ),
  );
}
