/** The three agendas through which an alliance works ([2] hoofdstuk 4), in their order. */
export const AGENDAS = ['maatschappelijk', 'verander', 'uitvoering'] as const;
export type Agenda = (typeof AGENDAS)[number];

/** The numbers of the lessen, by the agenda they belong to ([2] tabel 1). */
export const LESSEN = {
  maatschappelijk: [1, 2, 3, 4, 5, 6],
  verander: [7, 8, 9, 10],
  uitvoering: [11, 12, 13, 14, 15, 16, 17],
} as const satisfies Record<Agenda, readonly number[]>;
export type Les = (typeof LESSEN)[Agenda][number];

/** The numbers of the bakens ([2] hoofdstuk 2, bijlage 1). */
export const BAKENS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Baken = (typeof BAKENS)[number];

const AGENDA_OF: ReadonlyMap<number, Agenda> = new Map(
  AGENDAS.flatMap((agenda) => LESSEN[agenda].map((les) => [les, agenda] as const)),
);

/** Whether this is the number of a les. */
export const isLes = (nummer: number): nummer is Les => AGENDA_OF.has(nummer);
