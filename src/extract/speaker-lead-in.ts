/** Sentences that announce a quotation without a verb of saying: "Bell was blunt. “…”"; and voices that are only heard. */
import type { Span } from '../model.js';
import type { Piece } from './pieces.js';
import type { Part } from './quote-span.js';
import { ROLE, roleOf } from './subject-words.js';

const MANNERS = new Set(
  'blunt clear clearer adamant furious scathing unequivocal emphatic defiant unrepentant unapologetic dismissive categorical sceptical skeptical philosophical brief terse succinct explicit outspoken candid incredulous optimistic pessimistic apologetic effusive'.split(
    ' ',
  ),
);
const GESTURES = new Set('shrugged nodded smiled laughed sighed grinned demurred disagreed paused hesitated frowned winced'.split(' '));
const COPULAS = new Set(['was', 'is', 'were', 'are', 'sounded', 'remained', 'seemed']);

/** Whether a sentence of a paragraph ends with how somebody is about to speak. */
export function announces(pieces: readonly Piece[], { start, end }: Span): boolean {
  let at = end - 1;
  if (pieces[at]?.text !== '.') return false;
  at--;
  const last = pieces[at]?.lower ?? '';
  if (GESTURES.has(last)) return true;
  if (!MANNERS.has(last)) return false;
  at--;
  while (at > start && (DEGREES.has(pieces[at]?.lower ?? '') || (roleOf(pieces[at] as Piece) & ROLE.manner) !== 0)) at--;
  return COPULAS.has(pieces[at]?.lower ?? '');
}

const DEGREES = new Set('very more even equally also still far as just less quite rather so'.split(' '));

const HEARD = new Set(['heard', 'overheard', 'hearing', 'hears']);
const VOICES = new Set(['chants', 'chant', 'shouts', 'cries', 'voice', 'voices', 'slogans', 'slogan', 'chanting', 'shouting', 'screams']);
/** Right before a quotation: crowds do so, and the verb of the sentence is somebody else's. */
const CRYING = new Set(['chanting', 'shouting', 'singing', 'reading', 'screaming', 'yelling']);
/** Pieces before a colon in which a voice is heard. */
const NEAR = 8;

/** Whether the words before a quotation let others be heard than their subject: "heard shouting: “…”", "shouts of “…”". */
export function isOverheard(pieces: readonly Piece[], { open, floor }: Part): boolean {
  const last = pieces[open - 1];
  if (open <= 0 || last === undefined) return false;
  if (CRYING.has(last.lower) || (last.lower === 'of' && VOICES.has(pieces[open - 2]?.lower ?? ''))) return true;
  if (last.text !== ':') return false;
  if (VOICES.has(pieces[open - 2]?.lower ?? '')) return true;
  for (let at = open - 2; at >= Math.max(floor, open - NEAR); at--) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'mark') return false;
    if (HEARD.has(piece.lower)) return pieces[at + 1]?.lower !== 'from' && pieces[at + 1]?.lower !== 'saying';
  }
  return false;
}
