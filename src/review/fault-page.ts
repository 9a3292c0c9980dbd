/** What stands in the place of the report while the project cannot be read. */
import { createHash } from 'node:crypto';
import { html, textOf, trusted } from '../report/html-tag.js';

const STYLE =
  ':root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;margin:0}main{max-width:44rem;margin:4rem auto;padding:0 1rem}pre{font:1rem/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;border-left:.3rem solid;padding:.5rem 1rem}';
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;
const INTERNAL = 'The program failed on this project. Run “factdiff --debug” in its folder to see where, and please report it.';

/** `message`: what is wrong, in words; null for a fault of the program itself. */
export function faultPage(message: string | null): string {
  return textOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The project cannot be read - factdiff</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main>
<h1>The project cannot be read at the moment</h1>
<pre>${message ?? INTERNAL}</pre>
<p>Nothing is lost: decisions stand in their file. When the fault is mended, the report comes back here by itself.</p>
</main>
</body>
</html>
`);
}
