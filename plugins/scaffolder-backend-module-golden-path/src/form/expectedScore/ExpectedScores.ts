import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsRegistryService,
  PermissionsService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isTemplateEntityV1beta3,
  type TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import {
  assess,
  type ExpectedScore,
} from 'backstage-plugin-golden-path-common';
import { scorecardOf } from '../../actions/check/scorecards';
import { TemplateFiles } from '../templateFiles';
import { authorize } from './authorize';
import { expectedScoreOf } from './expectedScoreOf';
import { refusalOf } from './refusalOf';
import { mentioned, stepsToTry } from './stepsToTry';
import { Turns } from './Turns';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

const LIMITS = { perMinute: 30, atOncePerPerson: 2, atOnce: 4 };
/** A person goes back and forth in a form; the same answers are not tried again and again. */
const KEPT_MS = 60_000;
const MOST_KEPT = 100;
const LONGEST_MS = 30_000;

export interface ExpectedScoresOptions {
  catalog: CatalogService;
  config: Config;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scaffolder: ScaffolderService;
  urlReader: UrlReaderService;
}

/** Tries templates and scores what they would write. Nothing is published: it stops before the template's own check. */
export class ExpectedScores {
  readonly #options: ExpectedScoresOptions;
  readonly #files: TemplateFiles;
  readonly #turns = new Turns(LIMITS);
  readonly #kept = new Map<
    string,
    { until: number; score: Promise<ExpectedScore> }
  >();

  static create(options: ExpectedScoresOptions): ExpectedScores {
    return new ExpectedScores(options);
  }

  private constructor(options: ExpectedScoresOptions) {
    this.#options = options;
    this.#files = new TemplateFiles(options);
  }

  /**
   * How a project would score that the person creates with these answers.
   *
   * @param templateRef - reference of the template's entity
   * @throws NotFoundError, NotAllowedError, InputError where the answers are refused, TooManyRequestsError
   */
  async of(
    templateRef: string,
    values: JsonObject,
    credentials: UserCredentials,
  ): Promise<ExpectedScore> {
    const template = await this.#template(templateRef, credentials);
    await authorize(template, credentials, this.#options);
    const { userEntityRef } = credentials.principal;
    const version = template.metadata.etag ?? template.metadata.uid ?? '';
    const key = JSON.stringify([userEntityRef, templateRef, version, values]);
    const kept = this.#kept.get(key);
    if (kept && kept.until > Date.now()) return kept.score;

    const score = this.#turns.take(userEntityRef, () =>
      this.#score(template, values, credentials),
    );
    this.#kept.set(key, { until: Date.now() + KEPT_MS, score });
    if (this.#kept.size > MOST_KEPT) {
      const [oldest] = this.#kept.keys();
      this.#kept.delete(oldest);
    }
    // What failed may succeed the next time.
    score.catch(() => this.#kept.delete(key));
    return inTime(score);
  }

  async #template(
    templateRef: string,
    credentials: UserCredentials,
  ): Promise<TemplateEntityV1beta3> {
    const ref = referenceOf(templateRef);
    const entity =
      ref.kind.toLocaleLowerCase('en-US') === 'template'
        ? await this.#options.catalog.getEntityByRef(ref, { credentials })
        : undefined;
    if (!entity) throw new NotFoundError(`There is no template ${templateRef}`);
    if (!isTemplateEntityV1beta3(entity)) {
      throw new InputError(`${templateRef} is in a form that cannot be tried`);
    }
    return entity;
  }

  async #score(
    template: TemplateEntityV1beta3,
    values: JsonObject,
    credentials: UserCredentials,
  ): Promise<ExpectedScore> {
    const { config, scaffolder } = this.#options;
    const { steps, scorecard: id } = stepsToTry(template.spec.steps);
    const scorecard = scorecardOf(id);
    const files = await this.#files.read(template, mentioned(steps));
    const run = await scaffolder
      .dryRun(
        {
          template: {
            ...template,
            spec: { ...template.spec, steps, output: {} },
          },
          values,
          directoryContents: files.map(({ path, content }) => ({
            path,
            base64Content: content.toString('base64'),
          })),
        },
        { credentials },
      )
      .catch(error => {
        throw refusalOf(error);
      });
    await scorecard.prepare?.();
    const evidence = {
      files: run.directoryContents.map(({ path, base64Content }) => ({
        path,
        ...(scorecard.wants(path) && {
          text: Buffer.from(base64Content, 'base64').toString('utf8'),
        }),
      })),
    };
    const policy = config.getOptional<JsonObject>(`goldenPath.policies.${id}`);
    return expectedScoreOf(scorecard, assess(scorecard, evidence, { policy }));
  }
}

function referenceOf(text: string): CompoundEntityRef {
  try {
    return parseEntityRef(text, { defaultKind: 'template' });
  } catch {
    throw new InputError('That is no reference of a template');
  }
}

/** A dry run cannot be called off; who waits for it can. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('Trying the template takes too long')),
      LONGEST_MS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
