export { TemplateFiles, type TemplateFile } from './TemplateFiles';
