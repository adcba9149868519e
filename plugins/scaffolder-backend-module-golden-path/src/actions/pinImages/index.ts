export { createPinImagesAction } from './pinImages';
