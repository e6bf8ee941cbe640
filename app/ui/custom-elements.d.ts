import type { HTMLAttributes } from 'react';

type Plain = HTMLAttributes<HTMLElement>;

// The elements of app/browser. Each of them only adds: without script its children do the work.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'bond-counter': Plain & { for: string; max: number; 'data-left': string; 'data-over': string };
      'bond-print': Plain;
      'bond-refresh': Plain & { seconds: number };
    }
  }
}
