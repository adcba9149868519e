import { gzipSync } from 'node:zlib';

/** One entry of a test's archive. */
export interface TarEntry {
  path: string;
  content?: string | Uint8Array;
  /** `2` is a symbolic link, `5` a folder; a plain file unless told. */
  type?: '0' | '2' | '5';
  linkTo?: string;
  /** What the header claims, where it is to lie. */
  claimedSize?: number;
}

const BLOCK = 512;

/** A gzipped tar archive in one folder, as Git hosts deliver it. Written by hand, since a sound library refuses to make bad ones. */
export function tarball(entries: TarEntry[], folder = 'o-r-abc'): Buffer {
  const blocks = entries.flatMap(entry => {
    const content = Buffer.from(entry.content ?? '');
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    return [
      header(`${folder}/${entry.path}`, entry, content),
      content,
      padding,
    ];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]));
}

function header(path: string, entry: TarEntry, content: Buffer): Buffer {
  const block = Buffer.alloc(BLOCK);
  const size = entry.claimedSize ?? content.length;
  const cut = path.length > 100 ? path.lastIndexOf('/', 154) : -1;
  block.write(path.slice(cut + 1), 0, 100);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write('        ', 148);
  block.write(entry.type ?? '0', 156);
  block.write(entry.linkTo ?? '', 157, 100);
  block.write('ustar\x0000', 257);
  if (cut > 0) block.write(path.slice(0, cut), 345, 155);
  const sum = block.reduce((a, b) => a + b, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
