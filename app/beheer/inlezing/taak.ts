/** Kind of the job that reads a sheet in. */
export const INLEESTAAK = 'inlezen';
/** The same under its name of the first release, for a job that waited while the product was brought up to date. */
export const EERDERE_INLEESTAAK = 'agenda-inlezen';
