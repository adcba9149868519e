import { posix } from 'node:path';
import type { ImageContents } from 'backstage-plugin-golden-path-common';
import type { Header } from 'tar-stream';
import { EvidenceError } from '../../EvidenceError';
import { cacheOf } from './caches';
import { FileTree, pathOf, type FileNode, type Layer } from './FileTree';
import type { LayerVisitor } from './LayerReader';
import { holdsSecret, mayHoldSecret, SECRET_FILE_BYTES } from './secretFiles';

const MOST_WASTED = 20;
const MOST_SECRETS = 50;
const MOST_SETUID = 50;
/** What Linux can name. */
const LONGEST_PATH = 4096;
const DEEPEST_PATH = 255;
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/** Setuid and setgid. */
const SETID = 0o6000;

interface Secret {
  path: string;
  size: number;
  layer: number;
}

/** Gathers what the layers of an image hold, one entry after the other. */
export class LayerScan implements LayerVisitor {
  readonly #maxEntries: number;
  readonly #tree = new FileTree();
  readonly #secrets: Secret[] = [];
  #layer = newLayer();
  #layers = 0;
  #entries = 0;
  #bytes = 0;

  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries;
  }

  wanted({ name, type }: Header): number {
    if (++this.#entries > this.#maxEntries) {
      throw new EvidenceError(
        'refused',
        `Its layers hold more than ${this.#maxEntries} files.`,
      );
    }
    const look = type === 'file' && mayHoldSecret(cleanPath(name));
    return look ? SECRET_FILE_BYTES : 0;
  }

  visit(header: Header, content: Buffer): void {
    const { entries, whiteouts, opaque } = this.#layer;
    const path = cleanPath(header.name);
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const name = path.slice(slash);
    if (name === OPAQUE) opaque.add(folder.slice(0, -1));
    else if (name.startsWith(`${WHITEOUT}${WHITEOUT}`)) return;
    else if (name.startsWith(WHITEOUT)) {
      whiteouts.add(folder + name.slice(WHITEOUT.length));
    } else if (path !== '') {
      const { type, mode, size } = header;
      this.#bytes += size;
      entries.set(path, {
        // Old archives tell folders by their name only.
        folder: type === 'directory' || header.name.endsWith('/'),
        size,
        setid: type === 'file' && (mode & SETID) !== 0,
      });
      if (content.length && holdsSecret(path, content)) {
        this.#secrets.push({ path, size, layer: this.#layers });
      }
    }
  }

  endLayer(): void {
    this.#tree.add(this.#layer);
    this.#layer = newLayer();
    this.#layers++;
  }

  result(): ImageContents {
    const caches = new Map<string, ImageContents['caches'][number]>();
    const setuid: string[] = [];
    const wasted: FileNode[] = [];
    const present = new Map<string, number>();
    let needed = 0;
    let ever = 0;
    let wastedBytes = 0;
    const suspects = new Set(this.#secrets.map(({ path }) => path));
    for (const node of this.#tree.nodes()) {
      needed += node.least;
      ever += node.bytes;
      if (node.times > 1) {
        wastedBytes += node.bytes;
        if (node.bytes > 0) wasted.push(node);
      }
      if (!node.visible) continue;
      const path = pathOf(node);
      if (node.setid) setuid.push(path);
      if (suspects.has(path)) present.set(path, node.layer);
      const cache = node.size > 0 ? cacheOf(path) : undefined;
      if (!cache) continue;
      const kept = caches.get(cache.path) ?? { ...cache, size: 0, files: 0 };
      kept.size += node.size;
      kept.files++;
      caches.set(cache.path, kept);
    }
    return {
      unpackedSize: this.#bytes,
      entries: this.#entries,
      efficiency: ever > 0 ? needed / ever : 1,
      wastedBytes,
      wasted: wasted
        .map(node => ({ path: pathOf(node), size: node.bytes }))
        .sort((a, b) => b.size - a.size || compare(a.path, b.path))
        .slice(0, MOST_WASTED),
      caches: [...caches.values()].sort((a, b) => compare(a.path, b.path)),
      secrets: this.#secrets.slice(0, MOST_SECRETS).map(secret => ({
        ...secret,
        removed: present.get(secret.path) !== secret.layer,
      })),
      setuid: setuid.sort(compare).slice(0, MOST_SETUID),
    };
  }
}

function newLayer(): Layer {
  return { entries: new Map(), whiteouts: new Set(), opaque: new Set() };
}

function cleanPath(name: string): string {
  if (name.length > LONGEST_PATH) {
    throw new EvidenceError(
      'refused',
      'A layer holds a path that is too long.',
    );
  }
  const path = posix.normalize(`/${name}`).slice(1).replace(/\/$/, '');
  if (path.split('/').length > DEEPEST_PATH) {
    throw new EvidenceError(
      'refused',
      'A layer holds a path that is too deep.',
    );
  }
  return path;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
