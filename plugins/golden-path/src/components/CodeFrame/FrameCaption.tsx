import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { captionBar, mono, tokensOf } from '../../theme';
import { FindingLine } from '../FindingLink';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: captionBar(t),
    name: {
      fontFamily: mono,
      color: t.ink,
      overflowWrap: 'anywhere',
      background: 'none',
      padding: 0,
    },
    revision: { marginLeft: 'auto', color: t.ink3, fontFamily: mono },
  };
});

interface FrameCaptionProps {
  finding: Finding;
  revision?: string;
}

/** Where a finding lies: a file and its lines, or an image and where the project names it. */
export function FrameCaption({ finding, revision }: FrameCaptionProps) {
  const classes = useStyles();
  const t = useWords();
  const { file, line, endLine, image } = finding;
  const count = endLine - line + 1;
  const name = <code className={classes.name}>{image ?? file}</code>;
  return (
    <figcaption className={classes.root}>
      {image === undefined ? (
        <>
          {name}
          <span>
            {t('tab.finding.lines', {
              count,
              from: String(line),
              to: String(endLine),
            })}
          </span>
        </>
      ) : (
        <>
          <span>{t('tab.finding.image', { image: name })}</span>
          {file !== image && (
            <span>
              {t('tab.finding.imageNamed', {
                line: <FindingLine finding={finding} />,
              })}
            </span>
          )}
        </>
      )}
      {revision && file !== image && (
        <span className={classes.revision}>{revision}</span>
      )}
    </figcaption>
  );
}
