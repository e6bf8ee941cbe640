import { Kept, Paragraph, Radar, type RadarData, Section, Soft, useMessages } from '#ui';

import type { Adreskeuze } from '../adres.ts';
import { formatCijfer, WEINIG_MENSEN } from '../cijfers.ts';
import { messages } from '../messages.ts';
import { listNamen } from '../perspectief.ts';
import type { Webuitkomst } from '../queries.ts';
import { listWebKenmerken } from '../web.ts';
import { Kantkeuze, Perspectiefkeuze } from './keuze.tsx';

/** The web as a drawing takes it; the values are those of the table, unrounded. */
export function renderWeb({ web, geopend: { meting } }: Webuitkomst, m: typeof messages): RadarData {
  const kenmerken = listWebKenmerken(web);
  const namen = listNamen(web.perspectieven);
  return {
    title: m.webTitel(meting.titel, meting.periode),
    text: m.webTekst(namen, kenmerken.length),
    groups: web.gebieden.map((gebied) => ({
      name: gebied.naam,
      axes: gebied.kenmerken.map(({ nummer, naam }) => ({ number: nummer, name: naam })),
    })),
    series: web.perspectieven.map(({ n }, i) => ({
      name: namen[i] ?? '',
      note: m.n(n),
      values: kenmerken.map(({ cijfers }) => cijfers[i]?.mediaan ?? null),
    })),
    below: web.grenzen.witteVlek,
  };
}

function Tekening({ uitkomst }: { uitkomst: Webuitkomst }) {
  const m = useMessages(messages);
  const caption = m.webUitleg(formatCijfer(uitkomst.web.grenzen.witteVlek));
  return <Radar id="webdiagram" {...renderWeb(uitkomst, m)} caption={caption} />;
}

type Props = { uitkomst: Webuitkomst; keuze: Adreskeuze; metKanten: boolean };

/** The web with the ways to see something else in it. */
export function Webdeel({ uitkomst, keuze, metKanten }: Props) {
  const m = useMessages(messages);
  const { web, geopend } = uitkomst;
  const { meting } = geopend;
  const weinig = web.perspectieven.flatMap(({ n }, i) =>
    n < WEINIG_MENSEN ? [listNamen(web.perspectieven)[i] ?? ''] : [],
  );
  return (
    <Section
      id="web"
      title={m.web}
      card="plain"
      look={2}
      actions={metKanten ? <Kantkeuze {...{ uitkomst, keuze }} /> : undefined}
    >
      {web.kant !== 'beide' && <Paragraph>{m.kantUitleg}</Paragraph>}
      <Kept of={web} name={`web ${meting.titel} ${meting.periode}`}>
        <Tekening uitkomst={uitkomst} />
      </Kept>
      {weinig.length > 0 && (
        <Paragraph small>
          <Soft>{m.weinigMensen(weinig)}</Soft>
        </Paragraph>
      )}
      <Perspectiefkeuze {...{ uitkomst, keuze }} />
    </Section>
  );
}
