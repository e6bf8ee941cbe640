/** Tables that are folded on the screen stand open on paper; what was opened for it closes again. */
const listFolded = () => document.querySelectorAll<HTMLDetailsElement>('main details:not([open]):has(table)');
let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = [...listFolded()];
  for (const details of opened) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});

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
