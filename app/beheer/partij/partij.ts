export const PARTIJSOORTEN = ['gemeente', 'instelling', 'inwoners'] as const;
export type Partijsoort = (typeof PARTIJSOORTEN)[number];
