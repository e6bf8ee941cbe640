/** The passkeys of the browser, with the JSON of the standard (WebAuthn level 3). */
const canUseKeys = () =>
  'PublicKeyCredential' in window &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** Makes or asks for a passkey when its form is sent, and sends the answer along. A browser without them shows the sentence. */
class BondKey extends HTMLElement {
  #form: HTMLFormElement | null = null;

  connectedCallback() {
    this.#form = this.querySelector('form');
    const button = this.querySelector('button');
    if (!this.#form || !button || !canUseKeys()) return;
    button.hidden = false;
    const without = this.querySelector('[data-key-without]');
    if (without instanceof HTMLElement) without.hidden = true;
    this.#form.addEventListener('submit', this.#ask);
  }

  disconnectedCallback() {
    this.#form?.removeEventListener('submit', this.#ask);
  }

  readonly #ask = (event: SubmitEvent) => {
    const field = this.#form?.elements.namedItem('antwoord');
    if (!(field instanceof HTMLInputElement) || field.value !== '') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.#send(field);
  };

  async #send(field: HTMLInputElement) {
    const error = this.querySelector('[data-key-error]');
    if (error) error.textContent = '';
    try {
      const options = JSON.parse(this.dataset['options'] ?? '');
      const credential =
        this.dataset['act'] === 'create'
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      if (!(credential instanceof PublicKeyCredential)) return;
      field.value = JSON.stringify(credential.toJSON());
      this.#form?.requestSubmit();
    } catch (reason) {
      const isKnown = reason instanceof DOMException && reason.name === 'InvalidStateError';
      if (error) error.textContent = (isKnown ? this.dataset['known'] : this.dataset['stopped']) ?? '';
    }
  }
}
customElements.define('bond-key', BondKey);
