/** Subtitles (WebVTT and SubRip) as paragraphs: sentences go on over the ends of cues; times, numbers, settings and notes are no text. */
import { linesOf } from './characters.js';
import { SAYS_WHO, voiceOf } from './subtitle-voice.js';
import { type Prose, TextBuilder } from './text-builder.js';

/** Hours may be left out in WebVTT; SubRip writes a comma before the thousandths. Settings may follow. */
const TIMES =
  /^[ \t]{0,9}(?:(?<h1>\d{1,4}):)?(?<m1>\d{1,2}):(?<s1>\d{2})[.,](?<f1>\d{1,3})[ \t]{0,9}-->[ \t]{0,9}(?:(?<h2>\d{1,4}):)?(?<m2>\d{1,2}):(?<s2>\d{2})[.,](?<f2>\d{1,3})(?:[ \t]|$)/;
const ANY_TIMES = new RegExp(TIMES.source, 'm');
const ARROW = '-->';
const LINES = /\r\n|\n|\r/g;
/** A pause of so many seconds after the end of a sentence begins a paragraph. */
const PAUSE = 2;
const SENTENCE_END = /[.!?\u2026]["'\u201d\u2019\u00bb)\]]{0,2}$/;
/** Sounds and music: "[Applause]", "(door closes)" alone on its line, notes. */
const SOUND =
  /^(?:[-\u2013\u2014>\s]{0,4})(?:\[[^[\]]{0,80}\]|\([^()]{0,80}\)|[\u266a\u266b][^\n]{0,200}[\u266a\u266b]|[\u266a\u266b\s]{1,20})$/;
const MARKUP = /<(?<tag>[^<>]{0,200})>|\{\\[^{}]{0,80}\}|&(?<entity>amp|lt|gt|nbsp|quot|lrm|rlm|#39);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', quot: '"', '#39': "'" };
/** A dash or ">>" before words of another speaker. */
const TURN = /^(?:[-\u2010\u2013\u2014]{1,2} ?(?=\S)|(?:>|&gt;){2,3} {0,2})/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether a file holds a cue at all. */
export function hasCues(raw: string): boolean {
  return ANY_TIMES.test(raw);
}

/** Reads the file from the offset `from` on. */
export function readSubtitles(raw: string, from: number): Prose {
  const lines = linesOf(raw, from, (start, end): Line => ({ start, end, text: raw.slice(start, end) }), LINES);
  const web = /^[\ufeff\s]{0,9}WEBVTT/.test(raw.slice(from, from + 20));
  const reader = new CueReader(raw);
  let inCue = false;
  for (const [i, line] of lines.entries()) {
    const times = line.text.includes(ARROW) ? TIMES.exec(line.text)?.groups : undefined;
    if (times !== undefined) {
      reader.cue(times);
      inCue = true;
    } else if (line.text.trim() === '') inCue = inCue && !web;
    else if (inCue && !isNumberOf(line, lines[i + 1])) reader.line(line);
  }
  return reader.finish();
}

/** The number or name that stands over the times of the next cue. */
function isNumberOf({ text }: Line, next: Line | undefined): boolean {
  return next?.text.includes(ARROW) === true && TIMES.test(next.text) && /^\s{0,9}\d{1,9}\s{0,9}$/.test(text);
}

class CueReader {
  private readonly builder = new TextBuilder();
  private voice: string | null = null;
  private ended = 0;
  /** Whether the last words end a sentence, and what the last line said: rolling captions repeat it. */
  private complete = true;
  private lastLine = '';
  private fresh = false;

  constructor(private readonly raw: string) {}

  cue(times: Readonly<Record<string, string | undefined>>): void {
    const seconds = (n: 1 | 2): number =>
      Number(times[`h${n}`] ?? 0) * 3600 + Number(times[`m${n}`]) * 60 + Number(times[`s${n}`]) + Number(`0.${times[`f${n}`]}`);
    if (seconds(1) - this.ended >= PAUSE && this.complete) this.builder.endParagraph(null);
    this.ended = seconds(2);
    this.fresh = true;
  }

  line({ start, end, text }: Line): void {
    const words = plain(text).trim();
    if (words === '' || SOUND.test(words)) return;
    if (words === this.lastLine) return;
    this.lastLine = words;
    let at = start + (text.length - text.trimStart().length);
    if (this.builder.inParagraph) this.builder.space(start, start);
    const voice = voiceOf(text);
    const unnamed = voice === null && this.fresh && this.voice !== null && this.complete;
    if (voice !== null) at = this.say(voice, start);
    this.fresh = false;
    at = this.change(at, end, words, unnamed);
    this.words(at, end);
    this.complete = SENTENCE_END.test(words);
  }

  finish(): Prose {
    return this.builder.finish();
  }

  /** Begins a paragraph where another one speaks; offset of the first word. Of one who is not named a dash stands before the words. */
  private change(at: number, end: number, words: string, unnamed: boolean): number {
    const turn = TURN.exec(this.raw.slice(at, Math.min(end, at + 12)))?.[0] ?? '';
    const named = SAYS_WHO.test(words);
    if (turn === '' && !unnamed) {
      if (named) this.turn(null);
      return at;
    }
    if (!this.complete && /^[-\u2010\u2013\u2014\s]{0,4}\p{Ll}/u.test(words)) return at;
    this.turn(null);
    if (!named) {
      this.builder.decoded('-', at, at + turn.trimEnd().length);
      this.builder.space(at + turn.trimEnd().length, at + turn.length);
    }
    return at + turn.length;
  }

  private turn(voice: string | null): void {
    this.builder.endParagraph(null);
    this.voice = voice;
  }

  /** Begins the words of a speaker named in a tag with the name and a colon; offset after the tag. */
  private say({ name, start, end, after }: NonNullable<ReturnType<typeof voiceOf>>, lineStart: number): number {
    if (name === this.voice) return lineStart + after;
    this.turn(name);
    this.builder.copy(this.raw, lineStart + start, lineStart + end);
    this.builder.decoded(':', lineStart + after - 1, lineStart + after);
    this.builder.space(lineStart + after, lineStart + after);
    return lineStart + after;
  }

  /** The words of a line without tags, with entities decoded. */
  private words(start: number, end: number): void {
    const { raw, builder } = this;
    let from = start;
    const piece = raw.slice(start, end);
    for (const m of piece.matchAll(MARKUP)) {
      const at = start + m.index;
      builder.copy(raw, from, at);
      from = at + m[0].length;
      const { entity } = m.groups ?? {};
      if (entity !== undefined) builder.decoded(ENTITIES[entity] ?? '', at, from);
    }
    builder.copy(raw, from, end);
  }
}

/** A line without markup, for looking at only. */
function plain(text: string): string {
  return text.replace(MARKUP, (...match) => ENTITIES[(match.at(-1) as { entity?: string }).entity ?? ''] ?? '');
}
