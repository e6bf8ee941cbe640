import {
  Button,
  ButtonLink,
  Card,
  DataList,
  formatDay,
  formatTime,
  Form,
  HiddenField,
  Link,
  PageTitle,
  Paragraph,
  RadioField,
  Rows,
  Section,
  Table,
  useMessages,
} from '#ui';

import { inwonerMessages, messages } from '../messages.ts';
import type { Factor } from '../queries.ts';

type Regel = { id: string; wijze: string; begonnen: Date; laatstGezien: Date; eindigt: Date };
export type Eigen = { wachtwoordOp: Date | null; factoren: Factor[]; codes: number };

type Props = {
  session: { id: string; naam: string; functie: string };
  gemeente: string;
  sessies: Regel[];
  /** How this person signs in with us; undefined for who signs in elsewhere, or in the demo. */
  eigen: Eigen | undefined;
  weergave: 'systeem' | 'licht' | 'donker';
  inwoner: boolean;
};

const moment = (tijd: Date) => `${formatDay(tijd)}, ${formatTime(tijd)}`;

/** Light, dark, or what the device chooses. */
function Weergave({ weergave, inwoner }: Pick<Props, 'weergave' | 'inwoner'>) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  return (
    <Section id="weergave" title={m.weergave} level={2}>
      <Form action="/weergave">
        <RadioField
          name="weergave"
          label={m.weergaveUitleg}
          state={{ values: { weergave }, errors: {} }}
          choices={(['systeem', 'licht', 'donker'] as const).map((value) => ({ value, name: m[value] }))}
        />
        <HiddenField name="terug" value="/account" />
        <Button kind="secondary">{m.weergaveBewaren}</Button>
      </Form>
    </Section>
  );
}

function Factoren({ factoren }: Pick<Eigen, 'factoren'>) {
  const m = useMessages(messages);
  return (
    <Rows
      items={factoren.map(({ id, naam, soort, gemaaktOp, gebruiktOp }) => ({
        key: id,
        title: naam,
        text: `${m[soort]}. ${m.toegevoegd(formatDay(gemaaktOp))}${gebruiktOp ? ` ${m.laatst(formatDay(gebruiktOp))}` : ''}`,
        action: factoren.length > 1 && (
          <Form action={`/account/factoren/${id}/weghalen`}>
            <Button kind="secondary" small about={naam}>
              {m.haalWeg}
            </Button>
          </Form>
        ),
      }))}
    />
  );
}

/** Password, second factors and recovery codes. */
function Aanmelden({ eigen, inwoner }: { eigen: Eigen; inwoner: boolean }) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  const { wachtwoordOp, factoren, codes } = eigen;
  return (
    <Section id="aanmelden" title={m.beveiliging} level={2}>
      <Card flush>
        <Rows
          items={[
            {
              key: 'wachtwoord',
              title: m.wachtwoord,
              text: wachtwoordOp ? m.wachtwoordSinds(formatDay(wachtwoordOp)) : m.geenWachtwoord,
              action: wachtwoordOp && (
                <ButtonLink href="/account/wachtwoord" small>
                  {m.wijzig}
                </ButtonLink>
              ),
            },
            {
              key: 'codes',
              title: m.herstelcodes,
              text: `${m.codesOver(codes)} ${m.codesUitleg} ${m.nieuweCodesUitleg}`,
              action: (
                <div data-turbo="false">
                  <Form action="/account/herstelcodes">
                    <Button kind="secondary" small>
                      {m.nieuweCodes}
                    </Button>
                  </Form>
                </div>
              ),
            },
          ]}
        />
      </Card>
      <Section id="factoren" title={m.factoren} level={3}>
        {factoren.length > 0 && (
          <Card flush>
            <Factoren factoren={factoren} />
          </Card>
        )}
        {factoren.length === 1 && <Paragraph soft>{m.laatsteBlijft}</Paragraph>}
        <ButtonLink href="/account/factoren/nieuw" icon="plus">
          {m.voegToe}
        </ButtonLink>
      </Section>
    </Section>
  );
}

const WIJZEN = {
  demo: 'demo',
  wachtwoord: 'wachtwoordWijze',
  passkey: 'passkeyWijze',
  oidc: 'oidc',
  uitnodiging: 'uitnodiging',
} as const;
const wijzeOf = (wijze: string) => WIJZEN[wijze as keyof typeof WIJZEN] ?? 'demo';

function Sessies({ session, sessies, inwoner }: Pick<Props, 'session' | 'sessies' | 'inwoner'>) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  const isHere = ({ id }: Regel) => id === session.id;
  const hereFirst = [...sessies.filter(isHere), ...sessies.filter((sessie) => !isHere(sessie))];
  return (
    <Section id="sessies" title={m.sessies} level={2}>
      <Paragraph soft>{m.sessiesUitleg}</Paragraph>
      <Card flush>
        <Table
          caption={m.sessies}
          columns={[m.waar, m.hoe, m.begonnen, m.gebruikt, m.eindigt, m.doen].map((name) => ({ name }))}
          rows={hereFirst.map((sessie) => ({
            key: sessie.id,
            cells: [
              isHere(sessie) ? m.hier : m.elders,
              m[wijzeOf(sessie.wijze)],
              moment(sessie.begonnen),
              moment(sessie.laatstGezien),
              moment(sessie.eindigt),
              <Form key="stop" action={isHere(sessie) ? '/afmelden' : `/account/sessies/${sessie.id}/beeindigen`}>
                <Button kind="secondary" small about={moment(sessie.begonnen)}>
                  {isHere(sessie) ? m.afmelden : m.beeindig}
                </Button>
              </Form>,
            ],
          }))}
        />
      </Card>
      <Paragraph soft>{m.overalUitleg}</Paragraph>
      <Form action="/afmelden/overal">
        <Button kind="secondary">{m.overal}</Button>
      </Form>
    </Section>
  );
}

/** Own account: who you are, how you sign in, where you are signed in and until when, how pages look. */
export function AccountPage({ session, gemeente, sessies, eigen, weergave, inwoner }: Props) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  const afmelden = (
    <Form action="/afmelden">
      <Button kind="primary" icon="logout">
        {m.afmelden}
      </Button>
    </Form>
  );
  return (
    <>
      <PageTitle title={m.account} actions={afmelden} />
      <DataList
        items={[
          { term: m.naam, value: session.naam },
          { term: m.functie, value: session.functie },
          { term: m.gemeente, value: gemeente },
          { term: m.mail, value: <Link href="/account/berichten">{m.mailLink}</Link> },
          ...(inwoner ? [] : [{ term: m.werk, value: <Link href="/aanstellingen">{m.werkLink}</Link> }]),
        ]}
      />
      {eigen && <Aanmelden eigen={eigen} inwoner={inwoner} />}
      <Sessies session={session} sessies={sessies} inwoner={inwoner} />
      <Weergave weergave={weergave} inwoner={inwoner} />
    </>
  );
}
