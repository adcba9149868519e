import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { mono, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => ({
  place: {
    fontFamily: mono,
    fontSize: 11.5,
    overflowWrap: 'anywhere',
    background: 'none',
    padding: 0,
  },
  link: { color: tokensOf(theme).accent },
}));

interface PlaceLinkProps {
  file: string;
  line: number;
  /** Leads to the line at the project's host, where that is known. */
  urlOf?: (file: string, line: number) => string | undefined;
  /** The last part of the path alone; the whole in its title. */
  short?: boolean;
}

/** A file and a line, leading to them where the project's host can show them. */
export function PlaceLink({ file, line, urlOf, short }: PlaceLinkProps) {
  const classes = useStyles();
  const t = useWords();
  const whole = t('common.line.one', { file, line: String(line) });
  const name = short ? whole.replace(/^.*\//, '') : whole;
  const code = (
    <code className={classes.place} title={short ? whole : undefined}>
      {name}
    </code>
  );
  const url = urlOf?.(file, line);
  if (!url) return code;
  return (
    <Link to={url} className={classes.link}>
      {code}
    </Link>
  );
}
