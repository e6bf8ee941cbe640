// Everything here only adds: each page works without it.
import './bond-counter.ts';
import { holdRefreshes, keepBegun, markRefreshes } from './bond-live.ts';
import './bond-key.ts';
import './bond-print.ts';
import './bond-search-key.ts';
import './bond-reveal.ts';
import './bond-save.ts';
import { focusErrors } from './focus-errors.ts';
import { showErrors } from './show-errors.ts';

focusErrors();
showErrors();
keepBegun();
markRefreshes();
holdRefreshes();
document.addEventListener('turbo:render', focusErrors);

// Public pages are read once and must stay light, so Turbo (26 kB) comes only where people work.
if (document.body.dataset['variant'] !== 'public') await import('@hotwired/turbo');
