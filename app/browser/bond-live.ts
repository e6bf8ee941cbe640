/** Longer than Turbo waits before it fetches the page again, in ms. */
const SOON = 1000;

/** Fetches the page again as it is, keeping what is typed and where someone is. */
function refresh() {
  const stream = document.createElement('turbo-stream');
  for (const [name, value] of [
    ['action', 'refresh'],
    ['method', 'morph'],
    ['scroll', 'preserve'],
  ] as const)
    stream.setAttribute(name, value);
  document.documentElement.append(stream);
}

/**
 * Listens to `src` while the page is seen, so that it shows what others change. A page that is not seen holds no connection; it
 * looks again when it is seen. With `seconds`, for a job that is under way, it also looks by itself. Without script a page is as it was.
 */
class BondLive extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#update);
    const seconds = Number(this.getAttribute('seconds'));
    if (seconds > 0) this.#timer = setInterval(() => document.hidden || refresh(), seconds * 1000);
    this.#update();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#update);
    clearInterval(this.#timer);
    this.replaceChildren();
  }

  readonly #update = () => {
    if (document.hidden) this.replaceChildren();
    else if (this.childElementCount === 0) {
      const source = document.createElement('turbo-stream-source');
      source.setAttribute('src', this.getAttribute('src') ?? '');
      this.append(source);
    }
  };
}
customElements.define('bond-live', BondLive);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether someone began to fill a form in. */
function isBegun(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => {
    if (element === document.activeElement) return true;
    const control = element as Control;
    if (control instanceof HTMLSelectElement) return control.dataset['bondChanged'] === 'true';
    if (control instanceof HTMLInputElement && control.checked !== control.defaultChecked) return true;
    return 'defaultValue' in control && control.type !== 'hidden' && control.value !== control.defaultValue;
  });
}

/** A page that looks again leaves alone what someone is filling in, and what they opened. */
export function keepBegun() {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) target.dataset['bondChanged'] = 'true';
  });
  document.addEventListener('turbo:before-morph-element', (event) => {
    const { target, detail } = event as CustomEvent<{ newElement?: Element }>;
    // The page that comes may have no place for it any more: then it goes.
    if (!detail.newElement) return;
    if (target instanceof BondLive || (target instanceof HTMLFormElement && isBegun(target))) event.preventDefault();
  });
  document.addEventListener('turbo:before-morph-attribute', (event) => {
    const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
    if (attributeName === 'open' && event.target instanceof HTMLDetailsElement) event.preventDefault();
  });
}

type Options = { method: string; headers: Record<string, string> };

/** Marks what a page fetches by itself: that nobody asked for is no use of the session, which ends after an hour without. */
export function markRefreshes() {
  let until = 0;
  document.addEventListener('turbo:before-stream-render', () => (until = Date.now() + SOON));
  document.addEventListener('turbo:before-fetch-request', (event) => {
    const { fetchOptions } = (event as CustomEvent<{ fetchOptions: Options }>).detail;
    // What someone sends is never something that nobody asked for.
    if (Date.now() < until && fetchOptions.method.toUpperCase() === 'GET') fetchOptions.headers['x-bond-live'] = '1';
    until = 0;
  });
}

type Location = { location: URL };

/**
 * A page that looks again while a form is on its way would stop that form, and what came of it would not be told: it waits until the
 * form is in.
 */
export function holdRefreshes() {
  let [isSending, isMissed] = [false, false];
  document.addEventListener('turbo:submit-start', () => (isSending = true));
  document.addEventListener('turbo:before-fetch-response', (event) => {
    // From here on the same address is what came of the form itself.
    const { fetchResponse } = (event as CustomEvent<{ fetchResponse: Location }>).detail;
    if (fetchResponse.location.href === document.baseURI) isSending = false;
  });
  document.addEventListener('turbo:before-visit', (event) => {
    if (!isSending || (event as CustomEvent<{ url: string }>).detail.url !== document.baseURI) return;
    event.preventDefault();
    isMissed = true;
  });
  document.addEventListener('turbo:submit-end', () => {
    if (isMissed) refresh();
    [isSending, isMissed] = [false, false];
  });
}
