import type { ReactNode } from 'react';

import {
  Badge,
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Columns,
  Form,
  formatDay,
  Link,
  Notice,
  Paragraph,
  Rows,
  Section,
  Side,
  Stack,
  Timeline,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Regie, Stap } from '../regie.ts';

type Mag = {
  /** What this person can do here now. */
  vragen: boolean;
  intrekken: boolean;
  overnemen: boolean;
  aanvoerder: boolean;
  dubbelen: boolean;
};
type Props = { head: ReactNode; regie: Regie; mag: Mag };

function Nu({ regie: { regisseur, team }, mag, href }: Props & { href: string }) {
  const m = useMessages(messages);
  const { naam, functie, sinds, afwezig, waarnemer } = regisseur;
  const weg = {
    'uit-dienst': m.weg,
    'geen-rol': m.geenRol,
    verlof: m.verlof(waarnemer ?? ''),
  };
  return (
    <Section id="nu" title={m.regisseur}>
      <Card flush>
        <Rows
          items={[
            {
              key: 'regisseur',
              title: naam,
              badge: afwezig ? (
                <Badge tone="warning">{afwezig === 'verlof' ? m.metVerlof : m.afwezig}</Badge>
              ) : (
                sinds && <Badge tone="positive">{m.sinds(formatDay(sinds))}</Badge>
              ),
              text: [functie === team.naam ? functie : `${functie}, ${team.naam}`, afwezig && weg[afwezig]]
                .filter(Boolean)
                .join('. '),
            },
          ]}
        />
      </Card>
      {(mag.vragen || mag.overnemen) && (
        <ButtonGroup>
          {mag.overnemen && (
            <ButtonLink href={`${href}/overnemen`} kind="primary">
              {m.neemOver}
            </ButtonLink>
          )}
          {mag.vragen && (
            <ButtonLink
              href={`${href}/overdragen`}
              kind={mag.overnemen ? 'secondary' : 'primary'}
              icon="arrows-exchange"
            >
              {m.draagOver}
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
    </Section>
  );
}

function Gevraagd({ verzoek, mag, href }: { verzoek: NonNullable<Regie['verzoek']>; mag: Mag; href: string }) {
  const m = useMessages(messages);
  return (
    <Section id="gevraagd" title={m.gevraagd} card="path">
      <Paragraph>
        {m.vraagtAan(verzoek.door, verzoek.aan.naam)} {m.totDan}
      </Paragraph>
      {verzoek.reden !== '' && <Paragraph soft>{m.waarom(verzoek.reden)}</Paragraph>}
      {verzoek.weg && <Notice>{m.gevraagdeWeg}</Notice>}
      {mag.intrekken && (
        <Form action={`${href}/intrekken`}>
          <Button kind="secondary">{m.trekIn}</Button>
        </Form>
      )}
    </Section>
  );
}

function Aanvoerder({ aanvoerder, mag, href }: Pick<Regie, 'aanvoerder'> & { mag: Mag; href: string }) {
  const m = useMessages(messages);
  return (
    <Section id="aanvoerder" title={m.aanvoerder}>
      {aanvoerder === null ? (
        <Paragraph soft>{m.geenAanvoerder}</Paragraph>
      ) : (
        <Card flush>
          <Rows
            items={[
              {
                key: 'aanvoerder',
                title: aanvoerder.naam,
                badge: aanvoerder.weg ? (
                  <Badge tone="warning">{m.afwezig}</Badge>
                ) : (
                  aanvoerder.sinds && <Badge>{m.sinds(formatDay(aanvoerder.sinds))}</Badge>
                ),
                text: [aanvoerder.functie, aanvoerder.reden && m.waarom(aanvoerder.reden)].filter(Boolean).join('. '),
              },
            ]}
          />
        </Card>
      )}
      {mag.aanvoerder && (
        <ButtonGroup>
          <ButtonLink href={`${href}/aanvoerder`}>
            {aanvoerder === null ? m.kiesAanvoerder : m.anderAanvoerder}
          </ButtonLink>
          {aanvoerder !== null && <ButtonLink href={`${href}/aanvoerder/stoppen`}>{m.stopAanvoerder}</ButtonLink>}
        </ButtonGroup>
      )}
    </Section>
  );
}

/** One step in words. */
function Stapnaam({ soort, wie, aan }: Pick<Stap, 'soort' | 'wie' | 'aan'>) {
  const m = useMessages(messages);
  const naar = aan ?? '';
  const zinnen: Record<string, string> = {
    gevraagd: m.gevraagdStap(wie, naar),
    ingetrokken: m.ingetrokkenStap(wie),
    aanvaard: m.aanvaardStap(wie, naar),
    afgewezen: m.afgewezenStap(wie),
    overgenomen: m.overgenomenStap(wie, naar),
    overgedragen: m.overgedragenStap(naar),
    'aanvoerder-begonnen': m.begonnenStap(naar),
    'aanvoerder-gestopt': m.gestoptStap(naar),
  };
  return zinnen[soort] ?? soort;
}

/** Who has the regie, since when, who was asked, who leads, and who had it before. */
export function RegiePage(props: Props) {
  const m = useMessages(messages);
  const { head, regie, mag } = props;
  const href = `/huishoudens/${regie.huishouden}/regie`;
  return (
    <>
      {head}
      <Columns look="side">
        <Stack gap="wide">
          <Nu {...props} href={href} />
          {regie.verzoek && <Gevraagd verzoek={regie.verzoek} mag={mag} href={href} />}
          <Aanvoerder aanvoerder={regie.aanvoerder} mag={mag} href={href} />
          {regie.stappen.length > 0 && (
            <Section id="stappen" title={m.stappen}>
              <Timeline
                back
                items={regie.stappen.map((stap) => ({
                  when: formatDay(stap.op),
                  title: <Stapnaam {...stap} />,
                  text: stap.reden === '' ? undefined : m.waarom(stap.reden),
                  state: 'done' as const,
                }))}
              />
            </Section>
          )}
        </Stack>
        <Side label={m.eerder}>
          <Section id="eerder" title={m.eerder} look={3} tight>
            {regie.eerder.length === 0 && (
              <Paragraph small soft>
                {m.niemandEerder}
              </Paragraph>
            )}
            {regie.eerder.map(({ naam, van, tot }) => (
              <Paragraph key={`${naam} ${van.toISOString()}`} small>
                {naam}, {m.periode(formatDay(van), formatDay(tot))}
              </Paragraph>
            ))}
          </Section>
          {mag.dubbelen && (
            <Section id="samen" title={m.samen} look={3} tight>
              <Paragraph small>
                <Link href={`/huishoudens/${regie.huishouden}/dubbelen`}>{m.naarDubbelen}</Link>
              </Paragraph>
            </Section>
          )}
        </Side>
      </Columns>
    </>
  );
}
