/**
 * Writes the modules of src/terraform/hcl/wasm: the parser of tree-sitter and its grammar of Terraform as base64, so that both load without
 * a file system, in a browser too. With --check nothing is written; it fails where they differ from the npm packages.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

const MODULES = [
  {
    name: 'PARSER_WASM',
    file: 'parser.generated.ts',
    from: 'web-tree-sitter/web-tree-sitter.wasm',
    licence: 'web-tree-sitter, MIT, Copyright (c) 2018 Max Brunsfeld',
  },
  {
    name: 'GRAMMAR_WASM',
    file: 'grammar.generated.ts',
    from: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
    licence: '@tree-sitter-grammars/tree-sitter-hcl, Apache-2.0',
  },
];

for (const { name, file, from, licence } of MODULES) {
  const base64 = (await readFile(require.resolve(from))).toString('base64');
  const lines = base64.match(/.{1,120}/g).map(line => `  '${line}',`);
  const text = [
    `// ${from}, unchanged (${licence}). Written by scripts/generate-wasm.mjs.`,
    '/* eslint-disable */',
    `export const ${name}: string = [`,
    ...lines,
    `].join('');`,
    '',
  ].join('\n');
  const path = fileURLToPath(
    new URL(`../src/terraform/hcl/wasm/${file}`, import.meta.url),
  );
  if (!process.argv.includes('--check')) await writeFile(path, text);
  else if ((await readFile(path, 'utf8')) !== text) {
    process.stderr.write(
      `${file} has drifted; run node scripts/generate-wasm.mjs\n`,
    );
    process.exitCode = 1;
  }
}
