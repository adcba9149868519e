import type { DecisionRecord } from '../../documents';
import { itemsAt, type Place, type Resource } from '../../graph';
import { engineNamed, type Engine } from '../../knowledge/engines';
import { layerOf } from '../../layers';
import type { DataModel } from '../../model';
import type { Choice } from './Choice';
import type { OfDocument } from './OfDocument';

/** The choice of a service for one job: the records name it in `chosen`. */
export function engineChoice(
  practice: string,
  what: string,
  engines: Engine[],
  nothing: string,
  layer: 'processing' | 'ingestion' | 'consumption',
): Choice {
  const types = engines
    .filter(({ kind }) => kind !== 'general')
    .flatMap(engine => engine.types);
  return {
    ...{ practice, what, types, nothing },
    made: model =>
      resourcesOf(model, engines)
        .filter(({ resource, engine }) =>
          isChoice(model, resource, engine, layer),
        )
        .map(({ resource, engine }) => ({
          at: resource.at,
          title: `${resource.name} (${engine.title})`,
          about: resource.id,
        })),
    compare: (model, records, say) => {
      for (const record of records) {
        namesEngines(record, engines, what, say);
        if (record.decision !== 'adopted')
          usesNone(model, record, { engines, what }, say);
      }
      const chosen = records.flatMap(record => chosenBy(record, engines));
      if (chosen.length) compare(model, { engines, types, chosen, what }, say);
    },
  };
}

/** A record that adopts nothing is contradicted by whatever is there. */
function usesNone(
  model: DataModel,
  { decision }: DecisionRecord,
  { engines, what }: { engines: Engine[]; what: string },
  say: OfDocument,
): void {
  for (const { resource, engine } of resourcesOf(model, engines))
    if (engine.kind === 'choice')
      say.fail(
        resource.at,
        `${resource.name} is ${engine.title}, and the accepted record on ${what} is "${decision}".`,
        [resource.id],
      );
}

interface Chosen {
  engine: Engine;
  at: Place;
}

interface Comparison {
  engines: Engine[];
  types: string[];
  chosen: Chosen[];
  what: string;
}

function resourcesOf({ graph }: DataModel, engines: Engine[]) {
  return engines.flatMap(engine =>
    graph.ofType(...engine.types).map(resource => ({ resource, engine })),
  );
}

/** A Lambda function is an engine only where it stands between two stores. */
function isChoice(
  model: DataModel,
  resource: Resource,
  { kind, id }: Engine,
  layer: string,
): boolean {
  if (kind !== 'general') return true;
  return (
    layer === 'processing' &&
    id === 'lambda' &&
    layerOf(model, resource) === 'processing'
  );
}

function chosenBy({ value }: DecisionRecord, engines: Engine[]): Chosen[] {
  return itemsAt(value, 'chosen').items.flatMap(item => {
    if (item.kind !== 'scalar') return [];
    const engine = engineNamed(engines, String(item.value));
    return engine ? [{ engine, at: item.at }] : [];
  });
}

function namesEngines(
  { at, chosen, decision }: DecisionRecord,
  engines: Engine[],
  what: string,
  say: OfDocument,
): void {
  if (decision !== 'adopted') return;
  if (chosen.some(name => engineNamed(engines, name))) return;
  const known = engines.map(({ id }) => id).join(', ');
  say.fail(
    at,
    `The record on ${what} chooses no service that can do it; \`chosen\` takes ${known}.`,
  );
}

function compare(
  model: DataModel,
  { engines, types, chosen, what }: Comparison,
  say: OfDocument,
): void {
  const names = [...new Set(chosen.map(({ engine }) => engine.title))].join(
    ' and ',
  );
  const isChosen = (engine: Engine) =>
    chosen.some(one => one.engine.id === engine.id);
  const found = resourcesOf(model, engines);
  for (const { resource, engine } of found)
    if (engine.kind === 'choice' && !isChosen(engine))
      say.fail(
        resource.at,
        `${resource.name} is ${engine.title}, and the accepted record on ${what} chooses ${names}.`,
        [resource.id],
      );
  for (const { engine, at } of chosen) {
    if (engineIsThere(model, engine)) say.pass();
    else missing(model, engine, at, { found: found.length > 0, types }, say);
  }
}

function engineIsThere({ graph }: DataModel, engine: Engine): boolean {
  return graph.ofType(...engine.types).length > 0;
}

/** Athena needs no resource of its own, so that its absence alone contradicts nothing; the presence of another engine does. */
function missing(
  { graph }: DataModel,
  engine: Engine,
  at: Place,
  { found, types }: { found: boolean; types: string[] },
  say: OfDocument,
): void {
  const [gap] = graph.gapsFor([...engine.types, ...types]);
  if (gap) say.undecided(`${gap.at.file}:${gap.at.line}: ${gap.what}`);
  else if (engine.kind === 'choice' && engine.id !== 'athena' && found)
    say.fail(at, `The record chooses ${engine.title}, and the code has none.`);
  else say.pass();
}
