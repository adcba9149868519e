export * from './DataModel';
export * from './readModel';
export * from './wants';
export * from './isDataProject';
export * from './outside';
