/** Mails about an account: short, without a link unless someone asked for it, so that nobody learns to click in a warning. */
const NIET_JIJ = 'Deed je dit niet zelf? Vraag dan meteen de beheerder van je gemeente om hulp.';

export const HERSTEL = {
  onderwerp: 'Kies een nieuw wachtwoord',
  tekst:
    'Iemand vroeg om een nieuw wachtwoord voor jouw account in Bondgenoot. De link hieronder werkt één keer, en niet langer dan een uur.\n\nVroeg je dit niet zelf? Dan hoef je niets te doen. Je wachtwoord blijft hetzelfde.',
};

export const WACHTWOORD_GEWIJZIGD = {
  onderwerp: 'Je wachtwoord is gewijzigd',
  tekst: `Je hebt een nieuw wachtwoord in Bondgenoot. Op andere apparaten ben je afgemeld.\n\n${NIET_JIJ}`,
};

export const FACTOR_TOEGEVOEGD = {
  onderwerp: 'Er is een tweede factor toegevoegd',
  tekst: `Met een nieuwe app of passkey kun je je nu ook aanmelden in Bondgenoot.\n\n${NIET_JIJ}`,
};

export const FACTOR_WEGGEHAALD = {
  onderwerp: 'Er is een tweede factor weggehaald',
  tekst: `Een app of passkey werkt niet meer voor jouw account in Bondgenoot.\n\n${NIET_JIJ}`,
};

export const HERSTELCODE_GEBRUIKT = {
  onderwerp: 'Er is een herstelcode gebruikt',
  tekst: `Iemand meldde zich aan in Bondgenoot met een herstelcode van jouw account.\n\nBen je je telefoon kwijt? Stel dan een nieuwe tweede factor in. ${NIET_JIJ}`,
};

export const CODES_GERADEN = {
  onderwerp: 'Iemand kent je wachtwoord',
  tekst: `Iemand vulde jouw wachtwoord van Bondgenoot goed in, en daarna steeds een verkeerde code. Aanmelden lukte niet.\n\nWas jij dit niet? Kies dan een nieuw wachtwoord.`,
};

const BEHEERDERSLINK = 'Met die link begint het account opnieuw, met een nieuw wachtwoord en een nieuwe tweede factor.';

export const BEHEERDERSLINK_ZELF = {
  onderwerp: 'Er is een link gemaakt voor jouw account',
  tekst: `Wie Bondgenoot beheert op de server, maakte een link voor jouw account. ${BEHEERDERSLINK}\n\nVroeg je dit niet zelf? Vraag het dan meteen na op je werk.`,
};

export const BEHEERDERSLINK_COLLEGA = {
  onderwerp: 'Er is een link gemaakt voor een beheerder',
  tekst: `Wie Bondgenoot beheert op de server, maakte een link voor een andere beheerder van je gemeente. ${BEHEERDERSLINK} Welke beheerder dit is, staat bij Gebeurtenissen.\n\nWist je hier niet van? Vraag het dan meteen na op je werk.`,
};
