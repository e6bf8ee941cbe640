import { defineMessages } from '#ui';

export const messages = defineMessages('inrichting', {
  beginTitel: 'Begin met Bondgenoot',
  beginLead: 'Je wordt de eerste beheerder. Daarna nodig je collega’s uit.',
  gemeente: 'Gemeente',
  gemeenteHulp: 'Typ de eerste letters om te zoeken.',
  naam: 'Je naam',
  functie: 'Je functie',
  functieHulp: 'Bijvoorbeeld: functioneel beheerder.',
  email: 'Je e-mailadres',
  emailHulp: 'Hiermee meld je je aan.',
  wachtwoord: 'Kies een wachtwoord',
  wachtwoordHulp: 'Minstens 12 tekens. Een zin van een paar woorden is makkelijk te onthouden.',
  verder: 'Verder naar de tweede factor',

  uitnodigingTitel: (naam: string) => `Welkom, ${naam}`,
  uitnodigingLead: (gemeente: string) => `Je bent uitgenodigd voor Bondgenoot van ${gemeente}.`,
  uitnodigingAls: (email: string) =>
    `Je meldt je straks aan met ${email}. Houd je telefoon bij de hand voor de tweede stap.`,
  uitnodigingLeadU: (gemeente: string) => `U bent uitgenodigd voor Bondgenoot van ${gemeente}.`,
  uitnodigingAlsU: (email: string) => `U meldt u straks aan met ${email}.`,
  herstelTitel: 'Kies een nieuw wachtwoord',
  herstelLead: 'Daarna vragen we je tweede factor. Overal word je afgemeld.',
  kies: 'Kies dit wachtwoord',

  factorTitel: 'Stel een tweede factor in',
  factorLead: 'Naast je wachtwoord bewijs je zo dat jij het bent. Daarna ben je klaar.',
  factorLeadU: 'Naast uw wachtwoord bewijst u zo dat u het bent. Daarna bent u klaar.',
  overslaan: 'Nu niet',
  overslaanUitleg: 'Als inwoner mag u dit overslaan. Met een tweede factor is uw account veiliger.',

  linkTitel: 'Deze link werkt niet meer',
  linkBegin: 'De link is gebruikt of verlopen. Vraag een nieuwe aan wie Bondgenoot op de server beheert.',
  linkUitnodiging: 'De link is gebruikt of verlopen. Vraag de beheerder om een nieuwe uitnodiging.',
  linkHerstel: 'De link is gebruikt of verlopen. Vraag een nieuwe link aan.',
  vraagNieuwe: 'Vraag een nieuwe link',
  naarAanmelden: 'Naar aanmelden',

  vergetenTitel: 'Wachtwoord vergeten',
  vergetenLead: 'We mailen u een link. Daarmee kiest u een nieuw wachtwoord.',
  vergetenEmail: 'E-mailadres',
  stuurLink: 'Mail mij een link',
  gestuurdTitel: 'Kijk in uw mail',
  gestuurd: 'Is dit adres bij ons bekend? Dan krijgt u binnen een paar minuten een mail. De link werkt een uur.',
  aanmelden: 'Aanmelden',
  aanmeldpagina: 'aanmelden',
  teVaak: (seconden: number) =>
    seconden < 90
      ? `Dit ging te vaak. Wacht ${seconden} seconden.`
      : `Dit ging te vaak. Wacht ${Math.ceil(seconden / 60)} minuten.`,
});
