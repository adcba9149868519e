import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dockerfileText } from './dockerfileText';
import { createRandom, type Random } from './random';

/** Writes so many small projects below a folder, the same in every run, and returns their names. */
export function writeProjects(root: string, count: number): string[] {
  const random = createRandom(1_955);
  return Array.from({ length: count }, (_, i) => {
    const name = `project-${i}`;
    for (const [file, text] of Object.entries(projectFiles(random, name))) {
      const path = join(root, name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return name;
  });
}

function projectFiles(random: Random, name: string): Record<string, string> {
  const files: Record<string, string> = {
    Dockerfile: dockerfileText(random),
    '.dockerignore': '.git\nnode_modules\n',
    'README.md': `# ${name}\n`,
    'package.json': JSON.stringify({ name, version: '1.0.0' }),
    'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${name}\n`,
  };
  for (let i = 0; i < 5 + random.int(20); i++) {
    const folder = random.pick(['src', 'src/lib', 'test', 'docs']);
    files[`${folder}/file-${i}.ts`] = `export const value = ${i};\n`;
  }
  if (random.chance(0.2)) files['worker/Dockerfile'] = dockerfileText(random);
  return files;
}
