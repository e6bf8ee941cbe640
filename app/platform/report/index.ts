/** Documents that a person takes along: PDF/UA-1 from the templates of the nouns. */
export { renderReport } from './render-report.ts';
