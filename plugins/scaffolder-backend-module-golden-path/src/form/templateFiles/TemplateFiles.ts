import { dirname } from 'node:path';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { readDisk } from './readDisk';

/** What all files of a template may weigh; a dry run takes 10 MB of base64. */
const MOST_BYTES = 7_000_000;
/** Folders of templates that are kept between dry runs, where they come from a repository. */
const MOST_KEPT = 8;

/** A file beside a template, below the template's folder. */
export interface TemplateFile {
  path: string;
  content: Buffer;
}

/** Reads what lies beside a template, from where the catalog has it. */
export class TemplateFiles {
  readonly #urlReader: UrlReaderService;
  readonly #integrations: ScmIntegrations;
  readonly #kept = new Map<string, { etag: string; files: TemplateFile[] }>();

  constructor(options: { config: Config; urlReader: UrlReaderService }) {
    this.#urlReader = options.urlReader;
    this.#integrations = ScmIntegrations.fromConfig(options.config);
  }

  /** @param wants - whether a file of this path is needed; others are not read */
  async read(
    template: Entity,
    wants: (path: string) => boolean,
  ): Promise<TemplateFile[]> {
    const { annotations = {} } = template.metadata;
    const { type, target } = parseLocationRef(
      annotations[ANNOTATION_SOURCE_LOCATION] ??
        annotations[ANNOTATION_LOCATION] ??
        '',
    );
    let files: TemplateFile[];
    if (type === 'file') {
      files = await readDisk(dirname(target), wants, MOST_BYTES);
    } else if (type === 'url') {
      files = (await this.#readTree(target)).filter(({ path }) => wants(path));
    } else throw new InputError('The catalog does not say where it lies');
    const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
    if (bytes > MOST_BYTES) throw tooLarge();
    return files;
  }

  /** All of it: what the reader unpacks it has fetched already, and the etag knows nothing of a filter. */
  async #readTree(target: string): Promise<TemplateFile[]> {
    const url = this.#integrations.resolveUrl({ url: '.', base: target });
    const kept = this.#kept.get(url);
    try {
      const tree = await this.#urlReader.readTree(url, { etag: kept?.etag });
      const files = await Promise.all(
        (
          await tree.files()
        ).map(async ({ path, content }) => ({
          path,
          content: await content(),
        })),
      );
      this.#kept.delete(url);
      this.#kept.set(url, { etag: tree.etag, files });
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
      return files;
    } catch (error) {
      if (kept && (error as Error).name === 'NotModifiedError')
        return kept.files;
      throw error;
    }
  }
}

function tooLarge(): InputError {
  return new InputError('Too much lies beside the template to be tried');
}
