import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ScorecardInfo } from 'backstage-plugin-golden-path-common';
import { goldenPathApiRef } from '../../api';
import { useFormat } from '../../hooks/useFormat';
import { useTeamPath } from '../../hooks/usePaths';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { EntityList } from '../CompliancePage/EntityList';
import { Failure } from '../CompliancePage/Failure';
import { cleared, filterOf, isFiltered } from '../CompliancePage/filter';
import { useTableStyles } from '../CompliancePage/tableStyles';
import { useEntityPages } from '../CompliancePage/useEntityPages';
import { useView } from '../CompliancePage/useView';
import { Panel } from '../Panel';
import { Skeleton } from '../Skeleton';

const useStyles = makeStyles(theme => ({
  all: {
    display: 'flex',
    alignItems: 'baseline',
    gap: 12,
    margin: 0,
    padding: '8px 24px 0',
    color: tokensOf(theme).ink2,
    ...text.small,
    '& b': { fontSize: 36, lineHeight: '40px', color: tokensOf(theme).ink },
  },
}));

interface PracticeStandingProps {
  info: ScorecardInfo;
  practice: string;
}

/** How the organisation and its teams stand with one practice, and the components that fail it. */
export function PracticeStanding({ info, practice }: PracticeStandingProps) {
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const format = useFormat();
  const teamPath = useTeamPath();
  const api = useApi(goldenPathApiRef);
  const [view, setView] = useView();
  const rollup = useResource(`practice ${info.id} ${practice}`, signal =>
    api.getRollup({ scorecard: info.id, practices: true }, { signal }),
  );
  const filter = { ...filterOf(view, info.id), practice: [practice] };
  const pages = useEntityPages(filter, view.sort, view.order);
  const tallyOf = (
    of?: Array<{
      practice: string;
      passed: number;
      failed: number;
      open: number;
    }>,
  ) => of?.find(one => one.practice === practice);
  const all = tallyOf(rollup.value?.all.practices);
  const decided = all ? all.passed + all.failed : 0;
  const rows = (rollup.value?.rows ?? []).flatMap(row => {
    const tally = tallyOf(row.practices);
    return tally ? [{ row, tally }] : [];
  });
  return (
    <>
      {!rollup.value && rollup.loading && (
        <Skeleton label={t('practice.loading')} blocks={[240]} />
      )}
      {!rollup.value && rollup.error && !rollup.loading && (
        <Failure error={rollup.error} onRetry={rollup.reload} />
      )}
      {rollup.value && (
        <Panel title={t('practice.organisation')}>
          <p className={classes.all}>
            <b>{decided > 0 ? format.share(all!.passed / decided) : '–'}</b>
            {all
              ? t('practice.passed', {
                  passed: String(all.passed),
                  total: String(decided),
                })
              : t('practice.nowhere')}
          </p>
          {rows.length > 0 && (
            <table
              className={table.table}
              aria-label={t('practice.organisation')}
            >
              <thead>
                <tr>
                  <th scope="col">{t('compliance.teams.team')}</th>
                  {(['share', 'failing', 'open'] as const).map(name => (
                    <th scope="col" key={name} className={table.number}>
                      {t(`practice.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ row, tally }) => {
                  const path = row.key && teamPath(row.key);
                  const title = row.key
                    ? row.title
                    : t('compliance.teams.unowned');
                  const sum = tally.passed + tally.failed;
                  return (
                    <tr key={row.key ?? ''}>
                      <th scope="row">
                        {path ? <Link to={path}>{title}</Link> : title}
                      </th>
                      <td className={table.number}>
                        {sum ? format.share(tally.passed / sum) : '–'}
                      </td>
                      <td className={table.number}>
                        {format.count(tally.failed)}
                      </td>
                      <td className={table.number}>
                        {format.count(tally.open)}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
        </Panel>
      )}
      <EntityList
        info={info}
        pages={pages}
        view={view}
        setView={setView}
        onClear={isFiltered(view) ? () => setView(cleared(view)) : undefined}
      />
    </>
  );
}
