import {
  Breadcrumbs,
  Card,
  Columns,
  formatDay,
  Heading,
  Link,
  PageTitle,
  Paragraph,
  Rows,
  Section,
  Side,
  Stack,
  useMessages,
} from '#ui';

import { Bewijsregel } from '../components/bewijsregel.tsx';
import type { Leidraaddeel } from '../leidraad.ts';
import { FUNCTIENAMEN, messages, ONDERWERPEN, VRAGEN } from '../messages.ts';
import type { Interview, Notitie } from '../queries.ts';

type Props = {
  href: string;
  interviews: string;
  scan: { titel: string; href: string };
  interview: Interview;
  delen: readonly Leidraaddeel[];
  notities: ReadonlyMap<string, Notitie>;
  /** Item key to its name. */
  namen: ReadonlyMap<string, string>;
  open: boolean;
};

type DeelProps = Omit<Props, 'delen' | 'interviews' | 'interview'> & { deel: Leidraaddeel };

/** What was noted about one topic; nothing when nothing was. */
function Deel({ deel, notities, href, scan, namen, open }: DeelProps) {
  const m = useMessages(messages);
  const onderwerpen = useMessages(ONDERWERPEN);
  const vragen = useMessages(VRAGEN);
  const own = deel.vragen.flatMap(({ sleutel }) => {
    const notitie = notities.get(sleutel);
    return notitie ? [{ sleutel, notitie }] : [];
  });
  if (own.length === 0) return null;
  return (
    <Section id={`notities-${deel.onderwerp}`} title={onderwerpen[deel.onderwerp]}>
      {own.map(({ sleutel, notitie }) => (
        <Card key={sleutel}>
          <Heading level={3}>{vragen[sleutel]}</Heading>
          <Paragraph>{notitie.tekst}</Paragraph>
          <Bewijsregel items={notitie.items} {...{ namen, scan }} />
          {open && (
            <Link href={`${href}/bewijs/${sleutel}`} about={vragen[sleutel]} small>
              {m.gebruik}
            </Link>
          )}
        </Card>
      ))}
    </Section>
  );
}

/** One interview: the topics to go on with, and what was noted so far. */
export function InterviewPage({ interviews, delen, interview, ...props }: Props) {
  const m = useMessages(messages);
  const functies = useMessages(FUNCTIENAMEN);
  const onderwerpen = useMessages(ONDERWERPEN);
  const { href, scan, notities, open } = props;
  const titel = m.met(functies[interview.functie]);
  const items = delen.map(({ onderwerp, vragen }) => ({
    key: onderwerp,
    title: open ? (
      <Link href={`${href}/onderwerpen/${onderwerp}`}>{onderwerpen[onderwerp]}</Link>
    ) : (
      onderwerpen[onderwerp]
    ),
    text: m.stand(vragen.filter(({ sleutel }) => notities.has(sleutel)).length, vragen.length),
  }));
  return (
    <>
      <Breadcrumbs
        items={[{ name: scan.titel, href: scan.href }, { name: m.interviews, href: interviews }, { name: titel }]}
      />
      <PageTitle title={titel} lead={formatDay(interview.op)} />
      <Columns look="side">
        <Stack gap="wide">
          <Section id="onderwerpen" title={m.onderwerpen}>
            <Card flush>
              <Rows items={items} />
            </Card>
          </Section>
          {delen.map((deel) => (
            <Deel key={deel.onderwerp} deel={deel} {...props} />
          ))}
        </Stack>
        <Side label={m.interviews}>
          <Paragraph soft>{m.functieHint}</Paragraph>
          {open && (
            <Link href={`${href}/weg`} icon="trash">
              {m.weg}
            </Link>
          )}
        </Side>
      </Columns>
    </>
  );
}
