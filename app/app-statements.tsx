import type { Hono } from 'hono';

import { privacyMessages, toegankelijkheidMessages } from './app-statement-messages.ts';
import { type Env, page } from './platform/http/index.tsx';
import { List, PageTitle, Paragraph, Section, Stack, Table, useMessages } from './ui/index.ts';

/** How accessible the product is: what was tested and how, what not, and where to tell what does not work. */
function ToegankelijkheidPage() {
  const m = useMessages(toegankelijkheidMessages);
  return (
    <>
      <PageTitle title={m.titel} lead={m.lead} />
      <Stack gap="wide">
        <Section id="status" title={m.status}>
          <Paragraph>{m.statusTekst}</Paragraph>
        </Section>
        <Section id="getest" title={m.getest}>
          <List items={[m.getestAxe, m.getestScript, m.getestBreedte, m.getestKleur]} />
        </Section>
        <Section id="niet-getest" title={m.nietGetest}>
          <List items={[m.nietSchermlezer, m.nietAudit, m.nietTaal, m.nietLog]} />
        </Section>
        <Section id="melden" title={m.melden}>
          <Paragraph>{m.meldenTekst}</Paragraph>
          <Paragraph>{m.meldenNa}</Paragraph>
          <Paragraph small soft>
            {m.datum}
          </Paragraph>
        </Section>
      </Stack>
    </>
  );
}

function Cookies() {
  const m = useMessages(privacyMessages);
  return (
    <Section id="cookies" title={m.cookies}>
      <Paragraph>{m.cookiesTekst}</Paragraph>
      <Table
        caption={m.cookies}
        columns={[{ name: m.cookieNaam }, { name: m.cookieWaarvoor }, { name: m.cookieHoeLang }]}
        rows={[
          { key: 'sessie', cells: [m.cookieSessie, m.cookieSessieWaarvoor, m.cookieSessieHoeLang] },
          { key: 'invullen', cells: [m.cookieInvullen, m.cookieInvullenWaarvoor, m.cookieInvullenHoeLang] },
          { key: 'weergave', cells: [m.cookieWeergave, m.cookieWeergaveWaarvoor, m.cookieWeergaveHoeLang] },
        ]}
      />
    </Section>
  );
}

/** What is kept of whom, why and how long; what anonymous means here, and where that ends. */
function PrivacyPage() {
  const m = useMessages(privacyMessages);
  const texts = (...all: string[]) => all.map((text) => <Paragraph key={text}>{text}</Paragraph>);
  return (
    <>
      <PageTitle title={m.titel} lead={m.lead} />
      <Stack gap="wide">
        <Section id="signalen" title={m.signalen}>
          {texts(m.signalenBelofte, m.signalenTaak, m.signalenCode, m.signalenTekst)}
        </Section>
        <Section id="metingen" title={m.metingen}>
          {texts(m.metingenBelofte, m.metingenTaak, m.metingenGroep, m.metingenDuur)}
        </Section>
        <Section id="grenzen" title={m.grenzen}>
          <List items={[m.grenzenLogboek, m.grenzenResten, m.grenzenKopie, m.grenzenBeheerder, m.grenzenTekst]} />
        </Section>
        <Section id="account" title={m.account}>
          {texts(m.accountTekst, m.sessieTekst, m.logboekTekst)}
        </Section>
        <Cookies />
        <Section id="server" title={m.server}>
          {texts(m.serverTekst, m.serverPogingen)}
        </Section>
        <Section id="rechten" title={m.rechten}>
          {texts(m.rechtenTekst, m.rechtenKlacht)}
        </Section>
      </Stack>
    </>
  );
}

/** The statements every site of the government has. */
export function mountStatements(app: Hono<Env>): void {
  app.get('/toegankelijkheid', (c) =>
    page(c, { title: toegankelijkheidMessages.titel, variant: 'form' }, <ToegankelijkheidPage />),
  );
  app.get('/privacy', (c) => page(c, { title: privacyMessages.titel, variant: 'form' }, <PrivacyPage />));
}
