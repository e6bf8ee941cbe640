// Turbo 8 ships no types; it is only loaded, never called.
declare module '@hotwired/turbo';
