type Answered = CustomEvent<{ fetchResponse: { readonly statusCode: number } }>;

/**
 * Shows the page that a form ends in when it is refused (no session, not allowed, too late). Such a page can have another
 * shell than the form. Turbo would then fetch the form again, and nobody would read why, nor what they had typed. It takes
 * an error of the server as it is, so it is told that this is one. A form that comes back with its errors (400) is none.
 */
export function showErrors() {
  document.addEventListener('turbo:before-fetch-response', (event) => {
    const { fetchResponse } = (event as Answered).detail;
    if (fetchResponse.statusCode > 400) Object.defineProperty(fetchResponse, 'serverError', { value: true });
  });
}
