import { once } from 'backstage-plugin-golden-path-common';
import type { DataModel } from '../model';
import { readSql, type SqlStatement } from './sql';

/** All statements in the `.sql` files of a project. */
export function sqlOf(model: DataModel): SqlStatement[] {
  return once(model, readScripts);
}

function readScripts({ files }: DataModel): SqlStatement[] {
  return files
    .matching(path => /\.sql$/i.test(path))
    .flatMap(({ path, text }) =>
      text === undefined ? [] : readSql(path, text),
    );
}
