export { CampaignPage } from './CampaignPage';
export { CampaignsPage } from './CampaignsPage';
