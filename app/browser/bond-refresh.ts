/** Fetches the page again after `seconds`, as long as it stands on the page. Without script a meta element does it. */
class BondRefresh extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    this.#timer = setTimeout(() => window.location.reload(), Number(this.getAttribute('seconds')) * 1000);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }
}
customElements.define('bond-refresh', BondRefresh);
