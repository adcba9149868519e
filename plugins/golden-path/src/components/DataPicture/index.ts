export { DataPicture } from './LazyDataPicture';
