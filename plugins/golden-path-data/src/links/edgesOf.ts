import type { Edge, Graph } from '../graph';
import type { ProjectFiles } from '../reading';
import { accessEdges } from './accessEdges';
import { argumentEdges } from './argumentEdges';
import { grantEdges } from './grantEdges';
import { machineEdges } from './machineEdges';
import { Names } from './Names';
import { pipelineEdges } from './pipelineEdges';
import { ruleEdges } from './ruleEdges';
import { scheduleEdges } from './scheduleEdges';
import { Targets } from './targetsOf';
import { throughEdges } from './throughEdges';
import { walkEdges } from './walkEdges';

/**
 * How the resources of a graph bear on each other: by properties that name others, by what roles allow, by what state machines call, by
 * arguments whose names say which way.
 *
 * @param files - where definitions of state machines lie that have files of their own
 */
export function edgesOf(graph: Graph, files?: ProjectFiles): Edge[] {
  const targets = new Targets(graph, new Names(graph));
  const walked = walkEdges(graph);
  const assumed = walked.filter(({ kind }) => kind === 'assumes');
  const edges = [
    ...ruleEdges(graph, targets),
    ...machineEdges(graph, targets, files),
    ...scheduleEdges(graph, targets),
    ...pipelineEdges(graph, targets),
    ...argumentEdges(graph, targets),
    ...grantEdges(graph, targets, assumed),
    ...accessEdges(graph, targets, assumed),
  ];
  return distinct([...edges, ...throughEdges(graph, edges), ...walked]);
}

/** The same thing told twice counts once, by what told it first. */
function distinct(edges: Edge[]): Edge[] {
  const seen = new Set<string>();
  return edges.filter(({ from, to, kind, prefix = '' }) => {
    const key = JSON.stringify([from, to, kind, prefix]);
    if (from === to || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
