import { posix } from 'node:path';
import type { Entity } from '@backstage/catalog-model';

const SOURCE = 'backstage.io/source-location';
const MANAGED_BY = 'backstage.io/managed-by-location';

/** A page of one file: `/owner/repo/blob/…` on GitHub, `/group/…/project/-/blob/…` on GitLab. */
const BLOB = /^((?:\/[^/]+){2}|\/.+\/-)\/blob\//;

/**
 * Where an entity's project lies, as `url:https://…/` or `file:/…`: what `backstage.io/source-location` says, else the folder of
 * the file that `backstage.io/managed-by-location` names. Undefined where neither tells.
 *
 * @remarks
 *
 * Two spellings of one place give the same location (`/blob/` and `/tree/`, with and without a trailing slash). A `file:` source is heeded
 * only in an entity that itself comes from a file: text in a repository must not point at the backend's disk. A source of
 * another type is returned as it stands, for an evidence source that another team adds.
 *
 * @public
 */
export function sourceLocationOf(entity: Entity): string | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const source = parse(annotations[SOURCE]);
  const managedBy = parse(annotations[MANAGED_BY]);
  if (source && (source.type !== 'file' || managedBy?.type === 'file')) {
    return folderOf(source, false);
  }
  return managedBy && folderOf(managedBy, true);
}

interface Location {
  type: string;
  target: string;
}

function parse(annotation: string | undefined): Location | undefined {
  const [, type, target] =
    /^\s*([a-z][\w+.-]*):\s*(.*\S)/i.exec(annotation ?? '') ?? [];
  return type && target ? { type, target } : undefined;
}

function folderOf(location: Location, isFile: boolean): string | undefined {
  const { type, target } = location;
  if (type === 'url') return urlFolder(target, isFile);
  if (type === 'file') {
    const folder = isFile ? posix.dirname(target) : target;
    return `file:${folder.replace(/(?<=.)\/+$/, '')}`;
  }
  return isFile ? undefined : `${type}:${target}`;
}

function urlFolder(target: string, isFile: boolean): string | undefined {
  if (!URL.canParse(target)) return undefined;
  const url = new URL(target);
  url.hash = '';
  url.username = '';
  url.password = '';
  const inQuery = url.searchParams.get('path');
  if (inQuery !== null && url.pathname.includes('/_git/')) {
    // Azure DevOps names the file in the query.
    const path = isFile ? posix.dirname(inQuery) : inQuery;
    if (path === '/' || path === '.') url.searchParams.delete('path');
    else url.searchParams.set('path', path.replace(/(?<=.)\/+$/, ''));
    return `url:${url}`;
  }
  const named = isFile || BLOB.test(url.pathname);
  if (named) url.pathname = url.pathname.replace(/[^/]*$/, '');
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/`;
  url.pathname = url.pathname.replace(BLOB, '$1/tree/');
  return `url:${url}`;
}
