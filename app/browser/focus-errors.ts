/** After a refused form: the keyboard and the screen reader start at what is wrong. */
export function focusErrors() {
  document.querySelector<HTMLElement>('[data-bond-focus]')?.focus();
}
