import { Notice, Paragraph, Rows, Soft, Stack, useMessages, VoicesTable } from '#ui';

import { LEEFDOMEINEN } from '../../../kennis/leefdomein/index.ts';
import { computeVerschil, type Lezer, listParen, type Paar, type Stemsoort } from '../evaluatie.ts';
import { messages } from '../messages.ts';
import type { Stem, Stemmen } from '../queries.ts';

/** More than this is no place to begin. */
const MEEST = 3;

/** Where to begin talking: the parts of life on which the voices lie furthest apart. */
function Verschil({ paren }: { paren: readonly Paar[] }) {
  const [m, domeinen] = [useMessages(messages), useMessages(LEEFDOMEINEN)];
  const found = computeVerschil(paren);
  if (!found) return <Soft>{m.geenPaar}</Soft>;
  if (found.verschil === 0) return <Paragraph>{m.gelijk}</Paragraph>;
  const namen = found.leefdomeinen.map((one) => domeinen[one].toLowerCase());
  return (
    <Notice icon="messages">
      <strong>{namen.length > MEEST ? m.verschilVeel : m.verschil(namen)}</strong>
    </Notice>
  );
}

type TabelProps = { wie: string; paren: readonly Paar[] };

/** Both voices side by side; parts of life about which nobody says anything are left out. */
export function Stemmentabel({ wie, paren }: TabelProps) {
  const [m, domeinen] = [useMessages(messages), useMessages(LEEFDOMEINEN)];
  const rows = paren.filter(({ inwoner, professional }) => inwoner !== null || professional !== null);
  if (rows.length === 0) return <Soft>{m.nogGeenStemmen}</Soft>;
  return (
    <Stack>
      <VoicesTable
        caption={m.tabel(wie)}
        first={m.stemFamilie}
        second={m.stemProfessional}
        columns={{
          subject: m.kolomOnderwerp,
          first: m.kolomFamilie,
          second: m.kolomProfessional,
          side: m.kolomNaast,
        }}
        min={1}
        max={5}
        scale={m.schaal}
        rows={rows.map(({ leefdomein, inwoner, professional }) => ({
          key: leefdomein,
          name: domeinen[leefdomein],
          first: inwoner,
          second: professional,
        }))}
      />
      <Verschil paren={paren} />
    </Stack>
  );
}

type Uitleg = { key: string; leefdomein: string; wie: string; waarde: number; tekst: string };

/** What each voice said beside its figures. */
function Toelichtingen({ stemmen }: { stemmen: Pick<Stemmen, Stemsoort> }) {
  const [m, domeinen] = [useMessages(messages), useMessages(LEEFDOMEINEN)];
  const of = (stem: Stem | undefined, wie: string): Uitleg[] =>
    (stem?.antwoorden ?? [])
      .filter(({ toelichting }) => toelichting !== '')
      .map(({ leefdomein, waarde, toelichting }) => ({
        key: `${wie}-${leefdomein}`,
        leefdomein: domeinen[leefdomein],
        wie,
        waarde,
        tekst: toelichting,
      }));
  const items = [...of(stemmen.inwoner, m.stemFamilie), ...of(stemmen.professional, m.stemProfessional)];
  if (items.length === 0) return null;
  return (
    <Rows
      items={items.map(({ key, leefdomein, wie, waarde, tekst }) => ({
        key,
        title: `${leefdomein}: “${tekst}”`,
        text: m.gezegd(wie, waarde),
      }))}
    />
  );
}

/** Who filled in, and why a voice is not to be seen yet. */
function Herkomst({ stemmen, lezer }: { stemmen: Stemmen; lezer: Lezer }) {
  const m = useMessages(messages);
  const { inwoner, professional, ingevuld } = stemmen;
  const by = ({ wijze, door, op }: Stem) => (wijze === 'tafel' ? m.ingevuldTafel(door, op) : m.ingevuldDoor(door, op));
  const verborgen = (ingevuld.inwoner && !inwoner) || (ingevuld.professional && !professional);
  const hidden = {
    professional: m.familieVerborgen,
    inwoner: m.professionalVerborgen,
    ander: m.anderVerborgen,
  }[lezer];
  return (
    <Stack gap="tight">
      {inwoner && (
        <Paragraph small soft>
          {m.stemFamilie}: {by(inwoner)}
        </Paragraph>
      )}
      {professional && (
        <Paragraph small soft>
          {m.stemProfessional}: {by(professional)}
        </Paragraph>
      )}
      {lezer !== 'ander' && !ingevuld.inwoner && (
        <Paragraph small soft>
          {m.familieWacht}
        </Paragraph>
      )}
      {lezer !== 'ander' && !ingevuld.professional && (
        <Paragraph small soft>
          {m.professionalWacht}
        </Paragraph>
      )}
      {verborgen && <Notice icon="eye">{hidden}</Notice>}
    </Stack>
  );
}

type TweeStemmenProps = { stemmen: Stemmen; wie: string; lezer: Lezer };

/** Both voices about one subject as far as the reader sees them, what they said with it, and who said it. */
export function TweeStemmen({ stemmen, wie, lezer }: TweeStemmenProps) {
  return (
    <>
      <Stemmentabel wie={wie} paren={listParen(stemmen)} />
      <Toelichtingen stemmen={stemmen} />
      <Herkomst stemmen={stemmen} lezer={lezer} />
    </>
  );
}

/** The same for a page of another noun. */
export const renderTweeStemmen = (props: TweeStemmenProps) => <TweeStemmen {...props} />;
