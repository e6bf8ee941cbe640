import { formatDay } from '../../ui/format.ts';
import type { Bron, Grondstof, Woorden } from './bron.ts';
import type { Blok, Deel, Tabel } from './schema.ts';

const woord = (naam: string) => ({ naam, getal: false });

/** Who filled in: the groups that were asked, or in short the partijen they are of. */
function formatWie(bron: Bron, kort: boolean, { m }: Woorden): string {
  const wie = kort && bron.uitslag === 'web' ? bron.partijen.perspectieven : bron.groepen;
  return wie.length === 0 ? m.hoeSamen : m.lijst(wie.map(({ naam, n }) => m.hoeGroep(naam, n)));
}

const formatNaam = ({ uitslag, naamloos, groepsminimum }: Bron, { m }: Woorden): string => {
  if (uitslag === 'scan') return m.hoeBewijs;
  return naamloos ? m.hoeNaamloos(groepsminimum) : m.hoeMetNaam;
};

const formatBron = ({ definitie: { bron } }: Bron): string => `${bron.naam}, ${bron.plaats}`;

/** In short, for the raad: a row per meting. */
function createOverzicht(bronnen: readonly Bron[], woorden: Woorden): Tabel {
  const { m } = woorden;
  return {
    naam: m.hoeTabel,
    kolommen: [m.kolomMeting, m.hoeWie, m.hoeNaam, m.hoeBron].map(woord),
    rijen: bronnen.map((bron) => [
      `${bron.titel}, ${bron.periode}`,
      formatWie(bron, true, woorden),
      formatNaam(bron, woorden),
      formatBron(bron),
    ]),
  };
}

/** Everything that is known of how a meting was done, with the own choices of its instrument. */
function listAlles(bron: Bron, woorden: Woorden): Blok[] {
  const { m } = woorden;
  const { definitie, titel, periode, resultatenOp } = bron;
  const rijen = [
    [m.hoeInstrument, definitie.naam],
    [m.hoePeriode, periode],
    [m.hoeWie, formatWie(bron, false, woorden)],
    [m.hoeNaam, formatNaam(bron, woorden)],
    ...(resultatenOp === null ? [] : [[m.hoeOpen, formatDay(resultatenOp)]]),
    [m.hoeBron, formatBron(bron)],
    [m.hoeLicentie, definitie.licentie],
  ];
  const tabel: Tabel = { naam: titel, kolommen: [woord(m.kolomBron), woord(m.kolomUitleg)], rijen };
  const keuzes: Blok[] =
    definitie.eigenKeuzes.length > 0
      ? [
          { soort: 'alinea', tekst: m.hoeEigen },
          { soort: 'lijst', items: definitie.eigenKeuzes },
        ]
      : [];
  return [{ soort: 'tabel', tabel }, ...keuzes];
}

/** How it was measured: who, by name or not, with which source; for the bondgenootschap the own choices of the instrument too. */
export function renderHoedeel({ soort, bronnen }: Grondstof, woorden: Woorden): Deel {
  const { m } = woorden;
  const blokken: Blok[] =
    soort === 'raad'
      ? [
          { soort: 'tabel', tabel: createOverzicht(bronnen, woorden) },
          { soort: 'alinea', tekst: m.hoeMeer },
        ]
      : bronnen.flatMap((bron) => listAlles(bron, woorden));
  return { sleutel: 'gemeten', kop: m.hoeKop, blokken: [...blokken, { soort: 'alinea', tekst: m.hoeBevroren }] };
}
