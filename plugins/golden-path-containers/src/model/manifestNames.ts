/** Whether a file tells what an install of dependencies needs: whether it can be moved above the copy of the code. */
export function isManifest(path: string): boolean {
  return /(?:^|\/)(?:package\.json|go\.mod|requirements[\w.-]{0,80}\.txt)$/.test(
    path,
  );
}
