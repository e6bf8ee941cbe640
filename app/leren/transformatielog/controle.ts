import type { Table } from '#platform/sheets/index.ts';

import type { Antwoorden, Kolommen, Plan } from '../../beheer/inlezing/index.ts';
import { type Bekend, compareRijen, computeIngelezen, computeVergelijking, type Wijziging } from './agenda.ts';
import { checkRows, type Waarden } from './inlezen.ts';

const MAX_GEVONDEN = 10;

/** What reading an agenda in would do: what has to be written, and the rows in which something looks like personal data. */
export type Agendaplan = Plan & {
  wijzigingen: Wijziging[];
  /** The first of them. */
  gevonden: { regel: number; soort: string }[];
  aantalGevonden: number;
};

type Keuze = { table: Table; kolommen: Kolommen; antwoorden: Antwoorden };
type Find = (tekst: string) => readonly { soort: string }[];

/** Works out what a sheet would do to the lines that are there. `find` looks through one text: a person decides about what it finds. */
export function computeAgendaplan(
  { table, kolommen, antwoorden }: Keuze,
  bekend: readonly Bekend[],
  vandaag: string,
  find: Find,
): Agendaplan {
  const there = computeVergelijking(bekend);
  const isBekend = ({ begin, ...waarden }: Waarden) =>
    there.publiek.has(computeIngelezen({ ...waarden, begin: begin.tekst }));
  const { rows } = checkRows(table, kolommen, isBekend);
  const good = rows.filter((rij) => rij.fouten.length === 0);
  const gevonden = good.flatMap(({ regel, waarden: { titel, tekst } }) => {
    const [first] = find(`${titel}\n${tekst}`);
    return first ? [{ regel, soort: first.soort }] : [];
  });
  return {
    rijen: rows.length,
    fouten: rows.filter((rij) => rij.fouten.length > 0),
    ...compareRijen(good, there, vandaag, antwoorden),
    gevonden: gevonden.slice(0, MAX_GEVONDEN),
    aantalGevonden: gevonden.length,
  };
}
