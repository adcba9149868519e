import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf, wordAt, type CatalogEntity } from '../../documents';
import { itemsAt, valueAt } from '../../graph';
import { isDataProject } from '../../model';
import type { DataCheck } from '../DataCheck';
import {
  exampleEntity,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import { OfDocument } from '../records/OfDocument';

const RUNBOOK = /run-?book|play-?book|on-?call|incident/i;

const entity = (more = '') =>
  Object.fromEntries(
    Object.entries(exampleEntity()).map(([path, text]) => [
      path,
      text.replace('metadata:\n', `metadata:\n${more}`),
    ]),
  );

export const runbookMissing: DataCheck = {
  id: 'runbook-missing',
  title: 'Pipeline without a runbook',
  practice: 'automation',
  severity: 'low',
  rationale:
    'Whoever is woken at three has not built it: what to look at, how to run a day again and whom to call has to be one click away.',
  remedy:
    'Write a runbook, and lead to it from `catalog-info.yaml`: a link with the title `Runbook`, or an annotation such as `golden-path/runbook`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...entity(
            '  links: [{ url: https://wiki.example.com/orders, title: Runbook }]\n',
          ),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          ...entity(
            '  links: [{ url: https://wiki.example.com/runbooks/orders }]\n',
          ),
        },
      },
    ],
    fail: [
      { files: { ...STREAM_TEMPLATE, ...entity() }, lines: [1] },
      { files: { ...STREAM_MODULE, ...entity() }, lines: [1] },
    ],
  },
  run: model => {
    if (!isDataProject(model))
      return {
        outcome: 'not-applicable',
        reason: 'The project builds no store or pipeline of data.',
      };
    const { entities, unread } = documentsOf(model);
    const annotated = Object.keys(model.entity?.annotations ?? {});
    if (annotated.some(name => RUNBOOK.test(name)) || entities.some(leads))
      return { outcome: 'passed' };
    const [first] = entities;
    const say = new OfDocument();
    // The catalog may know of one that is described elsewhere.
    if (unread[0] !== undefined) say.undecided(unread[0]);
    else if (!first)
      say.undecided('No catalog-info.yaml in the project says where one is');
    else say.fail(first.at, `No link of ${first.name} leads to a runbook`);
    return verdictOf([say], 'Nothing is run.');
  },
};

/** Whether an entity leads to a runbook, by a link or an annotation. */
function leads({ value }: CatalogEntity): boolean {
  const annotations = valueAt(value, 'metadata.annotations');
  const names =
    annotations?.kind === 'map' ? [...annotations.entries.keys()] : [];
  const links = itemsAt(value, 'metadata.links').items.flatMap(link =>
    ['title', 'type', 'url'].flatMap(key => wordAt(link, key) ?? []),
  );
  return [...names, ...links].some(text => RUNBOOK.test(text));
}
