import { Fragment, type ReactNode } from 'react';

import { Badge, Button, Empty, Form, Link, Paragraph, Stack, useMessages, Visit, VisitDay } from '#ui';

import type { Bezoek, Dag } from '../bezoek.ts';
import { bezoekMessages } from '../messages.ts';
import type { Inwonervraag } from '../queries.ts';

type Voor = {
  /** The day it is (YYYY-MM-DD). */
  vandaag: string;
  /** Words for the people it is about, or for who works here. */
  inwoner: boolean;
  vragen: readonly Inwonervraag[];
  /** Where a resident asks why; the id of the look comes behind it. Without it nobody asks. */
  vraagPad?: string | undefined;
  /** Own words at a look, and where more are added. */
  bij?: ((regel: string) => ReactNode) | undefined;
  zegHref?: ((regel: string) => string) | undefined;
};

/** Where someone is from: the team, or else the organisation; said once. */
const waarVan = ({ functie, partij, team }: Bezoek['wie']) => (functie === '' ? team || partij : functie);

/** Who was kept out is not named: it is not for the family to deal with them. */
function Geweigerd({ bezoek, inwoner }: { bezoek: Bezoek } & Pick<Voor, 'inwoner'>) {
  const m = useMessages(bezoekMessages);
  const { wie, doelen, momenten } = bezoek;
  const onderdelen = [...new Set(doelen.flatMap((one) => one.onderdelen))];
  const name = wie.rollen.includes('inwoner') ? m.inwoner : m.medewerkerVan(wie.team || wie.partij);
  const role = (inwoner ? m.wildeU : m.wilde)(onderdelen, momenten);
  return <Visit name={name} role={role} text={inwoner ? m.dichtU : m.dicht} refused />;
}

/** The way to ask why: one button, no words needed. */
function Vraag({ bezoek, pad }: { bezoek: Bezoek; pad: string }) {
  const m = useMessages(bezoekMessages);
  return (
    <Form action={`${pad}/${bezoek.id}`}>
      <Button kind="secondary" small icon="help-circle" about={m.keek(bezoek.wie.naam)}>
        {m.vraagWaarom}
      </Button>
    </Form>
  );
}

/** What was read and what for: in one sentence, or when it was for more than one thing in a sentence each. */
function Las({ bezoek: { doelen, momenten, kanaal }, inwoner }: { bezoek: Bezoek } & Pick<Voor, 'inwoner'>) {
  const m = useMessages(bezoekMessages);
  if (kanaal === 'zoeken') return inwoner ? m.gevondenU(momenten) : m.gevonden(momenten);
  const [first, ...more] = doelen;
  if (first && more.length === 0) return (inwoner ? m.lasU : m.las)(first.onderdelen, momenten);
  return (
    <>
      {m.keekOm(momenten)}
      {doelen.map(({ doel, onderdelen }) => (
        <Fragment key={doel}>
          <br />
          {(inwoner ? m.lasVoorU : m.lasVoor)(onderdelen, doel)}
        </Fragment>
      ))}
    </>
  );
}

/** Why that was, and why it may be. */
function computeWaarom({ doelen, grond }: Bezoek, inwoner: boolean, m: typeof bezoekMessages): string | undefined {
  const [first, ...more] = doelen;
  if (!first) return undefined;
  if (more.length > 0) return inwoner ? m.magU(grond) : undefined;
  return inwoner ? m.waaromU(first.doel, grond) : m.waarom(first.doel);
}

function Keek({ bezoek, inwoner, vragen, vraagPad, bij, zegHref }: { bezoek: Bezoek } & Voor) {
  const m = useMessages(bezoekMessages);
  const { wie, relatie, kanaal, regels } = bezoek;
  const vraag = vragen.find(({ onderwerp }) => regels.includes(onderwerp));
  const answer = vraag?.beantwoordOp && {
    asked: m.uVroeg(vraag.gesteldOp),
    text: vraag.antwoord,
    by: m.antwoordDoor(vraag.gevraagde.naam, vraag.beantwoordOp),
  };
  const magVragen = vraagPad !== undefined && relatie !== 'lid' && relatie !== 'vertegenwoordiger';
  const gevraagd = vraag ? (
    answer ? (
      <Badge tone="positive" icon="check">
        {m.beantwoord}
      </Badge>
    ) : (
      <Paragraph small soft>
        {m.gevraagd(vraag.gesteldOp, vraag.uiterlijk)}
      </Paragraph>
    )
  ) : (
    magVragen && <Vraag bezoek={bezoek} pad={vraagPad} />
  );
  const foot = (
    <>
      {gevraagd}
      {regels.map((id) => (
        <Fragment key={id}>{bij?.(id)}</Fragment>
      ))}
      {zegHref && (
        <Link href={zegHref(bezoek.id)} about={m.keek(wie.naam)} small>
          {m.zegBij}
        </Link>
      )}
    </>
  );
  return (
    <Visit
      name={wie.naam}
      role={kanaal === 'zoeken' ? waarVan(wie) : (inwoner ? m.rolU : m.rol)(relatie, waarVan(wie))}
      tone={relatie === 'partij' ? 'sky' : relatie === 'lid' || relatie === 'vertegenwoordiger' ? 'sand' : undefined}
      text={<Las bezoek={bezoek} inwoner={inwoner} />}
      why={computeWaarom(bezoek, inwoner, m)}
      foot={foot}
      answer={answer || undefined}
    />
  );
}

/** Who looked, by day; for the page of a resident and of the regisseur. */
export function Bezoeken({ dagen, ...voor }: { dagen: readonly Dag[] } & Voor) {
  const m = useMessages(bezoekMessages);
  if (dagen.length === 0) return <Empty title={m.leeg} text={m.leegTekst} />;
  return (
    <Stack gap="wide">
      {dagen.map(({ dag, bezoeken }) => (
        <VisitDay key={dag} id={`dag-${dag}`} title={m.dag(dag, voor.vandaag)}>
          {bezoeken.map((bezoek) =>
            bezoek.gelukt ? (
              <Keek key={bezoek.id} bezoek={bezoek} {...voor} />
            ) : (
              <Geweigerd key={bezoek.id} bezoek={bezoek} inwoner={voor.inwoner} />
            ),
          )}
        </VisitDay>
      ))}
      <Paragraph small soft>
        {m.kwartier}
      </Paragraph>
    </Stack>
  );
}

/** The same as a part of the page of another noun. */
export const renderBezoeken = (dagen: readonly Dag[], voor: Voor): ReactNode => <Bezoeken dagen={dagen} {...voor} />;
