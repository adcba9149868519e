import type { DecisionRecord } from '../../documents';
import type { Place } from '../../graph';
import type { DataModel } from '../../model';
import type { OfDocument } from './OfDocument';

/** Something by which the code shows that a choice was made. */
export interface ChoiceMade {
  at: Place;
  /** For sentences: "Curate (AWS Glue)"; absent where the project as a whole has the choice. */
  title?: string;
  /** Id of the resource. */
  about?: string;
}

/** A choice that a decision record has to settle. */
export interface Choice {
  practice: string;
  /** For sentences: "the query engine". */
  what: string;
  /** Types that make the choice: what was not read and may declare one leaves it open whether there is a choice. */
  types: string[];
  /** Why the choice does not arise, as a sentence. */
  nothing: string;
  /** Where the code makes it; none where it does not arise. */
  made(model: DataModel): ChoiceMade[];
  /** Why it cannot be told without a record whether it was decided, where the code shows no sign of it. */
  open?(model: DataModel): string | undefined;
  /** Holds the accepted records against the code. */
  compare(model: DataModel, records: DecisionRecord[], say: OfDocument): void;
  /** What is missing from the reasons of this choice beyond what every record needs. */
  reasons?(record: DecisionRecord, say: OfDocument): void;
}
