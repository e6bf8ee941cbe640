import type { HTMLAttributes } from 'react';

type Plain = HTMLAttributes<HTMLElement>;

// The elements of app/browser. Each of them only adds: without script its children do the work.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'bond-counter': Plain & { for: string; max: number; 'data-left': string; 'data-over': string };
      'bond-live': Plain & { src: string; seconds?: number | undefined };
      'bond-key': Plain & {
        'data-act': 'create' | 'get';
        'data-options': string;
        'data-stopped': string;
        'data-known': string;
      };
      'bond-print': Plain;
      'bond-save': Plain & {
        'data-saved': string;
        'data-offline': string;
        'data-refused': string;
        'data-leave': string;
      };
      'bond-search-key': Plain & { label: string; hint: string };
      'bond-reveal': Plain & { 'data-show': string; 'data-hide': string };
    }
  }
}
