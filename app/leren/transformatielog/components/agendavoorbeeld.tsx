import { List, Notice, Paragraph, Section, useMessages } from '#ui';

import type { Agendaplan } from '../controle.ts';
import { agendaWoorden } from '../messages.ts';
import { formatPersoonsgegeven } from '../transformatielog.ts';
import { Regels } from './regels.tsx';

const MAX_VOORBEELD = 5;

/** The first lines of an agenda as everyone will read them. */
export function Agendavoorbeeld({ wijzigingen }: Agendaplan) {
  const m = useMessages(agendaWoorden);
  if (wijzigingen.length === 0) return null;
  const regels = wijzigingen
    .slice(0, MAX_VOORBEELD)
    .map(({ inhoud }) => ({ ...inhoud, id: `voorbeeld-${inhoud.volgorde}`, herkomst: [] }));
  return (
    <Section id="voorbeeld" title={m.voorbeeldTitel}>
      <Regels regels={regels} />
      {wijzigingen.length > regels.length && (
        <Paragraph soft>{m.voorbeeldMeer(wijzigingen.length - regels.length)}</Paragraph>
      )}
    </Section>
  );
}

/** Rows of an agenda in which something looks like personal data. */
export function Gevonden({ gevonden, aantalGevonden }: Agendaplan) {
  const m = useMessages(agendaWoorden);
  if (aantalGevonden === 0) return null;
  return (
    <Notice tone="warning" icon="alert-triangle">
      <p>{m.gevonden(aantalGevonden)}</p>
      <List items={gevonden.map(({ regel, soort }) => m.gevondenRegel(regel, formatPersoonsgegeven(soort)))} />
    </Notice>
  );
}
