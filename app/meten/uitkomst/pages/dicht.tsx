import { ButtonLink, Card, Columns, Link, Paragraph, Section, Stack, Table, useMessages } from '#ui';

import { Kop } from '../components/kop.tsx';
import { messages } from '../messages.ts';
import type { Eigen, Voortgang } from '../queries.ts';

type Props = {
  meting: {
    id: string;
    titel: string;
    stand: 'concept' | 'open' | 'gesloten' | 'geopend';
    naamloos: boolean;
    groepsminimum: number;
  };
  voortgang: Voortgang[];
  /** What this person filled in, in a named meting. */
  eigen: Eigen[];
  magOpenen: boolean;
};

/** Before the results are open: how far it is, what one filled in oneself, and nothing of anyone else. */
export function DichtPage({ meting, voortgang, eigen, magOpenen }: Props) {
  const m = useMessages(messages);
  const stand = { concept: m.dichtConcept, open: m.dichtOpen, gesloten: m.dichtGesloten, geopend: '' }[meting.stand];
  const actions = magOpenen && meting.stand === 'gesloten' && (
    <ButtonLink href={`/metingen/${meting.id}/uitkomst/openen`} kind="primary">
      {m.openen}
    </ButtonLink>
  );
  return (
    <Stack gap="wide">
      <Kop meting={meting} title={m.dichtTitel} lead={`${m.dichtUitleg} ${stand}`} actions={actions} />
      <Columns look="even">
        <Section id="voortgang" title={m.voortgang}>
          <Card flush>
            <Table
              caption={m.voortgangTabel}
              columns={[{ name: m.kolomGroep }, { name: m.kolomGedaan, numeric: true }]}
              rows={voortgang.map(({ id, naam, gedaan }) => ({
                key: id,
                cells: [naam, gedaan === null ? m.minderDan(meting.groepsminimum) : String(gedaan)],
              }))}
            />
          </Card>
          {meting.naamloos && (
            <Paragraph small soft>
              {m.voortgangNacht}
            </Paragraph>
          )}
          <Link href={`/metingen/${meting.id}`}>{m.naarMeting}</Link>
        </Section>
        {eigen.length > 0 && (
          <Section id="eigen" title={m.eigen}>
            <Paragraph small soft>
              {m.eigenUitleg}
            </Paragraph>
            <Card flush>
              <Table
                caption={m.eigenTabel}
                columns={[{ name: m.kolomVraag }, { name: m.kolomAntwoord }]}
                rows={eigen.map(({ sleutel, tekst, antwoord }) => ({
                  key: sleutel,
                  cells: [tekst, antwoord ?? m.weetNiet],
                }))}
              />
            </Card>
          </Section>
        )}
      </Columns>
    </Stack>
  );
}
