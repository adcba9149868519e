export * from './TierVerdict';
export { labelOf } from './nameSignals';
export * from './storeOf';
export * from './storeTypes';
export * from './supportOf';
export * from './tierOf';
export { tiersNamed } from './words';
