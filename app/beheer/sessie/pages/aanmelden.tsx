import { ButtonLink, Empty, Notice, PageTitle, Section, Tiles, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Group = { gemeente: string; personen: { persoon: string; naam: string; functie: string }[] };

/** Sign-in page of the demo: one click per person, grouped by gemeente. */
export function AanmeldenPage({ groups, terug }: { groups: Group[]; terug: string }) {
  const m = useMessages(messages);
  if (groups.length === 0) {
    const action = <ButtonLink href="/transformatielog">{m.naarLog}</ButtonLink>;
    return (
      <>
        <PageTitle title={m.titel} />
        <Empty title={m.nietMogelijk} text={m.nietMogelijkUitleg} action={action} />
      </>
    );
  }
  return (
    <>
      <PageTitle title={m.titel} lead={m.inleiding} />
      <Notice>{m.verzonnen}</Notice>
      {groups.map((group) => (
        <Section key={group.gemeente} id={`g-${group.personen[0]?.persoon ?? ''}`} title={group.gemeente} level={2}>
          <Tiles
            action="/aanmelden/demo"
            items={group.personen.map((wie) => ({
              key: wie.persoon,
              title: wie.naam,
              text: wie.functie,
              values: { persoon: wie.persoon, terug },
            }))}
          />
        </Section>
      ))}
    </>
  );
}
