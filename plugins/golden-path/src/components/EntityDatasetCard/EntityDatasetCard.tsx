import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Dataset } from 'backstage-plugin-golden-path-common';
import { goldenPathApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { LoadFailure } from '../LoadFailure';
import { Panel } from '../Panel';
import { Skeleton } from '../Skeleton';
import { DatasetFacts } from './DatasetFacts';
import { DatasetPlaces } from './DatasetPlaces';

const useStyles = makeStyles(theme => ({
  body: { padding: '12px 24px 20px' },
  note: { ...text.small, color: tokensOf(theme).ink2, margin: 0 },
}));

/** The card of a dataset: its tier and layer, how they are known, and in which projects it was seen. */
export function EntityDatasetCard() {
  const classes = useStyles();
  const t = useWords();
  const api = useApi(goldenPathApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { value, error, loading, reload } = useResource(
    `dataset ${entityRef}`,
    signal => api.getDataset(entityRef, { signal }),
  );
  if (loading && !value) {
    return <Skeleton label={t('picture.dataset.loading')} blocks={[136]} />;
  }
  // What stands for something else than data has no tier to miss.
  const isDataset = /data/i.test(String(entity.spec?.type ?? ''));
  if (value && isUnknown(value) && !isDataset) return <></>;
  return (
    <Panel title={t('picture.dataset.title')}>
      <div className={classes.body}>
        {!value && error && <LoadFailure error={error} onRetry={reload} />}
        {value && isUnknown(value) && (
          <p className={classes.note}>{t('picture.dataset.byNothing')}</p>
        )}
        {value && !isUnknown(value) && (
          <>
            <DatasetFacts dataset={value} />
            <DatasetPlaces places={value.seenIn} />
          </>
        )}
      </div>
    </Panel>
  );
}

function isUnknown({ knownBy, conflict, seenIn }: Dataset): boolean {
  return knownBy === 'nothing' && !conflict && seenIn.length === 0;
}
