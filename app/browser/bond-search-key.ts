const KEY = '/';
/** In this browser alone: whether the key is turned off (WCAG 2.1.4: who speaks to a machine presses keys unasked). */
const PLACE = 'bondgenoot-sneltoets';
const OFF = 'uit';

const isOff = () => localStorage.getItem(PLACE) === OFF;
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** The field that is seen: in the header on a desk, on its own page everywhere. Else the way to that page. */
function openSearch(): boolean {
  const field = document.getElementById('zoekveld');
  if (field instanceof HTMLInputElement && field.checkVisibility()) {
    field.focus();
    field.select();
    return true;
  }
  const link = document.querySelector<HTMLAnchorElement>('.bond-search-link');
  link?.click();
  return link !== null;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== KEY || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.defaultPrevented || isTyping(event.target) || isOff()) return;
  if (openSearch()) event.preventDefault();
});

/** A box that turns the key on and off. Without script there is no key, so there is no box. */
class BondSearchKey extends HTMLElement {
  connectedCallback() {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = !isOff();
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(PLACE);
      else localStorage.setItem(PLACE, OFF);
    });
    label.append(box, `${this.getAttribute('label') ?? ''}. ${this.getAttribute('hint') ?? ''}`);
    this.replaceChildren(label);
  }
}
customElements.define('bond-search-key', BondSearchKey);
