import type { BuildContext } from '../../context';
import { manifestsOf } from '../../knowledge/dependencies';
import { once, type Build } from '../../model';

/** More folders with a manifest are not looked at. */
const MOST_FOLDERS = 50;

/** Files that tell of others beside them. */
const LEFT_BY: Array<[RegExp, string]> = [
  [/(?:^|\/)package\.json$/, 'node_modules'],
  [/(?:^|\/)\.env\.(?:example|sample|template|dist)$/, '.env'],
];

function unneededIn(context: BuildContext): string[] {
  const found = context.root === '' ? ['.git'] : [];
  const files = context.files();
  for (const [name, left] of LEFT_BY) {
    const folders = files
      .filter(path => name.test(path))
      .map(path => path.slice(0, path.lastIndexOf('/') + 1));
    for (const folder of new Set(folders.slice(0, MOST_FOLDERS)))
      found.push(folder + left);
  }
  return found;
}

/**
 * What likely lies in a build context and has no place in an image: the history of the repository in its root, installed packages
 * beside `package.json`, and the `.env` that people make from `.env.example`. None of it is listed, since sources leave it out and
 * `.gitignore` names it.
 */
export function likelyUnneeded(context: BuildContext): string[] {
  return once(context, unneededIn);
}

/** What tools leave behind, by a file that tells of the tool. */
const ALSO: Array<[RegExp, string[]]> = [
  [
    /(?:^|\/)(?:pyproject\.toml|requirements[^/]*\.txt|setup\.py|Pipfile)$/,
    ['.venv', '**/__pycache__', '**/*.pyc'],
  ],
  [/(?:^|\/)package\.json$/, ['npm-debug.log*']],
  [/(?:^|\/)build\.gradle(?:\.kts)?$/, ['.gradle']],
  [/\.tf$/, ['**/.terraform']],
];

/** Further lines for a new ignore file, of what no listed file lies in. */
export function moreToIgnore(
  context: BuildContext,
  already: string[],
): string[] {
  const inside = context.files();
  return ALSO.filter(([tells]) => inside.some(path => tells.test(path)))
    .flatMap(([, lines]) => lines)
    .filter(line => !already.includes(line))
    .filter(line => {
      const name = line.replace(/^\*\*\//, '').replace(/\*/g, '');
      return !inside.some(path => path.includes(name));
    });
}

/** Commands that read neither the history nor what lies beside the sources. */
const HARMLESS = new Set(
  (
    'adduser addgroup apk apt apt-get chgrp chmod chown cp dnf echo export groupadd install ln microdnf mkdir mv printf rm set sh ' +
    'touch true useradd usermod yum'
  ).split(' '),
);

/** Why the image may need what is kept out, if it may. */
export function mayNeed({ final }: Build, paths: string[]): string | undefined {
  const scripts = final?.chain.flatMap(stage => stage.scripts) ?? [];
  const commands = scripts.flatMap(script => script.commands);
  if (paths.some(path => /(?:^|\/)\.env$/.test(path))) {
    return 'If the program reads .env when it runs, give it there.';
  }
  const installs = commands.some(command => manifestsOf(command));
  if (paths.some(path => path.endsWith('node_modules')) && !installs) {
    return 'Nothing here installs the packages: check that the image gets them another way.';
  }
  const unread = scripts.some(
    ({ unread: reason, foreign }) => reason || foreign,
  );
  const other = commands.find(
    command => !HARMLESS.has(command.name) && !manifestsOf(command),
  );
  if (unread || other) {
    const what = other ? `\`${other.name.slice(0, 40)}\`` : 'what RUN does';
    return `Check that ${what} does not read .git, e.g. for a version.`;
  }
  return undefined;
}
