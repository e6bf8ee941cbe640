export { DOMEINEN, type Leefdomein, type LeefdomeinOfAlgemeen, type Wet, WETTEN } from './leefdomein.ts';
export { LEEFDOMEINEN, WETNAMEN } from './messages.ts';
