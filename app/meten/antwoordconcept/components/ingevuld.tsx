import { Paragraph, Section, TextArea, useMessages } from '#ui';

import { type Blad, listGekozen } from '../blad.ts';
import { inwonerMessages, messages } from '../messages.ts';
import type { Vraag } from '../scherm.ts';

type Props = {
  vragen: readonly Vraag[];
  blad: Blad;
  inwoner: boolean;
  /** Words of a form that nobody can tell the questions of. */
  woorden?: string | undefined;
};

/** What someone filled in as one text to copy: for when it can go nowhere any more. Nothing when nothing was filled in. */
export function Ingevuld({ vragen, blad, inwoner, woorden }: Props) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  const answered = vragen.flatMap((vraag) => {
    const words = blad.toelichtingen[vraag.item.sleutel];
    const said = [...listGekozen(vraag, blad, m.weetNiet), ...(words === undefined ? [] : [words])];
    return said.length === 0 ? [] : [`${vraag.nummer}. ${vraag.item.tekst}\n${said.join('\n')}`];
  });
  const lines = [...answered, ...(woorden ? [woorden] : [])];
  if (lines.length === 0) return null;
  return (
    <Section id="ingevuld" title={m.ingevuld}>
      <Paragraph>{m.kopieer}</Paragraph>
      <TextArea
        name="ingevuld"
        label={m.ingevuld}
        state={{ values: { ingevuld: lines.join('\n\n') }, errors: {} }}
        rows={Math.min(20, lines.length * 3)}
        readOnly
      />
    </Section>
  );
}
