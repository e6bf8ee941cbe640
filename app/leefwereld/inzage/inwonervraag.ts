import { addDays, computeDay } from '#platform/time/index.ts';

/** Why did you look, this is not right, a wish, a plan of their own. */
export const VRAAGSOORTEN = ['waarom', 'klopt-niet', 'wens', 'persoonlijk-plan'] as const;
export type Vraagsoort = (typeof VRAAGSOORTEN)[number];

/** Days after which an unanswered question goes to the privacy officer too. Own choice, well within the month of AVG 12(3). */
export const ANTWOORDDAGEN = 14;

/** The last day (YYYY-MM-DD) on which a question that was asked then can be answered in time. */
export const computeAntwoorddag = (gesteldOp: Date): string => addDays(computeDay(gesteldOp), ANTWOORDDAGEN);
