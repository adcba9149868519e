import type { ImageEvidence } from './imageEvidence';

/**
 * One file of a project, as a check may see it.
 *
 * @public
 */
export interface EvidenceFile {
  /** Path from the project's root, with `/` between segments and no leading one. */
  path: string;
  /** The text, where some check asked for it and it could be read. */
  text?: string;
  /** Why the text is missing although a check asked for it, as a sentence for people. */
  unread?: string;
}

/**
 * What checks read: plain data, so that it can cross to a worker thread and be written down in a test.
 *
 * @public
 */
export interface Evidence {
  /** Every file that was seen, those without text included. */
  files: EvidenceFile[];
  /**
   * Why the list of files may be incomplete (a cap was reached, a folder could not be read).
   * Absent means *closure*: what is not listed does not exist.
   */
  incomplete?: string;
  /** Images that the project publishes, as they lie in a registry; absent where no registry was asked. */
  images?: ImageEvidence[];
  /**
   * What the catalog says of the entity; absent where there is no catalog, and where no annotation of the entity begins with
   * `golden-path/`: entities of one place that say nothing to Golden Path are then assessed alike, and once.
   */
  entity?: EntityFacts;
}

/** What checks may know of the catalog entity that a project belongs to. @public */
export interface EntityFacts {
  kind: string;
  name: string;
  type?: string;
  lifecycle?: string;
  tags: string[];
  /** Of the annotations, those that begin with `golden-path/`. */
  annotations: Record<string, string>;
}

/** Makes evidence from a map of path to text: a complete project. @public */
export function evidenceOf(files: Record<string, string>): Evidence {
  return {
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
  };
}
