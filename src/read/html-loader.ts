/** Loads the reader of HTML pages only when a page is among the sources: its parser would slow every start. */
type HtmlReader = typeof import('./html.js');

let loaded: HtmlReader | null = null;

/** Must be awaited once before the first HTML source is read. */
export async function loadHtml(): Promise<HtmlReader> {
  loaded ??= await import('./html.js');
  return loaded;
}

export function htmlReader(): HtmlReader {
  if (loaded === null) throw new Error('an HTML source needs loadHtml() to be awaited first');
  return loaded;
}
