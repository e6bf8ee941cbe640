import { Heading, Paragraph, Stack, Table, useMessages } from '#ui';

import { formatCijfer, WEINIG_MENSEN } from '../cijfers.ts';
import type { Keuzecijfer, Keuzevraag } from '../enquete.ts';
import { enqueteMessages } from '../messages.ts';
import { listNamen, type Perspectief } from '../perspectief.ts';
import { formatAandeel } from './stellingen.tsx';

type Props = { vraag: Keuzevraag; perspectieven: readonly Perspectief[] };

/** Who ticked what, as a share with numerator, denominator and interval; what was published stands beside it with its own n. */
export function Keuzes({ vraag: { tekst, naam, keuzes, noemers, referentie }, perspectieven }: Props) {
  const m = useMessages(enqueteMessages);
  const nu = perspectieven.findIndex((one) => one.nu);
  const n = noemers[nu] ?? 0;
  const title = <Heading level={3}>{tekst}</Heading>;
  if (n === 0) {
    return (
      <Stack gap="tight">
        {title}
        <Paragraph>{m.geen}</Paragraph>
      </Stack>
    );
  }
  const read = (one: Keuzecijfer | undefined) =>
    one && one.noemer > 0 ? formatAandeel(m, one.teller, one.noemer) : m.geen;
  const range = (one: Keuzecijfer | undefined) =>
    one?.interval ? m.tot(formatCijfer(one.interval.laag, 1), formatCijfer(one.interval.hoog, 1)) : '–';
  const gepubliceerd = (keuze: (typeof keuzes)[number]) => {
    const { teller } = keuze;
    if (teller !== undefined && referentie?.n !== undefined) return formatAandeel(m, teller, referentie.n);
    return keuze.referentie === undefined ? '–' : m.procent(formatCijfer(keuze.referentie, 1));
  };
  const namen = listNamen(perspectieven);
  const anders = perspectieven.flatMap((_, i) => (i === nu ? [] : [i]));
  const metReferentie = keuzes.some((keuze) => keuze.referentie !== undefined);
  const columns = [
    { name: m.kolomKeuze },
    { name: m.kolomAandeel, numeric: true },
    { name: m.kolomInterval, numeric: true },
    ...anders.map((i) => ({ name: namen[i] ?? '', numeric: true })),
    ...(metReferentie ? [{ name: m.kolomReferentie, numeric: true }] : []),
  ];
  const rows = keuzes.map((keuze) => ({
    key: keuze.sleutel,
    cells: [
      keuze.tekst,
      read(keuze.cijfers[nu]),
      range(keuze.cijfers[nu]),
      ...anders.map((i) => read(keuze.cijfers[i])),
      ...(metReferentie ? [gepubliceerd(keuze)] : []),
    ],
  }));
  return (
    <Stack gap="tight">
      {title}
      <Paragraph small soft>
        {m.keuzesUitleg(n)} {n < WEINIG_MENSEN && m.weinig}
      </Paragraph>
      <Table caption={m.keuzesTabel(naam)} columns={columns} rows={rows} />
      {referentie && (
        <Paragraph small soft>
          {m.kolomReferentie}: {m.referentieBron(referentie.bron, referentie.n ?? null)}. {referentie.noot}
        </Paragraph>
      )}
    </Stack>
  );
}
