import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
  type FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';
import { Form } from '@backstage/plugin-scaffolder-react/alpha';
import validator from '@rjsf/validator-ajv8';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ExpectedScore,
  TemplateForm,
} from 'backstage-plugin-golden-path-common';
import { useMemo, useState } from 'react';
import {
  GoldenPathDefaultField,
  GoldenPathExpectedScoreField,
  GoldenPathPlaceField,
  GoldenPathRepositoryField,
} from './legacy';
import { templateFormApiRef, type TemplateFormApi } from './templateForm';

jest.setTimeout(60_000);
const patient = { timeout: 30_000 };

const FORM: TemplateForm = {
  defaults: { registry: 'registry.acme.example' },
  places: [{ kind: 'local' }, { kind: 'github', host: 'ghe.acme.example' }],
};
const GOOD: ExpectedScore = {
  ...{ scorecard: 'container-hygiene', title: 'Container hygiene' },
  ...{ score: 100, grade: 'A', coverage: 0.98, failed: [], undecided: [] },
};

/** Backstage's own field, which the one for a repository is made of. */
const RepoUrlPicker = jest.fn((_: object) => <p>Host and owner</p>);

/** What an app on the legacy system hands to its `ScaffolderPage`. */
const EXTENSIONS = (
  <ScaffolderFieldExtensions>
    <GoldenPathDefaultField />
    <GoldenPathPlaceField />
    <GoldenPathRepositoryField />
    <GoldenPathExpectedScoreField />
  </ScaffolderFieldExtensions>
);

const SCHEMA = {
  type: 'object',
  properties: {
    registry: { type: 'string', title: 'Registry' },
    publishTo: {
      type: 'string',
      title: 'Repository',
      enum: ['local', 'github', 'gitlab'],
      enumNames: ['A folder', 'GitHub', 'GitLab'],
    },
    repoUrl: { type: 'string', title: 'Place on GitHub' },
    expectedScore: { type: 'string', title: 'Expected score' },
  },
} as const;
const UI = {
  registry: {
    'ui:field': 'GoldenPathDefault',
    'ui:options': { default: 'registry' },
  },
  publishTo: { 'ui:field': 'GoldenPathPlace' },
  repoUrl: {
    'ui:field': 'GoldenPathRepository',
    'ui:options': { place: 'publishTo' },
  },
  expectedScore: {
    'ui:field': 'GoldenPathExpectedScore',
    'ui:options': {
      template: 'template:default/container-go',
      leaveOut: ['publishTo', 'repoUrl'],
    },
  },
};

const fields: FieldExtensionOptions<any, any>[] = [];
const getExpectedScore = jest.fn(async () => GOOD);
const api: TemplateFormApi = { getForm: async () => FORM, getExpectedScore };

function Wizard() {
  const extensions =
    useCustomFieldExtensions<FieldExtensionOptions<any, any>>(EXTENSIONS);
  fields.splice(0, fields.length, ...extensions);
  // The form would mount its fields anew if this were another object each time.
  const names = extensions.map(({ name }) => name).join();
  const components: any = useMemo(
    () => ({
      RepoUrlPicker,
      ...Object.fromEntries(
        fields.map(({ name, component }) => [name, component]),
      ),
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [names],
  );
  const [data, setData] = useState<any>({
    name: 'order-events',
    publishTo: 'github',
  });
  return (
    <Form
      validator={validator}
      schema={SCHEMA as any}
      uiSchema={UI}
      fields={components}
      formData={data}
      formContext={{ formData: data }}
      onChange={event => setData((now: any) => ({ ...now, ...event.formData }))}
    />
  );
}

describe('the form of a template in the legacy frontend system', () => {
  beforeEach(async () => {
    RepoUrlPicker.mockClear();
    getExpectedScore.mockClear();
    await renderInTestApp(
      <TestApiProvider apis={[[templateFormApiRef, api]]}>
        <Wizard />
      </TestApiProvider>,
    );
  });

  it('knows the fields by the names that templates use', () => {
    expect(fields.map(({ name }) => name).sort()).toEqual([
      'GoldenPathDefault',
      'GoldenPathExpectedScore',
      'GoldenPathPlace',
      'GoldenPathRepository',
    ]);
    const checked = fields.filter(({ validation }) => validation);
    expect(checked.map(({ name }) => name).sort()).toEqual([
      'GoldenPathExpectedScore',
      'GoldenPathPlace',
    ]);
  });

  it('shows the default of the portal', async () => {
    expect(
      await screen.findByText(
        'Left empty: registry.acme.example',
        undefined,
        patient,
      ),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Registry' })).toHaveAttribute(
      'placeholder',
      'registry.acme.example',
    );
  });

  it('offers the places that the portal has credentials for', async () => {
    // The fields redraw once the portal has told its places.
    await screen.findByText('Host and owner', undefined, patient);
    await userEvent.click(screen.getByRole('button', { name: /GitHub/ }));
    const offered = await screen.findAllByRole('option', undefined, patient);
    expect(offered.map(one => one.textContent?.trim()).filter(Boolean)).toEqual(
      ['A folder', 'GitHub'],
    );
  });

  it('asks for a repository on the hosts of that place', async () => {
    await screen.findByText('Host and owner', undefined, patient);
    expect(RepoUrlPicker).toHaveBeenCalledWith(
      expect.objectContaining({
        formData: 'ghe.acme.example?repo=order-events',
        uiSchema: expect.objectContaining({
          'ui:options': { allowedHosts: ['ghe.acme.example'] },
        }),
      }),
      expect.anything(),
    );
  });

  it('works out the score, whatever the place', async () => {
    expect(
      await screen.findByRole('img', { name: 'Grade A' }, patient),
    ).toBeVisible();
    await waitFor(
      () =>
        expect(getExpectedScore).toHaveBeenCalledWith(
          'template:default/container-go',
          { name: 'order-events' },
          expect.anything(),
        ),
      patient,
    );
  });
});
