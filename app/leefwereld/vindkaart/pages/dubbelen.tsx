import type { ReactNode } from 'react';

import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  Empty,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Paragraph,
  Rows,
  Section,
  Stack,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Dubbel, LidDubbelen, Samengevoegd } from '../queries.ts';
import { computeZekerheid } from '../vindkaart.ts';

type Props = {
  head: ReactNode;
  huishouden: string;
  /** Who looks: what they have the regie of can be put together. */
  persoon: string | null;
  leden: readonly LidDubbelen[];
  samen: readonly Samengevoegd[];
  state: FormState;
};

const TONES = { zeker: 'warning', waarschijnlijk: 'info', misschien: 'neutral' } as const;

/** A button that sends ids along. */
function Knop({ action, values, label }: { action: string; values: Record<string, string>; label: string }) {
  return (
    <Form action={action}>
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Button kind="secondary" small>
        {label}
      </Button>
    </Form>
  );
}

function Acties({
  lid,
  dubbel,
  href,
  persoon,
}: { lid: LidDubbelen; dubbel: Dubbel; href: string } & Pick<Props, 'persoon'>) {
  const m = useMessages(messages);
  const gekoppeld = lid.persoon === dubbel.persoon;
  return (
    <ButtonGroup>
      {!gekoppeld && (
        <Knop action={`${href}/persoon`} values={{ lid: lid.lid, ander: dubbel.lid }} label={m.zelfdePersoon} />
      )}
      {gekoppeld && lid.eerder !== null && (
        <Knop action={`${href}/persoon/herstellen`} values={{ lid: lid.lid }} label={m.ontkoppel} />
      )}
      {dubbel.regisseur.id === persoon && (
        <Knop action={`${href}/samenvoegen`} values={{ ander: dubbel.huishouden }} label={m.zelfdeHuishouden} />
      )}
    </ButtonGroup>
  );
}

function Lid({ lid, samen, persoon, href }: { lid: LidDubbelen; href: string } & Pick<Props, 'samen' | 'persoon'>) {
  const m = useMessages(messages);
  const anders = lid.dubbelen.filter(({ huishouden }) => samen.every(({ id }) => id !== huishouden));
  if (anders.length === 0) return null;
  return (
    <Section id={`lid-${lid.lid}`} title={m.lijktOp(lid.naam)}>
      <Card flush>
        <Rows
          items={anders.map((dubbel) => {
            const zekerheid = computeZekerheid(dubbel.score);
            const { regisseur, team } = dubbel;
            const isOwn = regisseur.id === persoon;
            return {
              key: dubbel.lid,
              title: `${dubbel.naam}, ${m.geboren(dubbel.geboortedatum)}`,
              badge: <Badge tone={TONES[zekerheid]}>{m[zekerheid]}</Badge>,
              text: (
                <>
                  <Paragraph small>{m.redenen(dubbel.redenen)}</Paragraph>
                  <Paragraph small>
                    {lid.persoon === dubbel.persoon && `${m.alGekoppeld} `}
                    {isOwn ? m.belJezelf(team.naam) : m.bel(regisseur.naam, regisseur.functie, team.naam)}{' '}
                    {!isOwn && m.vraagRegie(regisseur.naam)}
                  </Paragraph>
                  <Acties {...{ lid, dubbel, href, persoon }} />
                </>
              ),
            };
          })}
        />
      </Card>
    </Section>
  );
}

/** What the people of a huishouden look like elsewhere, and what was put together, with the way back. */
export function DubbelenPage({ head, huishouden, persoon, leden, samen, state }: Props) {
  const m = useMessages(messages);
  const href = `/huishoudens/${huishouden}/dubbelen`;
  const any = leden.some(({ dubbelen }) => dubbelen.some((one) => samen.every(({ id }) => id !== one.huishouden)));
  return (
    <>
      <ErrorSummary {...state} />
      {head}
      <Stack gap="wide">
        <Paragraph>{m.dubbelenUitleg}</Paragraph>
        {samen.length > 0 && (
          <Section id="samen" title={m.samen}>
            <Paragraph soft>{m.samenUitleg}</Paragraph>
            <Card flush>
              <Rows
                items={samen.map(({ id, naam }) => ({
                  key: id,
                  title: naam,
                  action: <Knop action={`${href}/uit-elkaar`} values={{ ander: id }} label={m.haalUitElkaar} />,
                }))}
              />
            </Card>
          </Section>
        )}
        {!any && samen.length === 0 && <Empty title={m.lijktNergens} text="" />}
        {leden.map((lid) => (
          <Lid key={lid.lid} {...{ lid, samen, persoon, href }} />
        ))}
      </Stack>
    </>
  );
}
