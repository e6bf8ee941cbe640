import { Button, ButtonLink, Card, Form, Heading, Paragraph, useMessages } from '#ui';

import { paginaMessages } from '../messages.ts';
import type { Meting } from '../queries.ts';
import { computeHerinnerdag, type Vervolg } from '../vervolg.ts';

type Metknop = Exclude<Vervolg, 'wachten' | 'niets'>;

/** Where each act goes: an address to open, or one to send to. */
const WEGEN: Record<Metknop, { open: (id: string) => string } | { doe: string }> = {
  invullen: { open: (id) => `/invullen/${id}` },
  groepen: { open: (id) => `/metingen/${id}/groepen` },
  afspraken: { open: (id) => `/metingen/${id}/afspraken` },
  links: { open: (id) => `/metingen/${id}/groepen` },
  vragen: { open: (id) => `/metingen/${id}/uitnodigingen` },
  delen: { open: (id) => `/metingen/${id}/groepen` },
  scoren: { open: (id) => `/metingen/${id}/scan` },
  resultaten: { open: (id) => `/metingen/${id}/uitkomst` },
  uitkomst: { open: (id) => `/metingen/${id}/uitkomst` },
  scan: { open: (id) => `/metingen/${id}/scan` },
  openen: { doe: 'openen' },
  sluiten: { doe: 'sluiten' },
  herinneren: { doe: 'herinneren' },
};

function Knop({ vervolg, meting }: { vervolg: Metknop; meting: Meting }) {
  const m = useMessages(paginaMessages);
  const weg = WEGEN[vervolg];
  const naam = m[`${vervolg}Knop`];
  if ('open' in weg) {
    return (
      <ButtonLink href={weg.open(meting.id)} kind="primary">
        {naam}
      </ButtonLink>
    );
  }
  return (
    <Form action={`/metingen/${meting.id}/${weg.doe}`}>
      <Button kind="primary">{naam}</Button>
    </Form>
  );
}

function computeTekst(m: typeof paginaMessages, vervolg: Exclude<Vervolg, 'niets'>, meting: Meting): string {
  if (vervolg === 'wachten') return m.wachtenTekst(computeHerinnerdag(meting));
  if (vervolg !== 'openen') return m[`${vervolg}Tekst`];
  return { uitnodiging: m.openenTekst, link: m.openenLink, scan: m.openenScan }[meting.toegang];
}

/** The one thing that comes next, with its button. */
export function VervolgKaart({ vervolg, meting }: { vervolg: Vervolg; meting: Meting }) {
  const m = useMessages(paginaMessages);
  if (vervolg === 'niets') return null;
  return (
    <Card tone="path">
      <Heading level={2} look={3}>
        {m[vervolg]}
      </Heading>
      <Paragraph>{computeTekst(m, vervolg, meting)}</Paragraph>
      {vervolg !== 'wachten' && <Knop vervolg={vervolg} meting={meting} />}
    </Card>
  );
}
