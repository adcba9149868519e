import { makeStyles } from '@material-ui/core/styles';
import { mono } from '../../theme';

const useStyles = makeStyles({
  code: { fontFamily: mono, fontSize: '.92em', background: 'none', padding: 0 },
});

/** A sentence in which `backticks` set code, as the texts of checks are written. */
export function Prose({ children }: { children: string }) {
  const classes = useStyles();
  return (
    <>
      {children.split('`').map((part, index) =>
        index % 2 === 1 ? (
          // The parts of a sentence have no identity but their place.
          // eslint-disable-next-line react/no-array-index-key
          <code key={index} className={classes.code}>
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** The same sentence without its marks, for names. */
export function plain(sentence: string): string {
  return sentence.replace(/`/g, '');
}
