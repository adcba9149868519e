export { Gauge } from './Gauge';
export { type Band, bandOf, bands } from './scale';
