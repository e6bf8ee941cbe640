import { defineMessages } from '#ui';

/** What someone reads who does not get in. */
export const messages = defineMessages('aanmeldkenmerk', {
  titel: 'Aanmelden is niet gelukt',
  opnieuw: 'Terug naar aanmelden',
  afgebroken: 'Het aanmelden is gestopt. U kunt het opnieuw proberen.',
  verlopen: 'Dit aanmelden is verlopen of al gebruikt. Begin opnieuw.',
  antwoord: 'We konden het antwoord van het inlogsysteem niet vertrouwen. Begin opnieuw.',
  niveau: 'U bent niet veilig genoeg aangemeld. Gebruik een sterker inlogmiddel, zoals een code of app.',
  onbereikbaar: 'Het inlogsysteem van uw gemeente antwoordt niet. Probeer het later nog een keer.',
  tijdelijk: 'Het inlogsysteem van uw gemeente is even niet te gebruiken. Probeer het later nog een keer.',
  instelling: 'De koppeling met het inlogsysteem klopt niet. Vertel het de beheerder van Bondgenoot.',
  klok: 'De klok van het inlogsysteem loopt niet gelijk. Vertel het de beheerder van Bondgenoot.',
  onbekend: 'U hebt hier nog geen account. Vraag de beheerder van Bondgenoot om een uitnodiging.',
  'ander-account': 'Uw e-mailadres hoort hier bij iemand anders. Vertel het de beheerder van Bondgenoot.',
  'uit-dienst': 'Uw account is gestopt. Klopt dat niet? Vertel het de beheerder van Bondgenoot.',
  'geen-rol': 'Vraag de beheerder van Bondgenoot om een rol.',
  geenRolTitel: 'U hebt hier nog geen rol',
  teVaak: 'Er waren veel pogingen in korte tijd. Wacht tien minuten.',
  andereSite: 'Deze aanmelding begon op een andere website. Ga naar de aanmeldpagina en probeer het daar.',
});
