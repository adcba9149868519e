import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Build, Script, ShellCommand } from '../../../model';
import { indexNeededLater } from './laterScripts';
import { append, itemOf, runList, type RunList } from './runList';
import { assisted, safe, type MaybeEdit } from './text';

/** Removes the package lists at the end of the RUN that fetched them. */
export function aptListsRemoved(
  build: Build,
  script: Script,
  update: ShellCommand,
): Fix | undefined {
  const edit = cleanedAfter(
    build,
    script,
    update,
    'rm -rf /var/lib/apt/lists/*',
  );
  const needed = edit ? indexNeededLater(build, script, 'apt') : 'yes';
  if (needed === 'yes') return undefined;
  return needed === 'no'
    ? safe(
        'The lists are removed in the layer that fetched them, and no later RUN installs from them.',
        edit,
      )
    : assisted(
        'A later RUN starts a script: if it installs packages, it has to call apt-get update itself.',
        edit,
      );
}

const RPM = /^(?:yum|dnf|dnf5|microdnf|tdnf|zypper)$/;

/** Empties the cache of the package manager at the end of the RUN that filled it. */
export function rpmCacheRemoved(
  build: Build,
  script: Script,
  install: ShellCommand,
): Fix | undefined {
  const { name, args } = install;
  if (
    !RPM.test(name) ||
    args.some(arg => /^(?:--installroot|--root|-R|--cacheonly|-C$)/.test(arg))
  )
    return undefined;
  const clean = name === 'zypper' ? 'zypper clean --all' : `${name} clean all`;
  return safe(
    'Only the cache is removed; a later install fetches what it needs.',
    cleanedAfter(build, script, install, clean),
  );
}

/** Empties the cache of npm or Yarn at the end of the RUN that filled it. */
export function npmCacheRemoved(
  build: Build,
  script: Script,
  install: ShellCommand,
): Fix | undefined {
  const { name, args } = install;
  if (args.some(arg => /^--cache(?:-folder)?(?:=|$)/.test(arg)))
    return undefined;
  const clean = name === 'npm' ? 'npm cache clean --force' : 'yarn cache clean';
  return safe(
    'Only the archives of packages that are installed already are removed.',
    cleanedAfter(build, script, install, clean),
  );
}

function cleanedAfter(
  build: Build,
  script: Script,
  command: ShellCommand,
  clean: string,
): MaybeEdit {
  const list = runList(script);
  const item = list && itemOf(build, list, command);
  if (!list || !item || changesUser(build, list)) return undefined;
  const before = build.dockerfile.text.slice(
    item.start,
    command.words[0].start,
  );
  const wrapper = /(?:^|\s)(sudo|doas)\s/.exec(before)?.[1];
  return append(build, list, wrapper ? `${wrapper} ${clean}` : clean);
}

/** After `su` or `gosu` it is not told who would clean up. */
function changesUser(build: Build, { items }: RunList): boolean {
  const { text } = build.dockerfile;
  return items.some(({ start }) =>
    /^(?:su|gosu|su-exec|chroot)\s/.test(text.slice(start, start + 10)),
  );
}
