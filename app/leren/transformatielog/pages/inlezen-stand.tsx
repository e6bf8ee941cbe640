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

import type { Inlezing } from '../agenda.ts';
import { Inleesstappen } from '../components/inleesstappen.tsx';
import { inlezenMessages, logregelMessages } from '../messages.ts';

type Props = { inlezing: Inlezing; slug: string };

function Bezig({ verwerkt, totaal, bestand }: Inlezing) {
  const m = useMessages(inlezenMessages);
  return (
    <>
      <PageTitle title={m.bezigTitel} lead={bestand} />
      <ProgressBar label={m.bezigTitel} value={verwerkt} max={totaal} text={m.voortgang(verwerkt, totaal)} />
      <Paragraph>{m.bezigUitleg}</Paragraph>
    </>
  );
}

function Mislukt({ id }: Inlezing) {
  const m = useMessages(inlezenMessages);
  const { deLogregels } = useMessages(logregelMessages);
  return (
    <>
      <PageTitle title={m.misluktTitel} />
      <Notice tone="negative">{m.misluktUitleg}</Notice>
      <Paragraph>{m.misluktNogEens}</Paragraph>
      <Form action={`/transformatielog/inlezen/${id}/lezen`}>
        <FormActions back={{ name: deLogregels, href: '/logregels' }}>
          <Button kind="primary">{m.probeerOpnieuw}</Button>
          <ButtonLink href="/transformatielog/inlezen">{m.anderBestand}</ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

function Klaar({ inlezing: { bestand, nieuw, gewijzigd, gelijk }, slug }: Props) {
  const m = useMessages(inlezenMessages);
  const items = [
    { term: m.nieuw, value: formatCount(nieuw) },
    { term: m.gewijzigd, value: formatCount(gewijzigd) },
    { term: m.gelijk, value: formatCount(gelijk) },
  ];
  return (
    <>
      <PageTitle title={nieuw + gewijzigd === 0 ? m.klaarNiets : m.klaarTitel} lead={m.klaarUitleg(bestand)} />
      <DataList items={items} />
      <ButtonGroup>
        <ButtonLink href={`/transformatielog/${slug}`} kind="primary">
          {m.naarLog}
        </ButtonLink>
        <ButtonLink href="/transformatielog/inlezen">{m.anderBestand}</ButtonLink>
      </ButtonGroup>
    </>
  );
}

/** Steps 4 and 5: how far it is, that it failed and left everything as it was, or what came of it. */
export function InlezenStandPage({ inlezing, slug }: Props) {
  const done = inlezing.status === 'klaar';
  return (
    <>
      <Inleesstappen current={done ? 4 : 3} id={inlezing.id} />
      {inlezing.status === 'bezig' && <Bezig {...inlezing} />}
      {inlezing.status === 'mislukt' && <Mislukt {...inlezing} />}
      {done && <Klaar inlezing={inlezing} slug={slug} />}
    </>
  );
}
