/** What the page says to the server of `factdiff review`. */

const FAILURES: Readonly<Record<number, string>> = {
  401: 'this page is no longer known to factdiff review: open the address that it printed when it was started.',
  403: 'factdiff review refused it: open the address that it printed when it was started.',
  413: 'it is too long.',
};

/** Sends it; null when it was taken, else what went wrong, as a sentence without its capital letter. */
export async function post(path: string, body: unknown): Promise<string | null> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    });
    const read: unknown = await answer.json().catch(() => null);
    if (!answer.ok) return FAILURES[answer.status] ?? messageIn(read) ?? `factdiff review answered ${answer.status}.`;
    return null;
  } catch {
    return 'factdiff review does not answer: is it still running?';
  }
}

function messageIn(answer: unknown): string | null {
  const message = (answer as { error?: unknown; message?: unknown } | null)?.error ?? (answer as { message?: unknown } | null)?.message;
  return typeof message === 'string' && message !== '' ? message : null;
}
