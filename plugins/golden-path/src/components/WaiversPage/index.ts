export { WaiversPage } from './WaiversPage';
export { WaiverList } from './WaiverList';
export { RequestWaiver } from './RequestWaiver';
