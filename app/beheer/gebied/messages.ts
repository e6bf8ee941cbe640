import { defineMessages } from '#ui';

export const messages = defineMessages('gebied', {
  beheer: 'Beheer',
  titel: 'Wijken en buurten',
  aantal: (wijken: number, buurten: number) =>
    `${wijken === 1 ? 'Eén wijk' : `${wijken} wijken`} en ${buurten === 1 ? 'één buurt' : `${buurten} buurten`}`,
  lead: 'Een team werkt in een wijk, of in de hele gemeente.',
  lijst: 'Wijken met hun buurten',
  wijk: 'Wijk',
  buurten: 'Buurten',
  geenBuurten: 'nog geen buurten',
  leegTitel: 'Nog geen wijken',
  leeg: 'Hier komen de wijken van je gemeente, met hun buurten.',
});
