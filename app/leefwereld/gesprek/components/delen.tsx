import type { ReactNode } from 'react';

import type { FormState } from '#ui';

import { Kruimels, type Plek } from './kruimels.tsx';
import { type Keuze, PlaatsVelden, VoorVeld } from './velden.tsx';

/** The way to a page of a conversation, for the pages of the nouns above this one. */
export const renderKruimels = (plek: Plek, name: string): ReactNode => <Kruimels plek={plek} name={name} />;

/** The fields for the part of life and the task. */
export const renderPlaats = (state: FormState): ReactNode => <PlaatsVelden state={state} />;

/** The field for who may read it. */
export const renderVoor = (state: FormState, leden: readonly Keuze[], label: string): ReactNode => (
  <VoorVeld state={state} leden={leden} label={label} />
);
