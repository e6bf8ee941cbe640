import { Badge, Card, formatDay, formatSentence, Link, Row, Rows, useMessages } from '#ui';

import { messages, paginas, wijzigingen as woorden } from '../messages.ts';
import type { DossierTermijn, Wijziging } from '../queries.ts';
import { isVerstreken, type Termijnregel, type Termijnsoort, TERMIJNSOORTEN } from '../termijn.ts';
import { formatTermijn } from '../woorden.ts';

/** The state, in a word or two; the day stands in words below it, where it can break. */
function Staat({ termijn, vandaag }: { termijn: DossierTermijn; vandaag: string }) {
  const m = useMessages(paginas);
  const { stand, klaarOp, uiterlijk, soort } = termijn;
  if (klaarOp !== null) return null;
  if (stand === 'opgeschort') return <Badge icon="clock">{m.staatStil}</Badge>;
  if (!isVerstreken(uiterlijk, vandaag)) return null;
  const regel: Termijnregel = TERMIJNSOORTEN[soort];
  return regel.aanZet === 'inwoner' ? <Badge>{m.voorbij}</Badge> : <Badge tone="negative">{m.teLaat}</Badge>;
}

/** Until when, or when it ended. */
function Wanneer({ termijn, vandaag }: { termijn: DossierTermijn; vandaag: string }) {
  const m = useMessages(paginas);
  const { stand, klaarOp, uiterlijk, soort } = termijn;
  const regel: Termijnregel = TERMIJNSOORTEN[soort];
  if (klaarOp !== null) return stand === 'gehaald' ? m.gehaald(formatDay(klaarOp)) : m.vervallen(formatDay(klaarOp));
  // What a resident let pass is not late.
  if (regel.aanZet === 'inwoner' && stand === 'loopt' && isVerstreken(uiterlijk, vandaag)) {
    return <strong>{m.konTot(formatDay(uiterlijk))}</strong>;
  }
  return (
    <strong>
      {stand === 'opgeschort' ? m.stondOp(formatDay(uiterlijk)) : formatSentence(formatTermijn(uiterlijk, vandaag))}
    </strong>
  );
}

function formatWijziging(wijziging: Wijziging, m: typeof woorden): string {
  const { reden, op } = wijziging;
  if (wijziging.soort === 'verlenging') return m.verlenging(wijziging.dagen, formatDay(op), reden);
  const { van, tot } = wijziging;
  return tot === null
    ? m.opschorting(formatDay(van), reden)
    : m.opschortingVoorbij(formatDay(van), formatDay(tot), reden);
}

/** Why the last day is what it is, in sentences. */
function Uitleg({ termijn, inwoner }: { termijn: DossierTermijn; inwoner: boolean }) {
  const m = useMessages(messages);
  const w = useMessages(woorden);
  const regel: Termijnregel = TERMIJNSOORTEN[termijn.soort];
  const zinnen = [
    inwoner ? '' : regel.artikel.charAt(0).toUpperCase() + regel.artikel.slice(1) + '.',
    termijn.klaarOp === null ? m[inwoner && regel.aanZet === 'inwoner' ? 'uBent' : regel.aanZet] : '',
    !inwoner && regel.eigenKeuze && regel.lengte > 0 ? m.eigenKeuze : '',
    termijn.verschoven && termijn.klaarOp === null ? m.verschoven : '',
    termijn.opgeschort > 0 && termijn.stand !== 'opgeschort' ? m.opgeschort(termijn.opgeschort) : '',
  ].filter(Boolean);
  return (
    <>
      {zinnen.join(' ')}
      {termijn.wijzigingen.map((wijziging) => (
        <span key={`${wijziging.op.getTime()}`}>
          <br />
          {formatWijziging(wijziging, w)} {w.door(wijziging.wie)}
        </span>
      ))}
    </>
  );
}

type Props = {
  termijnen: readonly DossierTermijn[];
  vandaag: string;
  magBijwerken: boolean;
  /** What each kind is called for a resident; then without the article. */
  namen?: Readonly<Record<Termijnsoort, string>> | undefined;
};

/** The terms of a dossier below each other: what, until when, why then, and what may be done about it. */
export function Termijnlijst({ termijnen, vandaag, magBijwerken, namen }: Props) {
  const p = useMessages(paginas);
  const m = useMessages(messages);
  const items = termijnen.map((termijn) => {
    const regel: Termijnregel = TERMIJNSOORTEN[termijn.soort];
    const kan = magBijwerken && termijn.klaarOp === null && regel.opschorting !== null;
    const href = `/huishoudens/${termijn.huishouden}/termijnen/${termijn.id}`;
    return {
      key: termijn.id,
      title: (namen ?? m)[termijn.soort],
      badge: <Staat termijn={termijn} vandaag={vandaag} />,
      text: (
        <>
          <Wanneer termijn={termijn} vandaag={vandaag} />
          <br />
          <Uitleg termijn={termijn} inwoner={namen !== undefined} />
        </>
      ),
      action: kan ? (
        <Row>
          <Link href={`${href}/verlengen`} about={m[termijn.soort]} small>
            {p.verleng}
          </Link>
          <Link href={`${href}/stilzetten`} about={m[termijn.soort]} small>
            {termijn.stand === 'opgeschort' ? p.hervat : p.zetStil}
          </Link>
        </Row>
      ) : undefined,
    };
  });
  return (
    <Card flush>
      <Rows items={items} />
    </Card>
  );
}
