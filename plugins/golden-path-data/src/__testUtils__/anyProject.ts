import { dataScorecard } from '../scorecard';

/** The scorecard as it judges whole projects, for examples as small as can be: they need not keep data. */
export const anyProject = { ...dataScorecard, outside: undefined };
