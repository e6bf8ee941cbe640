import {
  Button,
  ButtonGroup,
  ButtonLink,
  DataList,
  Form,
  FormActions,
  formatCount,
  Notice,
  PageTitle,
  Paragraph,
  ProgressBar,
  useMessages,
} from '#ui';

import { Inleesstappen } from '../components/inleesstappen.tsx';
import { Weghalen } from '../components/weghalen.tsx';
import type { Inleessoort } from '../inleessoort.ts';
import type { Inlezing } from '../inlezing.ts';
import { messages } from '../messages.ts';

type Props = { soort: Inleessoort; inlezing: Inlezing; slug: string; magWeg: boolean };

function Bezig({ soort, inlezing: { verwerkt, totaal, bestand } }: Props) {
  const words = useMessages(soort.woorden);
  return (
    <>
      <PageTitle title={words.bezigTitel} lead={bestand} />
      <ProgressBar label={words.bezigTitel} value={verwerkt} max={totaal} text={words.voortgang(verwerkt, totaal)} />
      <Paragraph>{words.bezigUitleg}</Paragraph>
    </>
  );
}

function Mislukt({ soort, inlezing: { id }, magWeg }: Props) {
  const m = useMessages(messages);
  const words = useMessages(soort.woorden);
  return (
    <>
      <PageTitle title={m.misluktTitel} />
      <Notice tone="negative">{words.misluktUitleg}</Notice>
      <Paragraph>{m.misluktNogEens}</Paragraph>
      <Form action={`${soort.pad}/${id}/lezen`}>
        <FormActions back={{ name: words.naarTerug, href: soort.terug }}>
          <Button kind="primary">{m.probeerOpnieuw}</Button>
          <ButtonLink href={soort.pad}>{m.anderBestand}</ButtonLink>
        </FormActions>
      </Form>
      <Weghalen soort={soort} id={id} mag={magWeg} />
    </>
  );
}

function Klaar({ soort, inlezing: { bestand, ...tellingen }, slug }: Props) {
  const m = useMessages(messages);
  const words = useMessages(soort.woorden);
  const { nieuw, gewijzigd, gelijk, overgeslagen } = tellingen;
  const items = [
    { term: m.nieuw, value: formatCount(nieuw) },
    { term: m.gewijzigd, value: formatCount(gewijzigd) },
    { term: m.gelijk, value: formatCount(gelijk) },
    ...(overgeslagen > 0 ? [{ term: m.overgeslagen, value: formatCount(overgeslagen) }] : []),
  ];
  return (
    <>
      <PageTitle title={nieuw + gewijzigd === 0 ? words.klaarNiets : words.klaarTitel} lead={m.klaarUitleg(bestand)} />
      <DataList items={items} />
      <ButtonGroup>
        <ButtonLink href={soort.formatResultaat(slug)} kind="primary">
          {words.naarResultaat}
        </ButtonLink>
        <ButtonLink href={soort.pad}>{m.anderBestand}</ButtonLink>
      </ButtonGroup>
    </>
  );
}

/** How far it is, that it failed and left everything as it was, or what came of it. */
export function StandPage(props: Props) {
  const { soort, inlezing } = props;
  const done = inlezing.status === 'klaar';
  return (
    <>
      <Inleesstappen
        soort={soort}
        current={done ? 'klaar' : 'inlezen'}
        id={inlezing.id}
        bladen={inlezing.bladen.length}
      />
      {inlezing.status === 'bezig' && <Bezig {...props} />}
      {inlezing.status === 'mislukt' && <Mislukt {...props} />}
      {done && <Klaar {...props} />}
    </>
  );
}
