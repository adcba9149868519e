/**
 * What a scorecard sees in a project, to be drawn: boxes in columns and rows, and arrows between them. Plain data. Titles of columns
 * and rows are told by their ids, so that a screen can say them in the reader's language.
 *
 * @public
 */
export interface Picture {
  /** From left to right. */
  columns: string[];
  /** From top to bottom. */
  rows: string[];
  parts: PicturePart[];
  arrows: PictureArrow[];
  /** How many parts past the cap were left out. */
  omitted?: number;
}

/** A box. @public */
export interface PicturePart {
  id: string;
  name: string;
  /** What it is, in the words of its maker: "S3 bucket". */
  kind: string;
  shape:
    | 'source'
    | 'store'
    | 'processor'
    | 'consumer'
    | 'description'
    | 'permit'
    /** What could not be read, and may hold several of these. */
    | 'unread';
  /** One of the columns; another where it is not known, and it then stands beside them. */
  column: string;
  /** Absent where it belongs to none. */
  row?: string;
  /** How its row is known, to stand within a sentence: "the tag data:tier = raw". */
  known?: string;
  /** Refs of the entities in the project's catalog file that stand for it. */
  entities?: string[];
  file: string;
  line: number;
  /** Why something about it is not known, as a sentence. */
  uncertain?: string;
  /** Fingerprints of the findings about it, waived ones included; `assess()` fills them in. */
  findings: string[];
}

/** A picture as a scorecard draws it, before `assess()` puts the findings on it. @public */
export interface Drawing extends Omit<Picture, 'parts'> {
  parts: DrawnPart[];
}

/** A box as a scorecard draws it. @public */
export interface DrawnPart extends PicturePart {
  /** Ids of what is not drawn but belongs to it: findings about these are findings about it. */
  inside?: string[];
}

/** An arrow. @public */
export interface PictureArrow {
  id: string;
  /** Ids of parts, as the arrow is drawn: data flows along it, so where something reads, the arrow leads to the reader. */
  from: string;
  to: string;
  /** `data` flows, `starts` something, `describes` or permits. */
  kind: 'data' | 'starts' | 'describes';
  /** What is done: `from` does it to `to`, but for `reads`, which `to` does: "orders-job reads orders-raw". */
  verb:
    | 'reads'
    | 'writes'
    | 'triggers'
    | 'encrypts'
    | 'catalogs'
    | 'grants'
    | 'assumes';
  file: string;
  line: number;
  /** Fingerprints of the findings about it, waived ones included; `assess()` fills them in. */
  findings: string[];
}

/** One step of how a finding is known, with its place. @public */
export interface Because {
  text: string;
  file: string;
  line: number;
}
