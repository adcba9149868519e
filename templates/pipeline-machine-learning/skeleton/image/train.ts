import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gainOf, learn, type Example } from './Model.ts';

const COLUMNS = ['returned', 'records', 'days_since', 'amount'] as const;
/** Fewer teach nothing. */
const LEAST = 50;

/** Learns from the CSV files of a folder, and writes the model; SageMaker reads `gain=` from what is said. Every fifth example is kept unseen. */
export function train(from: string, to: string): number {
  const examples = readdirSync(from)
    .filter(name => name.endsWith('.csv'))
    .flatMap(name => examplesOf(readFileSync(join(from, name), 'utf8'), name));
  if (examples.length < LEAST) throw new Error(`There are ${examples.length} examples, and at least ${LEAST} are needed.`);
  const learnt = learn(examples.filter((_, index) => index % 5));
  const gain = gainOf(learnt, examples.filter((_, index) => index % 5 === 0));
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'model.json'), JSON.stringify({ ...learnt, gain, examples: examples.length }));
  console.log(`gain=${gain.toFixed(6)}`);
  return gain;
}

/** The rows of a result of Athena: every value in quotes, the names of the columns first. */
export function examplesOf(text: string, name: string): Example[] {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const cells = (line: string) => line.split(',').map(cell => cell.replace(/^"|"$/g, ''));
  if (cells(head).join() !== COLUMNS.join()) throw new Error(`${name}: the columns are ${head}, not ${COLUMNS.join()}`);
  return lines.map((line, index) => {
    const values = cells(line).map(Number);
    if (values.length !== COLUMNS.length || values.some(value => !Number.isFinite(value)))
      throw new Error(`${name}:${index + 2}: not four numbers: ${line}`);
    return Object.fromEntries(COLUMNS.map((column, place) => [column, values[place]])) as unknown as Example;
  });
}
