import {
  ButtonGroup,
  ButtonLink,
  Code,
  Hidden,
  List,
  Notice,
  PageTitle,
  Paragraph,
  PrintButton,
  Stack,
  useMessages,
} from '#ui';

import { briefMessages, messages } from '../messages.ts';

type Props = {
  naam: string;
  code: string;
  verlooptOp: Date;
  adres: string;
  regisseur: string;
  gemeente: string;
  terug: string;
};

/** The letter with the code: on the screen once, and on paper. */
export function BriefPage({ naam, code, verlooptOp, adres, regisseur, gemeente, terug }: Props) {
  const m = useMessages(briefMessages);
  const k = useMessages(messages);
  return (
    <Stack>
      <Notice tone="warning" icon="key">
        {k.eenKeer}
      </Notice>
      <PageTitle title={m.titel} />
      <Paragraph>{m.beste(naam)}</Paragraph>
      <Paragraph>{m.waarom}</Paragraph>
      <Paragraph>{m.zo}</Paragraph>
      <List ordered items={[m.stap1(adres), m.stap2, m.stap3]} />
      <Code value={code} label={m.code} />
      <Paragraph>{m.tot(verlooptOp)}</Paragraph>
      <Paragraph>{m.nietDelen}</Paragraph>
      <Paragraph>{m.vragen}</Paragraph>
      <Paragraph>
        {m.groet}
        <br />
        {regisseur}, {m.regisseur}
        <br />
        {gemeente}
      </Paragraph>
      <ButtonGroup>
        <PrintButton>{k.print}</PrintButton>
        <ButtonLink href={terug}>
          {k.terug}
          <Hidden>: {naam}</Hidden>
        </ButtonLink>
      </ButtonGroup>
    </Stack>
  );
}
