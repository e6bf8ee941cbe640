import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { placeInCircle, type Placed } from './circle-places.ts';
import { messages } from './messages.ts';
import { Heading, Hidden } from './text.tsx';

type Group = {
  name: string;
  /** `own` people are circles, `pro` (who are paid for it) squares. */
  icon: 'own' | 'pro';
  people: { key: string; name: string; label?: string | undefined; remove?: ReactNode }[];
};
type CircleProps = {
  title: string;
  /** The drawing in words: who stands near and who stands further away. */
  text: string;
  /** The word in the middle: "u". */
  you: string;
  /** From near to far. */
  groups: Group[];
};

/** Who stands around someone, near to far. The drawing holds at most eight names, the list beside it holds all. */
export function Circle({ title, text, you, groups }: CircleProps) {
  const { nobody } = useMessages(messages);
  return (
    <section className="bond-kt__circle" aria-labelledby="bond-kt-circle">
      <div className="bond-hidden">
        <Heading level={2} id="bond-kt-circle">
          {title}
        </Heading>
      </div>
      <figure>
        <svg className="bond-circle" viewBox="0 0 460 460" aria-hidden="true">
          <circle className="is-far" cx="230" cy="230" r="204" />
          <circle className="is-middle" cx="230" cy="230" r="150" />
          <circle className="is-near" cx="230" cy="230" r="96" />
          <circle className="is-you" cx="230" cy="230" r="38" />
          <text className="is-you-word" x="230" y="240" textAnchor="middle">
            {you}
          </text>
          {placeInCircle(groups.map(({ people }) => people.map(({ name }) => name))).map((place) => (
            <Person key={`${place.group} ${place.index}`} place={place} icon={groups[place.group]?.icon ?? 'own'} />
          ))}
        </svg>
        <figcaption>
          <Hidden>{text}</Hidden>
        </figcaption>
      </figure>
      <dl className="bond-kt__list">
        {groups.map(({ name, icon, people }) => (
          <div key={name}>
            <dt>
              <Key icon={icon} />
              {name}
            </dt>
            {people.map(({ key, name: who, label, remove }) => (
              <dd key={key}>
                <span>
                  {who}
                  {label && `, ${label}`}
                </span>
                {remove}
              </dd>
            ))}
            {people.length === 0 && <dd className="bond-soft">{nobody}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Person({ place: { x, y, text, label }, icon }: { place: Placed; icon: Group['icon'] }) {
  return (
    <>
      {icon === 'own' ? (
        <circle className="is-own" cx={x} cy={y} r="12" />
      ) : (
        <rect className="is-pro" x={x - 11} y={y - 11} width="22" height="22" />
      )}
      <text x={label.x} y={label.y} textAnchor={label.anchor}>
        {text}
      </text>
    </>
  );
}

function Key({ icon }: { icon: Group['icon'] }) {
  return (
    <svg className="bond-circle-key" viewBox="0 0 20 20" aria-hidden="true">
      {icon === 'own' ? (
        <circle className="is-own" cx="10" cy="10" r="8.5" />
      ) : (
        <rect className="is-pro" x="2" y="2" width="16" height="16" />
      )}
    </svg>
  );
}
