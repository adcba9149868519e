export { Gauge } from './Gauge';
export { bandOf } from './scale';
