/** Drawings of our own as pictures. */
export { renderPng } from './render-png.ts';
