import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { Form } from '@backstage/plugin-scaffolder-react/alpha';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ExpectedScore,
  TemplateForm,
} from 'backstage-plugin-golden-path-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { useState } from 'react';
import validator from '@rjsf/validator-ajv8';
import { BACKEND_URL } from '../../__testUtils__/backend';
import { TemplateFormClient, templateFormApiRef } from '../../templateForm';
import * as fields from '.';

const server = setupServer();
// Answers have to settle before they are asked about.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
const BASE = `${BACKEND_URL}/api/scaffolder/golden-path`;

const FORM: TemplateForm = {
  defaults: { registry: 'registry.acme.example' },
  places: [{ kind: 'local' }, { kind: 'github', host: 'github.com' }],
};
const GOOD: ExpectedScore = {
  scorecard: 'container-hygiene',
  title: 'Container hygiene',
  score: 100,
  grade: 'A',
  coverage: 0.98,
  failed: [],
  undecided: [],
};
const POOR: ExpectedScore = {
  ...GOOD,
  score: 63.2,
  grade: 'C',
  failed: [
    {
      check: 'base-latest',
      practice: 'pinned-tag',
      severity: 'high',
      title: 'Base image without a version',
      translations: { fr: 'Image de base sans version' },
      places: 3,
      file: 'Dockerfile',
      line: 2,
      message: 'node:latest',
    },
  ],
  undecided: [
    {
      check: 'image-size',
      practice: 'small-image',
      severity: 'medium',
      title: 'Image too large',
      reason: 'The image is not there yet.',
    },
  ],
};

const asked: object[] = [];
let form: TemplateForm;
let answer: () => Response;
const scored = (score: ExpectedScore) => () => HttpResponse.json(score as any);
const refused = (status: number, name: string) => () =>
  HttpResponse.json(
    { error: { name, message: 'no' }, response: { statusCode: status } },
    { status },
  );

registerMswTestHooks(server);
beforeEach(() => {
  // The language is remembered there.
  localStorage.clear();
  form = FORM;
  answer = scored(GOOD);
  asked.splice(0);
  server.use(
    http.get(`${BASE}/form`, () => HttpResponse.json(form as any)),
    http.post(`${BASE}/expected-score`, async ({ request }) => {
      asked.push((await request.json()) as object);
      return answer();
    }),
  );
});

// The form would mount its fields anew if this were another object each time.
const components: any = Object.fromEntries(
  Object.values(fields).map(({ name, component }) => [name, component]),
);

const PLACES = {
  type: 'string',
  title: 'Repository',
  enum: ['local', 'github', 'gitlab'],
  enumNames: ['A folder', 'GitHub', 'GitLab'],
};
const SCORE = { type: 'string', title: 'Expected score' };

/** A form as the Scaffolder draws it, and what was answered in it. */
async function open(
  properties: Record<string, { schema: object; ui: object }>,
  {
    answers = {},
    language = 'en',
  }: { answers?: object; language?: string } = {},
) {
  const answered: { current: any } = { current: answers };
  function Wizard() {
    const [data, setData] = useState<any>(answers);
    answered.current = data;
    return (
      <Form
        validator={validator}
        schema={{
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, { schema }]) => [
              key,
              schema,
            ]),
          ),
        }}
        uiSchema={Object.fromEntries(
          Object.entries(properties).map(([key, { ui }]) => [key, ui]),
        )}
        fields={components}
        formData={data}
        formContext={{ formData: data }}
        onChange={event =>
          setData((now: any) => ({ ...now, ...event.formData }))
        }
      />
    );
  }
  renderInTestApp(<Wizard />, {
    apis: [
      [
        templateFormApiRef,
        new TemplateFormClient({
          discoveryApi: mockApis.discovery({ baseUrl: BACKEND_URL }),
          fetchApi: { fetch },
        }),
      ],
    ],
    config: {
      backend: { baseUrl: BACKEND_URL },
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'fr'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
    },
  });
  return answered;
}

const score = (options = {}) => ({
  schema: SCORE,
  ui: {
    'ui:field': 'GoldenPathExpectedScore',
    'ui:options': {
      template: 'template:default/container-go',
      leaveOut: ['publishTo'],
      ...options,
    },
  },
});
const answers = { name: 'order-events', publishTo: 'local' };

