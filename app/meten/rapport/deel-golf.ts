import type { Web, WebKenmerk } from '../uitkomst/index.ts';
import type { Enquetebron, Enquetevraag, Stellingvraag, Webbron, Woorden } from './bron.ts';
import type { Blok, Deel, Tabel } from './schema.ts';

const getal = (naam: string) => ({ naam, getal: true });
const woord = (naam: string) => ({ naam, getal: false });

const listKenmerken = ({ gebieden }: Web): WebKenmerk[] => gebieden.flatMap(({ kenmerken }) => kenmerken);
const listStellingen = (enquete: Enquetebron['enquete']): Stellingvraag[] =>
  enquete.gebieden
    .flatMap(({ vragen }): Enquetevraag[] => vragen)
    .filter((vraag): vraag is Stellingvraag => vraag.soort === 'stelling');

/** Per kenmerk what the partijen said the wave before and say now; only of partijen that filled in both times. None without a wave before. */
export function listWebgolf({ partijen, eerder, periode }: Webbron, merk: string, { m, cijfer }: Woorden): Deel[] {
  if (!eerder) return [];
  const toen = new Map(listKenmerken(eerder.web).map((kenmerk) => [kenmerk.sleutel, kenmerk]));
  const samen = partijen.perspectieven.flatMap(({ sleutel, naam }, nu) => {
    const vroeger = eerder.web.perspectieven.findIndex((one) => one.sleutel === sleutel);
    return vroeger === -1 ? [] : [{ naam, nu, vroeger }];
  });
  if (samen.length === 0) return [];
  const tabel: Tabel = {
    naam: m.golfTabel(eerder.periode, periode),
    kolommen: [woord(m.kolomKenmerk), ...samen.map(({ naam }) => getal(naam))],
    rijen: listKenmerken(partijen).map(({ sleutel, nummer, naam, cijfers }) => [
      `${nummer}. ${naam}`,
      ...samen.map(({ nu, vroeger }) =>
        m.vanNaar(cijfer(toen.get(sleutel)?.cijfers[vroeger]?.mediaan ?? null), cijfer(cijfers[nu]?.mediaan ?? null)),
      ),
    ]),
  };
  return [{ sleutel: `${merk}-golf`, kop: m.golfKop, blokken: [{ soort: 'tabel', tabel }] }];
}

/** Per statement the mean of the wave before and of now, each with how many answered. None without a wave before. */
export function listEnquetegolf({ enquete, eerder, periode }: Enquetebron, { m, cijfer }: Woorden): Blok[] {
  if (!eerder) return [];
  const toen = new Map(listStellingen(eerder.enquete).map((vraag) => [vraag.sleutel, vraag]));
  const format = (vraag: Stellingvraag | undefined) => {
    const { gemiddelde = null, n = 0 } = vraag?.cijfers[0] ?? {};
    return gemiddelde === null ? cijfer(null) : m.deel(cijfer(gemiddelde, 1), m.n(n));
  };
  const tabel: Tabel = {
    naam: m.golfTabel(eerder.periode, periode),
    kolommen: [woord(m.kolomStelling), getal(eerder.periode), getal(periode)],
    rijen: listStellingen(enquete).map((vraag) => [
      `${vraag.nummer}. ${vraag.tekst}`,
      format(toen.get(vraag.sleutel)),
      format(vraag),
    ]),
  };
  return [{ soort: 'tabel', tabel }];
}
