/**
 * The glossary: every word the program uses, as a type. Data only; nothing here runs.
 * Offsets are UTF-16 code units, end exclusive, everywhere.
 */

/** UTF-16 offsets, end exclusive. Which text they count is said where a Span is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ---------------------------------------------------------------- reading

export type Role = 'draft' | 'source';
export type SourceKind = 'article' | 'wire' | 'transcript' | 'document' | 'statement' | 'notes';
/** How the characters of a source are read; the text taken out of a Word or PDF file is read as `text`. */
export type Format = 'text' | 'markdown' | 'html' | 'subtitles';

/** One article, as the newsroom names it. Never a person: whoever speaks in it is a speaker. */
export interface Source {
  /** Stable name: from metadata, else the file name without its ending. */
  readonly id: string;
  /** Path relative to the project's folder, forward slashes. */
  readonly file: string;
  /** `sha256:` and 64 hex digits over the bytes on disk. */
  readonly digest: string;
  readonly format: Format;
  /** `text` for .docx and .pdf: offsets count the text taken out of the file, not the file. */
  readonly offsetsIn: 'file' | 'text';
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Publication day as written, `YYYY-MM-DD`; never moved to another zone. */
  readonly published: string | null;
  /** Day, hour and zone of publication as written, `2025-03-06T14:05+02:00`; without the zone if none is written, null without an hour. */
  readonly publishedAt: string | null;
  readonly role: Role;
  readonly kind: SourceKind;
  readonly story: string | null;
  /** Ids of sources (or names of outside works) this one repeats: they are one voice. */
  readonly basedOn: readonly string[];
  readonly lang: string | null;
  /** Language the article was translated from, if it says so. */
  readonly translatedFrom: string | null;
  /** `none`: the first line of the file is not a headline. */
  readonly headline: 'none' | null;
  /** Metadata that is missing and switches checks off, e.g. `published`. */
  readonly gaps: readonly string[];
}

/** A source with its decoded characters (a byte order mark, if any, is the first of them), or with the text taken out of its file. */
export interface SourceFile extends Source {
  readonly raw: string;
}

/** A file that could not be read, and why; the rest is checked all the same. */
export interface Unreadable {
  readonly file: string;
  readonly reason: string;
  /** Where in it, e.g. `byte 123` or `line 3, column 7`. */
  readonly at: string | null;
}

/**
 * Where in an article a paragraph stands. A `dateline` ("LURK, Varland (Agency) —") is the beginning of a paragraph, a
 * `pull-quote` repeats words of the body, a `block-quotation` is somebody's words without quotation marks.
 * `furniture` (menus, pleas, related links) is never checked.
 */
export type Zone = 'headline' | 'deck' | 'dateline' | 'subheading' | 'caption' | 'pull-quote' | 'block-quotation' | 'body' | 'furniture';

/**
 * How text offsets lead back to raw offsets: at text[i] the raw offset is raw[i] and both advance together
 * until the next entry; width[i] is how many raw units stand for the one character at text[i] (1, or 6 for `&nbsp;`).
 */
export interface OffsetMap {
  readonly text: readonly number[];
  readonly raw: readonly number[];
  readonly width: readonly number[];
}

/**
 * A paragraph of a document: offsets count Document.text. `number` counts paragraphs from 1, as a reader would: a dateline or
 * a heading in capitals that is run into a paragraph is a block of its own before it and has its number.
 */
export interface Block extends Span {
  readonly number: number;
  readonly zone: Zone;
}

/** A word, a number or a mark as written, without its place. Articles are read into tokens and, with their marks, into pieces. */
export interface Word {
  readonly found: string;
  /** As tokens have it: lower case, straight apostrophes and hyphens, a possessive ending included. */
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly upper: boolean;
  /** Bits of language/signs.ts for `lower`. */
  readonly signs: number;
  /** All its letters are capitals, and it is no abbreviation with stops. */
  readonly shouted: boolean;
  /** Letters, or groups of digits, held together by nothing but hyphens, apostrophes, commas and stops: no other reading makes less of it. */
  readonly whole: boolean;
  readonly kind: 'word' | 'number' | 'mark';
  /** Without a possessive ending. */
  readonly text: string;
  /** Lower case of `text`, straight apostrophes, no full stop at the end. */
  readonly bare: string;
  /** Begins with a capital letter, or with an Arabic or French prefix before one: "al-Sadr", "d'Orsay". */
  readonly named: boolean;
  readonly possessive: boolean;
  /** Bits of language/signs.ts for `bare`. */
  readonly bareSigns: number;
}

