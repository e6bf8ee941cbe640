/** Shows a password and hides it again. It is hidden once more when the form goes, so that no browser keeps it as ordinary text. */
class BondReveal extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input');
    const button = this.querySelector('button');
    if (!field || !button) return;
    const show = (isShown: boolean) => {
      field.type = isShown ? 'text' : 'password';
      const words = button.querySelector('span') ?? button;
      words.textContent = (isShown ? this.dataset['hide'] : this.dataset['show']) ?? '';
    };
    button.hidden = false;
    button.addEventListener('click', () => show(field.type === 'password'));
    field.form?.addEventListener('submit', () => show(false));
  }
}
customElements.define('bond-reveal', BondReveal);
