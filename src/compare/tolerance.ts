/** `tolerance:` of a claim: how far values may lie apart. */
import type { ClaimEntry, Interval } from '../model.js';

/** Slack in the value's own measure: "2 points" is 0.02 for a share, "10 %" a tenth of the larger value, "1 day" one. 0 without one. */
export function slackFor(entry: ClaimEntry | null, a: Interval, b: Interval): number {
  const written = /^\s{0,3}(?<amount>\d{1,9}(?:\.\d{1,6})?)\s{0,3}(?<unit>\D{0,40}?)\s{0,3}$/.exec(entry?.tolerance ?? '');
  if (!written?.groups) return 0;
  const amount = Number(written.groups.amount);
  const unit = written.groups.unit ?? '';
  if (/^(?:pp|points?|percentage points?)$/i.test(unit)) return amount / 100;
  if (/^(?:%|percent|per cent)$/i.test(unit)) return (amount / 100) * Math.max(Math.abs(finite(a)), Math.abs(finite(b)));
  if (/^weeks?$/i.test(unit)) return amount * 7;
  return amount;
}

function finite({ low, high }: Interval): number {
  return Number.isFinite(high) ? high : low;
}
