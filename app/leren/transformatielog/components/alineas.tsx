import { Fragment } from 'react';

import { splitAlineas } from '../transformatielog.ts';

/** Text of a person as paragraphs, with the line ends they made. */
export function Alineas({ tekst }: { tekst: string }) {
  return splitAlineas(tekst).map((lines, i) => (
    <p key={i}>
      {lines.map((line, j) => (
        <Fragment key={j}>
          {j > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  ));
}
