import { once } from 'backstage-plugin-golden-path-common';
import { sqlOf, type SqlStatement } from '../documents';
import { flagAt, textAt, valueAt, type Resource, type Value } from '../graph';
import type { DataModel } from '../model';
import { isNamed, tableName } from './tableName';

/** `coalesce(a, b)` of SQL chooses a value; that of Spark, of one number, makes fewer files. */
const COMPACTS =
  /optimi[sz]e|compact|bin_pack|rewrite_data_files|coalesce(?!\s*\()|\bcoalesce\(\s*\d+\s*\)/i;
/** What runs by a schedule or an orchestrator, and whose text may say that it gathers files. */
const RUNNERS = [
  'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::StateMachine',
  'AWS::Glue::Job',
  'AWS::Athena::NamedQuery',
  'AWS::Scheduler::Schedule',
  'AWS::Events::Rule',
];
/** More values than these of one resource are not searched. */
const MOST_VALUES = 5_000;

/** Whether some optimizer of this kind works on the table. */
export function hasOptimizer(
  model: DataModel,
  table: Resource,
  type: 'compaction' | 'retention' | 'orphan_file_deletion',
): boolean {
  const known = once(model, optimizers);
  const name = tableName(table);
  return (
    known.has(`${table.id} ${type}`) ||
    (name !== undefined && known.has(`${name} ${type}`))
  );
}

/** What optimizers that are switched on work on: the id or the name of a table, and the kind of work. */
function optimizers({ graph }: DataModel): Set<string> {
  const known = new Set<string>();
  for (const optimizer of graph.ofType('AWS::Glue::TableOptimizer')) {
    const type = textAt(optimizer, 'Type');
    const enabled = flagAt(optimizer, 'TableOptimizerConfiguration.Enabled');
    if (type.state !== 'known' || (enabled.state === 'known' && !enabled.value))
      continue;
    const of = valueAt(optimizer, 'TableName');
    const table = graph.target(of);
    const name = textAt(of);
    if (table) known.add(`${table.id} ${type.value.toLowerCase()}`);
    else if (name.state === 'known')
      known.add(`${name.value.toLowerCase()} ${type.value.toLowerCase()}`);
  }
  return known;
}

/** What else gathers small files: SQL that names the table, or a step, job or query whose text says so. */
export function isCompacted(model: DataModel, table: Resource): boolean {
  const { statements, somewhere } = once(model, compactions);
  return (
    somewhere || statements.some(one => !one.table || isNamed(table, one.table))
  );
}

function compactions(model: DataModel): {
  statements: SqlStatement[];
  somewhere: boolean;
} {
  return {
    statements: sqlOf(model).filter(({ kind }) => kind === 'compact'),
    somewhere: model.graph
      .ofType(...RUNNERS)
      .some(runner => saysSo(runner.properties)),
  };
}

function saysSo(root: Value): boolean {
  const left: Value[] = [root];
  for (let i = 0; i < left.length; i += 1) {
    const value = left[i];
    if (value.kind === 'scalar' && COMPACTS.test(String(value.value)))
      return true;
    if (
      value.kind === 'template' &&
      value.parts.some(part => typeof part === 'string' && COMPACTS.test(part))
    )
      return true;
    const within = partsOf(value);
    for (const one of within) {
      if (left.length >= MOST_VALUES) break;
      left.push(one);
    }
  }
  return false;
}

function partsOf(value: Value): Iterable<Value> {
  if (value.kind === 'list') return value.items;
  return value.kind === 'map' ? value.entries.values() : [];
}
