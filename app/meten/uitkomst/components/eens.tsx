import { Details, Heading, Paragraph, Section, Stack, Table, useMessages } from '#ui';

import { formatCijfer, WEINIG_PARTIJEN } from '../cijfers.ts';
import { computeSterkte, type Samenhang } from '../eens.ts';
import { EENSGEZINDHEID, GEEN_ALFA, messages, SAMENHANGEN } from '../messages.ts';
import type { Webuitkomst } from '../queries.ts';

/** W with what it means, and beside it always how the levels differ: W says nothing of those. */
function Tussen({ samenhang, grens }: { samenhang: Samenhang; grens: string }) {
  const [m, woorden] = [useMessages(messages), useMessages(SAMENHANGEN)];
  const { w, geen, partijen, kenmerken, gelijk, verschillen } = samenhang;
  return (
    <>
      {w === null ? (
        <Paragraph small>{geen === 'te-weinig-partijen' ? m.eensGeenPartijen : m.eensGeenKenmerken}</Paragraph>
      ) : (
        <>
          <Heading level={3} look={2}>
            {formatCijfer(w, 2)}
          </Heading>
          <Paragraph small soft>
            {m.eensW(kenmerken, partijen.length)}
          </Paragraph>
          <Paragraph small>{woorden[computeSterkte(w)]}</Paragraph>
        </>
      )}
      {verschillen.noemer > 0 && partijen.length + gelijk.length > 1 && (
        <Paragraph small>{m.eensNiveau(verschillen.teller, verschillen.noemer, grens)}</Paragraph>
      )}
      {gelijk.length > 0 && <Paragraph small>{m.eensGelijk(gelijk)}</Paragraph>}
      {w !== null && partijen.length < WEINIG_PARTIJEN && (
        <Paragraph small soft>
          {m.eensWeinig}
        </Paragraph>
      )}
    </>
  );
}

/** Whether partijen, and the people within a group, see it alike: each with n and a sentence that says what it means. */
export function Eens({ uitkomst }: { uitkomst: Webuitkomst }) {
  const [m, woorden, geen] = [useMessages(messages), useMessages(EENSGEZINDHEID), useMessages(GEEN_ALFA)];
  const { samenhang, binnen, web } = uitkomst;
  const rows = binnen.map(({ perspectief: { sleutel, naam, n }, alfa }) => ({
    key: sleutel,
    cells:
      'geen' in alfa
        ? [naam, '–', String(n), geen[alfa.geen]]
        : [naam, formatCijfer(alfa.alfa, 2), String(alfa.n), woorden[computeSterkte(alfa.alfa)]],
  }));
  return (
    <Section id="eens" title={m.eens} look={3} tight>
      <Tussen samenhang={samenhang} grens={formatCijfer(web.grenzen.verschil)} />
      {rows.length > 0 && (
        <Details summary={m.binnen}>
          <Stack gap="tight">
            <Table
              caption={m.binnenTabel}
              columns={[
                { name: m.kolomPerspectief },
                { name: m.kolomAlfa, numeric: true },
                { name: m.kolomN, numeric: true },
                { name: m.kolomZin },
              ]}
              rows={rows}
            />
            <Paragraph small soft>
              {m.alfaUitleg}
            </Paragraph>
          </Stack>
        </Details>
      )}
    </Section>
  );
}
