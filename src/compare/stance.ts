/** Positions: accept, reject and what lies between. */
import type { Stance } from '../model.js';

const OPPOSITE: Readonly<Record<Stance, Stance | null>> = {
  accepts: 'rejects',
  rejects: 'accepts',
  confirms: 'denies',
  denies: 'confirms',
  conditional: null,
};

/** opposed: accept against reject, confirm against deny. unsure: conditional against either. same otherwise or when not of one scale. */
export function relation(a: Stance, b: Stance): 'same' | 'opposed' | 'unsure' {
  if (a === b) return 'same';
  if (OPPOSITE[a] === b) return 'opposed';
  const other = a === 'conditional' ? b : b === 'conditional' ? a : null;
  return other === 'rejects' ? 'unsure' : 'same';
}
