/** Colours of a terminal, or none. The words carry every meaning; colour only helps the eye. */
export type Paint = (text: string) => string;
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
}

const between = (on: number, off: number, color: boolean): Paint =>
  color ? (text) => `\u001b[${on}m${text}\u001b[${off}m` : (text) => text;

export function palette(color: boolean): Palette {
  const [bold, dim] = [between(1, 22, color), between(2, 22, color)];
  return { bold, dim, red: between(31, 39, color), yellow: between(33, 39, color), blue: between(34, 39, color) };
}
