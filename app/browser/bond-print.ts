/** Shows the print button it holds: without script it would do nothing, so it is hidden. */
class BondPrint extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
customElements.define('bond-print', BondPrint);
