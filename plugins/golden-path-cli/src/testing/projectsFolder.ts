import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for the projects of a test file, gone after its last test. */
export function projectsFolder() {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'golden-path-cli-'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    /** The absolute path of something in the folder. */
    at: (path: string) => join(root, path),
    /** Writes files, and returns the absolute path of the first. */
    write(files: Record<string, string | Uint8Array>): string {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
      }
      return join(root, Object.keys(files)[0]);
    },
  };
}
