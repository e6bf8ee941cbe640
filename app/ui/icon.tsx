import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Tabler Icons (MIT), outline: only what pages use. Some mean one thing everywhere: `hand-stop` a signal, `plant-2` a trial,
 * `signature` a decision, `clock` a term, `lock` closed, `eye` looked at, `circle-dashed` not yet known.
 */
const NAMES = [
  'adjustments',
  'alert-circle',
  'alert-triangle',
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'arrows-diff',
  'arrows-exchange',
  'bulb',
  'calendar',
  'check',
  'chevron-left',
  'chevron-right',
  'circle-check',
  'circle-dashed',
  'circle-off',
  'clock',
  'download',
  'eye',
  'file-text',
  'hand-stop',
  'heart-handshake',
  'help-circle',
  'home',
  'info-circle',
  'key',
  'layout-columns',
  'link',
  'list',
  'lock',
  'logout',
  'mail',
  'menu-2',
  'message',
  'message-circle',
  'messages',
  'pencil',
  'phone',
  'plant-2',
  'plus',
  'printer',
  'route',
  'rss',
  'scale',
  'search',
  'send',
  'shield-lock',
  'signature',
  'table',
  'tool',
  'trash',
  'upload',
  'user',
  'users',
  'world',
  'x',
] as const;

export type IconName = (typeof NAMES)[number];

const require = createRequire(import.meta.url);

/** The drawing inside one Tabler file: its paths without the frame and the invisible first path. */
function readDrawing(name: IconName) {
  const svg = readFileSync(require.resolve(`@tabler/icons/outline/${name}.svg`), 'utf8');
  return [...svg.matchAll(/<path d="([^"]+)" \/>/g)].map(([, d]) => d).join('');
}

const drawings = new Map(NAMES.map((name) => [name, readDrawing(name)]));

/** A small drawing that goes with a word. Never alone: it is hidden from a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="bond-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings.get(name)} />
    </svg>
  );
}
