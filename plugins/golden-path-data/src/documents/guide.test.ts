import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelOf } from '../__testUtils__/modelOf';
import { documentsOf } from '.';

const guide = readFileSync(
  join(__dirname, '../../../../docs/data-documents.md'),
  'utf8',
);

/** The example after a mark of the guide. */
function example(mark: string): string {
  const block = new RegExp(
    `<!-- ${mark} -->\\n+\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``,
  );
  return block.exec(guide)![1];
}

it('shows documents that are sound', () => {
  const { records, inventories, contracts } = documentsOf(
    modelOf({
      'docs/decisions/query-engine.md': example('record'),
      'docs/discovery/inventory.yaml': example('inventory'),
      'contracts/daily-sales.odcs.yaml': example('contract'),
    }),
  );
  const problems = [...records, ...inventories, ...contracts].map(
    document => document.problems,
  );
  expect(problems).toEqual([[], [], []]);
});
