export * from './ProjectFiles';
export * from './ReadResult';
export * from './recent';
export * from './remembered';
