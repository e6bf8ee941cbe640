import { Badge, formatDay, type IconName, Link, Log, Row, type Tone, useMessages } from '#ui';

import { LOGSOORTEN, messages } from '../messages.ts';
import type { Herkomst, Logsoort, Regelinhoud } from '../transformatielog.ts';
import { Alineas } from './alineas.tsx';

/** A line as everyone reads it, or as everyone will. A correction has a reason and the moment it became public. */
export type Leesregel = Regelinhoud & {
  id: string;
  herkomst: Herkomst[];
  reden?: string;
  gepubliceerdOp?: Date;
  gepubliceerdDoor?: string;
};

const LOOKS: Record<Logsoort, { icon: IconName; tone: Tone }> = {
  actie: { icon: 'tool', tone: 'moss' },
  uitkomst: { icon: 'check', tone: 'positive' },
  geleerd: { icon: 'bulb', tone: 'info' },
  verschil: { icon: 'arrows-diff', tone: 'positive' },
  besluit: { icon: 'signature', tone: 'neutral' },
};

/** What kind of line it is: the own word of a sheet when it has one. */
export function Soort({ soort, label }: { soort: Logsoort; label: string }) {
  const words = useMessages(LOGSOORTEN);
  return <Badge {...LOOKS[soort]}>{label === '' ? words[soort] : label}</Badge>;
}

/** Under a line: its correction, its theme, who put their name to it, and the way to it. */
function Voet({ regel, slug }: { regel: Leesregel; slug: string | undefined }) {
  const m = useMessages(messages);
  const { id, titel, thema, reden = '', gepubliceerdOp, gepubliceerdDoor = '' } = regel;
  return (
    <>
      {reden !== '' && gepubliceerdOp && (
        <p>
          {m.gecorrigeerd(gepubliceerdOp, reden)}{' '}
          {slug && (
            <Link href={`/transformatielog/${slug}/regels/${id}`} about={titel}>
              {m.eerdereVersie}
            </Link>
          )}
        </p>
      )}
      <Row>
        {[thema, gepubliceerdDoor].map((words) => words !== '' && <span key={words}>{words}</span>)}
        {slug && (
          <Link href={`#regel-${id}`} about={titel}>
            {m.linkRegel}
          </Link>
        )}
      </Row>
    </>
  );
}

type Props = { regels: Leesregel[]; level?: 2 | 3 | undefined; slug?: string | undefined };

/** Lines of the log. Without `slug` they are a preview: nothing links to what is not there yet. */
export function Regels({ regels, level = 3, slug }: Props) {
  const items = regels.map((regel) => {
    const { id, soort, label, begin, datum, titel, tekst, thema, herkomst, reden = '' } = regel;
    return {
      key: `regel-${id}`,
      date: begin === '' || begin === datum ? formatDay(datum) : begin,
      badge: <Soort soort={soort} label={label} />,
      title: titel,
      text: <Alineas tekst={tekst} />,
      trace: herkomst.length > 0 ? herkomst.map((stap) => ({ name: stap.tekst })) : undefined,
      foot: thema === '' && reden === '' && !slug ? undefined : <Voet regel={regel} slug={slug} />,
    };
  });
  return <Log items={items} level={level} />;
}
