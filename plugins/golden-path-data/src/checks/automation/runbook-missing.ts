import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf, wordAt, type CatalogEntity } from '../../documents';
import { itemsAt, valueAt } from '../../graph';
import { isDataProject, type DataModel } from '../../model';
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
            '  links: [{ url: ./docs/on-call.md#nightly, title: On call }]\n',
          ),
          'docs/on-call.md': '# What to do at three\n',
        },
      },
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
      {
        files: {
          ...STREAM_TEMPLATE,
          ...entity('  links: [{ url: docs/runbook.md, title: Runbook }]\n'),
        },
        lines: [1],
      },
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
    const known = Object.entries(model.entity?.annotations ?? {})
      .filter(([name]) => RUNBOOK.test(name))
      .map(([, text]) => ({ text, from: '' }));
    const leads = [...entities.flatMap(leadsOf), ...known];
    if (leads.some(lead => isThere(model, lead))) return { outcome: 'passed' };
    const [first] = entities;
    const [nowhere] = leads;
    const say = new OfDocument();
    // The catalog may know of one that is described elsewhere.
    if (unread[0] !== undefined) say.undecided(unread[0]);
    else if (!first)
      say.undecided('No catalog-info.yaml in the project says where one is');
    else if (nowhere && model.files.incomplete !== undefined)
      say.undecided(model.files.incomplete);
    else if (nowhere)
      say.fail(
        first.at,
        `The runbook ${nowhere.text} is not among the files of the project`,
      );
    else say.fail(first.at, `No link of ${first.name} leads to a runbook`);
    return verdictOf([say], 'Nothing is run.');
  },
};

/** What leads to a runbook: the text of a link or an annotation, and the folder it is written in. */
interface Lead {
  text: string;
  from: string;
}

function leadsOf({ value, at }: CatalogEntity): Lead[] {
  const from = at.file.slice(0, at.file.lastIndexOf('/') + 1);
  const annotations = valueAt(value, 'metadata.annotations');
  const entries = annotations?.kind === 'map' ? [...annotations.entries] : [];
  const annotated = entries
    .filter(([name]) => RUNBOOK.test(name))
    .map(([name, text]) =>
      text.kind === 'scalar' ? String(text.value) : name,
    );
  const linked = itemsAt(value, 'metadata.links')
    .items.filter(link =>
      ['title', 'type', 'url'].some(key =>
        RUNBOOK.test(wordAt(link, key) ?? ''),
      ),
    )
    .map(link => wordAt(link, 'url') ?? '');
  return [...annotated, ...linked].map(text => ({ text, from }));
}

/** A path is there where the project has the file; an address, and what is no path, is taken at its word. */
function isThere({ files }: DataModel, { text, from }: Lead): boolean {
  const path = text
    .trim()
    .replace(/[#?].*$/, '')
    .replace(/^(\.?\/)+/, '');
  if (/^[a-z][\w+.-]*:/i.test(text) || !/\.\w+$/.test(path)) return true;
  return files.get(path) !== undefined || files.get(from + path) !== undefined;
}
