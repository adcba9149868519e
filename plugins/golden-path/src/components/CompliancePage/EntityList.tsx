import { makeStyles } from '@material-ui/core/styles';
import type { ScorecardInfo } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Panel } from '../Panel';
import { LoadFailure } from '../LoadFailure';
import { EmptyPage } from './EmptyPage';
import { EntityListRow } from './EntityListRow';
import type { Sort, View } from './filter';
import { SortHeader } from './SortHeader';
import { useTableStyles } from './tableStyles';
import type { EntityPages } from './useEntityPages';

const useStyles = makeStyles(theme => ({
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: 16,
    padding: '12px 24px 16px',
    borderTop: `1px solid ${tokensOf(theme).line}`,
    color: tokensOf(theme).ink3,
    ...text.note,
  },
  empty: { minHeight: 240, display: 'flex' },
  waiting: { minHeight: 240 },
}));

interface EntityListProps {
  info: ScorecardInfo;
  pages: EntityPages;
  view: View;
  setView(view: View): void;
  /** Clears the filters; absent where none is set. */
  onClear?: () => void;
}

/** The components that the filters leave, sorted and paged by the server. */
export function EntityList(props: EntityListProps) {
  const { info, pages, view, setView, onClear } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const { items, total, loading, error } = pages;
  const sortBy = (sort: Sort) =>
    setView({
      ...view,
      sort,
      order: view.sort === sort && view.order === 'asc' ? 'desc' : 'asc',
    });
  const header = (sort: Sort, label: string, number = false) => (
    <SortHeader
      label={label}
      number={number}
      order={view.sort === sort ? view.order : undefined}
      onSort={() => sortBy(sort)}
    />
  );
  const loaded = { loaded: String(items.length), total: String(total) };
  return (
    <Panel
      title={t('compliance.list.title')}
      note={items.length > 0 && t('compliance.list.loaded', loaded)}
      busy={loading}
    >
      {error && !loading && items.length === 0 && (
        <LoadFailure
          error={error}
          onRetry={pages.reload}
          titles={{
            failed: t('compliance.list.failed'),
            denied: t('compliance.deniedTitle'),
          }}
        />
      )}
      {loading && items.length === 0 && <div className={classes.waiting} />}
      {!loading && !error && items.length === 0 && (
        <div className={classes.empty}>
          <EmptyPage onClear={onClear} />
        </div>
      )}
      {items.length > 0 && (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('compliance.list.grade')}</th>
                {header('title', t('compliance.list.name'))}
                <th scope="col">{t('compliance.list.owner')}</th>
                {header('score', t('compliance.list.score'), true)}
                <th scope="col">{t('compliance.list.interval')}</th>
                <th scope="col" className={table.number}>
                  {t('compliance.list.coverage')}
                </th>
                <th scope="col">{t('compliance.list.worst')}</th>
                <th scope="col" className={table.number}>
                  {t('compliance.list.lost')}
                </th>
                {header('assessedAt', t('compliance.list.assessed'))}
              </tr>
            </thead>
            <tbody>
              {items.map(row => (
                <EntityListRow key={row.entityRef} row={row} info={info} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {items.length > 0 && (pages.more || error) && (
        <div className={classes.foot}>
          {pages.more && (
            <Button onClick={pages.more} disabled={pages.loadingMore}>
              {t(
                pages.loadingMore
                  ? 'compliance.list.loadingMore'
                  : 'compliance.list.more',
              )}
            </Button>
          )}
          <span role="status">
            {error
              ? t('compliance.list.failed')
              : t('compliance.list.loaded', loaded)}
          </span>
        </div>
      )}
    </Panel>
  );
}
