import type { Definitie } from '../instrument/index.ts';
import type { Meting } from '../meting/index.ts';
import { formatCijfer } from './cijfers.ts';
import type { Noot } from './export.ts';
import { listNamen, type Perspectief } from './perspectief.ts';
import type { Kant } from './web.ts';

const KANTNAMEN: Readonly<Record<Kant, string>> = {
  beide: 'proces en inhoud',
  proces: 'alleen proces',
  inhoud: 'alleen inhoud',
};

/** What a group has to have before anything of it is shown, in words. */
export const formatMinimum = ({ naamloos, groepsminimum }: Pick<Meting, 'naamloos' | 'groepsminimum'>): string =>
  naamloos ? `Groepen kleiner dan ${groepsminimum} tonen we niet.` : 'Op naam: ook één antwoord is te zien.';

type Over = {
  definitie: Definitie;
  meting: Meting;
  gekozen: readonly Perspectief[];
  kant: Kant;
  grenzen: { witteVlek: number; verschil: number } | null;
};

/** What goes with figures that leave the page: source, n, the smallest group, weighting and what was our own choice. */
export function listNoten({ definitie, meting, gekozen, kant, grenzen }: Over): Noot[] {
  const namen = listNamen(gekozen);
  return [
    ['Meting', `${meting.titel}, ${meting.periode}, golf ${meting.golf}`],
    ['Instrument', `${definitie.naam}, versie ${definitie.versie}`],
    ['Bron', `${definitie.bron.naam}, ${definitie.bron.plaats}`],
    ['Licentie', definitie.licentie],
    ...gekozen.map(({ n }, i): Noot => ['Aantal', `${namen[i] ?? ''}: n = ${n}`]),
    ['Kleinste groep', formatMinimum(meting)],
    ['Weging', 'Ongewogen: iedere deelnemer telt één keer.'],
    ...(grenzen
      ? ([
          ['Cijfer', `Mediaan van de scores, 0 tot 100; ${KANTNAMEN[kant]}.`],
          ['Witte vlek', `Mediaan onder de ${formatCijfer(grenzen.witteVlek)}.`],
        ] as const)
      : []),
    ...definitie.eigenKeuzes.map((keuze): Noot => ['Eigen keuze', keuze]),
  ];
}
