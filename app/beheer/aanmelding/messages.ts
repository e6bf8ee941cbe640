import { defineMessages } from '#ui';

export const messages = defineMessages('aanmelding', {
  titel: 'Aanmelden',
  demoUitleg: 'Kies wie u bent. U ziet dan Bondgenoot zoals die persoon het ziet.',
  verzonnen: 'Dit is een proefopstelling. Alle gemeenten, mensen en gegevens zijn verzonnen.',
  demoTitel: 'Kijk rond in de proefopstelling',
  account: 'Met een account',
  gemeente: 'Gemeente',
  email: 'E-mailadres',
  wachtwoord: 'Wachtwoord',
  meldAan: 'Aanmelden',
  vergeten: 'Wachtwoord vergeten',
  passkeyTitel: 'Met een passkey',
  passkey: 'Aanmelden met een passkey',
  wegen: 'Met het account van uw gemeente',
  wegIn: (naam: string, gemeente: string) => `${naam} (${gemeente})`,
  ookAfmelden: 'Ook afmelden bij de gemeente',
  nogNiet: 'Aanmelden kan hier nog niet',
  nogNietUitleg:
    'De beheerder richt Bondgenoot eerst in. Bent u dat zelf? De link staat in het venster waarin Bondgenoot startte.',
  naarLog: 'Naar het transformatielog',
  fout: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
  passkeyFout: 'Met deze passkey kunt u zich hier niet aanmelden.',
  teVaak: (seconden: number) =>
    seconden < 90
      ? `Dit ging te vaak mis. Wacht ${seconden} seconden.`
      : `Dit ging te vaak mis. Wacht ${Math.ceil(seconden / 60)} minuten.`,
  afgemeld: 'U bent afgemeld.',
  afgemeldOveral: 'U bent overal afgemeld.',
  opnieuw: 'Meld u opnieuw aan.',

  codeTitel: 'Bewijs dat jij het bent',
  codeLead: 'Gebruik nu je tweede factor.',
  codeFout: 'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code.',
  passkeyTweedeFout: 'Deze passkey werkte niet. Probeer het opnieuw.',
  kwijt: 'Telefoon of passkey kwijt? Gebruik een herstelcode',
  herstelTitel: 'Gebruik een herstelcode',
  herstelLead: 'Elke herstelcode werkt één keer. Je krijgt er een mail over.',
  herstelcode: 'Herstelcode',
  herstelHulp: '24 tekens. Hoofdletters en streepjes maken niet uit.',
  herstelFout: 'Deze herstelcode klopt niet, of is al gebruikt.',
  geenCodes: 'Heb je geen codes meer? Vraag de beheerder om een nieuwe uitnodiging.',
  terugNaarCode: 'de tweede factor',
});
