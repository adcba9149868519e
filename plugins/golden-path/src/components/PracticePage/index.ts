export { PracticePage } from './PracticePage';
export { PracticesPage } from './PracticesPage';
