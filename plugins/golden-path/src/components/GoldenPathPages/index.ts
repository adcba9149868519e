export { GoldenPathPages } from './GoldenPathPages';
export { LegacyPage } from './LegacyPage';
