/** A path of an image, in whatever layers it lies. */
export interface FileNode {
  name: string;
  parent?: FileNode;
  children?: Map<string, FileNode>;
  /** Of the last layer that wrote it: bytes, place of the layer, whether it starts with the rights of its owner. */
  size: number;
  layer: number;
  setid: boolean;
  /** The container sees it. */
  visible: boolean;
  /** It lies in the stacked layers as dive stacks them, as a folder there, and so many bytes lie below it there. */
  stacked: boolean;
  stackedFolder: boolean;
  stackedBytes: number;
  /** In the layers so far: how often it occurred, with what smallest size and what sum. */
  times: number;
  least: number;
  bytes: number;
}

/** One entry of a layer. */
export interface Entry {
  folder: boolean;
  size: number;
  setid: boolean;
}

/** All that one layer says. Paths have neither `/` at the beginning nor at the end. */
export interface Layer {
  entries: Map<string, Entry>;
  /** Paths that it removes from the layers below. */
  whiteouts: Set<string>;
  /** Folders of which it hides what the layers below hold. */
  opaque: Set<string>;
}

/**
 * The file system of an image, layer upon layer, in which nothing is ever lost: it also tells what each path cost on the way.
 *
 * Efficiency is counted as dive counts it (wagoodman/dive, `filetree/efficiency.go`): of each layer the paths without children, each
 * with its size; a removed folder counts with all that the layers below hold in it, a removed file with nothing. Like there, opaque
 * folders remove nothing. Every step takes time in proportion to the length of the path.
 */
export class FileTree {
  readonly root = newNode('');
  #layers = 0;

  /** Puts a layer on top. */
  add(layer: Layer): void {
    const { entries, whiteouts, opaque } = layer;
    const parents = parentsIn(layer);
    // What a layer removes lies in those below, whatever else it adds.
    for (const path of whiteouts) {
      const node = this.#make(path);
      const folder = node.stacked && node.stackedFolder;
      count(node, folder ? node.stackedBytes : 0);
    }
    for (const path of whiteouts) remove(this.#make(path));
    for (const path of opaque) {
      const folder = path === '' ? this.root : this.#make(path);
      folder.children?.forEach(hide);
    }
    for (const path of parents) {
      if (!entries.has(path)) this.#put(path);
    }
    for (const [path, entry] of entries) {
      const node = this.#put(path, entry);
      if (!parents.has(path)) count(node, entry.size);
    }
    this.#layers++;
  }

  /** All paths that ever were. */
  *nodes(): Generator<FileNode> {
    const left = [this.root];
    for (let node = left.pop(); node; node = left.pop()) {
      if (node !== this.root) yield node;
      if (node.children) left.push(...node.children.values());
    }
  }

  #make(path: string): FileNode {
    let node = this.root;
    for (const name of path.split('/')) {
      node.children ??= new Map();
      let child = node.children.get(name);
      if (!child) {
        child = newNode(name, node);
        node.children.set(name, child);
      }
      node = child;
    }
    return node;
  }

  /** @param entry - absent for a folder that the layer only has as part of longer paths; dive then takes it for an empty file */
  #put(path: string, entry?: Entry): FileNode {
    const node = this.#make(path);
    const { size = 0, setid = false, folder = false } = entry ?? {};
    const added = size - (node.stacked ? node.size : 0);
    Object.assign(node, { size, setid, layer: this.#layers });
    node.stackedFolder = folder;
    for (let up: FileNode | undefined = node; up; up = up.parent) {
      up.visible = true;
      up.stacked = true;
      up.stackedBytes += added;
    }
    // A file in the place of a folder hides what lay in it.
    if (entry && !folder) node.children?.forEach(hide);
    return node;
  }
}

function newNode(name: string, parent?: FileNode): FileNode {
  return {
    ...{ name, parent, size: 0, layer: 0, setid: false, visible: false },
    ...{ stacked: false, stackedFolder: false, stackedBytes: 0 },
    ...{ times: 0, least: 0, bytes: 0 },
  };
}

function count(node: FileNode, size: number): void {
  node.least = node.times === 0 ? size : Math.min(node.least, size);
  node.bytes += size;
  node.times++;
}

/** The container does not see it any more, nor what lies below. What is hidden has nothing visible below. */
function hide(node: FileNode): void {
  const left = [node];
  for (let one = left.pop(); one; one = left.pop()) {
    if (!one.visible) continue;
    one.visible = false;
    if (one.children) left.push(...one.children.values());
  }
}

function remove(node: FileNode): void {
  const { stackedBytes } = node;
  for (let up = node.parent; up && node.stacked; up = up.parent) {
    up.stackedBytes -= stackedBytes;
  }
  hide(node);
  const left = [node];
  for (let one = left.pop(); one; one = left.pop()) {
    if (!one.stacked) continue;
    Object.assign(one, { stacked: false, stackedBytes: 0, size: 0 });
    if (one.children) left.push(...one.children.values());
  }
}

/** Every folder that some path of the layer goes through. */
function parentsIn({ entries, whiteouts }: Layer): Set<string> {
  const parents = new Set<string>();
  for (const paths of [entries.keys(), whiteouts]) {
    for (const path of paths) {
      let slash = path.lastIndexOf('/');
      while (slash > 0 && !parents.has(path.slice(0, slash))) {
        parents.add(path.slice(0, slash));
        slash = path.lastIndexOf('/', slash - 1);
      }
    }
  }
  return parents;
}

/** The path of a node from the root of the image, without `/` at the beginning. */
export function pathOf(node: FileNode): string {
  const names: string[] = [];
  for (let up = node; up.parent; up = up.parent) names.push(up.name);
  return names.reverse().join('/');
}
