import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startDryRunner } from './startDryRunner';

// Run as a program by script/verify-templates: generate.ts (TEMPLATE FOLDER VALUES)..., where VALUES is JSON.
const words = process.argv.slice(2);

async function generate() {
  const runner = await startDryRunner();
  for (let i = 0; i < words.length; i += 3) {
    const [template, folder, values] = words.slice(i, i + 3);
    const run = await runner.dryRun(template, JSON.parse(values));
    if (run.error) throw new Error(`${template} ${values}: ${run.error}`);
    for (const [path, { text, executable }] of Object.entries(run.files)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      if (executable) chmodSync(file, 0o755);
    }
  }
  await runner.stop();
}

// The test backend keeps timers of its own running, so the end is said.
generate().then(
  () => process.exit(0),
  error => {
    console.error(String(error));
    process.exit(1);
  },
);
