import { lazy, Suspense } from 'react';
import { useWords } from '../../hooks/useWords';
import { Skeleton } from '../Skeleton';
import type { DataPictureProps } from './DataPicture';

const Loaded = lazy(() =>
  import('./DataPicture').then(m => ({ default: m.DataPicture })),
);

/** The picture of a project; what lays it out is loaded with the first one. */
export function DataPicture(props: DataPictureProps) {
  const t = useWords();
  return (
    <Suspense
      fallback={<Skeleton label={t('picture.loading')} blocks={[640]} />}
    >
      <Loaded {...props} />
    </Suspense>
  );
}
