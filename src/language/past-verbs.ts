/** English verbs in the simple past, by their form. */

/** Past forms that do not end in -ed. */
const IRREGULAR: ReadonlySet<string> = new Set(
  `spoke spoken flew flown went gone said told left wrote written came saw seen gave given made won lost sent sat stood got ran fell fallen
   rose risen heard thought knew known called met led paid bought sold brought taught caught fought sought felt found kept slept meant read drove
   driven struck hit cut put broke broken chose chosen swore sworn took taken began begun shook shaken swept sank sunk swam rode ridden stole stolen tore torn burst wore woke
   spent spread stuck swung hung lent lost became bore lay beat quit ate eaten hid hidden dug fled bound ground held withdrew withdrawn drew drawn threw thrown grew shot built`.split(
    /\s+/,
  ),
);

/** Whether a word in lower case looks like a verb in the past: "opened", "fell"; "need" and "hundred" do not. */
export function looksPast(lower: string): boolean {
  return IRREGULAR.has(lower) || (/^\p{Ll}{2,20}ed$/u.test(lower) && !/(?:hundred|need|speed|seed|heated)$/.test(lower));
}
