import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { LoadFailure } from '../LoadFailure';
import { Panel } from '../Panel';

const useStyles = makeStyles({ root: { padding: '48px 0' } });

/** A block of the page that could not be loaded; the others stay. */
export function Failure(props: {
  error: Error;
  title?: string;
  onRetry(): void;
}) {
  const classes = useStyles();
  const t = useWords();
  const titles = {
    failed: props.title ?? t('compliance.error'),
    denied: t('compliance.deniedTitle'),
  };
  return (
    <Panel className={classes.root} label={titles.failed}>
      <LoadFailure
        error={props.error}
        onRetry={props.onRetry}
        titles={titles}
      />
    </Panel>
  );
}
