/** At most one request a second; after a failure a new try, first soon, then less often (ms). */
const PAUSE = 1000;
const FIRST_TRY = 3000;
const LAST_TRY = 60_000;
/** How long a button waits for what is under way before it gives that up (ms). */
const LONGEST_WAIT = 10_000;
/** A browser lets go of a page that still sends more than 64 kB. */
const KEEPALIVE_BYTES = 60_000;

type Answer = { bewaard?: unknown; om?: unknown; detail?: unknown };
type Outcome = { kept: true; om: string } | { kept: false; again: boolean; detail?: string | undefined };

/** What the server said. A page instead of an answer (the session ended) is a no; a busy server may say yes later. */
async function readOutcome(response: Response): Promise<Outcome> {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const answer: Answer = isJson ? await response.json() : {};
  if (response.ok && answer.bewaard === true) return { kept: true, om: String(answer.om ?? '') };
  const again = response.status >= 500 || response.status === 429 || response.status === 408;
  return { kept: false, again, detail: typeof answer.detail === 'string' ? answer.detail : undefined };
}

/**
 * Keeps the form it holds while someone fills it in: sends it to its own address with `bewaar=1`, at most once a second, says in words
 * how that went, tries again when there is no connection, and asks before one leaves with something that was not kept. One request at a
 * time, so that an older answer never comes after a newer one. Without script the buttons of the form do it.
 */
class BondSave extends HTMLElement {
  #form: HTMLFormElement | null = null;
  /** Counts the changes, and up to which of them everything is kept. */
  #changed = 0;
  #kept = 0;
  #request: AbortController | undefined;
  #sending: Promise<void> = Promise.resolve();
  #isWaiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;
  #wait = FIRST_TRY;
  #failed = false;

  connectedCallback() {
    this.#form = this.querySelector('form');
    if (!this.#form) return;
    this.#form.addEventListener('input', this.#change);
    this.#form.addEventListener('submit', this.#submit);
    this.#form.addEventListener('turbo:submit-end', this.#submitted);
    window.addEventListener('online', this.#retry);
    window.addEventListener('beforeunload', this.#ask);
    document.addEventListener('visibilitychange', this.#hide);
    document.addEventListener('turbo:before-visit', this.#visit);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#form?.removeEventListener('input', this.#change);
    this.#form?.removeEventListener('submit', this.#submit);
    this.#form?.removeEventListener('turbo:submit-end', this.#submitted);
    window.removeEventListener('online', this.#retry);
    window.removeEventListener('beforeunload', this.#ask);
    document.removeEventListener('visibilitychange', this.#hide);
    document.removeEventListener('turbo:before-visit', this.#visit);
  }

  get #isOpen() {
    return this.#changed > this.#kept;
  }

  readonly #change = () => {
    this.#changed += 1;
    this.#plan(Math.max(0, this.#last + PAUSE - Date.now()));
  };

  readonly #retry = () => this.#isOpen && this.#plan(0);

  /** Someone looks at something else or closes the page: what is there goes now. */
  readonly #hide = () => document.hidden && this.#isOpen && this.#plan(0);

  readonly #ask = (event: BeforeUnloadEvent) => this.#isOpen && event.preventDefault();

  /** Within the product a page does not unload: the question is asked here, when it was tried and did not work. */
  readonly #visit = (event: Event) => {
    if (!this.#isOpen) return;
    if (!this.#failed) this.#send();
    else if (!window.confirm(this.dataset['leave'] ?? '')) event.preventDefault();
  };

  /**
   * The button sends everything, once what is under way has its answer: a request that is given up may still reach the server, after the
   * button's, and put older answers over newer ones.
   */
  readonly #submit = (event: SubmitEvent) => {
    clearTimeout(this.#timer);
    if (this.#request) {
      event.preventDefault();
      void this.#submitAfter(event.submitter);
    } else this.#kept = this.#changed;
  };

  async #submitAfter(submitter: HTMLElement | null) {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const limit = setTimeout(() => this.#request?.abort(), LONGEST_WAIT);
    await this.#sending;
    clearTimeout(limit);
    this.#isWaiting = false;
    if (this.isConnected) this.#form?.requestSubmit(submitter);
  }

  readonly #submitted = (event: Event) => {
    const { detail } = event as CustomEvent<{ success: boolean; fetchResponse?: unknown }>;
    if (detail.success || detail.fetchResponse) return;
    this.#changed += 1;
    this.#fail({ kept: false, again: true });
  };

  #plan(delay: number) {
    clearTimeout(this.#timer);
    if (!this.#request) this.#timer = setTimeout(() => this.#send(), delay);
  }

  #send() {
    if (this.#form && !this.#request && this.#isOpen) this.#sending = this.#keep(this.#form);
  }

  async #keep(form: HTMLFormElement) {
    const upTo = this.#changed;
    const own = new AbortController();
    this.#request = own;
    this.#last = Date.now();
    const outcome = await this.#ship(form, own.signal);
    this.#request = undefined;
    if (own.signal.aborted) return;
    if (outcome.kept) {
      this.#kept = upTo;
      this.#wait = FIRST_TRY;
      this.#say((this.dataset['saved'] ?? '').replace('{om}', outcome.om), false);
    } else this.#fail(outcome);
    // A change that came while this was under way.
    if (this.#changed > upTo) this.#plan(Math.max(0, this.#last + PAUSE - Date.now()));
  }

  async #ship(form: HTMLFormElement, signal: AbortSignal): Promise<Outcome> {
    const body = new URLSearchParams({ bewaar: '1' });
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        keepalive: body.toString().length < KEEPALIVE_BYTES,
        signal,
      });
      return await readOutcome(response);
    } catch {
      return { kept: false, again: true };
    }
  }

  #fail({ again, detail }: Extract<Outcome, { kept: false }>) {
    this.#say((again ? this.dataset['offline'] : (detail ?? this.dataset['refused'])) ?? '', true);
    if (!again) return;
    this.#plan(this.#wait);
    this.#wait = Math.min(this.#wait * 2, LAST_TRY);
  }

  #say(words: string, isFailed: boolean) {
    this.#failed = isFailed;
    const line = this.querySelector('.bond-saved');
    const text = line?.querySelector('span');
    line?.classList.toggle('is-failed', isFailed);
    if (text && text.textContent !== words) text.textContent = words;
  }
}
customElements.define('bond-save', BondSave);
