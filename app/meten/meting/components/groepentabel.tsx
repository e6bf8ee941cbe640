import { Card, formatCount, Notice, Paragraph, Table, useMessages } from '#ui';

import { paginaMessages } from '../messages.ts';
import type { Meting, Metinggroep, Voortgang } from '../queries.ts';

type Props = {
  meting: Meting;
  groepen: Metinggroep[];
  /** By id of the groep; undefined for who may not see who is asked. */
  voortgang: Map<string, Voortgang> | undefined;
};

const countKlaar = (groep: Metinggroep, voortgang: Props['voortgang']) =>
  voortgang?.get(groep.id)?.klaar ?? groep.gedaan;

/** Which groepen are asked, and how many are done: now of a named meting, as released of an anonymous one. */
export function Groepentabel({ meting, groepen, voortgang }: Props) {
  const m = useMessages(paginaMessages);
  if (groepen.length === 0) return <Paragraph soft>{m.geenGroepen}</Paragraph>;
  const metGevraagd = voortgang !== undefined && meting.toegang === 'uitnodiging';
  const klaar = groepen.reduce((sum, groep) => sum + countKlaar(groep, voortgang), 0);
  const gevraagd = groepen.reduce((sum, { id }) => sum + (voortgang?.get(id)?.gevraagd ?? 0), 0);
  const geteld =
    groepen
      .map(({ gedaanOp }) => gedaanOp ?? '')
      .toSorted()
      .at(-1) ?? '';
  return (
    <>
      {meting.stand !== 'concept' && (
        <Paragraph>{metGevraagd ? m.totaal(gevraagd, klaar) : m.klaarAlleen(klaar)}</Paragraph>
      )}
      <Card flush>
        <Table
          caption={m.wieDoetMee}
          columns={[
            { name: m.groep, width: 'wide' },
            ...(metGevraagd ? [{ name: m.gevraagdKolom, numeric: true }] : []),
            { name: m.klaarKolom, numeric: true },
          ]}
          rows={groepen.map((groep) => ({
            key: groep.id,
            cells: [
              groep.naam,
              ...(metGevraagd ? [formatCount(voortgang.get(groep.id)?.gevraagd ?? 0)] : []),
              formatCount(countKlaar(groep, voortgang)),
            ],
          }))}
        />
      </Card>
      {meting.naamloos && (meting.stand === 'open' || meting.stand === 'gesloten') && (
        <Paragraph soft small>
          {geteld === '' ? m.nietGeteld : m.geteld(geteld)}
        </Paragraph>
      )}
    </>
  );
}

/** Before an anonymous meting opens: which groepen are too small to be shown by themselves. */
export function KleineGroepen({ meting, groepen, voortgang }: Props) {
  const m = useMessages(paginaMessages);
  if (!meting.naamloos || meting.toegang !== 'uitnodiging' || voortgang === undefined) return null;
  if (meting.stand !== 'concept' && meting.stand !== 'open') return null;
  const klein = groepen
    .map(({ id, naam }) => ({ id, naam, gevraagd: voortgang.get(id)?.gevraagd ?? 0 }))
    .filter(({ gevraagd }) => gevraagd < meting.groepsminimum);
  if (klein.length === 0) return null;
  return (
    <Notice tone="warning" icon="alert-triangle">
      {klein.map(({ id, naam, gevraagd }) => (
        <Paragraph key={id}>{m.klein(gevraagd, naam)}</Paragraph>
      ))}
    </Notice>
  );
}