describe('the expected score', () => {
  it('is shown for the answers, and becomes an answer in one line', async () => {
    const answered = await open({ expectedScore: score() }, { answers });
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Being worked out…',
    );
    expect(answered.current.expectedScore).toBe('Being worked out…');
    expect(await screen.findByRole('img', { name: 'Grade A' })).toBeVisible();
    expect(screen.getByText('100.0 of 100 points')).toBeVisible();
    expect(screen.getByText(/coverage 98\s%/)).toBeVisible();
    expect(screen.getByText('No check would fail.')).toBeVisible();
    await waitFor(() =>
      expect(answered.current.expectedScore).toMatch(
        /^Grade A, 100\.0 of 100 points, coverage 98\s%$/,
      ),
    );
    expect(asked).toEqual([
      {
        template: 'template:default/container-go',
        values: { name: 'order-events' },
      },
    ]);
  });

  it('names what would fail and what is open, in French as well', async () => {
    answer = scored(POOR);
    const answered = await open(
      { expectedScore: score() },
      { answers, language: 'fr' },
    );
    expect(await screen.findByText('63,2 points sur 100')).toBeVisible();
    expect(screen.getByText('Image de base sans version')).toBeVisible();
    expect(
      screen.getByText(/Dockerfile, ligne 2, et 2 autres endroits/),
    ).toBeVisible();
    expect(screen.getByText(/The image is not there yet/)).toBeVisible();
    await waitFor(() =>
      expect(answered.current.expectedScore).toMatch(
        /^Note C, 63,2 points sur 100/,
      ),
    );
  });

  it.each([
    [
      'incomplete answers',
      refused(400, 'InputError'),
      /once the answers are complete/,
    ],
    [
      'a missing permission',
      refused(403, 'NotAllowedError'),
      /You may not try/,
    ],
    ['too many', refused(429, 'TooManyRequestsError'), /Too many projects/],
    ['a failure', refused(500, 'Error'), /could not be worked out/],
  ])('says so after %s, and lets the form go on', async (_, refusal, words) => {
    answer = refusal;
    const answered = await open({ expectedScore: score() }, { answers });
    expect(await screen.findByText(words)).toBeVisible();
    await waitFor(() =>
      expect(answered.current.expectedScore).toBe('Not known'),
    );
  });

  it('is worked out again after a failure', async () => {
    answer = refused(503, 'ServiceUnavailableError');
    await open({ expectedScore: score() }, { answers });
    const again = await screen.findByRole('button', { name: 'Try again' });
    answer = scored(GOOD);
    await userEvent.click(again);
    expect(await screen.findByRole('img', { name: 'Grade A' })).toBeVisible();
  });

  it('is waited for by whoever is quicker', async () => {
    await open({ expectedScore: score() }, { answers });
    await screen.findByRole('status');
    const formData: any = { ...answers, expectedScore: 'Being worked out…' };
    await fields.expectedScoreField.validation!(
      formData.expectedScore,
      {} as any,
      { formData } as any,
    );
    expect(formData.expectedScore).toMatch(/^Grade A/);
    expect(formData.name).toBe('order-events');
  });
});

describe('the place', () => {
  const place = {
    publishTo: { schema: PLACES, ui: { 'ui:field': 'GoldenPathPlace' } },
  };

  it('is one that the portal has credentials for', async () => {
    await open(place, { answers: { publishTo: 'local' } });
    await userEvent.click(
      await screen.findByRole('button', { name: /A folder/ }),
    );
    const offered = await screen.findAllByRole('option');
    expect(offered.map(one => one.textContent?.trim()).filter(Boolean)).toEqual(
      ['A folder', 'GitHub'],
    );
  });

  it('changes to the first there is', async () => {
    form = { defaults: {}, places: [{ kind: 'gitlab', host: 'gitlab.com' }] };
    const answered = await open(place, { answers: { publishTo: 'local' } });
    await waitFor(() => expect(answered.current.publishTo).toBe('gitlab'));
  });

  it('says that there is none', async () => {
    form = { defaults: {}, places: [] };
    await open(place, { answers: { publishTo: 'local' } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /no place to write projects to/,
    );
  });

  it('is refused where the portal lost it', async () => {
    const addError = jest.fn();
    const apiHolder = {
      get: (ref: unknown) =>
        ref === templateFormApiRef ? { getForm: async () => FORM } : undefined,
    };
    const check = (kind: string) =>
      fields.placeField.validation!(
        kind,
        { addError } as any,
        { apiHolder } as any,
      );
    await check('github');
    expect(addError).not.toHaveBeenCalled();
    await check('gitlab');
    expect(addError).toHaveBeenCalledWith(
      expect.stringContaining('no credentials'),
    );
  });
});

describe('the repository', () => {
  it('lies on a host of its kind, and is named as the project', async () => {
    form = {
      defaults: {},
      places: [
        { kind: 'github', host: 'ghe.acme.example' },
        { kind: 'gitlab', host: 'gitlab.com' },
      ],
    };
    const Picker = jest.fn(() => null);
    const { RepositoryField } = await import('./RepositoryField');
    const props: any = {
      uiSchema: { 'ui:options': { place: 'publishTo' } },
      registry: { fields: { RepoUrlPicker: Picker } },
      formContext: { formData: { name: 'order-events', publishTo: 'github' } },
      schema: {},
    };
    renderInTestApp(<RepositoryField {...props} />, {
      apis: [[templateFormApiRef, { getForm: async () => form } as any]],
    });
    await waitFor(() =>
      expect(Picker).toHaveBeenCalledWith(
        expect.objectContaining({
          formData: 'ghe.acme.example?repo=order-events',
          uiSchema: { 'ui:options': { allowedHosts: ['ghe.acme.example'] } },
        }),
        expect.anything(),
      ),
    );
  });
});

describe('a text with a default', () => {
  it('shows the default of the portal', async () => {
    await open({
      registry: {
        schema: {
          type: 'string',
          title: 'Registry',
          description: 'Where images lie.',
        },
        ui: {
          'ui:field': 'GoldenPathDefault',
          'ui:placeholder': 'registry.example.com',
          'ui:options': { default: 'registry' },
        },
      },
    });
    const field = await screen.findByRole('textbox', { name: 'Registry' });
    await waitFor(() =>
      expect(field).toHaveAttribute('placeholder', 'registry.acme.example'),
    );
    expect(screen.getByText('Where images lie.')).toBeVisible();
    expect(screen.getByText('Left empty: registry.acme.example')).toBeVisible();
  });
});
