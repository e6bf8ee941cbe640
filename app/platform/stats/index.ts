export { type Count, type Sample } from './counts.ts';
export { computeMean, computeMedian, computeQuantile } from './middle.ts';
export { computeInterval, computeShareInterval, type Interval } from './interval.ts';
export { computeAlpha, computeKendallW, type None } from './agreement.ts';
export { findNumerator } from './share.ts';
