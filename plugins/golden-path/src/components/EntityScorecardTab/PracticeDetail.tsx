import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import {
  checkTitle,
  type PracticeView,
  shortRevision,
} from '../../lib/practices';
import { isWaived } from '../../lib/waivers';
import { text, tokensOf } from '../../theme';
import { CheckLine } from './CheckLine';
import { FailedCheck } from './FailedCheck';
import { WaivedCheck } from './WaivedCheck';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'grid',
      gap: 24,
      padding: '16px 24px 20px',
      backgroundColor: t.surface,
    },
    others: { color: t.ink2 },
    title: { ...text.subtitle, marginBottom: 4, color: t.ink },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  };
});

interface PracticeDetailProps {
  practice: PracticeView;
  entity: EntityScorecard;
  info?: ScorecardInfo;
}

/** The proof of a failed practice: its failed checks with their findings, then what its other checks said. */
export function PracticeDetail(props: PracticeDetailProps) {
  const { practice, entity, info } = props;
  const classes = useStyles();
  const t = useWords();
  const others = practice.checks.filter(
    c => c.outcome !== 'failed' && !isWaived(c),
  );
  const revision = entity.revision && shortRevision(entity.revision);
  return (
    <div className={classes.root}>
      {practice.failed.map(check => (
        <FailedCheck
          key={check.id}
          check={check}
          metadata={info?.checks.find(c => c.id === check.id)}
          entity={entity}
        />
      ))}
      {practice.waived.map(check => (
        <WaivedCheck
          key={check.id}
          check={check}
          title={checkTitle(info, check.id)}
          revision={revision}
        />
      ))}
      {others.length > 0 && (
        <div className={classes.others}>
          <h4 className={classes.title}>{t('tab.finding.other')}</h4>
          <ul className={classes.list}>
            {others.map(check => (
              <CheckLine
                key={check.id}
                check={check}
                title={checkTitle(info, check.id)}
              />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
