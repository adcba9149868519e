import { page } from './page';
import { DECISIONS, OFFERED_TEMPLATES } from './table';

it('shows every decision and every template, a line for each rule', () => {
  const lines = page().split('\n');
  for (const { practice } of DECISIONS)
    expect(lines).toContain(
      `Practice [${practice}](practices/${practice}.md).`,
    );
  for (const { id } of OFFERED_TEMPLATES)
    expect(
      lines.filter(line => line.startsWith(`| \`pipeline-${id}\``)),
    ).toHaveLength(1);
  const rules = DECISIONS.flatMap(one => one.rules);
  const rows = lines.filter(line =>
    /^\| [^|]+ \| [^|]+ \| [^|]+ \|$/.test(line),
  );
  // Beside the rules the two lines that head each table.
  expect(rows).toHaveLength(rules.length + 2 * DECISIONS.length);
});
