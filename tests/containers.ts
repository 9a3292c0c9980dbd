/** Makes Word and PDF files for tests. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A zip container with these files, in this order. `claim` changes what its directory says of each file. */
export function zipOf(
  files: Readonly<Record<string, string | Buffer>>,
  claim: { readonly flags?: number; readonly size?: number; readonly crc?: number; readonly method?: number } = {},
): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(claim.flags ?? 0, 2);
    common.writeUInt16LE(claim.method ?? 8, 4);
    common.writeUInt32LE(claim.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claim.size ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, title]));
    bodies.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(bodies.length, 8);
  end.writeUInt16LE(bodies.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The files of a Word file whose body holds this WordprocessingML, with more files or others in their place. */
export function docxParts(body: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
}

/** Word's list of styles, with a heading and a list item. */
export const STYLES = `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`;
export const NUMBERING = `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** Footnotes by number. */
export function footnotes(notes: Readonly<Record<string, string>>): string {
  const all = Object.entries(notes).map(([id, words]) => `<w:footnote w:id="${id}">${paragraph(words)}</w:footnote>`);
  return `<w:footnotes ${WORD}>${all.join('')}</w:footnotes>`;
}

/** A paragraph of WordprocessingML; `properties` as Word writes them. */
export function paragraph(words: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(words)}</w:p>`;
}

export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A line of a PDF page: its words, where it begins (points from the lower left) and its size. */
export type PdfLine = readonly [words: string, x: number, y: number, size?: number];

/** A PDF file with these pages; `content` replaces what a page draws. */
export function pdfOf(pages: readonly (readonly PdfLine[] | Buffer)[], trailer = ''): Buffer {
  const kids = pages.map((_, i) => `${2 * i + 4} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
  ];
  for (const page of pages) {
    const packed = Buffer.isBuffer(page) ? page : deflateSync(Buffer.from(page.map(drawn).join('\n'), 'latin1'));
    const number = objects.length + 2;
    objects.push(
      Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${number} 0 R>>`),
      Buffer.concat([Buffer.from(`<</Filter/FlateDecode/Length ${packed.length}>>stream\n`), packed, Buffer.from('\nendstream')]),
    );
  }
  let file = Buffer.from('%PDF-1.4\n');
  const places: number[] = [];
  for (const [i, object] of objects.entries()) {
    places.push(file.length);
    file = Buffer.concat([file, Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}`;
  const end = `trailer<</Size ${places.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.concat([file, Buffer.from(xref + end)]);
}

function drawn([words, x, y, size = 12]: PdfLine): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`;
}
