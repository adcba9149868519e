import {
  redactDiff,
  unifiedDiff,
  type Because,
  type Evidence,
  type Finding,
  type Fix,
  type Suppression,
} from 'backstage-plugin-golden-path-common';
import { placeOf } from '../places';
import { Regions } from './regions';

/** Writes down the findings of one project as results, without what they share with others of their rule. */
export class SarifProject {
  readonly #texts: Map<string, string>;
  readonly #regions = new Map<string, Regions>();

  constructor(private readonly base: string, evidence: Evidence) {
    this.#texts = new Map(
      evidence.files.map(({ path, text = '' }) => [path, text]),
    );
  }

  resultOf(finding: Finding) {
    const { message, fingerprint, fix, waived, because = [] } = finding;
    const fixes = fix && this.#maskedByNothing(fix) ? [this.#fixOf(fix)] : [];
    return {
      message: { text: message },
      locations: [this.#locationOf(finding)],
      ...(because.length && {
        relatedLocations: because.map((step, id) => this.#stepOf(step, id)),
      }),
      partialFingerprints: { 'goldenPath/v1': fingerprint },
      ...(fixes.length && { fixes }),
      // An empty list says that it is not suppressed; none at all, that nobody looked.
      suppressions: waived ? [this.#suppressionOf(waived)] : [],
    };
  }

  /** One step of how it is known; code hosts list these below the message. */
  #stepOf({ text, file, line }: Because, id: number) {
    return {
      id,
      message: { text },
      physicalLocation: {
        artifactLocation: this.#artifact(file),
        region: { startLine: line },
      },
    };
  }

  #locationOf(finding: Finding) {
    const { file, line, endLine, image } = finding;
    const region = this.#markedBy(finding) ?? { startLine: line, endLine };
    return {
      physicalLocation: { artifactLocation: this.#artifact(file), region },
      ...(image && {
        logicalLocations: [{ fullyQualifiedName: image, kind: 'resource' }],
      }),
    };
  }

  /** What a fix replaces is what is wrong, where that is one piece of the finding's lines. */
  #markedBy({ file, line, endLine, fix }: Finding) {
    const [edit, ...more] = fix?.edits ?? [];
    if (!edit || more.length || edit.file !== file) return undefined;
    if (edit.start === edit.end) return undefined;
    const region = this.#regionsOf(file).of(edit);
    const within = region.startLine >= line && region.endLine <= endLine;
    return within ? region : undefined;
  }

  #fixOf({ safety, reason, edits }: Fix) {
    const files = [...new Set(edits.map(edit => edit.file))];
    return {
      description: { text: reason },
      artifactChanges: files.map(file => ({
        artifactLocation: this.#artifact(file),
        replacements: edits
          .filter(edit => edit.file === file)
          .map(edit => ({
            deletedRegion: this.#regionsOf(file).of(edit),
            insertedContent: { text: edit.text },
          })),
      })),
      properties: { safety },
    };
  }

  /** A report travels farther than the file: a fix of lines that hold a secret would carry it along. */
  #maskedByNothing({ edits }: Fix): boolean {
    const files = [...new Set(edits.map(edit => edit.file))];
    return files.every(file => {
      const own = edits.filter(edit => edit.file === file);
      const diff = unifiedDiff(file, this.#texts.get(file) ?? '', own, 0);
      return redactDiff(diff) === diff;
    });
  }

  #suppressionOf({ tool, file, line, reason, until }: Suppression) {
    const last = until ? `, until ${until}` : '';
    return {
      kind: 'inSource',
      status: 'accepted',
      justification: `${reason ?? 'No reason is given'} (${tool}${last})`,
      location: {
        physicalLocation: {
          artifactLocation: this.#artifact(file),
          region: { startLine: line },
        },
      },
    };
  }

  /** A file of the project, or an image of which nobody knows where the project names it. */
  #artifact(file: string) {
    const uri = (path: string) =>
      path.split('/').map(encodeURIComponent).join('/');
    return this.#texts.has(file) || !file.includes(':')
      ? { uri: uri(placeOf(this.base, file)), uriBaseId: '%SRCROOT%' }
      : { uri: uri(file) };
  }

  #regionsOf(file: string): Regions {
    const known = this.#regions.get(file);
    if (known) return known;
    const regions = new Regions(this.#texts.get(file) ?? '');
    this.#regions.set(file, regions);
    return regions;
  }
}
