/**
 * Turns src/schema/openapi.yaml into the TypeScript that the backend compiles: the document for the router's validation, and
 * the types of its schemas. With --check nothing is written; it fails where the files have drifted.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const source = new URL('../src/schema/openapi.yaml', import.meta.url);
const folder = new URL('../src/schema/generated/', import.meta.url);
const note = '// Generated from openapi.yaml by `yarn generate-openapi`.\n\n';

const document = parse(await readFile(source, 'utf8'));
const files = {
  'spec.ts': `${note}export const spec = ${JSON.stringify(document)};\n`,
  'types.ts': note + astToString(await openapiTS(structuredClone(document))),
};

let drifted = false;
for (const [name, text] of Object.entries(files)) {
  const url = new URL(name, folder);
  const path = fileURLToPath(url);
  const style = await prettier.resolveConfig(path);
  const wanted = prettier.format(text, { ...style, parser: 'typescript' });
  if (!process.argv.includes('--check')) {
    await writeFile(url, wanted);
  } else if ((await readFile(url, 'utf8').catch(() => '')) !== wanted) {
    drifted = true;
    process.stderr.write(`${name} has drifted; run yarn generate-openapi\n`);
  }
}
process.exitCode = drifted ? 1 : 0;
