export { database, keyValues, warehouse } from './databases';
export { gateway, secret, trail, transfers } from './doors';
export { airflow, emr, flink, glueJob, search } from './engines';
export { model, notebook } from './models';
export { arrivals, delivery, kafka, queue, stream, topic } from './streams';
