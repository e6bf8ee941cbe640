import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonLink,
  Columns,
  DataList,
  Form,
  formatDay,
  formatTime,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  Section,
  Side,
  Soft,
  Stack,
  useMessages,
} from '#ui';

import type { Rij } from '../aanstelling.ts';
import { Eerder, Rijen } from '../components/rijen.tsx';
import { messages } from '../messages.ts';
import type { Persoon } from '../queries.ts';

type Sessies = { aantal: number; laatst: Date | null };
type Props = {
  persoon: Persoon;
  /** The status in words. */
  status: string;
  rijen: readonly Rij[];
  /** Empty for who may not see or end them. */
  sessies: Sessies | undefined;
  /** Whether this actor changes what people do. */
  canUpdate: boolean;
  isSelf: boolean;
};

const TONES = { actief: 'positive', uitgenodigd: 'info', 'uit-dienst': 'neutral' } as const;

/** What counts now, what will, and what is over. */
function Werk({ rijen, canUpdate }: { rijen: readonly Rij[]; canUpdate: boolean }) {
  const m = useMessages(messages);
  const [nu, later, eerder] = (['nu', 'later', 'eerder'] as const).map((fase) =>
    rijen.filter((rij) => rij.fase === fase),
  );
  return (
    <Stack gap="wide">
      <Section id="nu" title={m.nu}>
        {nu && nu.length > 0 ? <Rijen rijen={nu} canClose={canUpdate} /> : <Paragraph soft>{m.niets}</Paragraph>}
      </Section>
      {later && later.length > 0 && (
        <Section id="straks" title={m.straks}>
          <Rijen rijen={later.toReversed()} canClose={canUpdate} />
        </Section>
      )}
      {eerder && eerder.length > 0 && (
        <Section id="eerder" title={m.eerder}>
          <Eerder rijen={eerder} />
        </Section>
      )}
    </Stack>
  );
}

function Gegevens({ persoon, canUpdate }: Pick<Props, 'persoon' | 'canUpdate'>) {
  const m = useMessages(messages);
  const { id, functie, email, partij } = persoon;
  return (
    <Section id="gegevens" title={m.gegevens} look={3} tight>
      <DataList
        items={[
          { term: m.functie, value: functie },
          { term: m.email, value: email ?? <Soft>{m.geenEmail}</Soft> },
          { term: m.partij, value: partij ?? <Soft>{m.geenPartij}</Soft> },
        ]}
      />
      {canUpdate && (
        <Paragraph small>
          <Link href={`/medewerkers/${id}/functie`}>{m.veranderFunctie}</Link>
        </Paragraph>
      )}
    </Section>
  );
}

function Aangemeld({ id, sessies }: { id: string; sessies: Sessies }) {
  const m = useMessages(messages);
  const { aantal, laatst } = sessies;
  return (
    <Section id="sessies" title={m.sessies} look={3} tight>
      <Paragraph small soft>
        {m.aantalSessies(aantal)} {laatst && m.laatst(`${formatDay(laatst)}, ${formatTime(laatst)}`)}
      </Paragraph>
      {aantal > 0 && (
        <Form action={`/medewerkers/${id}/afmelden`}>
          <Button kind="secondary" small>
            {m.meldAf}
          </Button>
        </Form>
      )}
    </Section>
  );
}

/** The acts of the beheerder beside the work: invite, let someone stand in, let go. */
function Beheer({ persoon, rijen, sessies }: Pick<Props, 'persoon' | 'rijen' | 'sessies'>) {
  const m = useMessages(messages);
  const { id, status, email, uitDienstOp } = persoon;
  const isCovered = rijen.some(({ soort, fase }) => soort === 'waargenomen' && fase === 'nu');
  return (
    <>
      {sessies && <Aangemeld id={id} sessies={sessies} />}
      {email !== null && (
        <Section id="uitnodiging" title={m.uitnodiging} look={3} tight>
          <Paragraph small soft>
            {status === 'actief' ? m.uitnodigingActief : m.uitnodigingUitleg}
          </Paragraph>
          <Form action={`/medewerkers/${id}/uitnodiging`}>
            <Button kind="secondary" small>
              {m.stuur}
            </Button>
          </Form>
        </Section>
      )}
      <Section id="waarneming" title={m.vervangen} look={3} tight>
        {!isCovered && (
          <Paragraph small soft>
            {m.niemandNeemtWaar}
          </Paragraph>
        )}
        <Paragraph small>
          <Link href={`/medewerkers/${id}/waarneming`}>{m.regel}</Link>
        </Paragraph>
      </Section>
      <Section id="uit-dienst" title={m.weg} look={3} tight>
        {uitDienstOp === null ? (
          <>
            <Paragraph small soft>
              {m.wegUitleg}
            </Paragraph>
            <Paragraph small>
              <Link href={`/medewerkers/${id}/uit-dienst`}>{m.wegKnop}</Link>
            </Paragraph>
          </>
        ) : (
          <Form action={`/medewerkers/${id}/uit-dienst/intrekken`}>
            <Button kind="secondary" small>
              {m.blijft}
            </Button>
          </Form>
        )}
      </Section>
    </>
  );
}

/** What the beheerder does most: give someone work, or take back who left. */
function Actie({ persoon: { id, status } }: Pick<Props, 'persoon'>) {
  const m = useMessages(messages);
  return status === 'uit-dienst' ? (
    <ButtonLink href={`/medewerkers/${id}/terugkeer`}>{m.terug}</ButtonLink>
  ) : (
    <ButtonLink href={`/medewerkers/${id}/aanstelling`} kind="primary" icon="plus">
      {m.geef}
    </ButtonLink>
  );
}

/** One person: what they do now, will do and did, and their account. */
export function MedewerkerPage(props: Props) {
  const m = useMessages(messages);
  const { persoon, status, rijen, canUpdate, isSelf } = props;
  const { naam, uitDienstOp } = persoon;
  const isGone = persoon.status === 'uit-dienst';
  const may = canUpdate && !isGone;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.beheer, href: '/beheer' }, { name: m.mensen, href: '/medewerkers' }, { name: naam }]}
      />
      <PageTitle
        title={naam}
        badges={
          <>
            <Badge tone={TONES[persoon.status]}>{status}</Badge>
            {!isGone && uitDienstOp !== null && <Badge tone="warning">{m.gaat(formatDay(uitDienstOp))}</Badge>}
          </>
        }
        actions={canUpdate && !isSelf && (may || persoon.email !== null) ? <Actie persoon={persoon} /> : undefined}
      />
      {isGone && uitDienstOp !== null && <Notice icon="lock">{m.isWeg(formatDay(uitDienstOp))}</Notice>}
      {may && isSelf && <Notice>{m.jezelf}</Notice>}
      <Columns look="side">
        <Werk rijen={rijen} canUpdate={may} />
        <Side label={m.gegevens}>
          <Gegevens persoon={persoon} canUpdate={may} />
          {may && <Beheer {...props} />}
        </Side>
      </Columns>
    </>
  );
}
