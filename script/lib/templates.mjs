// Writes templates/<name>.yaml from templates/<name>/template.yaml. `$part: questions/project.yaml` stands for what that file under
// templates/parts holds: a list is spliced into the list around it, an object is merged with the keys beside it, which win.
// `$NAME`, `$VERSION` and `$TITLE` stand for the template's own.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

const root = resolve(import.meta.dirname, '../../templates');
const PART = '$part';

function read(file) {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`, { cause: error });
  }
}

function composed(data, from, within = []) {
  if (Array.isArray(data))
    return data.flatMap(item => {
      const made = composed(item, from, within);
      return isPart(item) && Array.isArray(made) ? made : [made];
    });
  if (!isObject(data)) return data;
  const { [PART]: part, ...own } = data;
  const beside = Object.fromEntries(
    Object.entries(own).map(([key, value]) => [
      key,
      composed(value, from, within),
    ]),
  );
  if (part === undefined) return beside;
  return merged(
    [part].flat().map(one => partOf(one, from, within)),
    beside,
    from,
  );
}

function partOf(name, from, within) {
  if (within.includes(name))
    throw new Error(`${from}: ${[...within, name].join(' uses ')}`);
  const file = join(root, 'parts', name);
  if (!existsSync(file)) throw new Error(`${from}: there is no parts/${name}`);
  return composed(read(file), from, [...within, name]);
}

function merged(parts, beside, from) {
  if (parts.length === 1 && !Object.keys(beside).length) return parts[0];
  if (!parts.every(isObject))
    throw new Error(`${from}: only objects can be merged with other keys`);
  return Object.assign({}, ...parts, beside);
}

function isPart(data) {
  return isObject(data) && PART in data;
}

function isObject(data) {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The text of a template as the catalog reads it. */
function templateOf(name) {
  const source = `${name}/template.yaml`;
  const { metadata, ...rest } = composed(read(join(root, source)), source);
  const own = {
    $NAME: name,
    $VERSION: metadata.annotations['golden-path/template-version'],
    $TITLE: metadata.title,
  };
  const options = { lineWidth: 0, aliasDuplicateObjects: false };
  const { apiVersion, kind, spec } = rest;
  const text = stringify({ apiVersion, kind, metadata, spec }, options).replace(
    /\$(?:NAME|VERSION|TITLE)\b/g,
    word => own[word],
  );
  return `# Written by script/templates from ${source} and parts/. Edit those.\n${text}`;
}

const names = readdirSync(root).filter(name =>
  existsSync(join(root, name, 'template.yaml')),
);
const checking = process.argv.includes('--check');
const problems = [];
for (const name of names) {
  const file = join(root, `${name}.yaml`);
  const text = templateOf(name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (checking)
    problems.push(
      `templates/${name}.yaml is out of date: run script/templates`,
    );
  else {
    writeFileSync(file, text);
    process.stderr.write(`wrote templates/${name}.yaml\n`);
  }
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length ? 1 : 0;
