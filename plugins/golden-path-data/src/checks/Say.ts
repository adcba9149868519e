import {
  FINDINGS_PER_CHECK,
  Opinion,
  type Because,
  type Fix,
} from 'backstage-plugin-golden-path-common';
import type { Answer, Place, Resource, Unknown } from '../graph';

/** What a finding may carry. */
export interface FindingParts {
  /** Made only for findings that people may see. */
  fix?: () => Fix | undefined;
  /** How we know: each step with its place. */
  because?: Because[];
  /** Ids of further resources or edges of the picture that it is about; the resource itself is always among them. */
  about?: string[];
}

/** What a property has to be. */
export interface Requirement<T> extends FindingParts {
  /** Whether a known value is right. */
  is(value: T): boolean;
  /** What it means where it is not set. */
  absent: 'right' | 'wrong';
  /** What is wrong, as a sentence. */
  message: string | ((value: T | undefined) => string);
}

/** How a check tells what it found of one resource. */
export class Say extends Opinion {
  constructor(readonly resource: Resource) {
    super();
  }

  /** It is wrong there; without a place, at the header of the resource. */
  fail(
    at: Place | { at: Place } | undefined,
    message: string,
    { fix, because, about = [] }: FindingParts = {},
  ): void {
    const place = at ? placeOf(at) : this.resource.at;
    const made =
      this.findings.length < FINDINGS_PER_CHECK && !this.resource.snapshot
        ? fix?.()
        : undefined;
    this.add({
      file: place.file,
      line: place.line,
      endLine: place.endLine,
      message,
      about: [...new Set([this.resource.id, ...about])],
      ...(because && { because }),
      ...(made && { fix: made }),
    });
  }

  /** It cannot be told, since this is not known of the resource. */
  unknown(value: Unknown | string): void {
    const what =
      typeof value === 'string' ? value : `${value.what} is not known`;
    this.undecided(`${this.resource.name}: ${what}`, this.resource.id);
  }

  /** It cannot be told, for a reason that lies outside of the resource: settings of the account. */
  outside(reason: string): void {
    this.undecided(`${this.resource.name}: ${reason}`);
  }

  /** Passes, fails or leaves it open, as the property says. Returns whether it passed. */
  require<T>(answer: Answer<T>, requirement: Requirement<T>): boolean {
    const { is, absent, message, ...parts } = requirement;
    if (answer.state === 'unknown') {
      this.unknown(answer.value);
      return false;
    }
    const value = answer.state === 'known' ? answer.value : undefined;
    const right = value === undefined ? absent === 'right' : is(value);
    if (right) this.pass();
    else {
      this.fail(
        answer.state === 'known' ? answer.at : undefined,
        typeof message === 'string' ? message : message(value),
        parts,
      );
    }
    return right;
  }
}

function placeOf(at: Place | { at: Place }): Place {
  return 'at' in at ? at.at : at;
}
