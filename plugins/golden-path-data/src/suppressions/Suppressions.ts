import {
  once,
  PragmaBook,
  suppressionBy,
  unknownChecks,
  type Check,
  type FindingDraft,
  type Pragma,
  type Suppression,
} from 'backstage-plugin-golden-path-common';
import { isCatalogFile } from '../documents/CatalogEntity';
import { mayBeContract } from '../documents/DataContract';
import { isInventory } from '../documents/Inventory';
import type { DataModel } from '../model';
import { checkovPragmas } from './checkov';
import { coversOf } from './covers';
import { findingKeys, keysOf } from './keys';
import { layoutOf, templateFiles } from './Layout';
import { metadataPragmas } from './metadata';
import { ownComments } from './own';
import { trivyChecks, trivyPragmas, type TrivyChecks } from './trivy';

type Named = Pick<Check<DataModel>, 'id' | 'equivalents'>;

/** Files in which our comments count whatever stands in them. */
const COMMENTED = /\.(tf|tofu|tfvars|sql|md)$/i;
/** Files that no other scorecard reads, and that do not tell of others. */
const OURS_ALONE = /\.(tf|tofu|tfvars|sql)$/i;
/** A file that says none of this says nothing of suppressions. */
const SOME =
  /golden-path|checkov|bridgecrew|trivy|tfsec|cdk_nag|cfn_nag|guard/i;

/** The suppressions that a project's own files carry. */
export class Suppressions {
  readonly #known: ReadonlySet<string>;
  readonly #trivy: TrivyChecks;

  /** @param known - the checks that may be named */
  constructor(known: Named[]) {
    this.#known = new Set(known.map(({ id }) => id));
    this.#trivy = trivyChecks(
      known.flatMap(({ equivalents }) =>
        equivalents.flatMap(({ tool, id }) => (tool === 'trivy' ? [id] : [])),
      ),
    );
  }

  /** What says that this finding does not count, as `Scorecard.suppression` asks for it. */
  of(
    model: DataModel,
    check: Named,
    finding: FindingDraft,
    today: string,
  ): Suppression | undefined {
    const book = once(model, this.#read);
    if (!book.some) return undefined;
    const keys = keysOf(check);
    const found = coversOf(model, finding).map(covers => {
      const find = (wanted: string[]) => {
        for (const { file, places } of covers) {
          const pragma = book.of(file)?.find(places, wanted, 0, today);
          if (pragma) return suppressionBy(file, pragma);
        }
        return undefined;
      };
      return find(keys) ?? each(findingKeys(model, check, finding), find);
    });
    return found.every(one => one) ? found[0] : undefined;
  }

  /** Suppressions that do not count, and whether there are others. */
  look(model: DataModel): Pick<PragmaBook, 'flaws' | 'some'> {
    return once(model, this.#read);
  }

  // The same function each time, so that the model keeps what it made.
  readonly #read = (model: DataModel): PragmaBook => {
    const unknown = unknownChecks(this.#known);
    const templates = once(model, templateFiles);
    const book = new PragmaBook((pragma: Pragma, file: string) =>
      unknown(pragma, !OURS_ALONE.test(file)),
    );
    for (const { path, text } of model.files.all) {
      if (text === undefined || !SOME.test(text)) continue;
      if (templates.has(path) || COMMENTED.test(path) || isDocument(path))
        book.add(path, ownComments(path, text));
      const layout = layoutOf(model, path);
      if (!layout) continue;
      book.add(path, checkovPragmas(text, layout));
      if (!/\.json$/i.test(path))
        book.add(path, trivyPragmas(text, layout, this.#trivy));
      if (templates.has(path)) book.add(path, metadataPragmas(path, text));
    }
    return book;
  };
}

/** What is found for the first of these keys, if something is for all of them. */
function each<T>(
  all: string[][],
  find: (keys: string[]) => T | undefined,
): T | undefined {
  const found = all.map(find);
  return found.length && found.every(one => one) ? found[0] : undefined;
}

function isDocument(path: string): boolean {
  return isInventory(path) || mayBeContract(path) || isCatalogFile(path);
}
