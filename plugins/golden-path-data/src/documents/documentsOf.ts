import { once } from 'backstage-plugin-golden-path-common';
import type { DataModel } from '../model';
import type { ProjectFile } from '../reading';
import {
  isCatalogFile,
  readEntities,
  type CatalogEntity,
} from './CatalogEntity';
import {
  mayBeContract,
  readContracts,
  type DataContract,
} from './DataContract';
import { mayBeRecord, readRecord, type DecisionRecord } from './DecisionRecord';
import { isInventory, readInventory, type Inventory } from './Inventory';

/** What people have written about the data of a project. */
export interface Documents {
  records: DecisionRecord[];
  inventories: Inventory[];
  contracts: DataContract[];
  entities: CatalogEntity[];
  /** Files of these kinds that could not be read, as sentences without full stops. */
  unread: string[];
}

/** The documents of a project, read when the first check asks. */
export function documentsOf(model: DataModel): Documents {
  return once(model, readDocuments);
}

function readDocuments({ files }: DataModel): Documents {
  const readAll = <T>(
    is: (path: string) => boolean,
    read: (path: string, text: string) => T[],
  ) =>
    files
      .matching(is)
      .flatMap(({ path, text }) =>
        text === undefined ? [] : read(path, text),
      );
  const one =
    <T>(read: (path: string, text: string) => T | undefined) =>
    (path: string, text: string) => {
      const found = read(path, text);
      return found === undefined ? [] : [found];
    };
  return {
    records: readAll(mayBeRecord, one(readRecord)),
    inventories: readAll(isInventory, one(readInventory)),
    contracts: readAll(mayBeContract, readContracts),
    entities: readAll(isCatalogFile, readEntities),
    unread: [
      ...files.all.filter(isUnread).map(({ path }) => `${path} was not read`),
      ...(files.incomplete === undefined
        ? []
        : [files.incomplete.replace(/\.$/, '')]),
    ],
  };
}

function isUnread({ path, text }: ProjectFile): boolean {
  const isOne =
    isInventory(path) ||
    mayBeContract(path) ||
    isCatalogFile(path) ||
    /(^|\/)(decisions|adr)\/[^/]+\.md$/i.test(path);
  return isOne && text === undefined;
}

/** What all sources of the inventories bring in a day, in bytes; nothing where one of them does not tell. */
export function volumePerDay(model: DataModel): number | undefined {
  const sources = documentsOf(model).inventories.flatMap(one => one.sources);
  if (!sources.length) return undefined;
  let sum = 0;
  for (const { volumePerDay: volume } of sources) {
    if (volume === undefined) return undefined;
    sum += volume;
  }
  return sum;
}
