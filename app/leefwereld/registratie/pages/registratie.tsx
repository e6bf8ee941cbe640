import { Breadcrumbs, ButtonLink, Card, Details, PageTitle, Paragraph, Section, Stack, Table, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Veld } from '../registratie.ts';

export type StapRegel = { stap: string; naam: string; velden: Veld[]; aantal: number; minuten: number | null };

/** What is asked in each step, what for, and how long it takes. */
export function RegistratiePage({ stappen }: { stappen: StapRegel[] }) {
  const m = useMessages(messages);
  const count = stappen.reduce((sum, { velden }) => sum + velden.length, 0);
  const gedaan = stappen.filter(({ minuten }) => minuten !== null);
  return (
    <>
      <Breadcrumbs items={[{ name: m.leefwereld, href: '/leefwereld' }, { name: m.titel }]} />
      <PageTitle
        title={m.titel}
        lead={m.lead(stappen.length, count)}
        actions={<ButtonLink href="/signalen/nieuw">{m.signaal}</ButtonLink>}
      />
      <Stack>
        {gedaan.length === 0 && <Paragraph soft>{m.nietGenoeg}</Paragraph>}
        {gedaan.length > 0 && (
          <Card flush>
            <Table
              caption={m.lijst}
              columns={[{ name: m.stap, width: 'wide' }, { name: m.velden }, { name: m.duur }, { name: m.aantal }]}
              rows={gedaan.map(({ stap, naam, velden, aantal, minuten }) => ({
                key: stap,
                cells: [naam, velden.length, m.minuten(minuten ?? 0), aantal],
              }))}
            />
          </Card>
        )}
        <Paragraph small soft>
          {m.uitleg} {m.periode}
        </Paragraph>
        <Section id="velden" title={m.gebruik}>
          {stappen.map(({ stap, naam, velden }) => (
            <Details key={stap} summary={m.vraag(naam, velden.length)}>
              <Table
                caption={naam}
                columns={[{ name: m.veld }, { name: m.gebruik, width: 'wide' }]}
                rows={velden.map(({ veld, gebruik }) => ({ key: veld, cells: [veld, gebruik] }))}
              />
            </Details>
          ))}
          <Paragraph>{m.ruimte}</Paragraph>
        </Section>
      </Stack>
    </>
  );
}
