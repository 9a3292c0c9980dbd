/**
 * The public door: read a project, check it, render the report.
 *
 *     const project = await readProject('.');
 *     const report = check(project);
 *     console.log(formatters.text(report));
 */
export { type CheckOptions, check } from './check.js';
export type { Rule } from './compare/rule.js';
export { extract } from './extract/index.js';
export { sheetOf } from './inventory.js';
export * from './judge/record.js';
export type * from './model.js';
export { readDecisions } from './read/decisions.js';
export { toDocument } from './read/document.js';
export { InputError } from './read/input-error.js';
export { DECISIONS, projectFolder, type ReadOptions, readProject } from './read/project.js';
export { sourceFromText } from './read/source.js';
export { type FormatName, type FormatOptions, type Formatter, formatters } from './report/index.js';
export { matrixFormatters } from './report/matrix.js';
export { sheetFormatters } from './report/sheet.js';
export { rules } from './rules/index.js';
export { VERSION as version } from './version.js';
