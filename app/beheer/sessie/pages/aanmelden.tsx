import { ButtonLink, Empty, Form, HiddenField, Notice, PageTitle, Section, useMessages } from '#ui';

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
          <ul className="bond-people">
            {group.personen.map((wie) => (
              <li key={wie.persoon}>
                <Form action="/aanmelden/demo">
                  <HiddenField name="persoon" value={wie.persoon} />
                  <HiddenField name="terug" value={terug} />
                  <button className="bond-people__button" type="submit">
                    <strong>{wie.naam}</strong>
                    <span className="bond-soft bond-small">{wie.functie}</span>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
