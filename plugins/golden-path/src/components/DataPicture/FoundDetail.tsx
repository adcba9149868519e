import { makeStyles } from '@material-ui/core/styles';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { practiceTitle, shortRevision } from '../../lib/practices';
import { mono } from '../../theme';
import { CodeFrame } from '../CodeFrame';
import { FixTools, FixView } from '../FixView';
import { Prose } from '../Prose';
import { SeverityBars } from '../SeverityBars';
import { TextButton } from '../TextButton';
import { AlsoAbout } from './AlsoAbout';
import { detailStyles } from './detailStyles';
import type { FoundEntry } from './entriesOf';
import { PlaceLink } from './PlaceLink';
import type { SelectedProps } from './SelectedPanel';

const useStyles = makeStyles(theme => ({
  ...detailStyles(theme),
  check: { '& code': { fontFamily: mono } },
}));

interface FoundDetailProps extends SelectedProps {
  entry: FoundEntry;
}

/** A finding: what it says, how it is known step by step, its lines and its fix. */
export function FoundDetail(props: FoundDetailProps) {
  const { entry, entity, info, titleOf, urlOf, onShow } = props;
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { check, finding } = entry;
  const { because = [], fix } = finding;
  const gain = entity.gains.find(g => g.check === check.id);
  const why = info?.checks.find(({ id }) => id === check.id)?.rationale;
  return (
    <>
      <h3 className={classes.title}>
        <Prose>{titleOf(check.id)}</Prose>
      </h3>
      <div className={classes.line}>
        <SeverityBars severity={check.severity} />
        <span className={`${classes.note} ${classes.check}`}>
          {practiceTitle(info, check.practice)} ·{' '}
          {t('tab.finding.check', { id: <code>{check.id}</code> })}
        </span>
        {gain && (
          <span className={classes.note}>
            {t('tab.finding.gain', { points: format.score(gain.points) })}
          </span>
        )}
      </div>
      <p className={classes.said}>
        <Prose>{finding.message}</Prose>
        {why !== undefined && (
          <>
            {' '}
            <Prose>{why}</Prose>
          </>
        )}
      </p>
      {because.length > 0 && (
        <>
          <h4 className={classes.subtitle}>{t('picture.panel.how')}</h4>
          <ol className={classes.list}>
            {because.map(({ text, file, line }, index) => (
              // The steps have no identity but their place.
              // eslint-disable-next-line react/no-array-index-key
              <li key={index} className={classes.step}>
                <span className={classes.index} aria-hidden="true">
                  {index + 1}
                </span>
                <span className={classes.grow}>
                  <Prose>{text}</Prose>
                </span>
                <span className={classes.place}>
                  <PlaceLink file={file} line={line} urlOf={urlOf} short />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      <div className={classes.block}>
        <CodeFrame
          finding={finding}
          revision={entity.revision && shortRevision(entity.revision)}
          silent
        />
      </div>
      {fix && (
        <div className={classes.block}>
          <FixView fix={fix}>
            <FixTools check={check.id} fix={fix} />
          </FixView>
        </div>
      )}
      <AlsoAbout {...props} />
      <p className={classes.block}>
        <TextButton onClick={() => onShow({ check: check.id })}>
          {t('picture.panel.practices')}
        </TextButton>
      </p>
    </>
  );
}
