const SPEAK_AFTER = 1000;

/**
 * Counts the characters that are left in the text area `for`. A line end counts as one, as the server stores it.
 * The eye sees each change; a screen reader hears it once the typing stops.
 */
class BondCounter extends HTMLElement {
  readonly #shown = document.createElement('span');
  readonly #spoken = document.createElement('span');
  #field: HTMLTextAreaElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    const field = document.getElementById(this.getAttribute('for') ?? '');
    if (!(field instanceof HTMLTextAreaElement)) return;
    this.#field = field;
    this.#shown.setAttribute('aria-hidden', 'true');
    this.#spoken.className = 'bond-hidden';
    this.#spoken.setAttribute('aria-live', 'polite');
    this.replaceChildren(this.#shown, this.#spoken);
    field.addEventListener('input', this.#update);
    this.#show();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#field?.removeEventListener('input', this.#update);
  }

  readonly #update = () => {
    this.#show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#spoken.textContent = this.#shown.textContent), SPEAK_AFTER);
  };

  #show() {
    const left = Number(this.getAttribute('max')) - (this.#field?.value.length ?? 0);
    const words = (left < 0 ? this.dataset['over'] : this.dataset['left']) ?? '';
    this.#shown.textContent = words.replace('{n}', String(Math.abs(left)));
    this.classList.toggle('is-over', left < 0);
  }
}
customElements.define('bond-counter', BondCounter);
