import type {
  Assessment,
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import { useMemo } from 'react';
import { practiceViews } from '../../lib/practices';
import { DataPicture } from '../DataPicture';
import { Lift } from './Lift';
import { Practices } from './Practices';
import { Standing } from './Standing';
import { StaleBand } from './StaleBand';
import { useOpenPractice } from './useOpenPractice';

interface AssessedProps {
  entityRef: string;
  entity: EntityScorecard;
  assessment: Assessment;
  info?: ScorecardInfo;
}

/** An assessment in reading order: verdict, how sure, how it got here, what to do, proof. */
export function Assessed(props: AssessedProps) {
  const { entityRef, entity, assessment, info } = props;
  const practices = useMemo(
    () => practiceViews(assessment, info),
    [assessment, info],
  );
  const open = useOpenPractice(assessment);
  return (
    <>
      <StaleBand entity={entity} />
      <Standing
        entityRef={entityRef}
        entity={entity}
        assessment={assessment}
        info={info}
        practices={practices}
        onShow={open.show}
      />
      {assessment.picture && (
        <DataPicture
          entity={entity}
          assessment={assessment}
          picture={assessment.picture}
          info={info}
          onShow={open.show}
        />
      )}
      <Lift
        entity={entity}
        assessment={assessment}
        info={info}
        onShow={open.show}
      />
      <Practices
        entity={entity}
        assessment={assessment}
        info={info}
        practices={practices}
        open={open}
      />
    </>
  );
}
