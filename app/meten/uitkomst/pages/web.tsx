import { ButtonLink, Columns, Kept, Says, Section, Side, Stack, useMessages } from '#ui';

import type { Adreskeuze } from '../adres.ts';
import { Cijfertabel } from '../components/cijfers.tsx';
import { Eens } from '../components/eens.tsx';
import { Kop, Vooraf } from '../components/kop.tsx';
import { Verschillen, Vlekken, type Vraagsoort } from '../components/vlekken.tsx';
import { Webdeel } from '../components/webdeel.tsx';
import { Toelichtingen, type Woorden } from '../components/woorden.tsx';
import { Delen, Downloads, Hoe } from '../components/zijkant.tsx';
import { formatZin, messages } from '../messages.ts';
import type { Webuitkomst } from '../queries.ts';
import { hasKanten, hasTekening } from '../web.ts';
import { listZinnen } from '../zinnen.ts';

type Props = { uitkomst: Webuitkomst; keuze: Adreskeuze; woorden: Woorden; vraagsoort: Vraagsoort };

/** So many columns fit beside other things. */
const NAAST = 3;

/** All figures, and beside or below them how sure they are and where they can go. */
function Onderaan({ uitkomst, keuze, woorden }: Omit<Props, 'vraagsoort'>) {
  const m = useMessages(messages);
  const tabel = (
    <Kept of={uitkomst.web} name="cijfers">
      <Cijfertabel uitkomst={uitkomst} />
    </Kept>
  );
  const eens = <Eens uitkomst={uitkomst} />;
  const breed = uitkomst.web.perspectieven.length > NAAST;
  return (
    <>
      {breed && tabel}
      <Columns look={breed ? 'even' : 'side'}>
        <Stack gap="wide">
          {breed ? eens : tabel}
          <Toelichtingen {...{ uitkomst, woorden }} />
        </Stack>
        <Side label={m.hoe}>
          {!breed && eens}
          <Hoe uitkomst={uitkomst} />
          <Downloads {...{ uitkomst, keuze }} tekening={hasTekening(uitkomst.web)} />
          <Delen uitkomst={uitkomst} />
        </Side>
      </Columns>
    </>
  );
}

/** Results as a web: what stands out in words, the web, white spots and differences, all figures, and how sure it is. */
export function WebPage({ uitkomst, keuze, woorden, vraagsoort }: Props) {
  const m = useMessages(messages);
  const { geopend, web, omvang } = uitkomst;
  const { meting, definitie } = geopend;
  const zinnen = listZinnen(web).map((zin) => ({ key: `${zin.soort}-${zin.kenmerk.sleutel}`, ...formatZin(zin) }));
  const lead = `${m.leadWeb(definitie.naam, meting.periode, omvang.antwoorden, omvang.partijen)} ${
    meting.resultatenOp === null ? '' : m.geopendOp(meting.resultatenOp)
  }`;
  return (
    <Stack gap="wide">
      <Stack>
        <Kop
          meting={meting}
          title={m.titelWeb}
          lead={lead}
          actions={
            <ButtonLink href={`/metingen/${meting.id}/samen`} kind="primary">
              {m.bespreek}
            </ButtonLink>
          }
        />
        <Vooraf uitkomst={uitkomst} />
      </Stack>
      {zinnen.length > 0 && (
        <Section id="opvallend" title={m.opvallend} titleHidden>
          <Says items={zinnen} />
        </Section>
      )}
      <Webdeel {...{ uitkomst, keuze }} metKanten={hasKanten(definitie)} />
      <Columns look="even">
        <Kept of={web} name={`vlekken ${vraagsoort}`}>
          <Vlekken {...{ uitkomst, vraagsoort }} />
        </Kept>
        <Kept of={web} name="verschillen">
          <Verschillen uitkomst={uitkomst} />
        </Kept>
      </Columns>
      <Onderaan {...{ uitkomst, keuze, woorden }} />
    </Stack>
  );
}
