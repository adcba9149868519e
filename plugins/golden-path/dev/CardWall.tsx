import type { Entity } from '@backstage/catalog-model';
import { Content } from '@backstage/core-components';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { EntityScorecardCard } from '../src/components/EntityScorecardCard';

/** The card in all its states, side by side. */
export function CardWall({ entities }: { entities: Entity[] }) {
  return (
    <Content>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, 376px)',
          gap: 32,
        }}
      >
        {entities.slice(0, 16).map(entity => (
          <EntityProvider key={entity.metadata.name} entity={entity}>
            <div>
              <small>{entity.metadata.name}</small>
              <EntityScorecardCard />
            </div>
          </EntityProvider>
        ))}
      </div>
    </Content>
  );
}
