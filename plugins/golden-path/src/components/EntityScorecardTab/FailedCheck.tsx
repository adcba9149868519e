import { stringifyEntityRef } from '@backstage/catalog-model';
import { useAsyncEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckMetadata,
  CheckResult,
  EntityScorecard,
} from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { shortRevision } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Advice } from '../Advice';
import { RequestWaiver } from '../WaiversPage';
import { CheckHead } from './CheckHead';
import { FindingList } from './FindingList';
import { checkElementId } from './useOpenPractice';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      outline: 'none',
      scrollMarginTop: 16,
    },
    gain: { ...text.note, color: t.accent, marginLeft: 'auto' },
    body: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1.12fr) minmax(0, 1fr)',
      gap: 32,
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 16,
      },
    },
    below: { marginTop: 16 },
  };
});

interface FailedCheckProps {
  check: CheckResult;
  metadata?: CheckMetadata;
  entity: EntityScorecard;
}

/** A failed check: where it failed, each place with its fix, then why it matters and how to mend it. */
export function FailedCheck({ check, metadata, entity }: FailedCheckProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const gain = entity.gains.find(g => g.check === check.id);
  const revision = entity.revision && shortRevision(entity.revision);
  const fixable = check.findings.some(finding => finding.fix);
  const { entity: of } = useAsyncEntity();
  const list = <FindingList check={check} revision={revision} />;
  return (
    <section
      id={checkElementId(check.id)}
      tabIndex={-1}
      className={classes.root}
      aria-label={metadata?.title ?? check.id}
    >
      <CheckHead check={check} title={metadata?.title ?? check.id}>
        {gain && (
          <span className={classes.gain}>
            {t('tab.finding.gain', { points: format.score(gain.points) })}
          </span>
        )}
      </CheckHead>
      {/* Fixes take the place beside the findings; without any the advice does. */}
      {fixable ? (
        <>
          {list}
          {metadata && (
            <div className={classes.below}>
              <Advice metadata={metadata} wide />
            </div>
          )}
        </>
      ) : (
        <div className={classes.body}>
          {list}
          {metadata && <Advice metadata={metadata} />}
        </div>
      )}
      {of && (
        <div className={classes.below}>
          <RequestWaiver
            entityRef={stringifyEntityRef(of)}
            scorecard={entity.scorecard}
            target={{ kind: 'check', id: check.id }}
            title={metadata?.title ?? check.id}
          />
        </div>
      )}
    </section>
  );
}
