import { imageBuildsOf, type Build, type ContainerModel } from '../model';
import { fixedFolder } from './BuildContext';
import { contextCopies } from './contextCopies';
import { projectFiles, type ProjectFiles } from './ProjectFiles';

/** A folder from the project's root, or why it cannot be told. */
type Root = { known: true; value: string } | { known: false; reason: string };

/** More sources are not looked up, and more folders above a Dockerfile neither. */
const MOST_SOURCES = 200;
const MOST_FOLDERS = 32;

const MANIFEST =
  /^(?:package\.json|pyproject\.toml|requirements\.txt|setup\.py|Pipfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|Cargo\.toml|Gemfile|composer\.json|mix\.exs|[^/]+\.(?:cs|fs)proj|\.dockerignore)$/;

/** Which folder a Dockerfile is built from: the one that build definitions name, else the one in which its sources lie. */
export function contextRoot(model: ContainerModel, build: Build): Root {
  const named = imageBuildsOf(model).filter(
    ({ dockerfile, inline }) =>
      !inline && !dockerfile.unknown && dockerfile.text === build.path,
  );
  const roots = new Set(
    named
      .filter(({ context }) => context.unknown === undefined)
      .map(({ context }) => context.text),
  );
  if (roots.size > 1) {
    const reason = 'Build definitions name several build contexts for it';
    return { known: false, reason };
  }
  const [root] = roots;
  if (root !== undefined) return { known: true, value: root };
  const unknown = named[0]?.context.unknown;
  if (unknown) return { known: false, reason: unknown };
  const folder = parent(build.path);
  if (folder === '') return { known: true, value: '' };
  return foundBySources(projectFiles(model), build, folder);
}

// Nothing names it: it is the folder, of the Dockerfile's own and those above, in which most of what it copies lies.
function foundBySources(
  files: ProjectFiles,
  build: Build,
  folder: string,
): Root {
  const sources = contextCopies(build)
    .flatMap(copy => copy.sources)
    .map(({ path, pattern }) => (pattern ? fixedFolder(path) : path))
    .filter(Boolean)
    .slice(0, MOST_SOURCES);
  const found = foldersFrom(folder).map(root => {
    const count = sources.filter(path => files.has(join(root, path))).length;
    return { root, count };
  });
  const most = Math.max(...found.map(({ count }) => count));
  const likely = found.filter(({ count }) => count === most);
  if (likely.length === 1) return { known: true, value: likely[0].root };
  // What its sources leave open a manifest or an ignore file beside the Dockerfile tells: the folder is a project of its own.
  const own = likely.find(({ root }) => root === folder);
  if (own && hasManifest(files, folder)) return { known: true, value: folder };
  const reason =
    'No build definition names the build context, and the files do not tell it';
  return { known: false, reason };
}

function hasManifest(files: ProjectFiles, folder: string): boolean {
  for (const path of files.under(folder)) {
    if (MANIFEST.test(path.slice(folder.length + 1))) return true;
  }
  return false;
}

function foldersFrom(folder: string): string[] {
  const folders = [folder];
  let above = folder;
  while (above && folders.length < MOST_FOLDERS) {
    above = parent(above);
    folders.push(above);
  }
  return folders;
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function join(folder: string, path: string): string {
  return folder ? `${folder}/${path}` : path;
}
