import { makeStyles } from '@material-ui/core/styles';
import type { CheckResult } from 'backstage-plugin-golden-path-common';
import { text, tokensOf } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';
import { checkElementId } from './useOpenPractice';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 28,
    color: tokensOf(theme).ink2,
    outline: 'none',
    ...text.small,
  },
  title: { color: tokensOf(theme).ink },
}));

interface CheckLineProps {
  check: CheckResult;
  title: string;
}

/** What a check said that has no findings, with its reason. */
export function CheckLine({ check, title }: CheckLineProps) {
  const classes = useStyles();
  return (
    <li id={checkElementId(check.id)} tabIndex={-1} className={classes.root}>
      <OutcomeIcon outcome={check.outcome} size={16} />
      <span>
        <span className={classes.title}>
          <Prose>{title}</Prose>
        </span>
        {check.reason && (
          <>
            {': '}
            <Prose>{check.reason}</Prose>
          </>
        )}
      </span>
    </li>
  );
}
