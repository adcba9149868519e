export { ComplianceContent } from './ComplianceContent';
export { CompliancePage } from './CompliancePage';
