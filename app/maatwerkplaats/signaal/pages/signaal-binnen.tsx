import {
  ButtonGroup,
  ButtonLink,
  Code,
  Link,
  List,
  Notice,
  PageTitle,
  Paragraph,
  PrintButton,
  Section,
  useMessages,
} from '#ui';

import { inwonerMessages, messages } from '../messages.ts';

/** The confirmation: what happened, the code (once), what comes next and when, one way on. */
export function SignaalBinnenPage({ terugmeldcode, inwoner }: { terugmeldcode: string; inwoner: boolean }) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  return (
    <>
      <PageTitle title={m.binnenTitel} lead={m.binnenInleiding} />
      <Section id="code" title={m.codeTitel} card="path">
        <Code value={terugmeldcode} label={m.codeTitel} />
        <Paragraph>{m.codeUitleg}</Paragraph>
        <PrintButton />
      </Section>
      <Section id="volgt" title={m.volgtTitel}>
        <List ordered items={[m.volgt1, m.volgt2, m.volgt3]} />
        <ButtonGroup>
          <ButtonLink href="/" kind="primary">
            {m.naarVandaag}
          </ButtonLink>
        </ButtonGroup>
        <Paragraph>
          <Link href="/terugmelding">{m.naarTerugmelding}</Link>
        </Paragraph>
      </Section>
    </>
  );
}

/** The same form came once more: one signaal was stored, and its code was shown. */
export function SignaalDubbelPage({ inwoner }: { inwoner: boolean }) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  return (
    <>
      <PageTitle title={m.dubbelTitel} lead={m.dubbelInleiding} />
      <Notice icon="key">{m.dubbelCode}</Notice>
      <ButtonGroup>
        <ButtonLink href="/" kind="primary">
          {m.naarVandaag}
        </ButtonLink>
        <ButtonLink href="/signalen/nieuw">{m.nieuwSignaal}</ButtonLink>
      </ButtonGroup>
    </>
  );
}

/** For who gives signalen and may not read them. Also what a reload of the confirmation comes to, where Turbo made it a GET. */
export function SignalenGeslotenPage({ inwoner }: { inwoner: boolean }) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  return (
    <>
      <PageTitle title={m.geslotenTitel} lead={m.geslotenInleiding} />
      <Notice icon="key">{m.geslotenCode}</Notice>
      <ButtonGroup>
        <ButtonLink href="/" kind="primary">
          {m.naarVandaag}
        </ButtonLink>
        <ButtonLink href="/signalen/nieuw">{m.geefSignaal}</ButtonLink>
      </ButtonGroup>
    </>
  );
}
