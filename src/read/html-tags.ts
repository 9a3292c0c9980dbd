/** Tags, words and entities of an HTML page, one after the other; htmlparser2 does the reading. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** All offsets count the text given to scanTags. Names of tags and attributes are in lower case. */
export interface TagHandler {
  /** `start` and `end`: the tag itself. */
  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void;
  close(name: string, start: number, end: number): void;
  words(start: number, end: number): void;
  entity(words: string, start: number, end: number): void;
}

const LONGEST_ATTRIBUTE = 4000;

class TagScanner implements TokenizerCallbacks {
  private name = '';
  private start = 0;
  private attributes = new Map<string, string>();
  private attribute = '';
  private value = '';

  constructor(
    private readonly text: string,
    private readonly handler: TagHandler,
  ) {}

  onopentagname(start: number, end: number): void {
    this.name = this.text.slice(start, end).toLowerCase();
    this.start = start - 1;
    this.attributes = new Map();
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.text.slice(start, end).toLowerCase();
    this.value = '';
  }
  onattribdata(start: number, end: number): void {
    if (this.value.length < LONGEST_ATTRIBUTE) this.value += this.text.slice(start, Math.min(end, start + LONGEST_ATTRIBUTE));
  }
  onattribentity(code: number): void {
    this.value += String.fromCodePoint(code);
  }
  onattribend(): void {
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }
  onopentagend(end: number): void {
    this.handler.open(this.name, this.attributes, this.start, end + 1);
  }
  onselfclosingtag(end: number): void {
    this.handler.open(this.name, this.attributes, this.start, end + 1);
  }
  onclosetag(start: number, end: number): void {
    const close = this.text.charCodeAt(end) === 62 ? end + 1 : end;
    this.handler.close(this.text.slice(start, end).toLowerCase(), start - 2, close);
  }
  ontext(start: number, end: number): void {
    this.handler.words(start, end);
  }
  ontextentity(code: number, end: number): void {
    this.handler.entity(String.fromCodePoint(code), Math.max(0, this.text.lastIndexOf('&', end - 1)), end);
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
}

export function scanTags(text: string, handler: TagHandler): void {
  const tokenizer = new Tokenizer({}, new TagScanner(text, handler));
  tokenizer.write(text);
  tokenizer.end();
}
