import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { isDataProject } from '../../model';
import { isNobody } from '../owners/isNobody';
import { OfDocument } from '../records/OfDocument';

/** Kinds that have an owner. */
const OWNED = ['Component', 'Resource', 'API', 'System'];
import {
  exampleEntity,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const ownerUnnamed: DataCheck = {
  id: 'owner-unnamed',
  title: 'Nobody answers for the data',
  practice: 'value-and-owner',
  severity: 'critical',
  rationale:
    'When the data is wrong, leaks or costs too much, somebody has to be there who may decide; guests and placeholders may not.',
  remedy:
    'Set `spec.owner` of the entity in `catalog-info.yaml` to a group of the catalog, such as `group:default/lake`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { ...STREAM_TEMPLATE, ...exampleEntity() } },
      { files: { ...STREAM_MODULE, ...exampleEntity({ owner: 'lake' }) } },
    ],
    fail: [
      {
        files: { ...STREAM_TEMPLATE, ...exampleEntity({ owner: 'guests' }) },
        lines: [9],
      },
      {
        files: { ...STREAM_MODULE, ...exampleEntity({ owner: 'unknown' }) },
        lines: [9],
      },
      {
        files: { ...STREAM_TEMPLATE, ...exampleEntity({ owner: null }) },
        lines: [1],
      },
    ],
  },
  run: model => {
    if (!isDataProject(model))
      return {
        outcome: 'not-applicable',
        reason: 'The project builds no store or pipeline of data.',
      };
    const { entities, unread } = documentsOf(model);
    const owned = entities.filter(({ kind }) => OWNED.includes(kind));
    // Where no entity is described here, the catalog has it from elsewhere, and with it the owner.
    if (!owned.length)
      return {
        outcome: 'no-evidence',
        reason: unread[0]
          ? `${unread[0]}.`
          : 'No catalog-info.yaml in the project says who owns it.',
      };
    const say = new OfDocument();
    for (const { owner, name, kind, at } of owned)
      if (!owner) say.fail(at, `The ${kind} ${name} has no owner.`);
      else if (isNobody(owner.ref))
        say.fail(
          owner.at,
          `${owner.ref} is nobody who can answer for ${name}.`,
        );
      else say.pass();
    return verdictOf([say], 'Nothing is owned.');
  },
};
