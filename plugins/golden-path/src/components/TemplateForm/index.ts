export {
  defaultField,
  expectedScoreField,
  placeField,
  repositoryField,
} from './fields';
