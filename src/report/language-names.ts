/** English names of languages, by the first part of their tags: few enough to be the same on every machine. */
const NAMES = new Map(
  `ar Arabic|be Belarusian|bg Bulgarian|bn Bengali|cs Czech|da Danish|de German|el Greek|en English|es Spanish|et Estonian|fa Persian|fi Finnish|fr French|he Hebrew|hi Hindi|hr Croatian|hu Hungarian|hy Armenian|id Indonesian|it Italian|ja Japanese|ka Georgian|ko Korean|lt Lithuanian|lv Latvian|nb Norwegian|nl Dutch|no Norwegian|pl Polish|pt Portuguese|ro Romanian|ru Russian|sk Slovak|sl Slovene|sr Serbian|sv Swedish|sw Swahili|th Thai|tr Turkish|uk Ukrainian|ur Urdu|vi Vietnamese|zh Chinese`
    .split('|')
    .map((entry) => [entry.slice(0, 2), entry.slice(3)] as const),
);

/** `tr` as "Turkish"; a tag that is not known as it is. */
export function languageName(tag: string): string {
  return NAMES.get(tag.slice(0, 2).toLowerCase()) ?? tag;
}
