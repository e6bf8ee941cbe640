/** The mark: pavement round the corner, the golden path across, table at the start, council at the end. */
export function Mark() {
  return (
    <svg className="bond-brand__mark" viewBox="0 0 44 44" aria-hidden="true">
      <rect className="bond-mark__ground" width="44" height="44" rx="11" />
      <path className="bond-mark__pavement" d="M11 33H33V20" />
      <path className="bond-mark__path" d="M12 32C14 22 26 27 31 14" />
      <circle className="bond-mark__start" cx="11.5" cy="33" r="4" />
      <path className="bond-mark__end" d="M25.5 12.5a7 7 0 0 1 12 2.6" />
    </svg>
  );
}

/** The same mark as an address, for the tab of the browser. */
export const MARK_URL = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44" fill="none" stroke-linecap="round">' +
    '<rect fill="#0b3f37" width="44" height="44" rx="11"/>' +
    '<path stroke="#f2a62b" stroke-width="6" d="M12 32C14 22 26 27 31 14"/><circle fill="#fff" cx="11.5" cy="33" r="5"/></svg>',
)}`;

const seat = (x: number, y: number) => `M${x} ${y}h.01`;
const TABLE = [seat(90, 291), seat(90, 361), seat(55, 326), seat(125, 326)].join('');
const COUNCIL = [
  { radius: 33, seats: 7 },
  { radius: 55.6, seats: 11 },
  { radius: 78, seats: 15 },
];

/** Three arcs of seats, open below, around the end of the path. */
function drawCouncil() {
  const arcs = COUNCIL.flatMap(({ radius, seats }) =>
    Array.from({ length: seats }, (_, i) => {
      const angle = Math.PI * (1 + 0.08) - (i / (seats - 1)) * Math.PI * 1.16;
      return seat(Math.round(530 + radius * Math.cos(angle)), Math.round(121 - radius * Math.sin(angle)));
    }),
  );
  return arcs.join('');
}
const council = drawCouncil();

/** The drawing beside the title of a public page: the mark, walked through. */
export function HeroArt() {
  return (
    <svg className="bond-hero__art" viewBox="0 0 640 400" preserveAspectRatio="xMaxYMid meet" aria-hidden="true">
      <path className="bond-hero__pavement" d="M96 326H530V168" />
      <path
        className="bond-hero__joint"
        d="M160 294V358M224 294V358M288 294V358M352 294V358M416 294V358M480 294V358M96 326H499M498 278H562M498 230H562M530 295V168"
      />
      <path className="bond-hero__path" d="M104 312C150 262 214 286 262 240S346 214 384 184 470 178 526 132" />
      <circle className="bond-hero__table" cx="90" cy="326" r="21" />
      <path className="bond-hero__seats" d={TABLE} />
      <path className="bond-hero__seats bond-hero__seats--small" d={council} />
    </svg>
  );
}
