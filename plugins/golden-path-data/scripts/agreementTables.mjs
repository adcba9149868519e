/* eslint-disable no-console */
// How `agreement.mjs` prints what it found.

function lineOf({ label, result, note }) {
  const { file, resource, expect } = label;
  const { outcome, reason } = result;
  return `${file} ${resource ?? ''}: theirs ${expect}, ours ${outcome}${
    reason ? ` (${reason})` : ''
  }${note ? `\n      → ${note}` : ''}`;
}

/** Every id with its check, and under it each verdict that differs. */
export function printText(rows, withUndecided) {
  for (const [key, { agree, disagree, open, shown = [] }] of rows) {
    console.log(
      `${key}: ${agree} agree, ${disagree.length} disagree, ${open.length} undecided`,
    );
    for (const one of [...disagree, ...(withUndecided ? open : []), ...shown])
      console.log(`    ${lineOf(one)}`);
  }
}

const cell = text => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The same as two tables. */
export function printMarkdown(rows) {
  console.log('| id | check | relation | agree | disagree | undecided |');
  console.log('| --- | --- | --- | --: | --: | --: |');
  for (const [key, { agree, disagree, open }] of rows) {
    const [id, relation, check] = key.split(' ');
    console.log(
      `| ${id} | ${check} | ${relation} | ${agree} | ${disagree.length} | ${open.length} |`,
    );
  }
  const differing = rows.flatMap(([, { disagree }]) => disagree);
  if (!differing.length) return;
  console.log('\n| differs | theirs | ours | why |');
  console.log('| --- | --- | --- | --- |');
  for (const { label, result, note } of differing) {
    const { check_id, file, resource, expect } = label;
    const what = resource ?? file.split('/').slice(-2).join('/');
    const why = note ?? result.reason ?? '';
    console.log(
      `| ${check_id} on ${cell(what)} | ${expect} | ${result.outcome} | ${cell(
        why,
      )} |`,
    );
  }
}
