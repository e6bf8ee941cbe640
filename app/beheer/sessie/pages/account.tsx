import {
  Button,
  Card,
  DataList,
  formatDay,
  formatTime,
  Form,
  HiddenField,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  Table,
  useMessages,
} from '#ui';

import { inwonerMessages, messages } from '../messages.ts';
import { computeEnd } from '../sessie.ts';

type Regel = { id: string; begonnen: Date; laatstGezien: Date; verloopt: Date };
type Props = {
  session: { id: string; naam: string; functie: string };
  gemeente: string;
  sessies: Regel[];
  weergave: 'systeem' | 'licht' | 'donker';
  inwoner: boolean;
};

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

/** Own account: who you are, where you are signed in and until when, how pages look. */
export function AccountPage({ session, gemeente, sessies, weergave, inwoner }: Props) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  const isHere = ({ id }: Regel) => id === session.id;
  const hereFirst = [...sessies.filter(isHere), ...sessies.filter((sessie) => !isHere(sessie))];
  const moment = (tijd: Date) => `${formatDay(tijd)}, ${formatTime(tijd)}`;
  return (
    <>
      <PageTitle
        title={m.account}
        actions={
          <Form action="/afmelden">
            <Button kind="primary" icon="logout">
              {m.afmelden}
            </Button>
          </Form>
        }
      />
      <DataList
        items={[
          { term: m.naam, value: session.naam },
          { term: m.functie, value: session.functie },
          { term: m.gemeente, value: gemeente },
        ]}
      />
      <Section id="sessies" title={m.sessies} level={2}>
        <Paragraph soft>{m.sessiesUitleg}</Paragraph>
        <Card flush>
          <Table
            caption={m.sessies}
            columns={[{ name: m.waar }, { name: m.begonnen }, { name: m.gebruikt }, { name: m.eindigt }]}
            rows={hereFirst.map((sessie) => ({
              key: sessie.id,
              cells: [
                isHere(sessie) ? m.hier : m.elders,
                moment(sessie.begonnen),
                moment(sessie.laatstGezien),
                moment(computeEnd(sessie.laatstGezien, sessie.verloopt)),
              ],
            }))}
          />
        </Card>
        <Paragraph soft>{m.overalUitleg}</Paragraph>
        <Form action="/afmelden/overal">
          <Button kind="secondary">{m.overal}</Button>
        </Form>
      </Section>
      <Weergave weergave={weergave} inwoner={inwoner} />
    </>
  );
}