/** A word or a number of a sentence: offsets count Document.text; `lower` is lower case, straight apostrophes. */
export interface Token extends Span {
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

/** A token as the extractors see it, with what is known of its word; no plain data. */
export interface SignedToken extends Token {
  /** To which kinds of value it may belong: bits of language/signs.ts. */
  readonly signs: number;
  readonly word: Word;
}

/** A sentence: offsets count Document.text; `block` is an index into Document.blocks. */
export interface Sentence extends Span {
  readonly block: number;
  /** The bits of all its tokens; what it lacks cannot stand in it. */
  readonly signs: number;
  readonly tokens: readonly SignedToken[];
}

/**
 * A source as plain text for the extractors. `text` holds the words as read: no tags, no `**`, entities decoded,
 * soft hyphens and zero-width characters gone, every kind of space and line break inside a paragraph one U+0020 each,
 * quotation marks and apostrophes straight or curly as written. Paragraphs are separated by `\n`.
 */
export interface Document {
  readonly source: Source;
  readonly text: string;
  readonly map: OffsetMap;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Odd characters met on the way: look-alike letters, bidi controls. */
  readonly oddities: readonly Oddity[];
  /** What has been worked out from this document once, see ofDocument(); of a copy with changes it holds nothing. */
  readonly memory?: Memory;
}

/** Results kept with the document they belong to, by the number of the function that made them. */
export interface Memory {
  of: Document | null;
  readonly results: unknown[];
}

/** A character that may deceive a reader; offsets count the raw file. */
export interface Oddity extends Span {
  readonly kind: 'look-alike' | 'invisible' | 'bidi';
  readonly text: string;
}

// ---------------------------------------------------------------- values

/** low and high are what the wording allows: "20 percent" is 0.195 to 0.205; "about a fifth" is wider. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A part of a whole, 0.2 for "20 percent". `of` is what it is a part of, as written, if it follows. */
export interface ShareValue extends Interval {
  readonly approximate: boolean;
  readonly of: string | null;
  /** "percentage points", "up 3 percent": a difference of shares, never compared with a share. */
  readonly change: boolean;
  /** Told to be wrong, another figure of its kind standing beside it: 21,000 in "12,000, not 21,000". It states no value. */
  readonly denied: boolean;
}

export interface NumberValue extends Interval {
  /** What the figure says before hedges, e.g. 20 for "about 20". */
  readonly amount: number;
  /** Unit in normal form: `USD`, `km`, `kg`, `celsius`, `score`, `ratio`, `age`, …; null for counts of things. The amount is already converted to it. */
  readonly unit: string | null;
  /** The things counted, as one lower-case head noun in the singular ("troops" → "troop"), or null. */
  readonly noun: string | null;
  /** The noun phrase after the number, as written: "four other oblasts" → "other oblasts". */
  readonly nounPhrase: string | null;
  readonly approximate: boolean;
  /** "at least", "more than" → least; "up to", "fewer than" → most. */
  readonly bound: 'least' | 'most' | null;
  /** A rank ("the third round"), never a count. */
  readonly ordinal: boolean;
  /** What it is told per, in normal form: "month" for "$20 a month", "100000" for "5 per 100,000"; null for no rate. */
  readonly per: string | null;
  /** The other side of a vote or result: 48 for "52-48", "by 52 votes to 48"; null for everything else. */
  readonly against: number | null;
  /** Told to be wrong, another figure of its kind standing beside it: 21,000 in "12,000, not 21,000". It states no value. */
  readonly denied: boolean;
}

/** A length of time; low and high in days. `amount` and `unit` as said: 30, day. */
export interface DurationValue extends Interval {
  readonly amount: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';
  readonly approximate: boolean;
}

/** A time of day as printed, on the clock of its zone. */
export interface ClockTime {
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** As written: `GMT`, `EST`, `local`, the name of a place; null if none is. */
  readonly zone: string | null;
}

/**
 * A date. year, month, day, weekday: only what the text says. from and to: first and last day it can mean,
 * `YYYY-MM-DD`, worked out with the article's own date where needed; null where that date is missing.
 */
export interface DateValue {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number | null;
  readonly from: string | null;
  readonly to: string | null;
  /** `time`: a time of day (from and to are its day, if that stands beside it). Holidays and seasons are spans: they are not compared as days. */
  readonly precision: 'time' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'span';
  /** "on Thursday", "last week": needs the article's date. */
  readonly relative: boolean;
  /** The year was not printed and comes from the article's date. */
  readonly impliedYear: boolean;
  /** Month word or ISO form with a day that does not exist: 31 April. */
  readonly impossible: boolean;
  /** Preposition that governs it: on, in, since, by, until, from, before, after …, or null. */
  readonly preposition: string | null;
  /** Time of day told alone or beside the day; both mentions have it. */
  readonly time: ClockTime | null;
  /**
   * What it is the day of. said: somebody's words ("said on Thursday"); reported: a report or what one tells ("according to …
   * on Monday"); planned: what is still to come ("will meet on"); happened: anything else.
   */
  readonly role: 'said' | 'reported' | 'happened' | 'planned';
  /** The verb that governs it, as written, or null. */
  readonly verb: string | null;
}

export type NameType = 'person' | 'place' | 'organisation' | 'unknown';

export interface NameValue {
  /** The name without title and possessive, as written: "Anna Ruiz". */
  readonly name: string;
  /** Its words, as written. */
  readonly words: readonly string[];
  readonly type: NameType;
  /** Title or role beside it, as written: "Russian Foreign Minister"; of a row of names in the singular; null if none. */
  readonly title: string | null;
  /** How the office is held: "then-Mayor" and "ex-mayor" → former; "the late Anna Bell" → late; null if nothing is said. */
  readonly status: 'former' | 'acting' | 'deputy' | 'elect' | 'late' | null;
  /** Short form the text gives beside it: IHB for "the International Harbour Board (IHB)"; null if none. */
  readonly acronym: string | null;
  /** The name this is the short form of, where the text gives it beside it; null if it does not. */
  readonly expansion: string | null;
  /** Whom or what it names in this document: equal for first and later references ("Anna Bell", "Bell"), counted from 0. */
  readonly entity: number;
}

export interface ListItem extends Span {
  /** As written, without "part of": "Westland". Offsets count Document.text. */
  readonly text: string;
  /** "part of", "parts of", "most of" → part; "all of", "the whole of", "the entirety of" → whole. */
  readonly extent: 'part' | 'whole' | null;
}

export interface ListValue {
  readonly items: readonly ListItem[];
  /** The count word before it: 4 for "four regions: …"; null if none. */
  readonly said: number | null;
  /** Head noun, lower-case singular, before or after the list: "region"; null if none. */
  readonly noun: string | null;
  /** "including", "such as", "among", "…": members may be missing. */
  readonly open: boolean;
  /** How the count is tied to the list: a colon or dash makes it exhaustive. */
  readonly joint: 'colon' | 'dash' | 'comma' | 'including' | 'after' | 'none';
  /** "respectively" in its sentence: each member goes with one of another list. */
  readonly ordered: boolean;
}

/** Whoever a text says said something. */
export interface Speaker {
  /** Name as written, or null for "one of the participants", "she". */
  readonly name: string | null;
  /** The words that point to the speaker: "the Russian president". */
  readonly description: string;
}

export interface QuoteValue {
  /** The words between the marks, as written, without the marks; paragraphs of one quotation are separated by `\n`. */
  readonly words: string;
  readonly speaker: Speaker | null;
  /** said, added, wrote …; null if none stands beside it. */
  readonly verb: string | null;
  /** A whole sentence or clause with a verb, not a fragment of fewer words. */
  readonly complete: boolean;
  /** What shows that the words are quoted: marks, a paragraph set apart, the speaker's label in a transcript, the kind of source. */
  readonly shown: 'marks' | 'block' | 'label' | 'source';
}

/**
 * How sure the words make it: fact (said as it is), planned (will, agreed to), possible (may, appeared to), conditional
 * (would … if), denied (somebody denies it).
 */
export type Modality = 'fact' | 'planned' | 'possible' | 'conditional' | 'denied';

export type Stance = 'accepts' | 'rejects' | 'conditional' | 'confirms' | 'denies';

export interface PositionValue {
  /** Whose position, as written: "Ruiz", "the ministry", "he". */
  readonly actor: string;
  readonly stance: Stance;
  /** The verb that shows it, as written: "rejected". */
  readonly verb: string;
  /** What it is about, as written: "a proposal for an immediate ceasefire". */
  readonly object: string;
  readonly negated: boolean;
  readonly modality: Modality;
  /** A word beside the verb that places it before or after another position, as written: "first", "then", "now"; null if none. */
  readonly order: string | null;
}

/** The ladders of predicates; their rungs stand in language/ladders.ts. */
export type LadderId = 'justice' | 'harm' | 'agreement' | 'law' | 'money' | 'office';

/** One rung of a ladder: "was charged with fraud", "signed the accord". */
export interface PredicateValue {
  readonly ladder: LadderId;
  /** Index into the rungs of the ladder, from 0; a higher one is further on. */
  readonly rung: number;
  /** Who does it, as written: "the police" of "the police charged Bell"; null if the words do not say. */
  readonly actor: string | null;
  /** Whoever or whatever stands on the rung, as written: "Bell", "the accord", "12 people"; null if the words do not say. */
  readonly subject: string | null;
  /** The matter, as written: "fraud"; null if none. */
  readonly object: string | null;
  /** The verb or noun that shows it, as written: "charged". */
  readonly verb: string;
  readonly negated: boolean;
  readonly modality: Modality;
}

/** A figure of a change with its unit, as written: "5 percent". Offsets count Document.text. */
export interface ChangeFigure extends Span {
  readonly text: string;
}

/** A measure that rises, falls or stays: "Unemployment rose by 2 points to 5 percent". */
export interface ChangeValue {
  readonly direction: 'up' | 'down' | 'none';
  /** What is measured, as written: "Unemployment"; null if the words do not say. */
  readonly measure: string | null;
  /** The verb or noun that shows it, as written: "rose". */
  readonly verb: string;
  readonly from: ChangeFigure | null;
  readonly to: ChangeFigure | null;
  readonly by: ChangeFigure | null;
  readonly negated: boolean;
  readonly modality: Modality;
}

/** "part of", "partially occupied", "the entirety of": how much of a place or set is meant. */
export interface ExtentValue {
  readonly extent: 'part' | 'whole';
  /** What it is an extent of, as written: "the Donbas region". */
  readonly of: string;
}

/** A step of the matter of a claim of claims.yaml, found when the claim is matched and not before. */
export interface StatusValue {
  /** As written in claims.yaml: "to be signed". */
  readonly step: string;
  /** Index into the steps of the claim, from 0; a higher one is further on. */
  readonly index: number;
  readonly modality: Modality;
}

/** A clause that another source has with a "not", a word's opposite, or its names changed over. Found while aligning; no extractor yields it. */
export interface ClauseValue {
  /** Stems of its content words, in their order. */
  readonly terms: readonly string[];
  /** Those of them that are last words of names, in their order. */
  readonly names: readonly string[];
  /** A negation stands in it. */
  readonly negated: boolean;
  /** Its words that have an opposite, lower case. */
  readonly poles: readonly string[];
}

interface MentionValues {
  readonly share: ShareValue;
  readonly number: NumberValue;
  readonly duration: DurationValue;
  readonly date: DateValue;
  readonly name: NameValue;
  readonly list: ListValue;
  readonly quote: QuoteValue;
  readonly position: PositionValue;
  readonly extent: ExtentValue;
  readonly predicate: PredicateValue;
  readonly change: ChangeValue;
  readonly status: StatusValue;
  readonly clause: ClauseValue;
}
export type MentionKind = keyof MentionValues;

/** What an extractor returns: a span of Document.text and the value it states. */
export type HitOf<K extends MentionKind> = Span & { readonly kind: K; readonly value: MentionValues[K] };
export type Hit = { [K in MentionKind]: HitOf<K> }[MentionKind];

/** In the article's own voice, as reported speech, or between quotation marks. */
export type Level = 'own' | 'reported' | 'quoted';

/** A hit with its place: a span that states a value, with the value in normal form. start and end count Document.text. */
export type MentionOf<K extends MentionKind> = HitOf<K> & {
  /** Index into Reading.sentences. */
  readonly sentence: number;
  /** The words as read. */
  readonly text: string;
  readonly level: Level;
  /** Name or description of whoever is said to have said it, or null. */
  readonly attributedTo: string | null;
};
export type Mention = { [K in MentionKind]: MentionOf<K> }[MentionKind];

/** A sentence as the later steps keep it once the document's text is released. */
export interface SentenceReading extends Span {
  readonly text: string;
  /** Number of its paragraph, from 1. */
  readonly paragraph: number;
  readonly zone: Zone;
  readonly tokens: readonly Token[];
  /** Offsets of the sentence's part of the text back to the raw file. */
  readonly map: OffsetMap;
}

/** What looked like a value but was not understood; start and end count Document.text. */
export interface Unparsed extends Span {
  readonly kind: MentionKind;
  readonly text: string;
  readonly reason: string;
  /** Reading the paragraph for values of this kind ended in an error of the program. */
  readonly failed: boolean;
}

/** A clause that reports what somebody said, without quotation marks: "that Russia should not give in". Offsets count Document.text. */
export interface Speech extends Span {
  /** Null where nobody is named: "reportedly", "is said to". */
  readonly speaker: Speaker | null;
}

/** A source after extraction: plain JSON, all that later steps see of it. */
export interface Reading {
  readonly source: Source;
  readonly sentences: readonly SentenceReading[];
  readonly mentions: readonly Mention[];
  readonly speech: readonly Speech[];
  readonly unparsed: readonly Unparsed[];
  readonly oddities: readonly Oddity[];
  /** Paragraphs left out, with their number and the zone that explains it; spans count the raw file. */
  readonly skipped: readonly (Span & { readonly paragraph: number; readonly zone: Zone; readonly text: string })[];
  /** The raw file, only for line numbers: offsets at which its lines begin. */
  readonly lineStarts: readonly number[];
}

// ---------------------------------------------------------------- claims.yaml

export type ClaimType =
  | 'share'
  | 'number'
  | 'money'
  | 'duration'
  | 'date'
  | 'list'
  | 'position'
  | 'quotation'
  | 'title'
  | 'place'
  | 'status'
  | 'toll'
  | 'vote'
  | 'poll'
  | 'age'
  | 'result'
  | 'rank'
  | 'predicate'
  | 'name';

/** A name of claims.yaml. `at` is where it stands in that file. */
export interface NameEntry {
  readonly id: string;
  readonly type: 'person' | 'place' | 'country' | 'organisation' | 'other';
  readonly name: string;
  readonly aliases: readonly string[];
  /** Spellings that are always an error. */
  readonly wrong: readonly string[];
  /** The desk's own spelling, if it differs from `name`. */
  readonly house: string | null;
  readonly title: string | null;
  readonly partOf: string | null;
  /** Ids of names whose words count as this one's. */
  readonly spokenForBy: readonly string[];
  /** Language the person speaks, e.g. `ru`: two renderings of a quotation may be two translations. */
  readonly speaks: string | null;
  readonly at: Span;
}

export interface ListEntry {
  readonly id: string;
  readonly members: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly called: readonly string[];
  readonly excludes: readonly string[];
  readonly asOf: string | null;
  readonly at: Span;
}

/** Every key given must be met in one sentence; inside a key any entry will do, except under `all`. */
export interface Match {
  readonly who: readonly string[];
  readonly does: readonly string[];
  readonly what: readonly string[];
  readonly of: readonly string[];
  readonly about: readonly string[];
  readonly where: readonly string[];
  readonly any: readonly string[];
  readonly all: readonly string[];
}

export interface Reference {
  /** As written in claims.yaml: "20%", "2014", "accepts". */
  readonly value: string;
  readonly asOf: string | null;
  readonly source: string | null;
  /** Where the value stands in claims.yaml. */
  readonly at: Span;
}

/** One entry of claims.yaml: a checkable question about the world. */
export interface ClaimEntry {
  readonly id: string;
  readonly label: string;
  readonly type: ClaimType;
  readonly match: Match;
  readonly reference: Reference | null;
  /** As written: "2 points", "10 %", "1 day". */
  readonly tolerance: string | null;
  /** First and last day on which the thing itself happened or was said. */
  readonly between: readonly [string, string] | null;
  readonly precision: 'day' | 'month' | 'year' | null;
  readonly list: string | null;
  readonly extent: 'part' | 'whole' | 'none' | Readonly<Record<string, 'part' | 'whole' | 'none'>> | null;
  readonly steps: readonly string[];
  readonly notSameAs: readonly string[];
  readonly at: Span;
}

export interface RuleSetting {
  readonly off: boolean;
  readonly severity: Severity | null;
}

/** claims.yaml, or the empty knowledge when there is none. */
export interface Knowledge {
  /** Path relative to the project's folder; null without claims.yaml. */
  readonly file: string | null;
  /** Its text, for evidence; empty without claims.yaml. */
  readonly raw: string;
  readonly names: readonly NameEntry[];
  readonly lists: readonly ListEntry[];
  readonly claims: readonly ClaimEntry[];
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** House style of drafts; null where claims.yaml does not say. */
  readonly style: { readonly dates: 'day-month' | 'month-day' | null; readonly names: 'house' | null };
  readonly failOn: FailOn | null;
}

/** Everything a run needs, as data. */
export interface Project {
  readonly sources: readonly SourceFile[];
  readonly unreadable: readonly Unreadable[];
  readonly knowledge: Knowledge;
  readonly decisions: readonly Ruled[];
  /** Files (relative) named with --draft: only discrepancies they take part in are reported; empty means all. */
  readonly drafts: readonly string[];
}

// ---------------------------------------------------------------- aligning

/** Something statements are about: declared in claims.yaml, or a slot that documents share (discovered). */
export interface Claim {
  /** Id of claims.yaml, or the slot key. */
  readonly id: string;
  readonly label: string;
  readonly type: ClaimType;
  readonly declared: ClaimEntry | null;
  /** What stands for the claim in the ids of discrepancies, where its own id names values that other sources may add to. */
  readonly slot?: string;
  /** Why no sentence states it, for a declared claim that nothing states: its group is empty. */
  readonly unmatched?: string;
}

/** What one source says about one claim. */
export interface Statement {
  /** `newsweek#3`: source id and running number within the source, in text order. */
  readonly id: string;
  readonly claim: Claim;
  readonly reading: Reading;
  readonly mention: Mention;
  /** Day the statement speaks of, or the article's date. */
  readonly asOf: string | null;
  /** Key of whoever is said to have said it or done it, equal for one person across sources; null when that is open. */
  readonly person: string | null;
}

/** Statements of one claim that may be compared with one another, and why. */
export interface Group {
  readonly claim: Claim;
  readonly statements: readonly Statement[];
  /** Gate facts: "same subject", "same month". */
  readonly comparable: readonly string[];
  /** Its statements stand in nearly the same sentence: a figure changed under one bound ("over 44", "over 70") counts too. */
  readonly alike?: boolean;
  /** What its statements count, for each of them in their order, where two sources give two counts the other way round. */
  readonly roles?: readonly string[];
}

/** The reasons of the comparability gate. */
export type GateReason =
  | 'subject'
  | 'measure'
  | 'base'
  | 'place'
  | 'as-of'
  | 'unit'
  | 'counting'
  | 'period'
  | 'modality'
  | 'level'
  | 'bound'
  | 'precision'
  | 'event'
  | 'independence'
  | 'revision';

/** Two statements that look alike and were not compared; one reason. */
export interface NearMiss {
  readonly claim: Claim;
  readonly reason: GateReason;
  readonly message: string;
  readonly statements: readonly Statement[];
}

/** What align hands on. */
export interface Alignment {
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  readonly groups: readonly Group[];
  readonly nearMisses: readonly NearMiss[];
  readonly undecided: readonly Undecided[];
  /** Id of the source that stands for the voice of each source. */
  readonly origins: ReadonlyMap<string, string>;
  /** Pairs refused, by reason. */
  readonly refused: Readonly<Partial<Record<GateReason, number>>>;
}

// ---------------------------------------------------------------- the fact-checker's sheet

/** A checkable mention of a draft and the sources of its story that state the same. */
export interface Support {
  readonly reading: Reading;
  readonly mention: Mention;
  /** Ids of the sources that agree, in the order of the sources; `claims.yaml` first where a reference value does. */
  readonly agree: readonly string[];
}

/** One row of the sheet: a checkable statement of the draft. Offsets count the file; `exact` is that slice of it. */
export interface SheetRow extends Span {
  /** 16 hex digits: hash of draft, kind, value, sentence and an ordinal among equals. */
  readonly id: string;
  readonly kind: MentionKind;
  readonly line: number;
  readonly column: number;
  readonly paragraph: number;
  readonly exact: string;
  readonly text: string;
  /** In normal form, for people: `20 %`, `6 March 2025`. */
  readonly value: string;
  readonly sentence: string;
  readonly attributedTo: string | null;
  /** Ids of sources that state the same, that differ (a discrepancy says how), and that say nothing on it. */
  readonly agree: readonly string[];
  readonly differ: readonly string[];
  readonly silent: readonly string[];
  /** How many voices agree: copies and works of one origin are one. */
  readonly voices: number;
  /** Ids of the discrepancies on these words. */
  readonly discrepancies: readonly string[];
  /** Who has checked it; null where nobody has. */
  readonly tick: Tick | null;
  /** What was checked here before the value changed: to be checked again. */
  readonly changed: Tick | null;
}

/** Everything in a draft that can be checked, in text order. */
export interface Sheet {
  readonly draft: string;
  readonly file: string;
  /** Ids of the sources it was compared with. */
  readonly sources: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Ticks of this draft that fit no statement of it any more. */
  readonly stale: readonly Tick[];
}

// ---------------------------------------------------------------- the report (schema/report.schema.json)

export type Severity = 'error' | 'warning' | 'note';
export type FailOn = Severity | 'never';
export type Outcome = 'conflict' | 'variant' | 'needs-review';
export type Family =
  | 'spelling'
  | 'number'
  | 'date'
  | 'weekday'
  | 'relative-date'
  | 'list-members'
  | 'list-count'
  | 'list-extent'
  | 'quote'
  | 'attribution'
  | 'stance'
  | 'headline'
  | 'modality'
  | 'scope'
  | 'title'
  | 'place'
  | 'event'
  | 'reference'
  | 'style'
  | 'terminology';

/** What stands around some words, as read. */
export interface Context {
  /** The rest of the sentence before and after the words; of a quotation over several sentences, of its first and last. */
  readonly before: string;
  readonly after: string;
  /** The sentence before and the sentence after, in the same paragraph; empty where there is none. */
  readonly preceding: string;
  readonly following: string;
}

/** One side of a discrepancy: the place and the words. start and end count the raw file; `exact` is that slice of it. */
export interface Side extends Span {
  /** Id of the statement, or null for claims.yaml and for rules on one text. */
  readonly statement: string | null;
  /** Id of the source, or `claims.yaml`. */
  readonly source: string;
  readonly role: Role | 'reference';
  readonly file: string;
  /** From 1; column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly paragraph: number | null;
  /** Where in the article the paragraph stands; null for claims.yaml. */
  readonly zone: Zone | null;
  readonly exact: string;
  /** The words as read. */
  readonly text: string;
  /** Up to 60 characters of the sentence before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** The whole sentence and its neighbours; null for claims.yaml and where the report leaves out the articles' text. */
  readonly context: Context | null;
  /** Value in normal form for people: `20 %`, `6 March 2025`, `rejects`. */
  readonly value: string;
  readonly attributedTo: string | null;
}

/** Two things that should agree and do not, with evidence for each side. The first side is the place to correct. */
export interface Discrepancy {
  /** 16 hex digits: hash of rule, claim, sorted distinct values and an ordinal among equals. */
  readonly id: string;
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly claim: string;
  /** What it is about, in plain words: "Share of Ukraine under Russian control". */
  readonly title: string;
  /** One sentence, both sides in the articles' own words. */
  readonly message: string;
  /** What to do, and what would make it go away. */
  readonly advice: string;
  readonly comparable: readonly string[];
  readonly sides: readonly Side[];
  readonly fix: { readonly file: string; readonly start: number; readonly end: number; readonly replacement: string } | null;
  readonly decision: Decision | null;
  /** Earlier records of the same discrepancy, oldest first. */
  readonly history: readonly Decision[];
  /** A ruling that was made and no longer holds: its time has passed, or a value has changed since. */
  readonly reopened: { readonly decision: Decision; readonly because: 'expired' | 'value' } | null;
  /** Since it was decided: ids of sources whose sentence reads otherwise now, and of sources that came in with the same value. */
  readonly since: { readonly reworded: readonly string[]; readonly joined: readonly string[] } | null;
}

/** Something that could not be decided for want of data; never fails a run. */
export interface Undecided {
  readonly code: string;
  readonly family: Family;
  readonly message: string;
  readonly hint: string;
  readonly sides: readonly Side[];
}

export type DecisionStatus = 'our-text-wrong' | 'their-text-wrong' | 'both-stand' | 'not-the-same' | 'tool-misread' | 'ask';

/** What a person ruled about one discrepancy; one line of claims.decisions.jsonl. */
export interface Decision {
  readonly v: 1;
  readonly id: string;
  readonly rule: string;
  readonly claim: string;
  readonly status: DecisionStatus;
  /** Ids of the sources that are wrong, or `none`, `unknown`. */
  readonly wrong: readonly string[];
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly until: string | null;
  readonly owner: string | null;
  /** The judged sentences, `source: words before [the words] words after`: for readers of the file, and to know the place again. */
  readonly judged: readonly string[];
}

/** A statement of a draft that a person has checked; a line of claims.decisions.jsonl as well. */
export interface Tick {
  readonly v: 1;
  /** Id of the row of the sheet. */
  readonly id: string;
  readonly status: 'checked';
  /** Id of the draft. */
  readonly draft: string;
  readonly kind: MentionKind;
  /** The value that was checked, in normal form. */
  readonly value: string;
  /** The words, and the sentence with the words between square brackets. */
  readonly text: string;
  readonly sentence: string;
  /** How, in a word or two: `phone`, `document`, `recording`. */
  readonly method: string;
  /** Who or what was asked: "called the coroner". */
  readonly source: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly note: string;
}

/** A line of claims.decisions.jsonl. */
export type Ruled = Decision | Tick;

export interface ReportSource {
  readonly id: string;
  readonly file: string;
  readonly digest: string;
  /** Where offsets do not count the file but the text taken out of it (.docx, .pdf); else the key is left out. */
  readonly offsetsIn?: 'text';
  readonly title: string | null;
  readonly publisher: string | null;
  /** Its address, as its metadata give it. */
  readonly url: string | null;
  readonly published: string | null;
  readonly lang: string | null;
  readonly translatedFrom: string | null;
  /** Words outside furniture. */
  readonly words: number;
  readonly role: Role;
  readonly kind: SourceKind;
  readonly story: string | null;
  /** Id of the source that stands for its voice: copies and works based on one original share it. */
  readonly origin: string;
  readonly gaps: readonly string[];
}

export interface ReportClaim {
  readonly id: string;
  readonly label: string;
  readonly type: ClaimType;
  readonly declared: boolean;
  readonly state: 'agree' | 'differ' | 'single' | 'undated' | 'unmatched';
  readonly statements: readonly string[];
  /** What claims.yaml gives as its value and as its tolerance, as written; null without. */
  readonly reference: { readonly value: string; readonly asOf: string | null; readonly source: string | null } | null;
  readonly tolerance: string | null;
}

export interface ReportStatement {
  readonly id: string;
  readonly source: string;
  readonly claim: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly exact: string;
  readonly text: string;
  readonly sentence: Span;
  readonly paragraph: number;
  readonly zone: Zone;
  /** In normal form, by kind. */
  readonly value: unknown;
  readonly attributedTo: string | null;
  readonly level: Level;
  readonly asOf: string | null;
}

export type Embed = 'full' | 'evidence' | 'none';

/** An article as read, furniture apart, with everything recognised in it. */
export interface ReportDocument {
  readonly source: string;
  readonly paragraphs: readonly ReportParagraph[];
}

export interface ReportParagraph {
  /** As sides and rows number them. */
  readonly paragraph: number;
  readonly zone: Zone;
  readonly text: string;
  /** In text order, none inside another; offsets count `text`. */
  readonly marks: readonly Mark[];
}

/** Words of an article in which something was recognised. */
export interface Mark extends Span {
  readonly kind: MentionKind | 'unparsed';
  /** In normal form, for people; why not, for what was not understood. */
  readonly value: string;
  readonly state: 'agree' | 'differ' | 'single' | 'not-understood';
  /** Id of the statement it is, if it is one. */
  readonly statement: string | null;
}

export interface NotCompared {
  readonly claim: string;
  readonly reason: GateReason;
  readonly message: string;
  readonly sides: readonly Side[];
}

export interface Coverage {
  /** Mentions that looked like a value, by kind. */
  readonly seen: Readonly<Record<string, number>>;
  readonly parsed: Readonly<Record<string, number>>;
  /** Statements joined to a claim, by kind. */
  readonly aligned: Readonly<Record<string, number>>;
  /** Statements that were compared with at least one other or with a reference, by kind. */
  readonly compared: Readonly<Record<string, number>>;
  /** Statements of claims that only one origin speaks of. */
  readonly singleSource: number;
  /** Refused pairs, by reason. */
  readonly notComparable: Readonly<Record<string, number>>;
  /** The first lines of every report. */
  readonly statements: {
    readonly checked: number;
    readonly agree: number;
    readonly differ: number;
    readonly single: number;
    readonly notUnderstood: number;
  };
  readonly origins: number;
  readonly words: number;
}

export interface Report {
  readonly schemaVersion: '1.0';
  readonly tool: { readonly name: 'factdiff'; readonly version: string };
  readonly sources: readonly ReportSource[];
  readonly unreadable: readonly Unreadable[];
  readonly claims: readonly ReportClaim[];
  readonly statements: readonly ReportStatement[];
  readonly discrepancies: readonly Discrepancy[];
  readonly undecided: readonly Undecided[];
  readonly notCompared: readonly NotCompared[];
  readonly coverage: Coverage;
  readonly decisions: { readonly applied: number; readonly stale: readonly Decision[]; readonly expired: readonly Decision[] };
  /** The fact-checker's sheet of each draft. */
  readonly sheets: readonly Sheet[];
  /** How much text of the articles is in the report: all of it, the words that show a discrepancy, or none. */
  readonly embed: Embed;
  /** The articles themselves, with `embed: full` only. */
  readonly documents: readonly ReportDocument[];
  readonly summary: {
    readonly error: number;
    readonly warning: number;
    readonly note: number;
    readonly decided: number;
    readonly exit: 0 | 1 | 2;
  };
}
