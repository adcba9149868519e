import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { becauseOf } from '../../flow';
import { arrowId } from '../../links';
import {
  dependencies,
  derivations,
  reaches,
  toldDatasets,
} from '../../lineage';
import type { DataCheck } from '../DataCheck';
import { OfDocument } from '../records/OfDocument';
import { catalogOf, cleansTemplate, cleansTerraform } from './exampleLineage';

export const lineageUntold: DataCheck = {
  id: 'lineage-untold',
  title: 'Lineage in the code that the catalog does not tell',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'Whoever changes a dataset asks the catalog what is made from it. What the code derives and the catalog does not tell breaks unseen.',
  remedy:
    'Add what the dataset is made from to `dependsOn` of its entity, and name the store of each dataset with `golden-path/data-store`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...cleansTemplate,
          ...catalogOf('resource:orders-raw'),
        },
      },
      {
        files: {
          ...cleansTerraform,
          ...catalogOf('resource:default/orders-raw'),
        },
      },
    ],
    fail: [
      { files: { ...cleansTemplate, ...catalogOf('') }, lines: [12] },
      {
        files: {
          ...cleansTerraform,
          ...catalogOf('component:default/ingester'),
        },
        lines: [12],
      },
    ],
  },
  run: model => {
    const derived = derivations(model);
    const { entities, unread } = documentsOf(model);
    const say = new OfDocument();
    if (!derived.length)
      return {
        outcome: 'not-applicable',
        reason: 'Nothing of the project makes a tier from another.',
      };
    const told = toldDatasets(model);
    const depends = dependencies(told);
    for (const { from, to, reads, writes } of derived) {
      const made = told.find(({ store }) => store === to);
      const source = told.find(({ store }) => store === from);
      if (!made || !source) {
        const { name } = made ? from : to;
        say.undecided(
          unread[0] ??
            (entities.length
              ? `No entity of the catalog file stands for ${name}`
              : 'No catalog file lies in the project'),
        );
        continue;
      }
      if (reaches(depends, to.id, from.id)) {
        say.pass();
        continue;
      }
      const { actor } = writes;
      say.fail(
        made.entity.at,
        `${actor.name} makes ${made.entity.name} from ${source.entity.name}, and the catalog does not say so.`,
        [to.id, from.id, arrowId(reads.edge), arrowId(writes.edge)],
        [...becauseOf(model, reads), ...becauseOf(model, writes)],
      );
    }
    return verdictOf([say], 'Nothing makes a tier from another.');
  },
};
