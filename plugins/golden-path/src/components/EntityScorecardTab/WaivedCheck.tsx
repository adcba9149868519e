import { makeStyles } from '@material-ui/core/styles';
import type { CheckResult } from 'backstage-plugin-golden-path-common';
import { OutcomeIcon } from '../OutcomeIcon';
import { CheckHead } from './CheckHead';
import { FindingList } from './FindingList';
import { checkElementId } from './useOpenPractice';

const useStyles = makeStyles({
  root: { outline: 'none', scrollMarginTop: 16, maxWidth: 880 },
});

interface WaivedCheckProps {
  check: CheckResult;
  title: string;
  revision?: string;
}

/** A check that fails but for waivers: what it found stays in sight, with who waived it and why. */
export function WaivedCheck({ check, title, revision }: WaivedCheckProps) {
  const classes = useStyles();
  return (
    <section
      id={checkElementId(check.id)}
      tabIndex={-1}
      className={classes.root}
      aria-label={title}
    >
      <CheckHead
        check={check}
        title={title}
        mark={<OutcomeIcon outcome="waived" size={16} />}
      />
      <FindingList check={check} revision={revision} />
    </section>
  );
}
