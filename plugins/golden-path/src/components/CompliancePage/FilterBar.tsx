import { makeStyles } from '@material-ui/core/styles';
import type {
  Rollup,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { practiceTitle } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { plain } from '../Prose';
import { TextButton } from '../TextButton';
import { FilterMenu } from './FilterMenu';
import { FilterChip } from './FilterChip';
import {
  cleared,
  FILTERS,
  type FilterName,
  GRADES,
  isFiltered,
  toggled,
  type View,
  withValues,
} from './filter';
import { NameSearch } from './NameSearch';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 8,
    },
    count: { ...text.small, color: t.ink2, marginLeft: 8 },
    clear: { ...text.note, marginLeft: 4 },
  };
});

interface FilterBarProps {
  info: ScorecardInfo;
  view: View;
  setView(view: View): void;
  /** The roll-up of everything: what there is to choose from. */
  rollup: Rollup;
  /** How many components the filters leave. */
  shown: number;
}

/** What one is looking at: every active filter as a chip that can be taken off, and what remains of all. */
export function FilterBar(props: FilterBarProps) {
  const { info, view, setView, rollup, shown } = props;
  const classes = useStyles();
  const t = useWords();
  const groups = new Map(rollup.rows.map(g => [g.key ?? '', g.title]));
  const choices: Record<FilterName, string[]> = {
    owner: [...groups.keys()].filter(Boolean),
    system: rollup.facets.system,
    domain: rollup.facets.domain,
    tag: rollup.facets.tag,
    practice: info.practices.map(({ id }) => id),
    type: rollup.facets.type,
    lifecycle: rollup.facets.lifecycle,
    grade: [...GRADES],
  };
  const labelOf = (name: FilterName, value: string) => {
    if (name === 'owner') return groups.get(value) ?? nameOf(value);
    if (name === 'system' || name === 'domain') return nameOf(value);
    if (name === 'practice') return plain(practiceTitle(info, value));
    if (name === 'grade' && value === 'none') return t('compliance.noGrade');
    return value;
  };
  const active = FILTERS.filter(name => view.values[name].length > 0);
  return (
    <div
      role="group"
      aria-label={t('compliance.filters')}
      className={classes.root}
    >
      <NameSearch
        value={view.text}
        onChange={next => setView({ ...view, text: next })}
      />
      {active.map(name => (
        <FilterChip
          key={name}
          name={t(`compliance.filter.${name}`)}
          values={view.values[name].map(value => labelOf(name, value))}
          onRemove={() => setView(withValues(view, name, []))}
        />
      ))}
      {FILTERS.map(name => (
        <FilterMenu
          key={name}
          name={t(`compliance.filter.${name}`)}
          choices={choices[name].map(value => ({
            value,
            label: labelOf(name, value),
          }))}
          chosen={view.values[name]}
          onToggle={value => setView(toggled(view, name, value))}
        />
      ))}
      {isFiltered(view) && (
        <TextButton
          className={classes.clear}
          onClick={() => setView(cleared(view))}
        >
          {t('compliance.clearAll')}
        </TextButton>
      )}
      <span className={classes.count} role="status">
        {t('compliance.count', {
          shown: <b>{shown}</b>,
          count: rollup.all.total,
        })}
      </span>
    </div>
  );
}

/** The readable end of an entity ref. */
function nameOf(ref: string): string {
  return ref.replace(/^.*\//, '');
}
