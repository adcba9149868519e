import { pack, type Header } from 'tar-stream';

/** One entry of a layer: a file with that content, or what the header says. */
export type LayerEntry = [
  name: string,
  content?: string | Buffer,
  header?: Partial<Header>,
];

/** A layer as a tar archive. A name that ends with `/` is a folder. */
export async function layerOf(entries: LayerEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const [name, content = '', header] of entries) {
    const type = name.endsWith('/') ? 'directory' : 'file';
    archive.entry({ name, type, ...header }, content);
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}
