import { Card, formatCount, Notice, Paragraph, Table, useMessages } from '#ui';

import { paginaMessages } from '../messages.ts';
import { computeGedaan } from '../meting.ts';
import type { Meting, Metinggroep, Voortgang } from '../queries.ts';

type Props = {
  meting: Meting;
  groepen: Metinggroep[];
  /** By id of the groep; undefined for who may not see who is asked. */
  voortgang: Map<string, Voortgang> | undefined;
};

/** A groep with how many are done: now, or as it was released. */
const withGedaan = (groep: Metinggroep, voortgang: Props['voortgang']): Metinggroep => ({
  ...groep,
  gedaan: voortgang?.get(groep.id)?.klaar ?? groep.gedaan,
});

function formatKlaar(m: typeof paginaMessages, meting: Meting, groep: Metinggroep): string {
  const gedaan = computeGedaan(meting, groep);
  if (gedaan !== null) return formatCount(gedaan);
  return groep.samengevoegdIn === null ? m.minderDan(meting.groepsminimum) : m.samenGeteld;
}

/** How many are done in one sentence. A total with what is not shown would give it away, until the results say it. */
function formatTotaal(m: typeof paginaMessages, meting: Meting, groepen: readonly Metinggroep[]): string {
  const shown = meting.stand === 'geopend' ? groepen : groepen.filter((groep) => computeGedaan(meting, groep) !== null);
  const totaal = shown.reduce((sum, { gedaan }) => sum + gedaan, 0);
  const heel = shown.length === groepen.length;
  if (meting.toegang === 'link') return heel ? m.binnen(totaal) : m.binnenMinstens(totaal);
  return heel ? m.klaarAlleen(totaal) : m.klaarMinstens(totaal);
}

/** Which groepen are asked, and how many are done: now of a named meting, as released of an anonymous one. */
export function Groepentabel({ meting, groepen, voortgang }: Props) {
  const m = useMessages(paginaMessages);
  if (groepen.length === 0) return <Paragraph soft>{m.geenGroepen}</Paragraph>;
  const metGevraagd = voortgang !== undefined && meting.toegang === 'uitnodiging';
  const getoond = groepen.map((groep) => withGedaan(groep, voortgang));
  const gevraagd = groepen.reduce((sum, { id }) => sum + (voortgang?.get(id)?.gevraagd ?? 0), 0);
  const link = meting.toegang === 'link';
  const geteld =
    groepen
      .map(({ gedaanOp }) => gedaanOp ?? '')
      .toSorted()
      .at(-1) ?? '';
  return (
    <>
      {meting.stand !== 'concept' && (
        <Paragraph>
          {metGevraagd && `${m.gevraagd(gevraagd)} `}
          {formatTotaal(m, meting, getoond)}
        </Paragraph>
      )}
      <Card flush>
        <Table
          caption={m.wieDoetMee}
          columns={[
            { name: m.groep, width: 'wide' },
            ...(metGevraagd ? [{ name: m.gevraagdKolom, numeric: true }] : []),
            { name: link ? m.antwoordenKolom : m.klaarKolom, numeric: true },
          ]}
          rows={getoond.map((groep) => ({
            key: groep.id,
            cells: [
              groep.naam,
              ...(metGevraagd ? [formatCount(voortgang.get(groep.id)?.gevraagd ?? 0)] : []),
              formatKlaar(m, meting, groep),
            ],
          }))}
        />
      </Card>
      {link && (
        <Paragraph soft small>
          {m.vakerDanEens}
        </Paragraph>
      )}
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
