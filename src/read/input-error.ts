/** A fault in what the user gave us (a file, a folder, claims.yaml): its message is written for people and shown as it is. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
