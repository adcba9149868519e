import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-golden-path-common';
import { useScorecardPath } from '../../hooks/useScorecardPath';
import { useWords } from '../../hooks/useWords';
import { mono, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => ({
  line: { fontFamily: mono, fontSize: '.92em' },
  link: { color: tokensOf(theme).accent },
}));

interface FindingLinkProps {
  finding: Finding;
  scorecard: string;
  check: string;
}

/** File and line of a finding, leading to it on the scorecard tab where an app has one. */
export function FindingLink({ finding, scorecard, check }: FindingLinkProps) {
  const classes = useStyles();
  const path = useScorecardPath();
  const query = new URLSearchParams({ scorecard, check });
  const line = <FindingLine finding={finding} />;
  if (path === undefined) return line;
  return (
    <Link to={`${path}?${query}`} className={classes.link}>
      {line}
    </Link>
  );
}

/** File and line of a finding; the image, where no file names it. */
export function FindingLine({ finding }: { finding: Finding }) {
  const classes = useStyles();
  const t = useWords();
  const { file, line, endLine, image } = finding;
  const words = { file, line: String(line), endLine: String(endLine) };
  if (file === image) return <code className={classes.line}>{image}</code>;
  return (
    <code className={classes.line}>
      {endLine > line
        ? t('common.line.many', words)
        : t('common.line.one', words)}
    </code>
  );
}
