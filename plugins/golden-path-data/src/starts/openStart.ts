import { itemsAt, textAt, valueAt, type Resource, type Value } from '../graph';
import { argumentOf, calledBy, targetsIn } from '../links';
import { readMachine } from '../machines';
import type { DataModel } from '../model';

const MACHINE = 'AWS::StepFunctions::StateMachine';
const STARTERS = [
  MACHINE,
  'AWS::Glue::Trigger',
  'AWS::MWAA::Environment',
  'AWS::Scheduler::Schedule',
  'AWS::Events::Rule',
  'AWS::Pipes::Pipe',
];

/** Why something that is not known may start this resource; nothing where all that may start it is known. */
export function openStart(
  model: DataModel,
  resource: Resource,
): string | undefined {
  const [gap] = model.graph.gapsFor(STARTERS);
  if (gap) return `${gap.at.file}:${gap.at.line}: ${gap.what}`;
  return (
    byAirflow(model) ??
    byMachine(model, resource) ??
    byTrigger(model, resource) ??
    byTarget(model) ??
    byApi(model, resource)
  );
}

/** What DAGs run stands in programs. */
function byAirflow({ graph }: DataModel): string | undefined {
  const [airflow] = graph.ofType('AWS::MWAA::Environment');
  return airflow && `what the DAGs of ${airflow.name} run is not known`;
}

function byMachine(
  model: DataModel,
  { id, type }: Resource,
): string | undefined {
  for (const machine of model.graph.ofType(MACHINE)) {
    if (machine.id === id) continue;
    const reading = readMachine(model, machine);
    if (reading.state === 'unread')
      return `what ${machine.name} starts is not known: ${reading.why}`;
    for (const { name, state } of reading.tasks)
      for (const { argument, to } of calledBy(valueAt(state, 'Resource'))) {
        if (!to.includes(type)) continue;
        const value = argumentOf(state, argument);
        if (value?.kind !== 'scalar' && !targetsIn(model).of(value, to).length)
          return `what ${name} of ${machine.name} starts is not known`;
        if (value?.kind === 'scalar' && isQuery(value))
          return `what ${name} of ${machine.name} starts is not known`;
      }
  }
  return undefined;
}

/** `{% $job %}` of JSONata, and what a substitution did not fill in. */
function isQuery({ value }: Extract<Value, { kind: 'scalar' }>): boolean {
  return /^\{%|\$\{/.test(String(value));
}

function byTrigger(
  { graph }: DataModel,
  { type }: Resource,
): string | undefined {
  if (type !== 'AWS::Glue::Job') return undefined;
  const open = graph.ofType('AWS::Glue::Trigger').find(trigger => {
    const actions = itemsAt(trigger, 'Actions');
    return (
      actions.open ||
      actions.items.some(
        action => valueAt(action, 'JobName')?.kind === 'unknown',
      )
    );
  });
  return open && `what ${open.name} starts is not known`;
}

function byTarget({ graph }: DataModel): string | undefined {
  const open = [
    ...graph.ofType('AWS::Events::Rule').filter(rule => {
      const targets = itemsAt(rule, 'Targets');
      return (
        targets.open ||
        targets.items.some(one => valueAt(one, 'Arn')?.kind === 'unknown')
      );
    }),
    ...graph
      .ofType('AWS::Scheduler::Schedule')
      .filter(one => valueAt(one, 'Target.Arn')?.kind === 'unknown'),
  ];
  return open.length ? `what ${open[0].name} starts is not known` : undefined;
}

/** An API may start an execution by a request that names the machine in a template. */
function byApi({ graph }: DataModel, { type }: Resource): string | undefined {
  if (type !== MACHINE) return undefined;
  const open = [
    ...graph
      .ofType('AWS::ApiGateway::Method')
      .filter(one =>
        mentions(valueAt(one, 'Integration.Uri'), 'states:action'),
      ),
    ...graph.ofType('AWS::ApiGatewayV2::Integration').filter(one => {
      const subtype = textAt(one, 'IntegrationSubtype');
      return subtype.state === 'known' && /StepFunctions/.test(subtype.value);
    }),
    ...graph
      .ofType('AWS::ApiGateway::RestApi')
      .filter(one => valueAt(one, 'Body')),
  ];
  return open.length ? `what ${open[0].name} starts is not known` : undefined;
}

function mentions(value: Value | undefined, text: string): boolean {
  if (value?.kind === 'scalar') return String(value.value).includes(text);
  return (
    value?.kind === 'template' &&
    value.parts.some(part => typeof part === 'string' && part.includes(text))
  );
}
