import { type AnchorHTMLAttributes, type MouseEvent, useCallback, useSyncExternalStore } from 'react';

import { address, type Parameters } from './urls.ts';

const MOVED = 'groundtrack:moved';

/** Goes to an address of this app; `replace` leaves no step to come back to. */
export function navigate(url: string, { replace = false } = {}) {
  if (url === window.location.pathname + window.location.search) {
    return;
  }
  window.history[replace ? 'replaceState' : 'pushState'](null, '', url);
  window.dispatchEvent(new Event(MOVED));
}

/** The address now: path and query, rendered anew whenever it changes, back and forward included. */
export function useUrl(): URL {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  return new URL(href);
}

function subscribe(changed: () => void) {
  window.addEventListener('popstate', changed);
  window.addEventListener(MOVED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(MOVED, changed);
  };
}

/**
 * One query parameter, and how to set it. `step` leaves the state before to come back to; without
 * it the address changes in place, as for what is being typed.
 */
export function useParameter(name: string): [string, (value: string | null, step?: boolean) => void] {
  const value = useUrl().searchParams.get(name) ?? '';
  const set = useCallback(
    (to: string | null, step = false) => setParameters({ [name]: to }, step),
    [name],
  );
  return [value, set];
}

/** Sets some query parameters and leaves the others. */
export function setParameters(parameters: Parameters, step = false) {
  const url = new URL(window.location.href);
  for (const name of Object.keys(parameters)) {
    url.searchParams.delete(name);
  }
  const others = url.searchParams.toString();
  const set = address('', parameters).slice(1);
  const search = [others, set].filter(part => part !== '').join('&');
  navigate(search === '' ? url.pathname : `${url.pathname}?${search}`, { replace: !step });
}

type LinkProperties = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string;
  'data-at'?: number;
};

/** A link within the app. What opens another tab, or a download, is left to the browser. */
export function Link({ to, onClick, ...rest }: LinkProperties) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    ) {
      return;
    }
    event.preventDefault();
    navigate(to);
  }
  return <a href={to} onClick={follow} {...rest} />;
}
