import { itemsAt, valueAt, type Place, type Tier, type Value } from '../graph';
import { readYaml, type Problem } from './readYaml';
import { dayAt, wordAt, type Placed } from './textsAt';
import { validated } from './validated';

/** A person or group of a contract. */
export interface TeamMember {
  username: string;
  /** In lower case. */
  role: string;
  at: Place;
}

/** A column of a contract. */
export interface ContractColumn {
  name: string;
  /** The name of the table it is in. */
  table: string;
  classification?: string;
  at: Place;
}

/** A data contract by the Open Data Contract Standard. */
export interface DataContract extends Placed {
  id: string;
  /** Its name, or its id. */
  name: string;
  status?: string;
  domain?: string;
  dataProduct?: string;
  created?: string;
  /** Of its tables: logical and physical names. */
  tables: string[];
  /** What its custom property `dataTier` says. */
  tier?: { value: Tier | string; at: Place };
  /** Members who have not left. */
  team: TeamMember[];
  columns: ContractColumn[];
  value: Value;
  problems: Problem[];
}

/** Where contracts lie. */
export function mayBeContract(path: string): boolean {
  return /(\.(odcs|datacontract)\.ya?ml$)|((^|\/)(data-?)?contracts?\/([^/]+\/)*[^/]+\.ya?ml$)|(^|\/)(data-?contract|odcs)\.ya?ml$/i.test(
    path,
  );
}

/** The contracts in a text: a file in a folder of contracts counts where it says that it is one. */
export function readContracts(file: string, text: string): DataContract[] {
  const { values, problems } = readYaml(file, text);
  const named = /\.(odcs|datacontract)\.ya?ml$/i.test(file);
  return values
    .filter(value => named || wordAt(value, 'kind') === 'DataContract')
    .map((value, i) => contractOf(file, value, i === 0 ? problems : []));
}

/** The value of a custom property of a contract, a table or a column. */
export function customProperty(
  value: Value | undefined,
  name: string,
): Value | undefined {
  const found = itemsAt(value, 'customProperties').items.find(
    item => wordAt(item, 'property') === name,
  );
  return found && valueAt(found, 'value');
}

function contractOf(
  file: string,
  value: Value,
  problems: Problem[],
): DataContract {
  const at = { ...value.at, endLine: value.at.line };
  const id = wordAt(value, 'id') ?? '';
  const tier = customProperty(value, 'dataTier');
  const objects = itemsAt(value, 'schema').items;
  const created = dayAt(value, 'contractCreatedTs');
  const [status, domain] = [wordAt(value, 'status'), wordAt(value, 'domain')];
  const dataProduct = wordAt(value, 'dataProduct');
  return {
    ...{ file, at, id, value },
    name: wordAt(value, 'name') ?? id,
    ...(status && { status }),
    ...(domain && { domain }),
    ...(dataProduct && { dataProduct }),
    ...(created && { created }),
    tables: objects.flatMap(object => [
      ...new Set(
        ['name', 'physicalName'].flatMap(key => wordAt(object, key) ?? []),
      ),
    ]),
    ...(tier && { tier: { value: wordAt(tier) ?? '', at: tier.at } }),
    team: teamOf(value),
    columns: objects.flatMap(object =>
      columnsOf(object, wordAt(object, 'name') ?? ''),
    ),
    problems: [...problems, ...validated('contract', value, at)],
  };
}

function teamOf(value: Value): TeamMember[] {
  const team = valueAt(value, 'team');
  const { items } = itemsAt(team, team?.kind === 'map' ? 'members' : undefined);
  return items.flatMap(member => {
    const username = wordAt(member, 'username');
    const role = wordAt(member, 'role')?.toLowerCase() ?? '';
    const left = wordAt(member, 'dateOut') !== undefined;
    return username && !left ? [{ username, role, at: member.at }] : [];
  });
}

function columnsOf(object: Value, table: string): ContractColumn[] {
  return itemsAt(object, 'properties').items.flatMap(column => {
    const name = wordAt(column, 'name');
    const classification = wordAt(column, 'classification');
    const own: ContractColumn[] = name
      ? [
          {
            name,
            table,
            at: column.at,
            ...(classification && { classification }),
          },
        ]
      : [];
    return [...own, ...columnsOf(column, table)];
  });
}
