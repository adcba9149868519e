import { makeStyles } from '@material-ui/core/styles';
import type { ScorecardInfo } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { Switch } from '../Switch';
import type { View } from './filter';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: 16 },
});

interface ChoicesProps {
  info: ScorecardInfo;
  scorecards: ScorecardInfo[];
  view: View;
  setView(view: View): void;
}

/** Which scorecard, and whether waivers count: both change every figure below. */
export function Choices({ info, scorecards, view, setView }: ChoicesProps) {
  const classes = useStyles();
  const t = useWords();
  return (
    <div className={classes.root}>
      <Switch
        label={t('compliance.scorecards')}
        value={info.id}
        options={scorecards.map(s => ({ value: s.id, content: s.title }))}
        onChange={scorecard => setView({ ...view, scorecard })}
      />
      <Switch
        label={t('compliance.waivers.title')}
        value={view.waivers}
        options={(['with', 'without'] as const).map(value => ({
          value,
          content: t(`compliance.waivers.${value}`),
        }))}
        onChange={waivers =>
          setView({ ...view, waivers: waivers as View['waivers'] })
        }
      />
    </div>
  );
}
