/**
 * The words of Golden Path as types, the score, `assess()`, permissions and the API client.
 *
 * @packageDocumentation
 */
export * from './evidence';
export * from './imageEvidence';
export * from './imageReference';
export * from './suppression';
export * from './pragmas';
export * from './picture';
export * from './scorecard';
export * from './Opinion';
export * from './once';
export { typeset } from './typeset';
export type { PracticeTranslation } from './PracticeTranslation';
export { translated, type Translations } from './translated';
export * from './assessment';
export { assess, FINDINGS_PER_CHECK, type AssessOptions } from './assess';
export * from './score';
export { grantFor, withGrants, type Grant } from './grants';
export * from './whatIf';
export { badgeImage, type BadgeContent } from './badgeImage';
export { redact, redactDiff, redactLines } from './redact';
export { applyEdits, editsOverlap, unifiedDiff } from './edits';
export { policyProblems, type CheckSetting, type LaterCheck } from './policy';
export {
  overridesOf,
  withOverrides,
  type PolicyOverride,
} from './policyOverrides';
export { unknownName } from './unknownName';
export { entityFacts } from './entityFacts';
export { scorecardInfo } from './scorecardInfo';
export * from './permissions';
export * from './api';
