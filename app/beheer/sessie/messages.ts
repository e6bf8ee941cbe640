import { defineMessages } from '#ui';

export const messages = defineMessages('sessie', {
  kiesPersoon: 'Kies wie u bent.',
  weergaveUitleg: 'Licht, donker, of wat je apparaat kiest.',
  stil: (tijd: string) => `Je blijft aangemeld tot ${tijd}, als je niets doet.`,
});

/** The same words for a resident; what is not here is the same for both. */
export const inwonerMessages = defineMessages('sessie-inwoner', {
  ...messages,
  stil: (tijd: string) => `U blijft aangemeld tot ${tijd}, als u niets doet.`,
});
