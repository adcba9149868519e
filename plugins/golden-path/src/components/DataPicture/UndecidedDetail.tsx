import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { Prose } from '../Prose';
import { SeverityBars } from '../SeverityBars';
import { TextButton } from '../TextButton';
import { detailStyles } from './detailStyles';
import type { UndecidedEntry } from './entriesOf';
import type { SelectedProps } from './SelectedPanel';

const useStyles = makeStyles(detailStyles);

interface UndecidedDetailProps extends SelectedProps {
  entry: UndecidedEntry;
}

/** What could not be decided, and why. */
export function UndecidedDetail({
  entry,
  titleOf,
  onShow,
}: UndecidedDetailProps) {
  const classes = useStyles();
  const t = useWords();
  const { checks, reason } = entry;
  return (
    <>
      <h3 className={classes.title}>
        {checks.length === 1 ? (
          <Prose>{titleOf(checks[0].id)}</Prose>
        ) : (
          t('picture.list.undecidedChecks', { count: checks.length })
        )}
      </h3>
      <h4 className={classes.subtitle}>{t('picture.panel.reason')}</h4>
      <p className={classes.said}>
        <Prose>{reason}</Prose>
      </p>
      <h4 className={classes.subtitle}>{t('picture.panel.checks')}</h4>
      <ul className={classes.list}>
        {checks.map(({ id, severity }) => (
          <li key={id} className={classes.step}>
            <span className={classes.grow}>
              <TextButton onClick={() => onShow({ check: id })}>
                <span>
                  <Prose>{titleOf(id)}</Prose>
                </span>
              </TextButton>
            </span>
            <SeverityBars severity={severity} />
          </li>
        ))}
      </ul>
    </>
  );
}
