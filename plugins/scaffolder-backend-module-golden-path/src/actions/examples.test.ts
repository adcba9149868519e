import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { parse } from 'yaml';
import { createAwaitEntityAction } from './awaitEntity';
import { createCheckAction } from './check';
import { createDecideAction } from './decide';
import { createPublishLocalAction } from './publishLocal';

const config = mockServices.rootConfig();
const actions = [
  createCheckAction({ config }),
  createDecideAction(),
  createPublishLocalAction({ config }),
  createAwaitEntityAction({ catalog: catalogServiceMock.mock() }),
];

describe.each(actions.map(action => [action.id, action] as const))(
  '%s',
  (id, action) => {
    const known = Object.keys(action.schema?.input?.properties ?? {});
    const required = [action.schema?.input?.required ?? []].flat();

    it('has examples that use what it knows', () => {
      expect(action.examples?.length).toBeGreaterThan(0);
      for (const { example } of action.examples ?? []) {
        const [step] = parse(example).steps;
        expect(step.action).toBe(id);
        expect(known).toEqual(expect.arrayContaining(Object.keys(step.input)));
        expect(Object.keys(step.input)).toEqual(
          expect.arrayContaining(required),
        );
      }
    });

    it('can be dry-run, and explains each of its inputs', () => {
      expect(action.supportsDryRun).toBe(true);
      for (const name of known) {
        expect(action.schema?.input?.properties?.[name]).toMatchObject({
          description: expect.any(String),
        });
      }
    });
  },
);
