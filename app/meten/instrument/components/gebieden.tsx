import { Details, Heading, Link, List, Paragraph, Row, Section, Stack, useMessages } from '#ui';

import { AGENDANAMEN, AGENDAS, LES_UITLEG, LESNAMEN, LESSEN } from '../../../kennis/les/index.ts';
import { messages, perspectieven } from '../messages.ts';
import type { Definitie, Gebied } from '../schema.ts';
import { PERSPECTIEVEN } from '../soorten.ts';
import { Vragen } from './vragen.tsx';

/** Questions to talk about beside the items of an area, by who talks. */
function Praten({ gebied }: { gebied: Gebied }) {
  const m = useMessages(messages);
  const namen = useMessages(perspectieven);
  const met = PERSPECTIEVEN.flatMap((wie) => {
    const vragen = gebied.reflectie?.[wie] ?? [];
    return vragen.length > 0 ? [{ wie, vragen }] : [];
  });
  if (met.length === 0) return null;
  return (
    <Details summary={m.praten}>
      <Stack>
        {met.map(({ wie, vragen }) => (
          <div key={wie}>
            <Heading level={3} look={4}>
              {namen[wie]}
            </Heading>
            <List items={vragen} />
          </div>
        ))}
      </Stack>
    </Details>
  );
}

/** The lessen that fit the kenmerken of an area, by their agenda. */
function Lessen({ gebied }: { gebied: Gebied }) {
  const m = useMessages(messages);
  const agendas = useMessages(AGENDANAMEN);
  const namen = useMessages(LESNAMEN);
  const uitleg = useMessages(LES_UITLEG);
  const nummers = new Set(gebied.kenmerken.flatMap(({ lessen }) => lessen ?? []));
  const per = AGENDAS.map((agenda) => ({ agenda, lessen: LESSEN[agenda].filter((les) => nummers.has(les)) }));
  if (nummers.size === 0) return null;
  return (
    <Details summary={m.lessen}>
      <Stack>
        {per
          .filter(({ lessen }) => lessen.length > 0)
          .map(({ agenda, lessen }) => (
            <div key={agenda}>
              <Heading level={3} look={4}>
                {agendas[agenda]}
              </Heading>
              <List items={lessen.map((les) => m.les(les, namen[les], uitleg[les]))} />
            </div>
          ))}
      </Stack>
    </Details>
  );
}

/** All areas of an instrument with their questions, and what goes with them. */
export function Gebieden({ definitie }: { definitie: Definitie }) {
  return (
    <Stack gap="wide">
      {definitie.gebieden.length > 1 && (
        <Row>
          {definitie.gebieden.map(({ sleutel, naam }) => (
            <Link key={sleutel} href={`#gebied-${sleutel}`}>
              {naam}
            </Link>
          ))}
        </Row>
      )}
      {definitie.gebieden.map((gebied) => (
        <Section key={gebied.sleutel} id={`gebied-${gebied.sleutel}`} title={gebied.naam}>
          {gebied.uitleg && <Paragraph>{gebied.uitleg}</Paragraph>}
          <Vragen definitie={definitie} gebied={gebied} />
          <Praten gebied={gebied} />
          <Lessen gebied={gebied} />
        </Section>
      ))}
    </Stack>
  );
}
