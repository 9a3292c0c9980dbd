/** Every output format by the name a user types. */
import { concise } from './concise.js';
import { spreadsheet } from './csv-report.js';
import type { Formatter } from './format.js';
import { github } from './github.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export type { FormatOptions, Formatter } from './format.js';

export const formatters = { text, concise, json, md: markdown, html, csv: spreadsheet, sarif, github } as const satisfies Record<
  string,
  Formatter
>;

export type FormatName = keyof typeof formatters;
