/** The query stands in the address: it can be mailed, and back and forward work. An address with `#d-…` shows that card. */
import { fromHash, toHash } from './search.js';

/** Takes the query from the address now and whenever it changes, and writes there what is typed. */
export function followAddress(search: HTMLInputElement, refresh: () => void): void {
  let typing = false;
  const set = (query: string) => {
    search.value = query;
    refresh();
  };
  const read = () => {
    typing = false;
    const query = fromHash(location.hash);
    if (query !== null) return set(query);
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || target.closest('[hidden]') === null) return;
    set('');
    target.scrollIntoView();
  };
  search.addEventListener('input', () => {
    goTo(search.value, !typing);
    typing = true;
    refresh();
  });
  search.addEventListener('blur', () => {
    typing = false;
  });
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (search.value === '') return search.blur();
    goTo('', true);
    set('');
  });
  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  read();
}

/** Writes the query into the address; `step` makes it one that "back" leads away from. */
export function goTo(query: string, step: boolean): void {
  const address = location.pathname + location.search + toHash(query);
  try {
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // A page that is shown inside another one may not: the search works all the same.
  }
}
