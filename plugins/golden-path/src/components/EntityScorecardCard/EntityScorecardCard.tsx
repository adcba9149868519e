import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityScorecards } from '../../hooks/useEntityScorecards';
import { useScorecards } from '../../hooks/useScorecards';
import { NoAssessment } from '../NoAssessment';
import { AssessedCard } from './AssessedCard';
import { CardFrame } from './CardFrame';
import { CardSkeleton } from './CardSkeleton';
import { LoadFailure } from '../LoadFailure';

/**
 * Props of the card.
 *
 * @public
 */
export interface EntityScorecardCardProps {
  /** Id of the scorecard that it shows; container hygiene unless told. */
  scorecard?: string;
}

/**
 * How the entity around stands with one scorecard: grade, score, how sure that is, and what would lift it most.
 *
 * @public
 */
export function EntityScorecardCard(props: EntityScorecardCardProps) {
  const id = props.scorecard ?? 'container-hygiene';
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const standing = useEntityScorecards(entityRef);
  const scorecards = useScorecards();

  const info = scorecards.value?.find(s => s.id === id);
  const frame = { scorecard: id, title: info?.title ?? titleOf(id) };
  const error = standing.error ?? scorecards.error;
  const waiting = standing.loading || scorecards.loading;

  if (!standing.value || !scorecards.value) {
    if (!error || waiting) return <CardSkeleton {...frame} />;
    const reload = () => {
      standing.reload();
      scorecards.reload();
    };
    return (
      <CardFrame {...frame}>
        <LoadFailure error={error} onRetry={reload} />
      </CardFrame>
    );
  }

  const shown = standing.value.scorecards.find(s => s.scorecard === id);
  // A backend without this scorecard has nothing to say here.
  if (!shown) return <></>;
  if (shown.state === 'assessed' && shown.assessment) {
    return (
      <AssessedCard
        {...frame}
        info={info}
        entity={shown}
        assessment={shown.assessment}
      />
    );
  }
  return (
    <NoAssessment entity={shown} info={info} frame={CardFrame} {...frame} />
  );
}

/** A readable name for a scorecard whose own title is not known yet. */
function titleOf(id: string): string {
  const words = id.replace(/-/g, ' ');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
