import { verdictOf } from 'backstage-plugin-golden-path-common';
import { tierBecause } from '../../flow';
import {
  derivations,
  nameIn,
  reaches,
  toldDatasets,
  unreadDerivations,
} from '../../lineage';
import type { DataCheck } from '../DataCheck';
import { OfDocument } from '../records/OfDocument';
import { accessTemplate, accessTerraform, JOB } from './exampleAccess';
import { catalogOf, cleansTemplate, cleansTerraform } from './exampleLineage';

export const lineageContradictsCode: DataCheck = {
  id: 'lineage-contradicts-code',
  title: 'Lineage in the catalog that no code bears out',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'A lineage that was drawn by hand and never was, or no longer is, sends people to the wrong owner when data is wrong.',
  remedy:
    'Take the relation out of `dependsOn`, or name the store that the dataset really is made from.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: { ...cleansTemplate, ...catalogOf('resource:orders-raw') },
      },
      {
        files: { ...cleansTerraform, ...catalogOf('resource:orders-raw') },
      },
    ],
    fail: [
      {
        files: {
          ...accessTemplate(JOB, ['s3:GetObject', 'raw']),
          ...catalogOf('resource:orders-raw'),
        },
        lines: [12],
      },
      {
        files: {
          ...accessTerraform(
            JOB,
            ['s3:GetObject', 'raw'],
            ['s3:PutObject', 'transformed'],
          ),
          ...catalogOf('resource:orders-raw', 'resource:orders-transformed'),
        },
        lines: [1],
      },
    ],
  },
  run: model => {
    const told = toldDatasets(model);
    const steps = new Map<string, string[]>();
    for (const { from, to } of derivations(model))
      steps.set(to.id, [...(steps.get(to.id) ?? []), from.id]);
    const unread = unreadDerivations(model);
    const say = new OfDocument();
    for (const { entity, store } of told)
      for (const reference of entity.dependsOn) {
        const source = told.find(
          one => one.entity.name.toLowerCase() === nameIn(reference),
        );
        if (!source || source.store === store) continue;
        if (reaches(steps, store.id, source.store.id)) say.pass();
        else if (unread !== undefined) say.undecided(unread);
        else
          say.fail(
            entity.at,
            `The catalog says that ${entity.name} is made from ${source.entity.name}, and nothing in the code makes it.`,
            [store.id, source.store.id],
            [...tierBecause(model, store), ...tierBecause(model, source.store)],
          );
      }
    return verdictOf(
      [say],
      'No dataset of the catalog file with a store in the project depends on another.',
    );
  },
};
