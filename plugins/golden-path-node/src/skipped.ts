/**
 * Folders that no source lists: version control, and what tools install or cache there. They are no part of the project,
 * so leaving them out does not make its evidence incomplete. The README names them.
 */
const SKIPPED = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '.venv',
  '__pycache__',
  '.tox',
  '.terraform',
  '.gradle',
]);

/** Whether a file or folder of this name is skipped by rule, wherever it lies. */
export function isSkippedName(name: string): boolean {
  return SKIPPED.has(name);
}

/** Whether any segment of the path is skipped by rule. */
export function isSkippedPath(path: string): boolean {
  return path.split('/').some(isSkippedName);
}
