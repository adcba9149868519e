import {
  itemsAt,
  optionsOf,
  textAt,
  turned,
  unknown,
  valueAt,
  type Answer,
  type Graph,
  type Resource,
  type Value,
} from '../graph';

/** The parameter that refuses connections without TLS. */
export interface TlsParameter {
  name: string;
  /** Values that switch it on, in lower case. */
  on: string[];
  /** The lowest major version where it is on unless something else is said. */
  onFrom?: number;
  /** The lowest major version whose default is not known here. */
  unsureFrom?: number;
}

const FORCE_SSL = { name: 'rds.force_ssl', on: ['1', 'on', 'true'] };
const SECURE = { name: 'require_secure_transport', on: ['1', 'on', 'true'] };

/** The defaults: "Requiring an SSL/TLS connection" in the user guides of RDS and Aurora. */
const BY_ENGINE: Record<string, TlsParameter> = {
  postgres: { ...FORCE_SSL, onFrom: 15 },
  'aurora-postgresql': { ...FORCE_SSL, onFrom: 17 },
  mysql: { ...SECURE, unsureFrom: 8.4 },
  mariadb: { ...SECURE, unsureFrom: 11.8 },
  'aurora-mysql': { ...SECURE, unsureFrom: 8.4 },
};

const DOCUMENT_DB: TlsParameter = {
  name: 'tls',
  on: ['enabled', 'tls1.2+', 'tls1.3+', 'fips-140-3'],
  onFrom: 0,
};

/** The parameter for TLS of this database. Engines without one settle it elsewhere, or always encrypt. */
export function tlsParameter(
  database: Resource,
): Answer<TlsParameter | undefined> {
  if (database.type === 'AWS::DocDB::DBCluster')
    return { state: 'known', value: DOCUMENT_DB, at: database.at };
  const engine = textAt(database, 'Engine');
  return engine.state === 'known'
    ? { ...engine, value: ofEngine(engine.value.toLowerCase()) }
    : engine;
}

/** Whether its parameters refuse connections without TLS. */
export function refusesPlaintext(
  graph: Graph,
  database: Resource,
  parameter: TlsParameter,
): Answer<boolean> {
  const named = valueAt(
    database,
    database.type.endsWith('::DBCluster')
      ? 'DBClusterParameterGroupName'
      : 'DBParameterGroupName',
  );
  if (named === undefined || isDefault(named))
    return byDefault(database, parameter);
  const group = graph.target(named);
  if (!group)
    return {
      state: 'unknown',
      value: unknown('not-in-repo', 'its parameter group', named.at),
    };
  const set = textAt(parameterOf(group, parameter.name));
  if (set.state === 'absent') return byDefault(database, parameter);
  return set.state === 'known'
    ? { ...set, value: parameter.on.includes(set.value.toLowerCase()) }
    : set;
}

/** A parameter by its name, which may have a dot in it. */
export function parameterOf(group: Resource, name: string): Value | undefined {
  return turned(valueAt(group, 'Parameters'), known =>
    known?.kind === 'map' ? known.entries.get(name) ?? known.open : undefined,
  );
}

function ofEngine(engine: string): TlsParameter | undefined {
  if (engine.startsWith('sqlserver-')) return FORCE_SSL;
  return Object.hasOwn(BY_ENGINE, engine) ? BY_ENGINE[engine] : undefined;
}

function isDefault(name: Value): boolean {
  return optionsOf(name).every(
    one => one?.kind === 'scalar' && String(one.value).startsWith('default.'),
  );
}

function byDefault(
  database: Resource,
  { onFrom, unsureFrom }: TlsParameter,
): Answer<boolean> {
  if (onFrom === 0) return { state: 'known', value: true, at: database.at };
  const least = onFrom ?? unsureFrom;
  if (least === undefined) return { state: 'absent' };
  const version = textAt(database, 'EngineVersion');
  if (version.state === 'unknown') return version;
  const major =
    version.state === 'known' ? Number.parseFloat(version.value) : NaN;
  if (major < least) return { state: 'absent' };
  if (major >= least && onFrom !== undefined)
    return { state: 'known', value: true, at: database.at };
  return {
    state: 'unknown',
    value: unknown(
      'not-in-repo',
      'the default of its version',
      version.state === 'known' ? version.at : database.at,
    ),
  };
}

/** A parameter of Redshift by its name: of a parameter group of a cluster, or of a serverless workgroup. */
export function parameterIn(resource: Resource, name: string): Answer<Value> {
  const serverless = valueAt(resource, 'ConfigParameters') !== undefined;
  const { items, open } = itemsAt(
    resource,
    serverless ? 'ConfigParameters' : 'Parameters',
  );
  for (const item of items) {
    const word = textAt(item, serverless ? 'ParameterKey' : 'ParameterName');
    if (word.state === 'unknown') return word;
    const value = valueAt(item, 'ParameterValue');
    if (word.state === 'known' && word.value === name && value)
      return { state: 'known', value, at: value.at };
  }
  return open ? { state: 'unknown', value: open } : { state: 'absent' };
}
