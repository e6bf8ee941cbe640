import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Columns,
  DataList,
  Form,
  type FormState,
  List,
  Notice,
  PageTitle,
  Paragraph,
  Row,
  Section,
  Side,
  Stack,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Zegelcontrole, Zegelstand } from '../queries.ts';

type Props = {
  stand: Zegelstand;
  /** Fingerprint of the key that seals now. */
  vingerafdruk: string;
  /** The form of the getuige; undefined for who may not set it. */
  getuige: FormState | undefined;
};

function computeHeel(m: typeof messages, { eerste, controle }: Zegelstand): string {
  if (!controle?.klaarOp || eerste === undefined) return m.onbekend;
  return controle.uitkomst === 'heel' ? m.heelVanaf(eerste, controle.klaarOp) : m.nietHeel;
}

function Stand({ stand }: { stand: Zegelstand }) {
  const m = useMessages(messages);
  const { laatste, verzegeld, los } = stand;
  const aantal = m.gebeurtenissen(los.aantal);
  return (
    <Section id="stand" title={m.stand} card="plain">
      {stand.achter && (
        <Notice tone="warning" icon="alert-triangle">
          {m.achter}
        </Notice>
      )}
      <DataList
        items={[
          { term: m.laatste, value: laatste ? m.zegel(laatste.volgnummer, laatste.tijd) : m.geenZegel },
          { term: m.verzegeld, value: m.gebeurtenissen(verzegeld) },
          { term: m.los, value: los.oudste === null ? m.niets : m.losSinds(aantal, los.oudste) },
          { term: m.heelSinds, value: computeHeel(m, stand) },
        ]}
      />
    </Section>
  );
}

const TONES = { heel: 'positive', veranderd: 'negative', 'niet-te-controleren': 'warning' } as const;

function Controle({ controle }: { controle: Zegelcontrole }) {
  const m = useMessages(messages);
  const { klaarOp, uitkomst, verslag } = controle;
  if (klaarOp === null || uitkomst === null) return <Notice tone="info">{m.bezig}</Notice>;
  const words = { heel: m.heel, veranderd: m.veranderd, 'niet-te-controleren': m.kanNiet };
  return (
    <Section id="controle" title={m.controle}>
      <Notice tone={TONES[uitkomst]} icon={uitkomst === 'heel' ? 'check' : 'alert-triangle'}>
        <p>{words[uitkomst](klaarOp)}</p>
        {uitkomst === 'veranderd' && <p>{m.veranderdUitleg}</p>}
      </Notice>
      <List items={verslag.split('\n').map((line) => line.replace(/^- /, ''))} />
    </Section>
  );
}

function Zelf({ vingerafdruk, heeftZegel }: { vingerafdruk: string; heeftZegel: boolean }) {
  const m = useMessages(messages);
  return (
    <Section id="zelf" title={m.zelf}>
      <Paragraph>{m.zelfUitleg}</Paragraph>
      <Row>
        <ButtonLink href="/zegels/export.json" icon="download">
          {m.export}
        </ButtonLink>
        <ButtonLink href="/zegels/sleutel.txt" icon="key">
          {m.sleutel}
        </ButtonLink>
        {heeftZegel && (
          <ButtonLink href="/zegels/getuige.txt" icon="download">
            {m.getuigeDownload}
          </ButtonLink>
        )}
      </Row>
      <Paragraph>{m.vingerafdrukUitleg}</Paragraph>
      <DataList items={[{ term: m.vingerafdruk, value: vingerafdruk }]} />
    </Section>
  );
}

function Getuige({ adres, state }: { adres: string | undefined; state: FormState | undefined }) {
  const m = useMessages(messages);
  return (
    <Section id="getuige" title={m.getuige} card="plain">
      <Paragraph>{m.getuigeUitleg}</Paragraph>
      {state === undefined ? (
        <Paragraph>{adres === undefined ? m.geenGetuige : m.getuigeNu(adres)}</Paragraph>
      ) : (
        <Form action="/zegels/getuige" state={state}>
          <TextField name="adres" type="email" label={m.adres} hint={m.adresHint} state={state} autoComplete="off" />
          <Row>
            <Button>{m.bewaar}</Button>
          </Row>
        </Form>
      )}
    </Section>
  );
}

/** The sealed log: how it stands, whether it is whole, how to check it oneself, and who outside knows the newest seal. */
export function ZegelsPage({ stand, vingerafdruk, getuige }: Props) {
  const m = useMessages(messages);
  const { controle, laatste } = stand;
  const loopt = controle !== undefined && controle.klaarOp === null;
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle
        title={m.titel}
        lead={m.lead}
        actions={
          !loopt &&
          laatste && (
            <Form action="/zegels/controles">
              <Button kind="primary">{m.controleer}</Button>
            </Form>
          )
        }
      />
      <Columns look="side">
        <Stack gap="wide">
          <Stand stand={stand} />
          {controle && <Controle controle={controle} />}
          <Zelf vingerafdruk={vingerafdruk} heeftZegel={laatste !== undefined} />
        </Stack>
        <Side label={m.getuige}>
          <Getuige adres={stand.getuige} state={getuige} />
        </Side>
      </Columns>
    </>
  );
}
