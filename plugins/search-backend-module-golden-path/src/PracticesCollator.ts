import { Readable } from 'node:stream';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  goldenPathAssessmentReadPermission,
  type ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import type { Backend } from './Backend';
import { locationOf } from './settings';

interface PracticeDocument extends IndexableDocument {
  scorecard: string;
  practice: string;
  /** Absent where the document is of the practice itself. */
  check?: string;
}

/** Every practice and every check, with its words in all languages that it has. */
export class PracticesCollator implements DocumentCollatorFactory {
  readonly type = 'golden-path';
  readonly visibilityPermission = goldenPathAssessmentReadPermission;
  readonly #backend: Backend;
  readonly #location: string;

  constructor(options: { backend: Backend; practiceLocation: string }) {
    this.#backend = options.backend;
    this.#location = options.practiceLocation;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<PracticeDocument> {
    const scorecards = await this.#backend.ask((api, options) =>
      api.getScorecards(options),
    );
    for (const scorecard of scorecards) {
      yield* this.#ofPractices(scorecard);
      yield* this.#ofChecks(scorecard);
    }
  }

  *#ofPractices({
    id: scorecard,
    title,
    practices,
  }: ScorecardInfo): Generator<PracticeDocument> {
    for (const practice of practices) {
      const inOthers = Object.values(practice.translations ?? {});
      yield {
        title: practice.title,
        text: [
          practice.summary,
          ...inOthers.flatMap(other => [other.title, other.summary]),
          title,
        ].join('\n'),
        location: this.#locationOf(scorecard, practice.id),
        scorecard,
        practice: practice.id,
      };
    }
  }

  *#ofChecks({
    id: scorecard,
    checks,
  }: ScorecardInfo): Generator<PracticeDocument> {
    for (const check of checks) {
      const inOthers = Object.values(check.translations ?? {});
      yield {
        title: check.title,
        text: [
          check.id,
          ...[check, ...inOthers].flatMap(({ rationale, remedy }) => [
            rationale,
            remedy,
          ]),
          ...inOthers.map(other => other.title),
          ...check.equivalents.map(({ tool, id }) => `${tool} ${id}`),
        ].join('\n'),
        // An engine may know a document by its location alone.
        location: `${this.#locationOf(scorecard, check.practice)}#${check.id}`,
        scorecard,
        practice: check.practice,
        check: check.id,
      };
    }
  }

  #locationOf(scorecard: string, practice: string): string {
    return locationOf(this.#location, { scorecard, practice });
  }
}
