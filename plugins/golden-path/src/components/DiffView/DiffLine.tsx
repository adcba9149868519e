import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { useWords } from '../../hooks/useWords';
import type { DiffRow } from '../../lib/diff';
import { hidden, tokensOf } from '../../theme';

const SIGNS = { same: '', added: '+', removed: '−' };

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    row: {
      display: 'grid',
      gridTemplateColumns: '20px 32px 1fr',
      width: 'max-content',
      minWidth: '100%',
      paddingRight: 12,
      boxSizing: 'border-box',
      whiteSpace: 'pre',
    },
    same: {},
    added: { backgroundColor: t.add },
    removed: { backgroundColor: t.failSoft },
    sign: { textAlign: 'center', fontWeight: 700, userSelect: 'none' },
    addedSign: { color: t.addText },
    removedSign: { color: t.fail },
    number: {
      textAlign: 'right',
      paddingRight: 12,
      color: t.ink3,
      userSelect: 'none',
    },
    hidden,
  };
});

/** One line of a diff: its sign, its number in the new text, the text. */
export function DiffLine({ row }: { row: DiffRow }) {
  const classes = useStyles();
  const t = useWords();
  const { kind, now } = row;
  const sign = kind === 'added' ? classes.addedSign : classes.removedSign;
  return (
    <li className={classNames(classes.row, classes[kind])}>
      <span className={classNames(classes.sign, sign)} aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <span className={classes.number}>{now}</span>
      <span>
        {kind !== 'same' && (
          <span className={classes.hidden}>{t(`common.diff.${kind}`)} </span>
        )}
        {row.text}
      </span>
    </li>
  );
}
