/** Whether the checks of the build context read the text of this file: ignore files, and npm's settings, which may hold a token. */
export function isContextFile(path: string): boolean {
  return /\.dockerignore$|(?:^|\/)\.npmrc$/.test(path);
}
