import { screen } from '@testing-library/react';
import type { Dataset, PicturePart } from 'backstage-plugin-golden-path-common';
import { axe, toHaveNoViolations } from 'jest-axe';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { mockApi, renderScreen } from '../../__testUtils__';
import { EntityDatasetCard } from './EntityDatasetCard';

expect.extend(toHaveNoViolations);

// The language of the test before.
beforeEach(() => localStorage.clear());

const part: PicturePart = {
  ...{ id: 'infra#raw', name: 'orders_raw', kind: 'S3 bucket', shape: 'store' },
  ...{ column: 'storage', row: 'raw', known: 'the tag data:tier = raw' },
  ...{ file: 'infra/storage.tf', line: 6, findings: [] },
};

const seen: Dataset = {
  ...{
    entityRef: 'resource:default/orders-raw',
    tier: 'raw',
    layer: 'storage',
  },
  ...{ knownBy: 'code', conflict: false },
  seenIn: [
    {
      ...{
        entityRef: 'component:default/orders-pipeline',
        title: 'Orders pipeline',
      },
      ...{ scorecard: 'data-tier-compliance', part },
    },
  ],
};

function show(dataset: Dataset | Error, type = 'dataset', language = 'en') {
  const api = mockApi();
  if (dataset instanceof Error) api.getDataset.mockRejectedValue(dataset);
  else api.getDataset.mockResolvedValue(dataset);
  const entity = {
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Resource' },
    ...{ metadata: { name: 'orders-raw' }, spec: { type } },
  };
  const card = (
    <EntityProvider entity={entity}>
      <EntityDatasetCard />
      <p>after it</p>
    </EntityProvider>
  );
  return { api, ...renderScreen(card, { api, language }) };
}

it('shows tier and layer, how they are known and where it was seen', async () => {
  const { api, container } = show(seen);
  const card = await screen.findByRole('region', { name: 'Tier and layer' });
  expect(card).toHaveTextContent('TierRawLayerStorage');
  expect(card).toHaveTextContent('from the code of the projects that have it');
  expect(card).toHaveTextContent('the tag data:tier = rawinfra/storage.tf:6');
  expect(screen.getByRole('link', { name: 'Orders pipeline' })).toHaveAttribute(
    'href',
    '/catalog/default/component/orders-pipeline',
  );
  expect(api.getDataset).toHaveBeenCalledWith(
    'resource:default/orders-raw',
    expect.anything(),
  );
  expect(await axe(container)).toHaveNoViolations();
});

it('gives no tier where what tells it differs, and says who tells what', async () => {
  const { tier, ...rest } = seen;
  show({ ...rest, conflict: true, annotation: 'curated' });
  const card = await screen.findByRole('region', { name: 'Tier and layer' });
  expect(card).toHaveTextContent('Tiernot known');
  expect(card).toHaveTextContent(
    'the annotation says Curated, Orders pipeline says Raw',
  );
});

it('says where the annotation alone tells it', async () => {
  show({ ...seen, knownBy: 'annotation', annotation: 'raw', seenIn: [] });
  expect(
    await screen.findByText('from the annotation golden-path/data-tier alone'),
  ).toBeVisible();
});

describe('where nothing tells it', () => {
  const nothing: Dataset = {
    ...{ entityRef: 'resource:default/orders-raw', knownBy: 'nothing' },
    ...{ conflict: false, seenIn: [] },
  };

  it('tells a dataset how to tell it', async () => {
    show(nothing);
    expect(await screen.findByText(/^Neither its annotation/)).toBeVisible();
  });

  it('is not there for what is no dataset', async () => {
    const { api } = show(nothing, 'cluster');
    expect(await screen.findByText('after it')).toBeVisible();
    await api.getDataset.mock.results[0].value;
    await screen.findByText('after it');
    expect(screen.queryByRole('region', { name: /Tier/ })).toBeNull();
  });
});

it('says when it cannot be loaded', async () => {
  show(new Error('away'));
  expect(
    await screen.findByRole('button', { name: 'Try again' }),
  ).toBeVisible();
});

it('speaks French', async () => {
  show(seen, 'dataset', 'fr');
  expect(
    await screen.findByRole('region', { name: 'Niveau et couche' }),
  ).toHaveTextContent('NiveauBrutCoucheStockage');
});
