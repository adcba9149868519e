import { randomUUID } from 'node:crypto';
import { StateMachine } from 'aws-local-stepfunctions';
import type { Lake, Row } from './Lake.ts';
import { definitionOf } from './machines.ts';

export interface Execution {
  output?: unknown;
  error?: string;
  /** The machines that it started, by their ids. */
  started: string[];
}

/** What stands for a service of AWS, by the `Resource` of its tasks. */
export type Services = Record<string, (input: any) => Promise<unknown>>;

/** Runs a state machine as it is synthesised, with the lake in the place of Athena. `fail` lets a state fail; `others` stand for more services. */
export async function runMachine(lake: Lake, id: string, fail?: string, others: Services = {}): Promise<Execution> {
  const definition = definitionOf(id);
  const results = new Map<string, Row[]>();
  const started: string[] = [];
  const services: Services = {
    'arn:aws:states:::athena:startQueryExecution.sync': async ({ QueryString }) => {
      const QueryExecutionId = randomUUID();
      results.set(QueryExecutionId, await lake.run(QueryString));
      return { QueryExecution: { QueryExecutionId, Status: { State: 'SUCCEEDED' } } };
    },
    'arn:aws:states:::athena:getQueryResults': async ({ QueryExecutionId }) => {
      const rows = results.get(QueryExecutionId) ?? [];
      const cells = (values: unknown[]) => ({ Data: values.map(value => ({ VarCharValue: String(value) })) });
      return { ResultSet: { Rows: [cells(Object.keys(rows[0] ?? {})), ...rows.map(row => cells(Object.values(row)))] } };
    },
    'arn:aws:states:::states:startExecution': async ({ StateMachineArn }) => {
      started.push(StateMachineArn.split('.').pop());
      return { ExecutionArn: 'arn:aws:states:eu-west-1:111122223333:execution:one' };
    },
    ...others,
  };
  const tasks = tasksOf(definition.States);
  const taskResourceLocalHandlers = Object.fromEntries(
    tasks.map(([name, { Resource }]) => {
      const service = services[Resource];
      if (!service) throw new Error(`${id}.${name}: nothing stands for ${Resource} here`);
      const broken = async () => {
        throw new Error('Broken by the test');
      };
      return [name, name === fail ? broken : service];
    }),
  );
  const retryIntervalOverrides = Object.fromEntries(tasks.map(([name]) => [name, 1]));
  const { result } = new StateMachine(definition).run(
    {},
    {
      overrides: { taskResourceLocalHandlers, retryIntervalOverrides },
      context: { Execution: { Id: `arn:aws:states:eu-west-1:111122223333:execution:${id}:one` } },
    } as any,
  );
  try {
    return { output: await result, started };
  } catch (error) {
    return { error: (error as Error).message, started };
  }
}

/** The tasks of a machine, those within a Map as well. */
function tasksOf(states: Record<string, any>): [string, any][] {
  return Object.entries(states).flatMap(([name, state]) => {
    if (state.Type === 'Task') return [[name, state] as [string, any]];
    return state.ItemProcessor ? tasksOf(state.ItemProcessor.States) : [];
  });
}
