import {
  Badge,
  Breadcrumbs,
  Button,
  Card,
  Form,
  FormActions,
  type FormState,
  List,
  Notice,
  PageTitle,
  Paragraph,
  Section,
  Table,
  useMessages,
} from '#ui';

import { messages, openMessages } from '../messages.ts';
import type { Vooruitblik } from '../vooruitblik.ts';

type Props = {
  meting: { id: string; titel: string; naamloos: boolean; groepsminimum: number };
  /** Undefined: not every answer was counted yet. */
  vooruitblik: Vooruitblik | undefined;
  state: FormState;
};

/** Which groups will be seen, which stand together, and which are too small. */
function Groepen({
  meting,
  vooruitblik: { getoond, weggelaten },
}: Pick<Props, 'meting'> & { vooruitblik: Vooruitblik }) {
  const [m, o] = [useMessages(messages), useMessages(openMessages)];
  return (
    <>
      <Section id="groepen" title={o.getoond}>
        {meting.naamloos && <Paragraph>{o.minimum(meting.groepsminimum)}</Paragraph>}
        {getoond.length === 0 ? (
          <Paragraph>{o.niets}</Paragraph>
        ) : (
          <Card flush>
            <Table
              caption={o.tabel}
              columns={[{ name: m.kolomGroep }, { name: m.kolomGedaan, numeric: true }]}
              rows={getoond.map(({ id, naam, aantal, samen }) => ({
                key: id,
                cells: [
                  <span key="naam">
                    {naam} {samen && <Badge>{o.samen}</Badge>}
                  </span>,
                  String(aantal),
                ],
              }))}
            />
          </Card>
        )}
      </Section>
      {getoond.length > 0 && weggelaten.length > 0 && (
        <Section id="weggelaten" title={o.weggelaten} level={2} look={3}>
          <List items={weggelaten} />
        </Section>
      )}
    </>
  );
}

/** Before the results are opened: what will be seen as far as that is known, and that it cannot be taken back. */
export function OpenenPage({ meting, vooruitblik, state }: Props) {
  const [m, o] = [useMessages(messages), useMessages(openMessages)];
  const href = `/metingen/${meting.id}/uitkomst`;
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.meten, href: '/metingen' },
          { name: meting.titel, href: `/metingen/${meting.id}` },
          { name: m.openenTitel },
        ]}
      />
      <Form
        action={`${href}/openen`}
        state={state}
        title={<PageTitle title={m.openenTitel} lead={vooruitblik && o.lead} />}
      >
        {vooruitblik ? (
          <Groepen {...{ meting, vooruitblik }} />
        ) : (
          <Section id="groepen" title={o.nogNiet}>
            <Paragraph>{o.nogNietGeteld}</Paragraph>
            <Paragraph>{o.minimum(meting.groepsminimum)}</Paragraph>
          </Section>
        )}
        <Notice tone="warning" icon="alert-triangle">
          {meting.naamloos ? o.naamloos : o.opNaam}
        </Notice>
        <FormActions back={{ name: meting.titel, href: `/metingen/${meting.id}` }}>
          <Button kind="primary">{o.doe}</Button>
        </FormActions>
      </Form>
    </>
  );
}
