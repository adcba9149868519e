import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { createComponentRouteRef } from '../../routes';
import { Button } from '../Button';
import { Message } from '../Message';
import { Panel } from '../Panel';

const useStyles = makeStyles({
  root: { minHeight: 280, display: 'flex' },
});

interface EmptyPageProps {
  /** Clears the filters; absent where none is set, so that there is nothing at all. */
  onClear?: () => void;
}

/** No component: either none passes the filters, or there is none yet. Says what to do next. */
export function EmptyPage({ onClear }: EmptyPageProps) {
  const classes = useStyles();
  const t = useWords();
  const createPath = useRouteRef(createComponentRouteRef)?.();
  if (onClear) {
    return (
      <Message
        icon="search"
        title={t('compliance.empty.filteredTitle')}
        action={<Button onClick={onClear}>{t('compliance.clearAll')}</Button>}
      >
        {t('compliance.empty.filteredText')}
      </Message>
    );
  }
  return (
    <Panel className={classes.root} label={t('compliance.list.title')}>
      <Message
        icon="path"
        title={t('compliance.empty.title')}
        action={
          createPath && (
            <Link to={createPath}>{t('compliance.empty.create')}</Link>
          )
        }
      >
        {t('compliance.empty.text')}
      </Message>
    </Panel>
  );
}
