/** A block of code, whatever it holds. */
export function fence(file, text) {
  const content = text.replace(/\r\n/g, '\n').trimEnd();
  const longest = Math.max(
    2,
    ...(content.match(/`+/g) ?? []).map(t => t.length),
  );
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${languageOf(file)}\n${content}\n${ticks}`;
}

function languageOf(file) {
  const name = file.split('/').pop();
  if (/dockerfile|containerfile/i.test(name)) return 'dockerfile';
  if (/\.ya?ml$/.test(name)) return 'yaml';
  if (/\.json$/.test(name)) return 'json';
  if (/\.(hcl|tf|tfvars)$/.test(name)) return 'hcl';
  if (/\.sql$/.test(name)) return 'sql';
  if (/\.md$/.test(name)) return 'markdown';
  return 'text';
}

/** What a file is called when its name says nothing. */
const PLAIN = ['Dockerfile', 'template.yaml', 'main.tf'];

/** Files one after the other, named where it is not one alone with a plain name. */
export function filesBlock(files) {
  const entries = Object.entries(files);
  const plain = entries.length === 1 && PLAIN.includes(entries[0][0]);
  return entries
    .map(([file, text]) =>
      plain ? fence(file, text) : `\`${file}\`\n\n${fence(file, text)}`,
    )
    .join('\n\n');
}

export function table(columns, rows) {
  const line = cells =>
    `| ${cells.map(cell => String(cell).replace(/\|/g, '\\|')).join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
  ].join('\n');
}
